package jp.mimamori.checkup.judging;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.checkup.judging.Cut.Bar;
import jp.mimamori.checkup.judging.Rating.Level;
import jp.mimamori.checkup.judging.Rating.Why;
import jp.mimamori.person.Sex;

/** Compares one value with the limits of the rules. */
final class Scale {

  private static final List<Bar> SHOWN = List.of(Bar.GUIDANCE, Bar.REFERRAL, Bar.URGENT);

  private final Rules rules;
  private final Sex sex;

  Scale(Rules rules, Sex sex) {
    this.rules = rules;
    this.sex = sex;
  }

  /** Empty for what has no value, or no limit. */
  Optional<Judged> judged(CheckupItem item, Meal meal) {
    Optional<Measure> named = Measure.of(item);
    Optional<Amount> amount = Amount.of(item);
    if (named.isEmpty() || amount.isEmpty()) {
      return Optional.empty();
    }
    Measure measure = meal.judgedAs(named.get());
    List<Rules.Limits> limits = rules.of(measure, sex);
    if (limits.isEmpty()) {
      return Optional.empty();
    }
    Rating rating = rating(item, meal, measure, amount.get(), limits);
    return Optional.of(new Judged(item, measure, rating, cuts(limits)));
  }

  private static Rating rating(
      CheckupItem item, Meal meal, Measure measure, Amount amount, List<Rules.Limits> limits) {
    if (Meal.matters(measure) && !meal.isUsable()) {
      return Rating.cannotTell(Why.MEAL);
    }
    return isUnit(item.unit(), limits.get(0).unit())
        ? rating(amount, limits)
        : Rating.cannotTell(Why.UNIT);
  }

  static Rating rating(Amount amount, List<Rules.Limits> limits) {
    List<Rating> ratings = limits.stream().map(each -> rating(amount, each)).distinct().toList();
    return ratings.size() == 1 ? ratings.get(0) : Rating.cannotTell(Why.SEX);
  }

  private static Rating rating(Amount amount, Rules.Limits limits) {
    Level level = Level.WITHIN;
    for (Cut cut : shown(limits)) {
      Truth holds = cut.holds(amount);
      if (holds == Truth.UNKNOWN) {
        return level == Level.WITHIN ? Rating.cannotTell(Why.BOUND) : new Rating(level, true, null);
      }
      level = holds == Truth.YES ? level(cut.bar()) : level;
    }
    return Rating.of(level);
  }

  private static Level level(Bar bar) {
    return switch (bar) {
      case REFERRAL -> Level.REFERRAL;
      case URGENT -> Level.URGENT;
      case GUIDANCE, COUNTED, METABOLIC -> Level.GUIDANCE;
    };
  }

  private List<Cut> cuts(List<Rules.Limits> limits) {
    return limits.size() == 1 ? shown(limits.get(0)) : List.of();
  }

  private static List<Cut> shown(Rules.Limits limits) {
    return SHOWN.stream().flatMap(bar -> limits.cut(bar).stream()).toList();
  }

  /** The amount of a result in the unit of the limits; empty when it is in another one. */
  Optional<Amount> amount(Measure measure, CheckupItem item) {
    List<Rules.Limits> limits = rules.of(measure, sex);
    boolean isLimited = !limits.isEmpty() && isUnit(item.unit(), limits.get(0).unit());
    return isLimited ? Amount.of(item) : Optional.empty();
  }

  /**
   * Whether an amount reaches a limit.
   *
   * @return unknown for what is missing, or only bounded
   */
  Truth reaches(Bar bar, Measure measure, Optional<Amount> amount) {
    if (amount.isEmpty()) {
      return Truth.UNKNOWN;
    }
    List<Truth> truths =
        rules.of(measure, sex).stream()
            .flatMap(each -> each.cut(bar).stream())
            .map(cut -> cut.holds(amount.get()))
            .distinct()
            .toList();
    return truths.size() == 1 ? truths.get(0) : Truth.UNKNOWN;
  }

  /** Units are written in several ways: IU/L, U/l, mm[Hg], ml/min/{1.73_m2}. */
  static boolean isUnit(String written, String expected) {
    return plain(written).equals(plain(expected));
  }

  private static String plain(String unit) {
    String plain =
        Normalizer.normalize(unit, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\[\\]{}_ ]", "");
    return plain.startsWith("iu/") ? plain.substring(1) : plain;
  }
}
