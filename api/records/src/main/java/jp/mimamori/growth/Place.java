package jp.mimamori.growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands among children of the same age and sex.
 *
 * @param sds standard deviations from the middle, with two decimals; null where the reference does
 *     not reach so far
 * @param percentile how many of a hundred are smaller, with one decimal, from 0.1 to 99.9; the last
 *     that the reference tells where it does not reach so far; null where what is measured is
 *     skewed and the reference takes it for even: {@link Reference#tellsPercentiles}
 */
public record Place(
    Reference reference, @Nullable BigDecimal sds, @Nullable BigDecimal percentile, Beyond beyond) {

  /** On which side it lies outside of what the reference tells. */
  public enum Beyond {
    NOT,
    BELOW,
    ABOVE
  }

  private static final BigDecimal LEAST = new BigDecimal("0.1");
  private static final BigDecimal MOST = new BigDecimal("99.9");

  static Place of(Reference reference, double sds) {
    if (sds == Double.NEGATIVE_INFINITY) {
      return new Place(reference, null, end(reference, 0), Beyond.BELOW);
    }
    if (sds == Double.POSITIVE_INFINITY) {
      return new Place(reference, null, end(reference, reference.lines().size() - 1), Beyond.ABOVE);
    }
    @Nullable BigDecimal percentile = reference.tellsPercentiles() ? percentile(sds) : null;
    return new Place(
        reference,
        BigDecimal.valueOf(sds).setScale(2, RoundingMode.HALF_UP),
        percentile,
        Beyond.NOT);
  }

  private static BigDecimal percentile(double sds) {
    return BigDecimal.valueOf(Bell.percentile(sds))
        .setScale(1, RoundingMode.HALF_UP)
        .max(LEAST)
        .min(MOST);
  }

  private static BigDecimal end(Reference reference, int line) {
    return new BigDecimal(reference.lines().get(line).label());
  }

  /** Whether it is so far from the middle that it should be measured again. */
  boolean isFurtherThan(double deviations) {
    return sds != null && Math.abs(sds.doubleValue()) > deviations;
  }
}
