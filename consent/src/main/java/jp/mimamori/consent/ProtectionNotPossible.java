package jp.mimamori.consent;

/** Why a shield or a court order cannot be recorded. */
public class ProtectionNotPossible extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The reasons. */
  public enum Why {
    /** Nobody is shielded from oneself. */
    FROM_ONESELF,
    /** The order names no action, no kind of data, or not itself. */
    ABOUT_NOTHING,
    /** The order names itself with more than 200 characters. */
    REFERENCE_TOO_LONG,
    ENDS_BEFORE_IT_STARTS,
    /** Whoever recorded something does not confirm it. */
    SAME_OPERATOR,
    /** It was confirmed or ended before. */
    NOTHING_TO_CONFIRM,
    /** A court gives powers to curators and assistants alone; others have them by law. */
    POWER_BY_LAW
  }

  private final Why why;

  public ProtectionNotPossible(Why why) {
    super(why.name());
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
