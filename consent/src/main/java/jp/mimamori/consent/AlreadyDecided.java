package jp.mimamori.consent;

/** Somebody else decided on the same grant first, or there is nothing left to decide. */
public class AlreadyDecided extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public AlreadyDecided() {
    super("already decided", null, false, false);
  }
}
