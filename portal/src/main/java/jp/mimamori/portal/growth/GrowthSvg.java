package jp.mimamori.portal.growth;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import jp.mimamori.growth.Curves;
import jp.mimamori.growth.Curves.Spot;

/** A chart of one measure: what is usual in a band, its lines, and the points of one child. */
final class GrowthSvg {

  private static final double WIDTH = 400;
  private static final double HEIGHT = 300;
  private static final double LEFT = 36;
  private static final double RIGHT = WIDTH - 40;
  private static final double TOP = 10;
  private static final double BOTTOM = HEIGHT - 30;
  private static final int MARKS = 7;
  private static final double[] STEPS = {0.5, 1, 2, 5, 10, 20, 50, 100};

  private static final String STYLE =
      "<style>.b{fill:#e8f1fe}.g{stroke:#d8d8db}.l{stroke:#7096f8;fill:none}"
          + ".m{stroke:#0017c1;fill:none;stroke-width:1.5}.t{fill:#333}.n{fill:#0017c1}"
          + ".p{stroke:#1a1a1a;fill:none;stroke-width:1.5}.d{fill:#1a1a1a;stroke:#fff}"
          + ".o{fill:#fff;stroke:#1a1a1a;stroke-width:1.5}"
          + "@media (prefers-color-scheme:dark){.b{fill:#1a2a52}.g{stroke:#44474f}"
          + ".l{stroke:#7096f8}.m{stroke:#9db7f9}.t{fill:#e6e6e6}.n{fill:#9db7f9}.p{stroke:#fff}"
          + ".d{fill:#fff;stroke:#000}.o{fill:#000;stroke:#fff}}</style>";

  private final GrowthSpan span;
  private final List<Curves.Drawn> lines;
  private final List<Mark> marks;
  private final double low;
  private final double high;
  private final double step;

  /**
   * A point.
   *
   * @param isDoubtful drawn open
   */
  record Mark(double months, double value, boolean isDoubtful) {}

  /**
   * @param lines of what is usual; none where nobody knows
   * @param marks oldest first
   */
  GrowthSvg(GrowthSpan span, List<Curves.Drawn> lines, List<Mark> marks) {
    this.span = span;
    this.lines = lines.stream().map(this::within).filter(l -> l.spots().size() > 1).toList();
    this.marks = marks.stream().filter(mark -> isWithin(mark.months())).toList();
    double[] values =
        DoubleStream.concat(
                this.lines.stream().flatMap(l -> l.spots().stream()).mapToDouble(Spot::value),
                this.marks.stream().mapToDouble(Mark::value))
            .toArray();
    double least = DoubleStream.of(values).min().orElse(0);
    double most = DoubleStream.of(values).max().orElse(1);
    this.step = step(most - least);
    this.low = Math.floor(least / step) * step;
    this.high = Math.max(low + step, Math.ceil(most / step) * step);
  }

  private static double step(double width) {
    for (double each : STEPS) {
      if (width / each <= MARKS) {
        return each;
      }
    }
    return STEPS[STEPS.length - 1];
  }

  /** Whether any point lies within the span. */
  boolean hasMarks() {
    return !marks.isEmpty();
  }

  private boolean isWithin(double months) {
    return months >= 0 && months <= span.months();
  }

  private Curves.Drawn within(Curves.Drawn drawn) {
    return new Curves.Drawn(
        drawn.line(), drawn.spots().stream().filter(s -> isWithin(s.months())).toList());
  }

  String svg() {
    return "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 400 300' font-family='sans-serif'"
        + " font-size='12'>"
        + STYLE
        + band()
        + grid()
        + lines.stream().map(this::line).collect(Collectors.joining())
        + points()
        + "</svg>";
  }

  private String band() {
    if (lines.size() < 2) {
      return "";
    }
    List<Spot> upper = lines.get(lines.size() - 1).spots();
    StringBuilder back = new StringBuilder();
    for (int i = upper.size() - 1; i >= 0; i--) {
      back.append(" L").append(place(upper.get(i).months(), upper.get(i).value()));
    }
    return "<path class='b' d='M" + joined(lines.get(0).spots()) + back + "Z'/>";
  }

  private String grid() {
    StringBuilder grid = new StringBuilder();
    for (double value = low; value <= high + step / 2; value += step) {
      grid.append(
          text(
              "<path class='g' d='M%.1f %.1fH%.1f'/>"
                  + "<text class='t' x='%.1f' y='%.1f' text-anchor='end'>%s</text>",
              LEFT, y(value), RIGHT, LEFT - 4, y(value) + 4, number(value)));
    }
    for (int months = 0; months <= span.months(); months += span.step()) {
      int told = span.isInMonths() ? months : months / 12;
      grid.append(
          text(
              "<path class='g' d='M%1$.1f %2$.1fV%3$.1f'/>"
                  + "<text class='t' x='%1$.1f' y='%4$.1f' text-anchor='middle'>%5$d</text>",
              x(months), TOP, BOTTOM, BOTTOM + 17, told));
    }
    return grid.toString();
  }

  private String line(Curves.Drawn drawn) {
    Spot last = drawn.spots().get(drawn.spots().size() - 1);
    return text(
        "<path class='%s' d='M%s'/><text class='n' x='%.1f' y='%.1f' font-size='10'>%s</text>",
        drawn.line().sds() == 0 ? "m" : "l",
        joined(drawn.spots()),
        x(last.months()) + 3,
        y(last.value()) + 3.5,
        drawn.line().label());
  }

  private String points() {
    String way =
        marks.stream().map(m -> place(m.months(), m.value())).collect(Collectors.joining(" L"));
    String spots =
        marks.stream()
            .map(
                mark ->
                    text(
                        "<circle class='%s' cx='%.1f' cy='%.1f' r='3.5'/>",
                        mark.isDoubtful() ? "o" : "d", x(mark.months()), y(mark.value())))
            .collect(Collectors.joining());
    return marks.isEmpty() ? "" : "<path class='p' d='M" + way + "'/>" + spots;
  }

  private String joined(List<Spot> spots) {
    return spots.stream().map(s -> place(s.months(), s.value())).collect(Collectors.joining(" L"));
  }

  private String place(double months, double value) {
    return text("%.1f %.1f", x(months), y(value));
  }

  private double x(double months) {
    return scaled(months, 0, span.months(), share -> LEFT + share * (RIGHT - LEFT));
  }

  private double y(double value) {
    return scaled(value, low, high, share -> BOTTOM - share * (BOTTOM - TOP));
  }

  private static double scaled(double value, double from, double until, DoubleUnaryOperator to) {
    return to.applyAsDouble((value - from) / (until - from));
  }

  private static String number(double value) {
    return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
  }

  private static String text(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
