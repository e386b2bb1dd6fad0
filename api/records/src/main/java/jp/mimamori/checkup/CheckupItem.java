package jp.mimamori.checkup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import jp.mimamori.code.Coding;
import jp.mimamori.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * One result of a checkup.
 *
 * @param section the heading it stands under in the document, empty for none
 * @param name as the document has it
 * @param code the item's code; null when it has none
 * @param value in words: the number as written, an answer, or text; empty when there is none
 * @param number the value as a number; null when it is none
 * @param answer code of the answer that was chosen from a list; null when there was no list
 * @param unit as people read it, empty for none
 * @param low lower end of the document's own reference range, in the value's unit; null when open
 * @param high upper end; null when open
 * @param reference the range in words, empty when the document gives none
 * @param method how it was measured, empty when not said
 * @param day of the result, which may differ from that of the checkup
 */
public record CheckupItem(
    RecordId id,
    String section,
    String name,
    @Nullable Coding code,
    String value,
    @Nullable BigDecimal number,
    @Nullable String answer,
    String unit,
    @Nullable BigDecimal low,
    @Nullable BigDecimal high,
    String reference,
    Flag flag,
    String method,
    LocalDate day) {

  /** The same in every year's checkup: the code, else the name. */
  public String key() {
    return code == null ? name : code.system() + "|" + code.code();
  }

  /**
   * The end beyond which the value lies, where that is all that is known of it (HX, LX, &lt;,
   * &gt;).
   */
  public Optional<Bound> bound() {
    return Bound.of(this);
  }

  /** Whether the two may stand in one row or line: same item, unit and method. */
  public boolean isComparableWith(CheckupItem other) {
    return key().equals(other.key())
        && unit.equals(other.unit)
        && (method.equals(other.method) || method.isEmpty() || other.method.isEmpty());
  }

  @Override
  public String toString() {
    return "CheckupItem " + id;
  }
}
