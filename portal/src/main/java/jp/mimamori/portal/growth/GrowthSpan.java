package jp.mimamori.portal.growth;

import jp.mimamori.portal.part.Age;

/** Over which ages a chart goes, and where it names them. */
enum GrowthSpan {
  BABY(24, 3),
  INFANT(72, 12),
  CHILDHOOD(216, 24);

  private final int months;
  private final int step;

  GrowthSpan(int months, int step) {
    this.months = months;
    this.step = step;
  }

  /** The shortest one that reaches an age. */
  static GrowthSpan of(Age age) {
    int months = age.years() * 12 + age.months();
    for (GrowthSpan span : values()) {
      if (months < span.months) {
        return span;
      }
    }
    return CHILDHOOD;
  }

  int months() {
    return months;
  }

  /** Months from one mark to the next. */
  int step() {
    return step;
  }

  /** Whether its marks count months; else years. */
  boolean isInMonths() {
    return this == BABY;
  }
}
