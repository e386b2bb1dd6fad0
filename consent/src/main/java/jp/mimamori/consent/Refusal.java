package jp.mimamori.consent;

/** No, and why not. The reason goes to the ledger; a stranger is never told it. */
public record Refusal(Question question, Reason reason) implements Decision {

  /** Why a question was refused. */
  public enum Reason {
    /**
     * Neither the person, nor a guardian, nor anybody with a task: also what a stranger gets who
     * names a person that is not here.
     */
    NO_GROUND,
    /** The ground does not reach as far as the action: an operator who takes in wants to read. */
    NOT_FOR_THIS_ACTION,
    /** The ground does not serve the purpose. */
    NOT_FOR_THIS_PURPOSE,
    /** The document is about somebody else than the person it was uploaded for. */
    SOMEBODY_ELSE,
    /** None of the kinds of data that were asked for are within reach. */
    NOT_THESE_CATEGORIES,
    /** The grant starts later. */
    NOT_YET,
    /** The grant's time is over. */
    ENDED,
    /** The person took the grant back. */
    REVOKED,
    /** Who gave the grant no longer stands in for the person, who has not let it go on. */
    FROZEN,
    /** Not on these hours of the week. */
    OUTSIDE_HOURS,
    /** The practitioner does not work there on that day. */
    NOT_ACTIVE,
    /** The person is not insured there on that day. */
    NOT_INSURED_THERE,
    /** A court limits what this guardian may do. */
    COURT_ORDER,
    /** The law does not let the person decide this yet. */
    TOO_YOUNG,
    /** The person decides this alone by now. */
    OLD_ENOUGH
  }

  @Override
  public Permit orThrow() {
    throw new RefusedException(reason);
  }

  @Override
  public String toString() {
    return "Refusal " + reason;
  }
}
