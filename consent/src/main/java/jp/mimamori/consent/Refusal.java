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
    SOMEBODY_ELSE
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
