package jp.mimamori.checkup.judging;

import java.math.BigDecimal;
import java.util.Optional;
import jp.mimamori.checkup.Bound;
import jp.mimamori.checkup.CheckupItem;
import org.jspecify.annotations.Nullable;

/**
 * Where a value lies: at a point, or beyond a bound.
 *
 * @param low the smallest it can be; null when open
 * @param lowItself whether it can be that
 * @param high the largest it can be; null when open
 * @param highItself whether it can be that
 */
record Amount(
    @Nullable BigDecimal low, boolean lowItself, @Nullable BigDecimal high, boolean highItself) {

  static Amount of(BigDecimal value) {
    return new Amount(value, true, value, true);
  }

  static Optional<Amount> of(CheckupItem item) {
    return item.number() == null
        ? item.bound().map(Amount::beyond)
        : Optional.of(of(item.number()));
  }

  private static Amount beyond(Bound bound) {
    return bound.above()
        ? new Amount(bound.end(), bound.itself(), null, false)
        : new Amount(null, false, bound.end(), bound.itself());
  }

  boolean isBound() {
    return low == null || high == null;
  }

  Truth isAtLeast(BigDecimal end) {
    if (low != null && low.compareTo(end) >= 0) {
      return Truth.YES;
    }
    int top = high == null ? 1 : high.compareTo(end);
    return top < 0 || (top == 0 && !highItself) ? Truth.NO : Truth.UNKNOWN;
  }

  Truth isAtMost(BigDecimal end) {
    if (high != null && high.compareTo(end) <= 0) {
      return Truth.YES;
    }
    int bottom = low == null ? -1 : low.compareTo(end);
    return bottom > 0 || (bottom == 0 && !lowItself) ? Truth.NO : Truth.UNKNOWN;
  }

  @Override
  public String toString() {
    return "Amount";
  }
}
