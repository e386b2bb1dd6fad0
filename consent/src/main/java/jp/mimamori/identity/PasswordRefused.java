package jp.mimamori.identity;

/** A new password that is too short, too long, or one of those that are guessed first. */
public class PasswordRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Reason {
    TOO_SHORT,
    TOO_LONG,
    EASILY_GUESSED
  }

  private final Reason reason;

  PasswordRefused(Reason reason) {
    super("password refused: " + reason, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
