package jp.mimamori.mobile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was asked about a person's ledger, newest first. */
public record InquiriesPayload(List<Inquiry> questions) {

  /**
   * One of them.
   *
   * @param own whether the caller put it
   * @param asker who did, by name
   * @param row the row that it is about
   * @param words what was asked
   * @param due by when it is to be answered
   * @param state ASKED, OVERDUE, ANSWERED or CLOSED
   * @param answer absent until there is one
   */
  public record Inquiry(
      UUID id,
      boolean own,
      String asker,
      LedgerPayload.Row row,
      String words,
      Instant asked,
      Instant due,
      String state,
      @Nullable Answer answer) {}

  /** What was answered, by whom and when. */
  public record Answer(String words, String by, Instant at) {}
}
