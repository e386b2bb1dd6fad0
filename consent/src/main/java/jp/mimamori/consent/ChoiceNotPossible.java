package jp.mimamori.consent;

/** Why something cannot be kept out or hidden. */
public class ChoiceNotPossible extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** The reasons. */
  public enum Why {
    /** No record and no institution has such a key. */
    NO_SUCH_KEY,
    /** The visit has not been yet. */
    VISIT_TO_COME,
    /** {@link Choices#MOST} things are kept out already. */
    TOO_MANY
  }

  private final Why why;

  public ChoiceNotPossible(Why why) {
    super(why.name());
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
