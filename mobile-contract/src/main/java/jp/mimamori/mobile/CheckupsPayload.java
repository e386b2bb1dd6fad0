package jp.mimamori.mobile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checkups, newest first.
 *
 * @param next cursor of the next part; absent when this is the last
 */
public record CheckupsPayload(List<Checkup> checkups, @Nullable String next) {

  /**
   * One checkup with its results in the order of the document.
   *
   * @param day as the document wrote it; a day in Japan
   * @param facility where it took place; empty when not said
   * @param kind what kind of checkup it was, in words; empty when not said
   * @param remarks what the document says in words apart from results
   * @param document the source document
   */
  public record Checkup(
      UUID id,
      LocalDate day,
      String title,
      String facility,
      String kind,
      List<Item> items,
      List<RemarkPayload> remarks,
      UUID document) {}

  /**
   * One result.
   *
   * @param id of its record
   * @param section the heading it stands under; empty for none
   * @param value in words: the number as written, an answer, or text; empty when there is none
   * @param number the value as a number; absent when it is none
   * @param unit as people read it; empty for none
   * @param low lower end of the document's own reference range, in the value's unit; absent when
   *     open
   * @param high upper end; absent when open
   * @param reference the range in words; empty when the document gives none
   * @param flag HIGH, LOW, WITHIN, ABNORMAL, ABOVE_MAX, BELOW_MIN, NOT_DONE, NOT_MEASURABLE or NONE
   * @param method how it was measured; empty when not said
   * @param day of the result, which may differ from that of the checkup
   */
  public record Item(
      UUID id,
      String section,
      String name,
      @Nullable CodingPayload code,
      String value,
      @Nullable BigDecimal number,
      String unit,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      String reference,
      String flag,
      String method,
      LocalDate day) {}
}
