package jp.mimamori.ledger;

/** The ledger could not be written. Nothing leaves, nothing is stored. */
public class LedgerUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LedgerUnavailable(Throwable cause) {
    super("the ledger could not be written", cause);
  }
}
