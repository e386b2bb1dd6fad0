package jp.mimamori.intake;

/** What a finding means for its document. */
public enum Severity {
  /** The document is refused as a whole. */
  ERROR,
  /** The document is taken, and somebody should look. */
  WARNING,
  /** Worth knowing: something was kept as written because it is not known here. */
  NOTE
}
