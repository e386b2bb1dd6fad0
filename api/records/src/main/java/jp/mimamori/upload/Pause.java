package jp.mimamori.upload;

import java.util.concurrent.TimeUnit;

/**
 * How long a job rests that could not go on: a second first, twice as long each time, ten minutes
 * at most.
 *
 * @param until as the nanosecond timer of this process counts
 */
record Pause(long until, long nanos) {

  private static final long SHORTEST = TimeUnit.SECONDS.toNanos(1);
  private static final long LONGEST = TimeUnit.MINUTES.toNanos(10);

  static Pause first() {
    return of(SHORTEST);
  }

  Pause longer() {
    return of(Math.min(2 * nanos, LONGEST));
  }

  boolean isOver() {
    return System.nanoTime() - until >= 0;
  }

  private static Pause of(long nanos) {
    return new Pause(System.nanoTime() + nanos, nanos);
  }
}
