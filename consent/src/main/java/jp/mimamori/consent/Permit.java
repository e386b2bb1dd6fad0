package jp.mimamori.consent;

import java.util.Set;
import jp.mimamori.identity.SubjectId;

/**
 * Leave to do one thing, once. Only {@link Deciding} makes one; it lives for one call and is never
 * cached, stored or serialised. What it names narrows the query for health data.
 */
public final class Permit implements Decision {

  private final Question question;
  private final SubjectId subject;
  private final Ground ground;

  Permit(Question question, SubjectId subject, Ground ground) {
    this.question = question;
    this.subject = subject;
    this.ground = ground;
  }

  @Override
  public Question question() {
    return question;
  }

  public SubjectId subject() {
    return subject;
  }

  public Ground ground() {
    return ground;
  }

  public Set<Category> categories() {
    return question.categories();
  }

  /**
   * This permit, when it is one for the action.
   *
   * @throws IllegalArgumentException when it was given for another action: a bug of ours
   */
  public Permit to(Action action) {
    if (question.action() != action) {
      throw new IllegalArgumentException("this permit is for " + question.action());
    }
    return this;
  }

  @Override
  public Permit orThrow() {
    return this;
  }

  @Override
  public String toString() {
    return "Permit " + question.action() + " by " + ground;
  }
}
