package jp.mimamori.identity;

/** Why somebody cannot be registered as staff, or an institution not at all. */
public class StaffNotPossible extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The reasons. */
  public enum Why {
    /** The number is not one of the kind of institution, or its check digit is wrong. */
    NUMBER_WRONG,
    /** An insurer and whoever treats under the public insurance have a number. */
    NUMBER_MISSING,
    /** Another institution has this number. */
    NUMBER_TAKEN,
    ENDS_BEFORE_IT_STARTS,
    /** The practitioner works at another institution on one of these days. */
    WORKS_ELSEWHERE,
    /** Nobody of this profession works at such an institution. */
    PROFESSION_NOT_THERE
  }

  private final Why why;

  public StaffNotPossible(Why why) {
    super(why.name());
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
