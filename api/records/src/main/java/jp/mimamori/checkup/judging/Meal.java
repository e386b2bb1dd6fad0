package jp.mimamori.checkup.judging;

import java.util.Optional;

/** When blood was taken after the last meal (採血時間(食後), answers …2202). */
public enum Meal {
  /** Ten hours or more. */
  FASTING,
  /** Three and a half to ten hours. */
  HOURS_AFTER,
  /** Less than three and a half hours: sugar and fat then tell nothing. */
  JUST_AFTER,
  /** Less than ten hours, no more is said: an answer of earlier years. */
  UNCLEAR,
  /** The document says nothing; the item's own name counts. */
  UNSAID;

  static Meal of(Optional<String> answer) {
    return switch (answer.orElse("")) {
      case "1" -> UNCLEAR;
      case "2" -> FASTING;
      case "3" -> HOURS_AFTER;
      case "4" -> JUST_AFTER;
      default -> UNSAID;
    };
  }

  /** Whether sugar and fat can be judged at all. */
  boolean isUsable() {
    return this != JUST_AFTER && this != UNCLEAR;
  }

  /**
   * As what a value of sugar or fat is judged.
   *
   * @param named as what its item is named
   */
  Measure judgedAs(Measure named) {
    return switch (this) {
      case FASTING -> toFasting(named);
      case HOURS_AFTER -> toCasual(named);
      case JUST_AFTER, UNCLEAR, UNSAID -> named;
    };
  }

  private static Measure toFasting(Measure named) {
    if (named == Measure.TRIGLYCERIDES_CASUAL) {
      return Measure.TRIGLYCERIDES_FASTING;
    }
    return named == Measure.GLUCOSE_CASUAL ? Measure.GLUCOSE_FASTING : named;
  }

  private static Measure toCasual(Measure named) {
    if (named == Measure.TRIGLYCERIDES_FASTING) {
      return Measure.TRIGLYCERIDES_CASUAL;
    }
    return named == Measure.GLUCOSE_FASTING ? Measure.GLUCOSE_CASUAL : named;
  }

  /** Whether a meal changes this measure. */
  static boolean matters(Measure measure) {
    return measure == Measure.TRIGLYCERIDES_FASTING
        || measure == Measure.TRIGLYCERIDES_CASUAL
        || measure == Measure.GLUCOSE_FASTING
        || measure == Measure.GLUCOSE_CASUAL;
  }
}
