package jp.mimamori.vaccination;

/** A dose that cannot have been given so. */
public class DoseNotPossible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong with it. */
  public enum Why {
    NOT_SAID,
    IN_THE_FUTURE,
    BEFORE_BIRTH,
    NO_SUCH_NUMBER,
    TOO_LONG
  }

  private final String field;
  private final Why why;

  DoseNotPossible(String field, Why why) {
    super(field + " " + why, null, false, false);
    this.field = field;
    this.why = why;
  }

  /** The one that is not right, as {@link CopiedDose} calls it. */
  public String field() {
    return field;
  }

  public Why why() {
    return why;
  }
}
