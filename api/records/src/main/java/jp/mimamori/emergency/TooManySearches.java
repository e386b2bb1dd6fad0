package jp.mimamori.emergency;

import java.time.Duration;

/** Somebody, or an institution, looked for people too often of late. */
public class TooManySearches extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration wait;

  TooManySearches(Duration wait) {
    super("too many searches", null, false, false);
    this.wait = wait;
  }

  /** After which time the next search is answered. */
  public Duration left() {
    return wait;
  }
}
