package jp.mimamori.emergency;

/** What was wanted needs a disaster mode, and none holds there. */
public class NoDisasterThere extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoDisasterThere() {
    super("no disaster mode holds there", null, false, false);
  }
}
