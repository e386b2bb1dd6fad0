package jp.mimamori.growth;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import jp.mimamori.person.Sex;

/**
 * What is usual in Japan at an age. Doctors judge by the surveys of 2000 still; the file of each
 * says where its numbers are from.
 */
public enum Reference {
  HEIGHT_MEAN_SD_2000(Dimension.HEIGHT, Method.MEAN_SD, 2000, "height-weight-2000.tsv", 0, 2),
  WEIGHT_LMS_2000(Dimension.WEIGHT, Method.LMS, 2000, "weight-lms-2000.tsv", 0, 3),
  WEIGHT_MEAN_SD_2000(Dimension.WEIGHT, Method.MEAN_SD, 2000, "height-weight-2000.tsv", 2, 4),
  HEAD_PERCENTILES_2010(Dimension.HEAD, Method.PERCENTILES, 2010, "head-percentiles.tsv", 0, 7);

  private final Dimension dimension;
  private final Method method;
  private final int survey;
  private final int from;
  private final int until;
  private final Map<Sex, Curve> curves;

  /** The numbers of a line from one place until another, places counted behind sex and age. */
  Reference(Dimension dimension, Method method, int survey, String table, int from, int until) {
    this.dimension = dimension;
    this.method = method;
    this.survey = survey;
    this.from = from;
    this.until = until;
    this.curves =
        Map.of(Sex.MALE, Curve.of(table, Sex.MALE), Sex.FEMALE, Curve.of(table, Sex.FEMALE));
  }

  /** Those of what is measured; the first is the one to draw. */
  public static List<Reference> of(Dimension dimension) {
    return Arrays.stream(values()).filter(each -> each.dimension == dimension).toList();
  }

  public Dimension dimension() {
    return dimension;
  }

  public Method method() {
    return method;
  }

  /** The year of the surveys. */
  public int survey() {
    return survey;
  }

  /**
   * Whether percentiles may be told by it. Weights are skewed: mean and standard deviation tell how
   * far one is from the middle, never how many weigh less.
   */
  boolean tellsPercentiles() {
    return dimension != Dimension.WEIGHT || method != Method.MEAN_SD;
  }

  public List<Line> lines() {
    return method.lines();
  }

  /** The first age in months that it tells of. */
  public double first() {
    return curves.get(Sex.MALE).first();
  }

  public double last() {
    return curves.get(Sex.MALE).last();
  }

  /** Where a value stands; empty at an age, or of a sex, that it tells nothing of. */
  public Optional<Place> place(Sex sex, double months, BigDecimal value) {
    return numbers(sex, months)
        .map(numbers -> Place.of(this, method.sds(numbers, value.doubleValue())));
  }

  /** What is measured at so many standard deviations, to draw it; empty where it tells nothing. */
  public OptionalDouble at(Sex sex, double months, double sds) {
    return numbers(sex, months)
        .map(numbers -> OptionalDouble.of(method.value(numbers, sds)))
        .orElseGet(OptionalDouble::empty);
  }

  private Optional<double[]> numbers(Sex sex, double months) {
    return Optional.ofNullable(curves.get(sex))
        .flatMap(curve -> curve.at(months))
        .map(numbers -> Arrays.copyOfRange(numbers, from, until));
  }
}
