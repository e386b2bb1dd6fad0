package jp.mimamori.consent;

/** A refusal on its way to the door. Its ledger row is already written and survives it. */
public class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Refusal.Reason reason;

  public RefusedException(Refusal.Reason reason) {
    super("refused: " + reason, null, false, false);
    this.reason = reason;
  }

  public Refusal.Reason reason() {
    return reason;
  }
}
