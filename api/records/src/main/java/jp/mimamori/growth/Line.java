package jp.mimamori.growth;

import java.util.List;

/**
 * A line that a chart of a reference draws.
 *
 * @param label as people know it: −2 SD, or 97 of a percentile
 */
public record Line(String label, double sds) {

  static final List<Line> DEVIATIONS =
      List.of(
          new Line("-2SD", -2),
          new Line("-1SD", -1),
          new Line("0", 0),
          new Line("+1SD", 1),
          new Line("+2SD", 2));

  static final List<Line> PERCENTILES =
      List.of(
          new Line("3", -1.88079),
          new Line("10", -1.28155),
          new Line("25", -0.67449),
          new Line("50", 0),
          new Line("75", 0.67449),
          new Line("90", 1.28155),
          new Line("97", 1.88079));
}
