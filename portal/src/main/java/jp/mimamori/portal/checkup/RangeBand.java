package jp.mimamori.portal.checkup;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import jp.mimamori.checkup.CheckupItem;
import org.jspecify.annotations.Nullable;

/**
 * Where a value lies to its reference range, as places on a line from 0 to 100. An open end of the
 * range reaches the end of the line; a value that is far out stands at the end.
 *
 * @param from where the range begins
 * @param until where it ends
 * @param marker where the value is
 */
record RangeBand(double from, double until, double marker) {

  private static final double EDGE = 4;
  private static final double FROM = 30;
  private static final double UNTIL = 70;

  /** Empty where there is no number, or no range to compare it with. */
  static Optional<RangeBand> of(CheckupItem item) {
    if (item.number() == null || (item.low() == null && item.high() == null)) {
      return Optional.empty();
    }
    return of(item.number(), item.low(), item.high());
  }

  /** The range takes the middle of the line; where it is open, twice as much. */
  static Optional<RangeBand> of(
      BigDecimal number, @Nullable BigDecimal low, @Nullable BigDecimal high) {
    double value = number.doubleValue();
    if (low != null && high != null) {
      double width = high.doubleValue() - low.doubleValue();
      return width <= 0
          ? Optional.empty()
          : placed(FROM, UNTIL, FROM + (value - low.doubleValue()) / width * (UNTIL - FROM));
    }
    double limit = low == null ? high.doubleValue() : low.doubleValue();
    if (limit <= 0) {
      return Optional.empty();
    }
    return low == null
        ? placed(0, UNTIL, value / limit * UNTIL)
        : placed(FROM, 100, value / limit * FROM);
  }

  private static Optional<RangeBand> placed(double from, double until, double marker) {
    double held = Math.max(EDGE, Math.min(100 - EDGE, marker));
    return Optional.of(new RangeBand(from, until, held));
  }

  /** The drawing: the line, the range in a band on it, the value as a mark; grey on paper. */
  String svg() {
    return String.format(
        Locale.ROOT,
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 16'>"
            + "<style>.l{stroke:#767676}.b{fill:#c5d7fb;stroke:#4979f5}.m{fill:#1a1a1a;stroke:#fff}"
            + "@media (prefers-color-scheme:dark){.l{stroke:#9aa}.b{fill:#264aaf;stroke:#9db7f9}"
            + ".m{fill:#fff;stroke:#000}}</style>"
            + "<path class='l' d='M0 8H100'/>"
            + "<rect class='b' x='%.1f' y='4.5' width='%.1f' height='7' stroke-width='.6'/>"
            + "<path class='m' d='M%.1f 1l3.5 7-3.5 7-3.5-7z'/></svg>",
        from,
        until - from,
        marker);
  }
}
