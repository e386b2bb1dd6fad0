package jp.mimamori.consent;

/** The answer to a question: a value, written to the ledger before anything follows from it. */
public sealed interface Decision permits Permit, Admission, Refusal {

  Question question();

  /**
   * The permit.
   *
   * @throws RefusedException when this is a refusal
   */
  Permit orThrow();
}
