package jp.mimamori.mobile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hand-overs that the caller's municipality has a part in, newest first.
 *
 * @param next cursor of the next part; absent when this is the last
 */
public record HandOverTasksPayload(List<Task> handOvers, @Nullable String next) {

  /**
   * One of them.
   *
   * @param part GIVES or TAKES
   * @param state AGREED, PACKED, ACCEPTED, RETURNED, WITHDRAWN, EXPIRED or RESTING
   * @param sealed the newest package; absent while there is none
   * @param person whom it is about; absent in a list
   */
  public record Task(
      UUID id,
      String part,
      String state,
      MunicipalitiesPayload.Municipality from,
      MunicipalitiesPayload.Municipality to,
      List<String> categories,
      Instant agreedAt,
      Instant endsAt,
      @Nullable Sealed sealed,
      @Nullable Person person) {

    @Override
    public String toString() {
      return "Task " + id;
    }
  }

  /**
   * A package.
   *
   * @param sha256 of its bytes, 64 hex digits
   * @param signature a JWT that says the same, by the keys of this server
   */
  public record Sealed(Instant at, int records, String sha256, String signature) {}

  /** Whom it is about. */
  public record Person(UUID id, String name, String kana, LocalDate birthDate, String sex) {

    @Override
    public String toString() {
      return "Person " + id;
    }
  }
}
