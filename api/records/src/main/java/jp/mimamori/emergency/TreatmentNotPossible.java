package jp.mimamori.emergency;

/** What was done cannot be written like this. */
public class TreatmentNotPossible extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Why {
    /** Whoever was born on another day is somebody else. */
    SOMEBODY_ELSE,
    LEFT_IN_THE_FUTURE,
    /** Long before the access was opened. */
    ARRIVED_TOO_EARLY,
    /** No note of this access has that id. */
    CORRECTS_NOTHING,
    TOO_MANY_NOTES
  }

  private final Why why;

  TreatmentNotPossible(Why why) {
    super(why.name(), null, false, false);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
