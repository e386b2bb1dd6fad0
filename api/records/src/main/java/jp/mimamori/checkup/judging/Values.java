package jp.mimamori.checkup.judging;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import jp.mimamori.checkup.Checkup;
import jp.mimamori.checkup.CheckupItem;
import org.jspecify.annotations.Nullable;

/** The results of a checkup by what they measure. */
final class Values {

  private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

  private final Checkup checkup;
  private final Meal meal;

  Values(Checkup checkup) {
    this.checkup = checkup;
    this.meal = Meal.of(answer("9N141"));
  }

  Meal meal() {
    return meal;
  }

  /** The result that counts for a measure: the first of its codes that has a value. */
  Optional<CheckupItem> item(Measure measure) {
    for (String code : measure.codes()) {
      for (CheckupItem item : checkup.items()) {
        if (Measure.isOf(item, code) && Amount.of(item).isPresent()) {
          return Optional.of(item);
        }
      }
    }
    return Optional.empty();
  }

  /** Likewise, of sugar and fat: what was taken as it has to be for this measure. */
  Optional<CheckupItem> taken(Measure measure) {
    if (!meal.isUsable()) {
      return Optional.empty();
    }
    for (Measure named : Measure.values()) {
      Optional<CheckupItem> item = item(named);
      if (item.isPresent() && meal.judgedAs(named) == measure) {
        return item;
      }
    }
    return Optional.empty();
  }

  /** The code of the answer to a question, by the beginning of its item code. */
  Optional<String> answer(String beginning) {
    return checkup.items().stream()
        .filter(item -> Measure.code(item).filter(code -> code.startsWith(beginning)).isPresent())
        .flatMap(item -> Optional.ofNullable(item.answer()).stream())
        .findFirst();
  }

  /** The body mass index of the document, else that of height in cm and weight in kg. */
  Optional<Amount> bodyMass() {
    Optional<Amount> said = in("kg/m2", Measure.BMI).flatMap(Amount::of);
    return said.isPresent()
        ? said
        : computed(exact("cm", Measure.HEIGHT), exact("kg", Measure.WEIGHT));
  }

  private static Optional<Amount> computed(
      @Nullable BigDecimal centimetres, @Nullable BigDecimal kilograms) {
    if (centimetres == null || kilograms == null || centimetres.signum() <= 0) {
      return Optional.empty();
    }
    BigDecimal metres = centimetres.divide(PERCENT);
    return Optional.of(
        Amount.of(kilograms.divide(metres.multiply(metres), 1, RoundingMode.HALF_UP)));
  }

  private @Nullable BigDecimal exact(String unit, Measure measure) {
    return in(unit, measure).map(CheckupItem::number).orElse(null);
  }

  private Optional<CheckupItem> in(String unit, Measure measure) {
    return item(measure).filter(item -> Scale.isUnit(item.unit(), unit));
  }
}
