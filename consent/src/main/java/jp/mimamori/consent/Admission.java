package jp.mimamori.consent;

/**
 * Leave to decide something that is about nobody in particular. It reaches nobody's data; only
 * {@link Deciding} makes one.
 */
public final class Admission implements Decision {

  private final Question question;
  private final Ground ground;

  Admission(Question question, Ground ground) {
    this.question = question;
    this.ground = ground;
  }

  @Override
  public Question question() {
    return question;
  }

  public Ground ground() {
    return ground;
  }

  /**
   * @throws IllegalStateException always: a bug of ours
   */
  @Override
  public Permit orThrow() {
    throw new IllegalStateException("an admission reaches nobody's data");
  }

  @Override
  public String toString() {
    return "Admission " + question.action() + " by " + ground;
  }
}
