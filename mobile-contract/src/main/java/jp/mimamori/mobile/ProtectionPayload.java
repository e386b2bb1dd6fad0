package jp.mimamori.mobile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * From whom a person is shielded, and what courts ordered about the guardians.
 *
 * @param shields newest first
 * @param orders about each guardian, oldest first
 */
public record ProtectionPayload(List<Shield> shields, List<Order> orders) {

  /**
   * Somebody must not learn where the person lives or is treated.
   *
   * @param from who must not
   * @param endsAt absent while it holds
   */
  public record Shield(UUID id, UUID from, Instant startsAt, @Nullable Instant endsAt) {}

  /**
   * What a court ordered.
   *
   * @param effect {@code LIMIT} or {@code POWER}
   * @param reference the court and the number of the order
   * @param waiting whether another operator has yet to confirm it; a {@code LIMIT} holds all the
   *     same
   * @param ending whether one operator ended a {@code LIMIT}, and a second has yet to
   * @param endsAt absent until it is ended
   */
  public record Order(
      UUID id,
      UUID guardianship,
      String effect,
      List<String> actions,
      List<String> categories,
      String reference,
      boolean waiting,
      boolean ending,
      Instant startsAt,
      @Nullable Instant endsAt) {

    @Override
    public String toString() {
      return "Order " + id;
    }
  }
}
