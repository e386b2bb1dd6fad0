package jp.mimamori.checkup.judging;

import org.jspecify.annotations.Nullable;

/**
 * What the limits of the year say of one value.
 *
 * @param orMore whether it may be the next level too, because only a bound is known
 * @param why nothing can be told; null when something can
 */
public record Rating(Level level, boolean orMore, @Nullable Why why) {

  /** How far out. */
  public enum Level {
    /** Short of every limit. */
    WITHIN,
    /** From the limit for guidance on (保健指導判定値). */
    GUIDANCE,
    /** From the limit on which a doctor should be seen (受診勧奨判定値). */
    REFERRAL,
    /** From the limit on which that should be at once. */
    URGENT,
    CANNOT_TELL;

    /** Whether the limit for guidance is reached. */
    public boolean isOut() {
      return switch (this) {
        case GUIDANCE, REFERRAL, URGENT -> true;
        case WITHIN, CANNOT_TELL -> false;
      };
    }
  }

  /** Why nothing can be told. */
  public enum Why {
    /** Only a bound is known, and the limit lies beyond it. */
    BOUND,
    /** Blood was taken too soon after a meal. */
    MEAL,
    /** The unit is not that of the limit. */
    UNIT,
    /** The limit differs between men and women, and the value lies between them. */
    SEX
  }

  static Rating of(Level level) {
    return new Rating(level, false, null);
  }

  static Rating cannotTell(Why why) {
    return new Rating(Level.CANNOT_TELL, false, why);
  }
}
