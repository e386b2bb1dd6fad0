package jp.mimamori.growth;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import jp.mimamori.person.Sex;

/** Tells of one value, in centimetres or kilograms, whether it can be so. */
final class Doubting {

  private static final double FAR = 5;
  private static final double LIKELY = 3;
  private static final int NEWBORN = 2;
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TENTH = new BigDecimal("0.1");
  private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");

  private final Sex sex;
  private final double months;

  /**
   * @param months the age by which it is compared; negative before a child was expected
   */
  Doubting(Sex sex, double months) {
    this.sex = sex;
    this.months = months;
  }

  Optional<Doubt> of(Dimension dimension, BigDecimal value) {
    boolean possible = dimension.canBe(value);
    List<Reference> references = Reference.of(dimension);
    if (possible && references.stream().noneMatch(reference -> isFar(reference, value))) {
      return Optional.empty();
    }
    if (isLikelyOtherwise(dimension, value)) {
      return Optional.of(Doubt.OTHER_UNIT_LIKELY);
    }
    if (!possible) {
      return Optional.of(Doubt.IMPOSSIBLE);
    }
    return isFar(references.get(0), value) ? Optional.of(Doubt.FAR_OFF) : Optional.empty();
  }

  private boolean isFar(Reference reference, BigDecimal value) {
    return reference
        .place(sex, months, value)
        .map(
            place ->
                place.beyond() == Place.Beyond.NOT
                    ? place.isFurtherThan(FAR)
                    : isFarBeyond(reference, value))
        .orElse(false);
  }

  /** Percentiles end at 3 and 97: beyond, as far as five deviations would be. */
  private boolean isFarBeyond(Reference reference, BigDecimal value) {
    double middle = reference.at(sex, months, 0).orElseThrow();
    double deviation = reference.at(sex, months, 1).orElseThrow() - middle;
    return Math.abs(value.doubleValue() - middle) > FAR * deviation;
  }

  private boolean isLikelyOtherwise(Dimension dimension, BigDecimal value) {
    return factors(dimension).stream()
            .anyMatch(factor -> isLikely(dimension, value.multiply(factor)))
        || others(dimension).stream().anyMatch(other -> isLikely(other, value));
  }

  private static List<BigDecimal> factors(Dimension dimension) {
    return switch (dimension) {
      case WEIGHT -> List.of(THOUSANDTH, THOUSAND);
      case HEIGHT, HEAD -> List.of(HUNDRED, TENTH);
    };
  }

  private static List<Dimension> others(Dimension dimension) {
    return switch (dimension) {
      case WEIGHT -> List.of(Dimension.HEIGHT);
      case HEIGHT -> List.of(Dimension.WEIGHT);
      case HEAD -> List.of(Dimension.HEIGHT, Dimension.WEIGHT);
    };
  }

  /** By the reference where one reaches; else by what most of the newborn or the grown have. */
  private boolean isLikely(Dimension dimension, BigDecimal value) {
    return dimension.canBe(value)
        && first(dimension, value)
            .map(place -> place.beyond() == Place.Beyond.NOT && !place.isFurtherThan(LIKELY))
            .orElseGet(() -> isCommon(dimension, value.doubleValue()));
  }

  private boolean isCommon(Dimension dimension, double value) {
    boolean newborn = months < NEWBORN;
    return switch (dimension) {
      case HEIGHT -> newborn ? value > 25 && value < 60 : value > 100 && value < 220;
      case WEIGHT -> newborn ? value > 0.4 && value < 6 : value > 25 && value < 200;
      case HEAD -> newborn ? value > 20 && value < 42 : value > 45 && value < 65;
    };
  }

  private Optional<Place> first(Dimension dimension, BigDecimal value) {
    return Reference.of(dimension).get(0).place(sex, months, value);
  }
}
