package jp.mimamori.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.ChoiceNotPossible;
import jp.mimamori.consent.Choices;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** Asks whether a caller may do something about grants, and writes the answer down. */
@ApplicationScoped
class Asking {

  /** The ledger's queue holds no more than some thousands. */
  private static final int ROWS_AT_ONCE = 500;

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Consents consents;
  @Inject Choices choices;
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
   * Likewise, about kinds of data that only count together.
   *
   * @throws RefusedException when the answer is no for any of them
   */
  Permit permitForAll(Question question) {
    return ledger.note(deciding.decideForAll(question)).orThrow();
  }

  private Permit permitToDecide(GrantId grant, Question question) {
    return ledger.noteOn(grant, deciding.decide(question)).orThrow();
  }

  /**
   * Leave to let somebody see all that the question is about by this grant. A guardian from whom a
   * court took some of it gives none of that, neither to others nor to oneself.
   *
   * @throws RefusedException when the answer is no for any of it
   * @throws TermsNotPossible when the caller would give to oneself
   */
  Permit permitToGive(GrantId grant, Grantee to, Question question) {
    Permit permit = ledger.noteOn(grant, deciding.decideForAll(question)).orThrow();
    SubjectId self = question.caller().self();
    if (self != null && to.equals(Grantee.delegate(self))) {
      throw new TermsNotPossible(TermsNotPossible.Why.GRANTEE_IS_THE_PERSON);
    }
    return permit;
  }

  /** Leave to name these people in a list; each of them is told, by many rows in one go. */
  void permitToList(Caller caller, List<SubjectId> people, Instant now) {
    for (int start = 0; start < people.size(); start += ROWS_AT_ONCE) {
      List<SubjectId> some = people.subList(start, Math.min(people.size(), start + ROWS_AT_ONCE));
      List<Decision> decisions =
          some.stream().map(person -> deciding.decide(toList(caller, person, now))).toList();
      ledger.noteAll(decisions);
      decisions.forEach(Decision::orThrow);
    }
  }

  private static Question toList(Caller caller, @Nullable SubjectId person, Instant now) {
    return Question.aboutAll(caller, person, Action.READ_REGISTRATION, Purpose.REGISTRATION, now);
  }

  /** The refusal of what is not there, written down like that of a stranger. */
  RefusedException absent(Caller caller, SubjectId subject, Action action, Instant now) {
    Question question = Question.aboutAll(caller, subject, action, Purpose.PERSONAL_USE, now);
    ledger.note(new Refusal(question, Refusal.Reason.NO_GROUND));
    return new RefusedException(Refusal.Reason.NO_GROUND);
  }

  /**
   * Keeps a choice.
   *
   * @param told of what is kept out already: how much more there is would tell of it
   * @throws ChoiceNotPossible when as much is kept out as anybody may
   */
  Choice keep(Choice choice, List<Choice> told) {
    long alike = told.stream().filter(open -> open.audience() == choice.audience()).count();
    if (alike >= Choices.MOST) {
      throw new ChoiceNotPossible(ChoiceNotPossible.Why.TOO_MANY);
    }
    choices.add(choice);
    return choice;
  }

  /**
   * The grant that something is to be decided on, when the caller may and it stands in one of these
   * ways. A grant that is not there is refused like a person who is not there.
   *
   * @param giving what the grantee sees by it; empty when that gets less
   * @throws RefusedException when the caller may not, or there is no such grant
   * @throws TermsNotPossible when the caller would give to oneself
   * @throws AlreadyDecided when it stands otherwise
   */
  Consent open(
      Caller caller,
      SubjectId subject,
      GrantId id,
      Action action,
      Set<Category> giving,
      Instant now,
      Consent.State... states) {
    Optional<Consent> found = consents.find(subject, id);
    Optional<Terms> terms = found.flatMap(Consent::terms);
    if (found.isEmpty() || terms.isEmpty()) {
      throw absent(caller, subject, action, now);
    }
    Purpose purpose = terms.get().purpose();
    Permit permit =
        giving.isEmpty()
            ? permitToDecide(id, Question.aboutAll(caller, subject, action, purpose, now))
            : permitToGive(
                id,
                found.get().grant().grantee(),
                new Question(caller, subject, action, purpose, giving, now));
    if (!Telling.tells(permit, caller, found.get())) {
      throw absent(caller, subject, action, now);
    }
    if (!Set.of(states).contains(consents.stateOf(found.get(), now))) {
      throw new AlreadyDecided();
    }
    return found.get();
  }
}
