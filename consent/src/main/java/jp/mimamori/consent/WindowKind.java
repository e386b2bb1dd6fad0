package jp.mimamori.consent;

import java.time.Period;
import java.util.Set;

/**
 * The kinds of other records that an emergency opens, and for how long back (救急時医療情報閲覧, the summary
 * for emergencies).
 */
public enum WindowKind {
  /** 受診歴. */
  VISITS(Period.ofMonths(3), Category.ENCOUNTER),
  /** 電子処方箋情報: what was handed out. What was only prescribed is not shown. */
  DISPENSING(Period.ofDays(45), Category.MEDICATION),
  /** 薬剤情報: what is taken, or was given. */
  DRUGS(Period.ofMonths(3), Category.MEDICATION),
  /** 手術情報. */
  OPERATIONS(Period.ofYears(5), Category.CONDITION),
  /** 診療情報: diagnoses, allergies, laboratory results, vital signs. */
  CLINICAL(
      Period.ofMonths(3),
      Category.CONDITION,
      Category.ALLERGY,
      Category.LABORATORY,
      Category.VITALS),
  /** 透析情報. */
  DIALYSIS(Period.ofMonths(3), Category.CONDITION),
  /** 健診情報: the day of the checkup and nothing of what it found. */
  CHECKUPS(Period.ofYears(5), Category.CHECKUP);

  private final Period back;
  private final Set<Category> categories;

  WindowKind(Period back, Category... categories) {
    this.back = back;
    this.categories = Set.of(categories);
  }

  /** How far back, unless the instance sets another time. */
  public Period back() {
    return back;
  }

  /** The kinds of data that it is of. */
  public Set<Category> categories() {
    return categories;
  }
}
