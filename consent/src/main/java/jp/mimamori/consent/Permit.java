package jp.mimamori.consent;

import java.util.Optional;
import java.util.Set;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Leave to do one thing, once. Only {@link Deciding} makes one; it lives for one call and is never
 * cached, stored or serialised. What it names narrows the query for health data.
 */
public final class Permit implements Decision {

  private final Question question;
  private final SubjectId subject;
  private final Ground ground;
  private final Reach reach;
  private final @Nullable GrantId grant;

  Permit(
      Question question, SubjectId subject, Ground ground, Reach reach, @Nullable Consent consent) {
    this.question = question;
    this.subject = subject;
    this.ground = ground;
    this.reach = reach;
    this.grant = consent == null ? null : consent.grant().id();
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

  /** The grant that it rests on; empty for the other grounds. */
  public Optional<GrantId> grant() {
    return Optional.ofNullable(grant);
  }

  /** How far it reaches into the person's records. */
  public Reach reach() {
    return reach;
  }

  /** The kinds of data that it reaches: of those asked for, never more. */
  public Set<Category> categories() {
    return reach.categories();
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

  /**
   * This permit, when it is one to see records: all that it reaches, or what a grant would reach.
   *
   * @throws IllegalArgumentException when it was given for another action: a bug of ours
   */
  public Permit toSee() {
    return question.action() == Action.PREVIEW ? this : to(Action.READ);
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
