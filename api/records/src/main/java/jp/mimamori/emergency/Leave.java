package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;

/** Asks whether a caller may do something with somebody's dataset, and writes the answer down. */
@ApplicationScoped
class Leave {

  @Inject Deciding deciding;
  @Inject Ledger ledger;

  /** The answer about seeing it: without the dataset itself nothing of it is seen. */
  Decision toRead(Caller caller, Purpose purpose, SubjectId subject, Instant now) {
    return deciding.decideReaching(
        Set.of(Category.EMERGENCY), question(caller, subject, Action.READ, purpose, now));
  }

  /**
   * Leave to enter something in these kinds of data.
   *
   * @throws RefusedException when the caller may not, in any of them
   */
  Permit toEnter(Caller caller, SubjectId subject, Set<Category> kinds, Instant now) {
    Question question = question(caller, subject, Action.WRITE, Purpose.PERSONAL_USE, now);
    return ledger.note(deciding.decideReaching(kinds, question)).orThrow();
  }

  /**
   * Leave to approve: all of it or nothing.
   *
   * @throws RefusedException when the caller may not
   */
  Permit toApprove(Caller caller, SubjectId subject, Instant now) {
    Question question = question(caller, subject, Action.APPROVE, Purpose.TREATMENT, now);
    return ledger.note(deciding.decideReaching(Section.CATEGORIES, question)).orThrow();
  }

  /** Whether the caller may approve, written down nowhere: for a list of what waits. */
  Optional<Permit> wouldApprove(Caller caller, SubjectId subject, Instant now) {
    Question question = question(caller, subject, Action.APPROVE, Purpose.TREATMENT, now);
    return deciding.decideReaching(Section.CATEGORIES, question) instanceof Permit permit
        ? Optional.of(permit)
        : Optional.empty();
  }

  private static Question question(
      Caller caller, SubjectId subject, Action action, Purpose purpose, Instant now) {
    return new Question(caller, subject, action, purpose, Section.CATEGORIES, now);
  }
}
