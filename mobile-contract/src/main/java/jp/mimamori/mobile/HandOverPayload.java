package jp.mimamori.mobile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Records that one municipality hands over to another, as the family is told.
 *
 * @param state AGREED, PACKED, ACCEPTED, RETURNED, WITHDRAWN, EXPIRED or RESTING
 * @param agreedBy as whoever agreed was called then
 * @param endsAt when it ends by itself
 * @param steps what the municipalities did, first step first
 */
public record HandOverPayload(
    UUID id,
    String state,
    MunicipalitiesPayload.Municipality from,
    MunicipalitiesPayload.Municipality to,
    List<String> categories,
    String agreedBy,
    Instant agreedAt,
    Instant endsAt,
    List<Step> steps) {

  /**
   * What a municipality did.
   *
   * @param kind PACKED, ACCEPTED or RETURNED
   * @param reason why it was returned; absent of other steps
   * @param records how many records are in the package; absent of other steps
   */
  public record Step(String kind, Instant at, @Nullable String reason, @Nullable Integer records) {}

  @Override
  public String toString() {
    return "HandOverPayload " + id;
  }
}
