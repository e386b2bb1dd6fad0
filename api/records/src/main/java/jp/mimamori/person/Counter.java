package jp.mimamori.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Admitting;
import jp.mimamori.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Asks for whoever registers people, and writes the answer down: the person concerned sees in the
 * ledger who opened or changed the registration, and who was refused.
 */
@ApplicationScoped
class Counter {

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Admitting admitting;
  @Inject Clock clock;

  /**
   * Leave to do this with what is registered about a person.
   *
   * @param subject null when nobody is registered under the id that was asked for
   * @throws RefusedException when the caller is no operator, or nobody is registered
   */
  void requireLeave(Caller caller, @Nullable SubjectId subject, Action action) {
    ledger.note(decide(caller, subject, action, clock.instant())).orThrow();
  }

  /**
   * Leave to do this where nobody is concerned, since nobody is there.
   *
   * @throws RefusedException when the caller is no operator
   */
  void requireOperator(Caller caller, Action action) {
    admitting.operators(caller, action, clock.instant());
  }

  /** Leave to see these people in a list; each of them is told. */
  void requireLeave(Caller caller, List<SubjectId> subjects) {
    Instant now = clock.instant();
    List<Decision> decisions =
        subjects.stream().map(s -> decide(caller, s, Action.READ_REGISTRATION, now)).toList();
    ledger.noteAll(decisions);
    decisions.forEach(Decision::orThrow);
  }

  private Decision decide(Caller caller, @Nullable SubjectId subject, Action action, Instant now) {
    return deciding.decide(Question.aboutAll(caller, subject, action, Purpose.REGISTRATION, now));
  }
}
