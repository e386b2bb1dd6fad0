package jp.mimamori.checkup.judging;

import jp.mimamori.checkup.CheckupItem;

/**
 * How a measure went since the checkup before. Both values are compared with today's limits.
 *
 * @param was how far the earlier value is beyond them
 * @param is how far this one is
 */
public record Change(
    Kind kind, Measure measure, CheckupItem then, CheckupItem now, Rating was, Rating is) {

  /** Which way. */
  public enum Kind {
    /** Reached a limit that it had not reached. */
    WORSE,
    /** Is short of a limit that it had reached. */
    BETTER,
    /** Beyond the same limit as before. */
    STILL,
    /** As before, short of all limits or without one. */
    SAME,
    /** Measured otherwise, or with another meal before: not to be compared. */
    OTHERWISE
  }

  @Override
  public String toString() {
    return "Change of " + measure;
  }
}
