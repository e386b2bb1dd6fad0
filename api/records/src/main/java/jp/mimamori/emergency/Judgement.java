package jp.mimamori.emergency;

/** What is to be said of something that was typed into a field. */
public sealed interface Judgement {

  /** What is kept if it is kept; empty when it cannot be. */
  default String value() {
    return "";
  }

  /**
   * It can stand.
   *
   * @param value as it is kept: half-width digits, one point, no space around; empty when the field
   *     was emptied
   */
  record Fine(String value) implements Judgement {}

  /**
   * It can stand, but hardly anybody of this age has it: "is that right for this child?"
   *
   * @param usual what is usual, as words: "20–40"
   */
  record Unusual(String value, String usual) implements Judgement {}

  /** It cannot stand. */
  record Refused(Why why) implements Judgement {}

  /** Why something cannot stand. */
  enum Why {
    TOO_LONG,
    NO_NUMBER,
    NO_DAY,
    NOT_YET,
    NO_PHONE_NUMBER,
    NO_SUCH_CHOICE,
    /** No child has it and no device does it. */
    IMPOSSIBLE,
    /** No file that was sent for this person. */
    NO_FILE,
    CONTROL_CHARACTER
  }
}
