package jp.mimamori.card;

/** A passcode that is too short, too long, or among those that are tried first. */
public class PasscodeRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PasscodeRefused() {
    super("passcode refused", null, false, false);
  }
}
