package jp.mimamori.notebook;

/**
 * Something that a notebook cannot hold as it is, so that whoever hands it on knows.
 *
 * @param what the character, or the title of the record
 * @param instead what is written in its place; empty when nothing is
 */
public record Loss(Kind kind, String what, String instead) {

  /** In what way. */
  public enum Kind {
    /** Shift_JIS lacks the character: another form of it is written, or 〓. */
    CHARACTER,
    /** A notebook has no place for such a record: it is left out. */
    RECORD,
    /** A notebook has no place for such a code: the drug is written by its name. */
    CODE,
    /** The record is too long for a code: it is in the file alone. */
    TOO_LONG,
    /** A field is longer than the standard says: it is written, but some readers cut it. */
    LENGTH,
    /** What is older than the newest that a notebook holds is left out. */
    OLDER
  }

  @Override
  public String toString() {
    return "Loss " + kind;
  }
}
