package jp.mimamori.reception;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * The reception's side: a code for whoever stands there, and what became of it. Who that is, the
 * reception learns when the patient agrees, and not before.
 */
@ApplicationScoped
public class ShowingCodes {

  /** What the national card reader asks for, as far as it is kept here. */
  public static final Set<Category> USUAL =
      Set.copyOf(
          EnumSet.of(
              Category.CHECKUP,
              Category.MEDICATION,
              Category.ALLERGY,
              Category.CONDITION,
              Category.LABORATORY,
              Category.ENCOUNTER,
              Category.OTHER));

  @Inject ReceptionCodes codes;
  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Clock clock;

  /** A code to be shown; its secret is told once. */
  public record Shown(UUID id, Secret secret, Instant expiresAt) {}

  /** How a code stands. */
  public enum State {
    WAITING,
    AGREED,
    DENIED,
    /** Nobody answered in time, or the reception took it off its screen. */
    CLOSED
  }

  /**
   * What became of a code.
   *
   * @param patient who agreed; null as long as nobody has
   */
  public record Outcome(State state, @Nullable SubjectId patient) {}

  /**
   * A new code of the caller's institution, for treatment, for a day from when the patient agrees.
   *
   * @throws TermsNotPossible when it asks for nothing
   * @throws RefusedException when the caller works nowhere with patients on this day
   */
  @Transactional
  public Shown show(Caller caller, Set<Category> categories) {
    Instant now = clock.instant();
    Affiliation works = requireStaff(caller, now);
    if (Grantee.workplace(works).kind() != Grantee.Kind.INSTITUTION) {
      // an insurer or a study treats nobody
      throw new RefusedException(Refusal.Reason.NOT_FOR_THIS_PURPOSE);
    }
    if (categories.isEmpty()) {
      throw new TermsNotPossible(TermsNotPossible.Why.NO_CATEGORY);
    }
    codes.forgetOld(caller.account(), now);
    Secret secret = Secret.random();
    ReceptionCode code = new ReceptionCode(Ids.next(now), secret, caller, works, categories, now);
    codes.add(code);
    return new Shown(code.id(), secret, code.expiresAt());
  }

  /**
   * How a code of the caller's institution stands.
   *
   * @throws RefusedException when there is none of this name, or it is another institution's
   */
  @Transactional
  public Outcome outcome(Caller caller, UUID id) {
    Instant now = clock.instant();
    Affiliation works = requireStaff(caller, now);
    ReceptionCode code =
        codes.find(id).filter(found -> isTheirs(found, works)).orElseThrow(ShowingCodes::absent);
    return codes
        .answerTo(code)
        .map(ShowingCodes::outcome)
        .orElseGet(() -> new Outcome(code.isShown(now) ? State.WAITING : State.CLOSED, null));
  }

  /** Takes a code off the screen; one that was answered or is not there is left alone. */
  @Transactional
  public void withdraw(Caller caller, UUID id) {
    Instant now = clock.instant();
    Affiliation works = requireStaff(caller, now);
    codes
        .toAnswer(id)
        .filter(code -> isTheirs(code, works))
        .filter(code -> codes.answerTo(code).isEmpty())
        .ifPresent(code -> codes.answer(ReceptionAnswer.withdrawn(code, now)));
  }

  private static Outcome outcome(ReceptionAnswer answer) {
    return switch (answer.kind()) {
      case AGREED -> new Outcome(State.AGREED, answer.subject().orElse(null));
      case DENIED -> new Outcome(State.DENIED, null);
      case WITHDRAWN -> new Outcome(State.CLOSED, null);
    };
  }

  private Affiliation requireStaff(Caller caller, Instant now) {
    Question question =
        Question.aboutAll(caller, null, Action.REQUEST_ACCESS, Purpose.TREATMENT, now);
    deciding.againstStaff(question).ifPresent(refusal -> ledger.note(refusal).orThrow());
    return Objects.requireNonNull(caller.affiliation());
  }

  private static boolean isTheirs(ReceptionCode code, Affiliation works) {
    return code.institution().equals(works.institution());
  }

  private static RefusedException absent() {
    return new RefusedException(Refusal.Reason.NO_GROUND);
  }
}
