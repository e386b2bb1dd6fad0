package jp.mimamori.consent;

/** Why there can be no grant on these terms. */
public class TermsNotPossible extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The reasons. */
  public enum Why {
    UNKNOWN_PURPOSE,
    UNKNOWN_CATEGORY,
    UNKNOWN_SENSITIVITY,
    /** The purpose is one that nobody grants. */
    PURPOSE_NOT_TO_BE_GRANTED,
    NO_CATEGORY,
    DATA_PERIOD_ENDS_BEFORE_IT_BEGINS,
    NO_HOUR_IN_THE_WEEK,
    ENDS_BEFORE_IT_STARTS,
    /** The last moment lies in the past. */
    ENDED_ALREADY,
    /** It starts later than {@link Terms#AHEAD} from now. */
    STARTS_TOO_LATE,
    /** It lasts longer than {@link Terms#LONGEST}. */
    LASTS_TOO_LONG,
    /** Nothing of this kind is granted for this purpose: an insurer treats nobody. */
    PURPOSE_NOT_OF_GRANTEE,
    /** Nobody needs a grant for the own records, or gives one to oneself. */
    GRANTEE_IS_THE_PERSON,
    /** More than was asked for. */
    WIDER_THAN_ASKED
  }

  private final Why why;

  public TermsNotPossible(Why why) {
    super(why.name());
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
