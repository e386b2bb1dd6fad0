package jp.mimamori.growth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import jp.mimamori.person.Sex;

/**
 * Weight for height: the BMI, and of children the obesity index (肥満度), by how much more or less
 * they weigh than what is standard for their height.
 *
 * @param bmi kg/m², with one decimal; there is no Japanese reference of it here
 * @param index empty of grown people, and of children whom no formula is made for
 */
public record Build(BigDecimal bmi, Optional<Index> index) {

  /** Which formula the standard weight is of. */
  public enum Formula {
    /** Of children from 70 to under 120 cm before school, by height alone. */
    INFANT_2000,
    /** Of school children, by sex, age and height. */
    SCHOOL_2000
  }

  /** What is said of it: of infants at 15, 20, 30 %, of school children at 20, 30, 50 %. */
  public enum Judgement {
    MUCH_TOO_LIGHT,
    LIGHT,
    USUAL,
    RATHER_HEAVY,
    HEAVY,
    VERY_HEAVY
  }

  /**
   * The obesity index.
   *
   * @param percent above the standard, negative below, with one decimal
   * @param standard weight in kg, with one decimal
   */
  public record Index(
      BigDecimal percent, BigDecimal standard, Formula formula, Judgement judgement) {

    static Index of(double standard, BigDecimal weight, Formula formula) {
      double percent = 100 * (weight.doubleValue() - standard) / standard;
      BigDecimal told = rounded(percent);
      return new Index(told, rounded(standard), formula, judgement(formula, told.doubleValue()));
    }

    /** By the percent that is told, so that nobody reads +20.0 % and less than 20. */
    private static Judgement judgement(Formula formula, double percent) {
      double[] ends =
          switch (formula) {
            case INFANT_2000 -> new double[] {-20, -15, 15, 20, 30};
            case SCHOOL_2000 -> new double[] {-30, -20, 20, 30, 50};
          };
      if (percent <= ends[0]) {
        return Judgement.MUCH_TOO_LIGHT;
      }
      if (percent <= ends[1]) {
        return Judgement.LIGHT;
      }
      if (percent < ends[2]) {
        return Judgement.USUAL;
      }
      if (percent < ends[3]) {
        return Judgement.RATHER_HEAVY;
      }
      return percent < ends[4] ? Judgement.HEAVY : Judgement.VERY_HEAVY;
    }
  }

  /**
   * Of a height in cm and a weight in kg that were measured on one day.
   *
   * @param months the age since birth, never corrected
   */
  static Build of(Sex sex, double months, BigDecimal height, BigDecimal weight) {
    double meters = height.doubleValue() / 100;
    return new Build(
        rounded(weight.doubleValue() / (meters * meters)),
        StandardWeights.index(sex, months, height.doubleValue(), weight));
  }

  private static BigDecimal rounded(double number) {
    return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
  }
}
