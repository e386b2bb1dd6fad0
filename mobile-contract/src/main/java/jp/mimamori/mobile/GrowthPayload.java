package jp.mimamori.mobile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a person has grown, against the surveys of Japan.
 *
 * @param asOf the day of which this is told; a day in Japan
 * @param complete whether these are all measures there are; when false some are not shared
 * @param gestation how long the pregnancy lasted; absent when no record says it
 * @param measures newest first; at most 2,000
 * @param builds weight for height, newest first
 * @param references the lines to draw; none of a person whose recorded sex has none
 */
public record GrowthPayload(
    LocalDate asOf,
    boolean complete,
    @Nullable Gestation gestation,
    List<Measure> measures,
    List<Build> builds,
    List<Reference> references) {

  /**
   * How long the pregnancy lasted.
   *
   * @param weeks completed
   * @param days of the week that had begun
   * @param correctedUntil the day from which ages are corrected no more; absent when they never are
   */
  public record Gestation(int weeks, int days, @Nullable LocalDate correctedUntil) {}

  /**
   * One measure.
   *
   * @param record the record that says it
   * @param kind HEIGHT, WEIGHT or HEAD
   * @param value in {@code unit}; absent when the record's unit is missing or does not fit
   * @param unit cm or kg
   * @param written the number as the record has it
   * @param writtenUnit the record's unit; empty when it says none
   * @param converted whether value and written differ by their units
   * @param ageMonths since birth; negative before it
   * @param correctedAgeMonths since the day on which the child was expected; absent where ages are
   *     not corrected
   * @param standing by the age since birth
   * @param correctedStanding by the corrected age
   * @param doubt why it may not be so; absent when it may
   * @param aside whether it should be neither drawn nor compared
   * @param origin who made the record; empty when nobody is named
   * @param home whether the person or the family entered it, and no institution
   */
  public record Measure(
      UUID record,
      LocalDate day,
      String kind,
      @Nullable BigDecimal value,
      String unit,
      BigDecimal written,
      String writtenUnit,
      boolean converted,
      BigDecimal ageMonths,
      @Nullable BigDecimal correctedAgeMonths,
      List<Place> standing,
      List<Place> correctedStanding,
      @Nullable String doubt,
      boolean aside,
      String origin,
      boolean home) {

    @Override
    public String toString() {
      return "Measure " + record;
    }
  }

  /**
   * Where a measure stands by one reference.
   *
   * @param sds standard deviations from the middle; absent beyond the reference
   * @param percentile from 0.1 to 99.9; beyond the reference its last; absent of weights by mean
   *     and standard deviation, which are skewed
   * @param beyond NOT, BELOW or ABOVE what the reference tells
   */
  public record Place(
      String reference, @Nullable BigDecimal sds, @Nullable BigDecimal percentile, String beyond) {}

  /**
   * Weight for height on a day.
   *
   * @param bmi kg/m²
   * @param obesityIndex 肥満度 in percent; absent, like what follows, where no formula is made
   * @param standardWeight kg
   * @param formula INFANT_2000 or SCHOOL_2000
   * @param judgement MUCH_TOO_LIGHT, LIGHT, USUAL, RATHER_HEAVY, HEAVY or VERY_HEAVY
   */
  public record Build(
      LocalDate day,
      UUID height,
      UUID weight,
      BigDecimal bmi,
      @Nullable BigDecimal obesityIndex,
      @Nullable BigDecimal standardWeight,
      @Nullable String formula,
      @Nullable String judgement) {

    @Override
    public String toString() {
      return "Build of " + height;
    }
  }

  /**
   * A reference and its lines.
   *
   * @param method MEAN_SD, LMS or PERCENTILES
   * @param survey the year of the surveys
   */
  public record Reference(
      String reference, String kind, String method, int survey, List<Line> lines) {}

  /**
   * One line of a reference.
   *
   * @param label as +2SD, or 97 of a percentile
   * @param months ages, youngest first
   * @param values as many; what is level between two ages may be drawn straight
   */
  public record Line(String label, List<BigDecimal> months, List<BigDecimal> values) {}
}
