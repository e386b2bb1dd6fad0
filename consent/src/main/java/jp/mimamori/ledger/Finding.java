package jp.mimamori.ledger;

/**
 * Something about the ledger that is not as it was written.
 *
 * @param place the row or batch, as {@code row 12} or {@code batch 3}
 */
record Finding(Kind kind, String place, String sentence) {

  /** What was done to the ledger. */
  enum Kind {
    /** A value of a row is another one. */
    ROW_CHANGED,
    /** A row stands at another place than it was written at. */
    ROW_MOVED,
    /** A row is missing. */
    ROW_REMOVED,
    /** A row is there that was never sealed. */
    ROW_INSERTED,
    /** The rows of a batch, with their hashes, are not those that were sealed. */
    ROWS_REPLACED,
    /** A batch is missing. */
    BATCH_REMOVED,
    /** Root, ends, number or time of a batch are not those that were chained. */
    BATCH_CHANGED,
    /** A batch does not follow the one before it. */
    CHAIN_BROKEN,
    /** A batch is signed with a key that is not among the published ones. */
    KEY_UNKNOWN,
    /** A batch is signed with a key that another one had replaced before. */
    KEY_RETIRED,
    /** A published key for which the key before it does not vouch. */
    KEY_DOUBTFUL,
    /** The signature of a batch is not its key's. */
    SIGNATURE_WRONG,
    /** The end of the ledger is missing. */
    END_CUT,
    /** What the database says of its end is not so. */
    HEAD_CHANGED,
    /** A checkpoint is not what was signed. */
    CHECKPOINT_CHANGED,
    /** The checkpoint outside of the database is missing, so that a cut end would not show. */
    CHECKPOINT_MISSING,
    /** A batch is not the one that a checkpoint was signed for: the past was written anew. */
    REWRITTEN
  }

  static Finding row(Kind kind, long seq, String sentence) {
    return new Finding(kind, "row " + seq, sentence);
  }

  static Finding batch(Kind kind, long number, String sentence) {
    return new Finding(kind, "batch " + number, sentence);
  }

  @Override
  public String toString() {
    return kind + " " + place + ": " + sentence;
  }
}
