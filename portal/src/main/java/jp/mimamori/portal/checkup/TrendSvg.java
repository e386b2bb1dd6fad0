package jp.mimamori.portal.checkup;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.mimamori.checkup.Bound;
import jp.mimamori.checkup.Trend;
import jp.mimamori.checkup.judging.Cut;

/**
 * Draws a trend: the document's reference range as a band, the limits of each year as broken lines,
 * values joined where they may be compared, a gap where method or unit change, and an open arrow
 * where only a bound is known.
 */
final class TrendSvg {

  private static final String STYLE =
      "<style>text{font:12px sans-serif;fill:#333;stroke:#fff;stroke-width:3;paint-order:stroke}"
          + ".q{fill:#595959}.axis{stroke:#b3b3b3}"
          + ".band{fill:#e8f1fe}.cut{stroke:#8a4a00;stroke-dasharray:5 4;fill:none}"
          + ".line{stroke:#333;stroke-width:2;fill:none}.dot{fill:#333;stroke:#fff}"
          + ".out{fill:#8a4a00;stroke:#fff}.arrow{fill:#fff;stroke:#333;stroke-width:2}"
          + ".gap{stroke:#767676;stroke-dasharray:2 3}"
          + "@media (prefers-color-scheme:dark){text{fill:#f2f2f2;stroke:#1f2228}.q{fill:#c2c2c2}"
          + ".axis{stroke:#5c616b}.band{fill:#1c2a4d}.cut{stroke:#ffc76b}.line{stroke:#f2f2f2}"
          + ".dot{fill:#f2f2f2;stroke:#1f2228}.out{fill:#ffc76b;stroke:#1f2228}"
          + ".arrow{fill:#1f2228;stroke:#f2f2f2}.gap{stroke:#9aa0a8}}"
          + "@media print{text,.q{fill:#000;stroke:#fff}.band{fill:#e5e5e5}.cut{stroke:#555}}</style>";

  /** How close two years may stand under the picture. */
  private static final int APART = 34;

  private final List<Trend.Point> points;
  private final List<List<Cut>> cuts;
  private final List<Boolean> out;
  private final TrendScale scale;
  private final StringBuilder svg = new StringBuilder();

  private TrendSvg(List<Trend.Point> points, List<List<Cut>> cuts, List<Boolean> out) {
    this.points = points;
    this.cuts = cuts;
    this.out = out;
    this.scale = TrendScale.of(points, cuts);
  }

  /**
   * The drawing.
   *
   * @param points those with a value or a bound, oldest first; at least one
   * @param cuts the limits of each
   * @param out whether each has reached one
   */
  static String of(List<Trend.Point> points, List<List<Cut>> cuts, List<Boolean> out) {
    return new TrendSvg(points, cuts, out).drawn();
  }

  private String drawn() {
    add(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d'>",
        TrendScale.WIDTH, TrendScale.HEIGHT);
    svg.append(STYLE);
    for (int i = 0; i < points.size(); i++) {
      band(i);
    }
    for (int i = 0; i < points.size(); i++) {
      limits(i);
    }
    axes();
    for (int i = 1; i < points.size(); i++) {
      joint(i);
    }
    for (int i = 0; i < points.size(); i++) {
      point(i);
    }
    return svg.append("</svg>").toString();
  }

  /** Each year has the range of its own document, halfway to its neighbours. */
  private void band(int i) {
    BigDecimal low = points.get(i).item().low();
    BigDecimal high = points.get(i).item().high();
    if (low == null && high == null) {
      return;
    }
    double top = high == null ? TrendScale.TOP : scale.y(high.doubleValue());
    double bottom = low == null ? TrendScale.BOTTOM : scale.y(low.doubleValue());
    if (bottom > top) {
      add(
          "<rect class='band' x='%.1f' y='%.1f' width='%.1f' height='%.1f'/>",
          left(i), top, right(i) - left(i), bottom - top);
    }
  }

  private void limits(int i) {
    for (Cut cut : cuts.get(i)) {
      double end = cut.end().doubleValue();
      if (scale.shows(end)) {
        add("<path class='cut' d='M%.1f %.1fH%.1f'/>", left(i), scale.y(end), right(i));
      }
      if (scale.shows(end) && i == points.size() - 1) {
        label(TrendScale.LEFT - 4, scale.y(end) + 4, "end", "q", cut.end().toPlainString());
      }
    }
  }

  private void axes() {
    add(
        "<path class='axis' d='M%d %dV%dH%d' fill='none'/>",
        TrendScale.LEFT, TrendScale.TOP, TrendScale.BOTTOM, TrendScale.RIGHT);
    double free = Double.NEGATIVE_INFINITY;
    for (Trend.Point point : points) {
      double x = scale.x(point.day());
      if (x - free >= APART) {
        label(x, TrendScale.BOTTOM + 18, "middle", "q", String.valueOf(point.day().getYear()));
        free = x;
      }
    }
  }

  /** A line between values that may be compared; a broken stroke where they may not. */
  private void joint(int i) {
    Trend.Point before = points.get(i - 1);
    Trend.Point point = points.get(i);
    if (!point.comparable()) {
      add("<path class='gap' d='M%.1f %dV%d'/>", left(i), TrendScale.TOP, TrendScale.BOTTOM);
      return;
    }
    if (before.item().number() != null && point.item().number() != null) {
      add(
          "<path class='line' d='M%.1f %.1fL%.1f %.1f'/>",
          x(before), y(before), x(point), y(point));
    }
  }

  private void point(int i) {
    Trend.Point point = points.get(i);
    if (point.item().number() == null) {
      arrow(point);
    } else if (out.get(i)) {
      add("<path class='out' d='M%.1f %.1fl5.5 5.5-5.5 5.5-5.5-5.5z'/>", x(point), y(point) - 5.5);
    } else {
      add("<circle class='dot' cx='%.1f' cy='%.1f' r='4.5'/>", x(point), y(point));
    }
    if (isLabelled(i)) {
      String anchor = i == 0 ? "start" : i == points.size() - 1 ? "end" : "middle";
      double above = y(point) - 10 < TrendScale.TOP ? y(point) + 20 : y(point) - 10;
      label(x(point), above, anchor, "v", words(point));
    }
  }

  /** The bound is where the arrow begins, and the value somewhere in its direction. */
  private void arrow(Trend.Point point) {
    boolean up = point.item().bound().orElseThrow().above();
    add(
        up
            ? "<path class='arrow' d='M%.1f %.1fl-6 0 6-11 6 11z'/>"
            : "<path class='arrow' d='M%.1f %.1fl-6 0 6 11 6-11z'/>",
        x(point),
        y(point));
  }

  /** The first, the last, bounds, and where method or unit changed. */
  private boolean isLabelled(int i) {
    return i == 0
        || i == points.size() - 1
        || points.get(i).item().number() == null
        || !points.get(i).comparable();
  }

  private static String words(Trend.Point point) {
    String value = value(point).map(BigDecimal::toPlainString).orElse("");
    return point.item().bound().map(bound -> sign(bound) + value).orElse(value);
  }

  private static String sign(Bound bound) {
    if (bound.itself()) {
      return bound.above() ? "≥" : "≤";
    }
    return bound.above() ? "&gt;" : "&lt;";
  }

  private static Optional<BigDecimal> value(Trend.Point point) {
    return TrendScale.value(point);
  }

  private void label(double x, double y, String anchor, String kind, String words) {
    add("<text class='%s' x='%.1f' y='%.1f' text-anchor='%s'>%s</text>", kind, x, y, anchor, words);
  }

  private double left(int i) {
    return i == 0 ? TrendScale.LEFT : (x(points.get(i - 1)) + x(points.get(i))) / 2;
  }

  private double right(int i) {
    return i == points.size() - 1
        ? TrendScale.RIGHT
        : (x(points.get(i)) + x(points.get(i + 1))) / 2;
  }

  private double x(Trend.Point point) {
    return scale.x(point.day());
  }

  private double y(Trend.Point point) {
    return scale.y(value(point).orElseThrow().doubleValue());
  }

  private void add(String template, Object... arguments) {
    svg.append(String.format(Locale.ROOT, template, arguments));
  }
}
