package jp.mimamori.consent;

/** What a caller wants to do with a person's data. */
public enum Action {
  /** See records. */
  READ,
  /** Add records. */
  WRITE,
  /** See who looked. */
  READ_LEDGER
}
