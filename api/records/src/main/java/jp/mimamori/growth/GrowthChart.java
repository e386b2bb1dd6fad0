package jp.mimamori.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.mimamori.person.Sex;
import org.jspecify.annotations.Nullable;

/**
 * How a person has grown, as far as a reader may see.
 *
 * @param gestation how long the pregnancy lasted; null when no record says it
 * @param points newest first
 * @param builds weight for height of each day that has both, newest first
 * @param isWhole whether these are all measures there are
 */
public record GrowthChart(
    LocalDate asOf,
    LocalDate birth,
    Sex sex,
    @Nullable Gestation gestation,
    List<Point> points,
    List<Built> builds,
    boolean isWhole) {

  public GrowthChart {
    points = List.copyOf(points);
    builds = List.copyOf(builds);
  }

  /** Weight for height on a day, from these two measures. */
  public record Built(LocalDate day, double months, Point height, Point weight, Build build) {

    @Override
    public String toString() {
      return "Built";
    }
  }

  /** Those of one dimension that can be so, oldest first, to draw them. */
  public List<Point> drawn(Dimension dimension) {
    return points.stream()
        .filter(point -> point.dimension() == dimension && !point.isSetAside())
        .sorted((one, other) -> one.day().compareTo(other.day()))
        .toList();
  }

  /** Whether a value in the dimension's unit can be so on a day; empty when it can. */
  public Optional<Doubt> doubt(Dimension dimension, LocalDate day, BigDecimal value) {
    double months = Months.between(birth, day);
    double counted = gestation == null ? months : gestation.corrected(birth, day).orElse(months);
    return new Doubting(sex, counted).of(dimension, value);
  }

  /** Whether ages are corrected: born before 37 weeks, as a record says. */
  public boolean isPreterm() {
    return gestation != null && gestation.isPreterm();
  }

  @Override
  public String toString() {
    return "GrowthChart of " + points.size();
  }
}
