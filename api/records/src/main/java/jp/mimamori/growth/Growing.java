package jp.mimamori.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.person.Sex;
import org.jspecify.annotations.Nullable;

/** Makes what records tell of a body the points of a chart. */
final class Growing {

  private static final BigDecimal LEAST_LOSS = BigDecimal.valueOf(2);
  private static final int GROWN = 18 * 12;
  private static final Comparator<Point> NEWEST_FIRST =
      Comparator.comparing(Point::day).thenComparing(point -> point.record().value()).reversed();

  private final LocalDate today;
  private final LocalDate birth;
  private final Sex sex;
  private final @Nullable Gestation gestation;

  Growing(LocalDate today, LocalDate birth, Sex sex, @Nullable Gestation gestation) {
    this.today = today;
    this.birth = birth;
    this.sex = sex;
    this.gestation = gestation;
  }

  /** What two documents tell of one day alike is one measure. */
  GrowthChart chart(List<Told> told, boolean isWhole) {
    List<Point> points = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Told each : told) {
      Point point = point(each);
      String same =
          point.dimension() + " " + point.day() + " " + point.value().stripTrailingZeros();
      if (seen.add(same)) {
        points.add(point);
      }
    }
    points.sort(NEWEST_FIRST);
    doubtLosses(points);
    return new GrowthChart(today, birth, sex, gestation, points, builds(points), isWhole);
  }

  private Point point(Told told) {
    Optional<Unit> unit = Unit.written(told.unit()).filter(each -> each.fits(told.dimension()));
    BigDecimal value = unit.map(each -> each.convert(told.value())).orElse(told.value());
    double months = Months.between(birth, told.day());
    Double corrected =
        gestation == null ? null : gestation.corrected(birth, told.day()).orElse(null);
    Doubt doubt = doubt(told, unit, value, corrected == null ? months : corrected);
    boolean isAside = doubt != null && doubt.setsAside();
    return new Point(
        told.record(),
        told.day(),
        told.dimension(),
        value,
        told.value(),
        told.unit(),
        unit.isPresent() && !unit.get().isKept(),
        months,
        corrected,
        isAside ? List.of() : places(told.dimension(), months, value),
        isAside || corrected == null ? List.of() : places(told.dimension(), corrected, value),
        doubt,
        told.origin(),
        told.home());
  }

  private @Nullable Doubt doubt(Told told, Optional<Unit> unit, BigDecimal value, double months) {
    if (!told.saysDay()) {
      return Doubt.DAY_MISSING;
    }
    if (told.day().isBefore(birth)) {
      return Doubt.BEFORE_BIRTH;
    }
    if (told.day().isAfter(today)) {
      return Doubt.IN_THE_FUTURE;
    }
    if (unit.isEmpty()) {
      return told.unit().isEmpty() ? Doubt.UNIT_MISSING : Doubt.UNIT_DOES_NOT_FIT;
    }
    return new Doubting(sex, months).of(told.dimension(), value).orElse(null);
  }

  private List<Place> places(Dimension dimension, double months, BigDecimal value) {
    return Reference.of(dimension).stream()
        .flatMap(reference -> reference.place(sex, months, value).stream())
        .toList();
  }

  /**
   * Children do not shrink: the later of two heights, or the earlier, is not right. Where the two
   * after a height agree that it was less, it is that one; what is doubted doubts no other.
   */
  private static void doubtLosses(List<Point> newestFirst) {
    List<Point> heights = new ArrayList<>(newestFirst.stream().filter(Growing::isTrusted).toList());
    Collections.reverse(heights);
    BigDecimal tallest = BigDecimal.ZERO;
    for (int i = 0; i < heights.size(); i++) {
      Point point = heights.get(i);
      if (isLoss(tallest, point.value())) {
        newestFirst.set(newestFirst.indexOf(point), point.doubted(Doubt.SHORTER_THAN_BEFORE));
      } else if (isContradicted(point, heights.subList(i + 1, heights.size()))) {
        newestFirst.set(newestFirst.indexOf(point), point.doubted(Doubt.TALLER_THAN_LATER));
      } else {
        tallest = tallest.max(point.value());
      }
    }
  }

  private static boolean isTrusted(Point point) {
    return point.dimension() == Dimension.HEIGHT && point.doubt() == null && point.months() < GROWN;
  }

  private static boolean isContradicted(Point point, List<Point> later) {
    return later.size() >= 2
        && isLoss(point.value(), later.get(0).value())
        && isLoss(point.value(), later.get(1).value())
        && !isLoss(later.get(0).value(), later.get(1).value());
  }

  private static boolean isLoss(BigDecimal before, BigDecimal after) {
    return before.subtract(after).compareTo(LEAST_LOSS) >= 0;
  }

  private List<GrowthChart.Built> builds(List<Point> newestFirst) {
    Map<LocalDate, Point> heights = new HashMap<>();
    newestFirst.stream()
        .filter(point -> point.dimension() == Dimension.HEIGHT && !point.isSetAside())
        .forEach(point -> heights.putIfAbsent(point.day(), point));
    Map<LocalDate, GrowthChart.Built> builds = new HashMap<>();
    newestFirst.stream()
        .filter(point -> point.dimension() == Dimension.WEIGHT && !point.isSetAside())
        .filter(point -> heights.containsKey(point.day()))
        .forEach(
            weight -> builds.computeIfAbsent(weight.day(), day -> built(heights.get(day), weight)));
    return builds.values().stream()
        .sorted(Comparator.comparing(GrowthChart.Built::day).reversed())
        .toList();
  }

  private GrowthChart.Built built(Point height, Point weight) {
    return new GrowthChart.Built(
        height.day(),
        height.months(),
        height,
        weight,
        Build.of(sex, height.months(), height.value(), weight.value()));
  }
}
