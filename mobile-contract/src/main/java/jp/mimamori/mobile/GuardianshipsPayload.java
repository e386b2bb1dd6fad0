package jp.mimamori.mobile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who stands in for a person, past and present, newest first. */
public record GuardianshipsPayload(List<Guardianship> guardianships) {

  /**
   * Somebody who stands in, or did.
   *
   * @param guardian the person who stands in
   * @param name of that person
   * @param ground what it rests on
   * @param until the first moment at which it no longer holds; absent while there is none
   * @param inForce whether it holds now
   * @param limits what courts say about it now
   */
  public record Guardianship(
      UUID id,
      UUID guardian,
      String name,
      String ground,
      Instant from,
      @Nullable Instant until,
      boolean inForce,
      List<Limit> limits) {

    @Override
    public String toString() {
      return "Guardianship " + id;
    }
  }

  /**
   * What a court took or gave.
   *
   * @param effect {@code LIMIT} takes, {@code POWER} gives
   * @param actions what may, or may not, be done
   * @param categories with which kinds of data
   * @param until absent until it is ended
   */
  public record Limit(
      String effect,
      List<String> actions,
      List<String> categories,
      Instant from,
      @Nullable Instant until) {}
}
