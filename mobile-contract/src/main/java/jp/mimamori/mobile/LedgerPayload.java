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
   * @param clockBack whether the clock had jumped back: the time may be wrong, the place is not
   * @param account of the caller; absent where it may not be told
   * @param institution where the caller works; absent for a private person, and where it may not be
   *     told
   * @param profession what the caller is by licence
   * @param app the app that asked in the caller's name
   * @param categories names of the categories asked for; {@code *} for all
   * @param ground why it was permitted; absent when it was refused
   * @param grant the grant that was the ground
   * @param refusal why it was refused; absent when it was permitted
   * @param records how many records left; absent for guardians
   * @param contained names of the categories of these records; {@code *} for all
   * @param digest SHA-256 of their sorted ids, each followed by a line feed
   */
  public record Row(
      long seq,
      Instant notedAt,
      boolean clockBack,
      @Nullable UUID account,
      String caller,
      String role,
      @Nullable String institution,
      @Nullable String profession,
      @Nullable String app,
      String channel,
      String action,
      String purpose,
      String categories,
      @Nullable String ground,
      @Nullable UUID grant,
      @Nullable String refusal,
      UUID request,
      @Nullable Integer records,
      @Nullable String contained,
      @Nullable String digest) {}
}
