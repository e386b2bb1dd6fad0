package jp.mimamori.disaster;

/** A disaster mode that cannot be switched on so. */
public class DisasterNotPossible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Why {
    /** Neither a prefecture nor a municipality, as addresses begin. */
    NO_AREA,
    /** It would have ended already. */
    ENDS_IN_THE_PAST,
    /** Longer than it may be at once. */
    LASTS_TOO_LONG
  }

  private final Why why;

  DisasterNotPossible(Why why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
