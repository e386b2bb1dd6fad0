package jp.mimamori.mobile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who looked, newest first.
 *
 * @param next give as {@code before} for the rows before these; absent when there are none
 */
public record LedgerPayload(List<Row> rows, @Nullable Long next) {

  /**
   * One decision.
   *
   * @param seq place in the order of writing
   * @param categories names of the categories asked for; {@code *} for all
   * @param ground why it was permitted; absent when it was refused
   * @param refusal why it was refused; absent when it was permitted
   */
  public record Row(
      long seq,
      Instant notedAt,
      String caller,
      String role,
      String channel,
      String action,
      String purpose,
      String categories,
      @Nullable String ground,
      @Nullable String refusal,
      UUID request) {}
}
