package jp.mimamori.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;

/** Asks whether a caller may do something about grants, and writes the answer down. */
@ApplicationScoped
class Asking {

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Consents consents;
  @Inject Clock clock;

  Instant now() {
    return clock.instant();
  }

  /**
   * @throws RefusedException when the answer is no
   */
  Permit permitFor(Caller caller, SubjectId subject, Action action, Purpose purpose, Instant now) {
    return ledger
        .note(deciding.decide(Question.aboutAll(caller, subject, action, purpose, now)))
        .orThrow();
  }

  /**
   * The grant that something is to be decided on, when the caller may and it stands in one of these
   * ways. A grant that is not there is refused like a person who is not there.
   *
   * @throws RefusedException when the caller may not, or there is no such grant
   * @throws AlreadyDecided when it stands otherwise
   */
  Consent open(
      Caller caller,
      SubjectId subject,
      GrantId id,
      Action action,
      Instant now,
      Consent.State... states) {
    Optional<Consent> found = consents.find(subject, id);
    Optional<Terms> terms = found.flatMap(Consent::terms);
    if (found.isEmpty() || terms.isEmpty()) {
      Question question = Question.aboutAll(caller, subject, action, Purpose.PERSONAL_USE, now);
      ledger.note(new Refusal(question, Refusal.Reason.NO_GROUND));
      throw new RefusedException(Refusal.Reason.NO_GROUND);
    }
    permitFor(caller, subject, action, terms.get().purpose(), now);
    if (!Set.of(states).contains(consents.stateOf(found.get(), now))) {
      throw new AlreadyDecided();
    }
    return found.get();
  }
}
