package jp.mimamori.handover;

/** Why records cannot be handed over so. */
public class HandOverNotPossible extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The reasons. */
  public enum Why {
    /** There is no such municipality here. */
    NO_SUCH_MUNICIPALITY,
    /** It would go where it comes from. */
    SAME_MUNICIPALITY,
    /** The same goes on between the same two already. */
    GOES_ON_ALREADY,
    /** It would end too soon or too late. */
    ENDS_OUTSIDE,
    /** There is no record of these kinds. */
    NOTHING_THERE,
    /** There are more records than one package holds. */
    TOO_MANY_RECORDS,
    /** What was packed is not what there is now: it is to be packed anew. */
    CHANGED_SINCE,
    /** The digest is not that of the package. */
    ANOTHER_PACKAGE,
    /** Nothing was packed yet. */
    NOT_PACKED,
    /** Whoever returns it says why, in 1 to 400 characters. */
    NO_REASON
  }

  private final Why why;

  HandOverNotPossible(Why why) {
    super(why.name());
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
