package jp.mimamori.person;

/** Why one person cannot be recorded as the guardian of another. */
public class GuardianshipNotPossible extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The reasons. */
  public enum Why {
    /** The ward is of age (民法4条: at 18). */
    WARD_OF_AGE,
    /** The ward is a minor, whose guardians are of other kinds. */
    WARD_NOT_OF_AGE,
    /** The ward is the guardian. */
    OWN_GUARDIAN,
    /** The same person is the guardian already, or waits to be confirmed, on the same ground. */
    GUARDIAN_ALREADY
  }

  private final Why why;

  GuardianshipNotPossible(Why why) {
    super(why.name());
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
