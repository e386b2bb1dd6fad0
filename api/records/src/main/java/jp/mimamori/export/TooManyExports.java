package jp.mimamori.export;

/** More at once, or more often, than is given. */
public class TooManyExports extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int seconds;

  TooManyExports(int seconds) {
    super("too many exports", null, false, false);
    this.seconds = seconds;
  }

  /** After how many seconds to try again. */
  public int seconds() {
    return seconds;
  }
}
