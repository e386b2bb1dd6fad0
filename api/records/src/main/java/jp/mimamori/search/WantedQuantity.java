package jp.mimamori.search;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import jp.mimamori.fhir.Node;
import org.jspecify.annotations.Nullable;

/**
 * A number with a unit (FHIR R4 §3.1.1.4.11). Without a prefix, what rounds to it is meant; units
 * are compared as they are written, not converted.
 *
 * @param system {@code ""} or null for whichever
 * @param unit null for whichever; with a system its code, else a code or a unit in words
 */
public record WantedQuantity(
    Test test, BigDecimal number, @Nullable String system, @Nullable String unit)
    implements Wanted {

  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal TENTH = new BigDecimal("0.1");

  /** How a value has to lie to the number. */
  public enum Test {
    EQ,
    NE,
    GT,
    LT,
    GE,
    LE,
    SA,
    EB,
    AP
  }

  /** From where to where a value may be; null where there is no bound. */
  private record Range(@Nullable BigDecimal low, @Nullable BigDecimal high) {

    boolean isAbove(BigDecimal number) {
      return low != null && low.compareTo(number) > 0;
    }

    boolean isBelow(BigDecimal number) {
      return high != null && high.compareTo(number) < 0;
    }

    boolean isWithin(BigDecimal from, BigDecimal until) {
      return low != null && high != null && low.compareTo(from) >= 0 && high.compareTo(until) <= 0;
    }
  }

  @Override
  public boolean fits(Node value) {
    boolean isRange = value.at("low").isPresent() || value.at("high").isPresent();
    Node unitOf = isRange ? value.first("low", "high") : value;
    return fitsUnit(unitOf) && range(value, isRange).filter(this::holds).isPresent();
  }

  private boolean fitsUnit(Node value) {
    if (unit == null) {
      return true;
    }
    if (system == null || system.isEmpty()) {
      return unit.equals(value.at("code").text()) || unit.equals(value.at("unit").text());
    }
    return system.equals(value.at("system").text()) && unit.equals(value.at("code").text());
  }

  private static Optional<Range> range(Node value, boolean isRange) {
    if (isRange) {
      return Optional.of(
          new Range(
              value.at("low", "value").number().orElse(null),
              value.at("high", "value").number().orElse(null)));
    }
    return value
        .at("value")
        .number()
        .map(
            number ->
                switch (value.at("comparator").text()) {
                  case "<", "<=" -> new Range(null, number);
                  case ">", ">=" -> new Range(number, null);
                  default -> new Range(number, number);
                });
  }

  private boolean holds(Range range) {
    BigDecimal half = BigDecimal.ONE.movePointLeft(Math.max(0, number.scale())).multiply(HALF);
    BigDecimal tenth = number.abs().multiply(TENTH).setScale(20, RoundingMode.HALF_EVEN).max(half);
    return switch (test) {
      case EQ -> range.isWithin(number.subtract(half), number.add(half));
      case NE -> !range.isWithin(number.subtract(half), number.add(half));
      case AP -> range.isWithin(number.subtract(tenth), number.add(tenth));
      case GT -> range.high() == null || range.high().compareTo(number) > 0;
      case LT -> range.low() == null || range.low().compareTo(number) < 0;
      case GE -> !range.isBelow(number);
      case LE -> !range.isAbove(number);
      case SA -> range.isAbove(number);
      case EB -> range.isBelow(number);
    };
  }
}
