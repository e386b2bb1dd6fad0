package jp.mimamori.growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Units that heights and weights are written in, and how they become centimetres and kilograms. */
enum Unit {
  CENTIMETRE("cm", "1", List.of("cm", "㎝")),
  METRE("cm", "100", List.of("m")),
  MILLIMETRE("cm", "0.1", List.of("mm", "㎜")),
  INCH("cm", "2.54", List.of("[in_i]")),
  KILOGRAM("kg", "1", List.of("kg", "㎏", "Kg", "KG")),
  GRAM("kg", "0.001", List.of("g")),
  POUND("kg", "0.45359237", List.of("[lb_av]"));

  private static final int DECIMALS = 3;

  private final String becomes;
  private final BigDecimal factor;
  private final List<String> written;

  Unit(String becomes, String factor, List<String> written) {
    this.becomes = becomes;
    this.factor = new BigDecimal(factor);
    this.written = written;
  }

  static Optional<Unit> written(String unit) {
    return Arrays.stream(values()).filter(each -> each.written.contains(unit.strip())).findFirst();
  }

  boolean fits(Dimension dimension) {
    return becomes.equals(dimension.unit());
  }

  /** Whether a value stays as it was written. */
  boolean isKept() {
    return factor.compareTo(BigDecimal.ONE) == 0;
  }

  BigDecimal convert(BigDecimal value) {
    if (isKept()) {
      return value;
    }
    BigDecimal product = value.multiply(factor);
    BigDecimal exact = product.stripTrailingZeros();
    BigDecimal told =
        exact.scale() > DECIMALS ? exact.setScale(DECIMALS, RoundingMode.HALF_UP) : exact;
    return told.scale() < 0 ? told.setScale(0) : told;
  }
}
