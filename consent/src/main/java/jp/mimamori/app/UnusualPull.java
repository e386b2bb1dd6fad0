package jp.mimamori.app;

import java.util.Collection;

/**
 * Whether an app took far more of a person's records on one day than it is used to: at least a
 * hundred, and more than three times what it took on the day on which it took most. An app that is
 * new is not judged, since it takes all there is at first.
 */
final class UnusualPull {

  /** How many days back an app is looked at. */
  static final int DAYS = 28;

  static final int FEW = 100;
  private static final int TIMES = 3;
  private static final int DAYS_TO_KNOW = 5;

  private UnusualPull() {}

  /**
   * @param earlier how many records it took on each day before on which it asked
   * @param today how many it took on this one
   */
  static boolean is(Collection<Integer> earlier, int today) {
    if (today < FEW || earlier.size() < DAYS_TO_KNOW) {
      return false;
    }
    long most = earlier.stream().mapToInt(Integer::intValue).max().orElse(0);
    return today > TIMES * most;
  }
}
