package jp.mimamori.record;

import java.math.BigDecimal;

/**
 * A number with its unit, as lifted from a record for charts and searches.
 *
 * @param value as written, scale kept
 * @param unit UCUM code, empty when the document gave none
 * @param bound whether it is the value, or only a limit behind which the value lies
 */
public record Measure(BigDecimal value, String unit, Bound bound) {

  /** What a number says of the value. */
  public enum Bound {
    /** It is the value. */
    EXACT,
    /** The value is this or more: FHIR {@code >} and {@code >=}, HX of the checkups. */
    AT_LEAST,
    /** The value is this or less: FHIR {@code <} and {@code <=}, LX of the checkups. */
    AT_MOST
  }

  public Measure(BigDecimal value, String unit) {
    this(value, unit, Bound.EXACT);
  }
}
