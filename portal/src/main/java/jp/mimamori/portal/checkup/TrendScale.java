package jp.mimamori.portal.checkup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import jp.mimamori.checkup.Bound;
import jp.mimamori.checkup.Trend;
import jp.mimamori.checkup.judging.Cut;

/**
 * Where days and values lie on the picture of a trend.
 *
 * @param from first day
 * @param until last day, later than the first
 * @param low value at the bottom
 * @param high value at the top, larger than the one at the bottom
 */
record TrendScale(LocalDate from, LocalDate until, double low, double high) {

  static final int WIDTH = 420;
  static final int HEIGHT = 230;
  static final int LEFT = 44;
  static final int RIGHT = 412;
  static final int INSET = 14;
  static final int TOP = 18;
  static final int BOTTOM = 196;

  /** Room above and below what is drawn, as a part of it. */
  private static final double ROOM = 0.12;

  /** How far a range or limit may lie from the values, in their own spread, to be drawn. */
  private static final double NEAR = 1.5;

  static TrendScale of(List<Trend.Point> points, List<List<Cut>> cuts) {
    List<Double> values = values(points);
    double least = values.stream().mapToDouble(each -> each).min().orElse(0);
    double most = values.stream().mapToDouble(each -> each).max().orElse(1);
    double spread = Math.max(most - least, Math.max(Math.abs(most) * ROOM, 1e-6));
    double[] shown =
        DoubleStream.concat(
                values.stream().mapToDouble(each -> each),
                lines(points, cuts)
                    .filter(end -> end >= least - NEAR * spread && end <= most + NEAR * spread))
            .toArray();
    double low = DoubleStream.of(shown).min().orElse(0);
    double high = DoubleStream.of(shown).max().orElse(1);
    double room = Math.max((high - low) * ROOM, spread * ROOM);
    LocalDate first = points.get(0).day();
    LocalDate last = points.get(points.size() - 1).day();
    return last.isAfter(first)
        ? new TrendScale(first, last, low - room, high + room)
        : new TrendScale(first.minusMonths(6), last.plusMonths(6), low - room, high + room);
  }

  /** A bound may be far out; it then stands at the edge, unless there is nothing else. */
  private static List<Double> values(List<Trend.Point> points) {
    List<Double> numbers =
        points.stream()
            .filter(point -> point.item().number() != null)
            .map(point -> point.item().number().doubleValue())
            .toList();
    return numbers.isEmpty()
        ? points.stream()
            .flatMap(point -> value(point).stream())
            .map(BigDecimal::doubleValue)
            .toList()
        : numbers;
  }

  private static DoubleStream lines(List<Trend.Point> points, List<List<Cut>> cuts) {
    Stream<BigDecimal> ranges =
        points.stream()
            .flatMap(
                point ->
                    Stream.of(point.item().low(), point.item().high()).filter(end -> end != null));
    Stream<BigDecimal> limits = cuts.stream().flatMap(List::stream).map(Cut::end);
    return Stream.concat(ranges, limits).mapToDouble(BigDecimal::doubleValue);
  }

  /** The number, or the bound beyond which it lies. */
  static Optional<BigDecimal> value(Trend.Point point) {
    BigDecimal number = point.item().number();
    return number == null ? point.item().bound().map(Bound::end) : Optional.of(number);
  }

  double x(LocalDate day) {
    double whole = until.toEpochDay() - from.toEpochDay();
    double room = RIGHT - LEFT - 2.0 * INSET;
    return LEFT + INSET + (day.toEpochDay() - from.toEpochDay()) / whole * room;
  }

  /** Held within the picture. */
  double y(double value) {
    double place = BOTTOM - (value - low) / (high - low) * (BOTTOM - TOP);
    return Math.max(TOP, Math.min(BOTTOM, place));
  }

  boolean shows(double value) {
    return value >= low && value <= high;
  }

  @Override
  public String toString() {
    return "TrendScale";
  }
}
