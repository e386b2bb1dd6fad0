package jp.mimamori.mobile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was asked where the caller works and waits for an answer, oldest first.
 *
 * @param overdue for an operator: what institutions did not answer in time; else empty
 */
public record WaitingPayload(List<Waiting> questions, List<Overdue> overdue) {

  /**
   * One of them. Whom it is about is not told: the number of the request names the look.
   *
   * @param placeless whether the answer must name no place
   * @param state ASKED or OVERDUE
   */
  public record Waiting(
      UUID id,
      LedgerPayload.Row row,
      String words,
      boolean placeless,
      Instant asked,
      Instant due,
      String state) {}

  /** One that somebody else is to answer. */
  public record Overdue(UUID id, String institution, Instant asked, Instant due) {}
}
