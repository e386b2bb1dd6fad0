package jp.mimamori.mobile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose dataset waits for the caller; what waited longest comes first.
 *
 * @param next cursor of the next part; absent when this is the last
 */
public record EmergencyWaitingPayload(List<Waiting> waiting, @Nullable String next) {

  /**
   * Somebody whose dataset waits.
   *
   * @param version which version waits
   * @param submittedBy as whoever submitted it was called then; empty where it may not be told
   * @param changes in how many places it says something else than what is approved
   */
  public record Waiting(
      UUID person,
      String name,
      String kana,
      LocalDate birthDate,
      int version,
      String submittedBy,
      Instant submittedAt,
      int changes) {

    @Override
    public String toString() {
      return "Waiting " + person;
    }
  }

  @Override
  public String toString() {
    return "EmergencyWaitingPayload";
  }
}
