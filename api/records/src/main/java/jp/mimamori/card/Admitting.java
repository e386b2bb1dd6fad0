package jp.mimamori.card;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.emergency.Section;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Secret;
import jp.mimamori.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often a card is presented, and how often with a wrong passcode. A transaction of its
 * own: what was counted stays counted, whatever becomes of the reading after it.
 */
@ApplicationScoped
class Admitting {

  @Inject EmergencyCards cards;
  @Inject Consents consents;
  @Inject Deciding deciding;
  @Inject Ledger ledger;

  /**
   * @param passcode null when none was said
   */
  @Transactional
  public Claim admit(Secret secret, Presenter presenter, @Nullable Passcode passcode, Instant now) {
    EmergencyCard card = cards.presented(secret).orElse(null);
    if (card == null) {
      return new Claim.Turned(new Opening.Over());
    }
    if (!card.mayBePresented(now)) {
      return new Claim.Turned(new Opening.TooOften(EmergencyCard.WINDOW));
    }
    Caller caller = presenter.caller(card);
    if (!isInForce(card, caller, now)) {
      return new Claim.Turned(new Opening.Over());
    }
    if (card.isRight(secret, passcode)) {
      return right(card, caller, now);
    }
    return passcode == null ? asked(card) : wrong(card, caller, now);
  }

  /** Whoever says none does not guess. */
  private static Claim asked(EmergencyCard card) {
    return new Claim.Turned(
        card.attemptsLeft() > 0
            ? new Opening.WrongPasscode(card.attemptsLeft())
            : new Opening.Over());
  }

  /**
   * Likewise, of whoever was admitted within half an hour: the card may have been made void since.
   */
  @Transactional
  public Claim readmit(Secret secret, Presenter presenter, Instant now) {
    EmergencyCard card = cards.presented(secret).orElse(null);
    if (card == null || card.attemptsLeft() < 1) {
      return new Claim.Turned(new Opening.Over());
    }
    if (!card.mayBePresented(now)) {
      return new Claim.Turned(new Opening.TooOften(EmergencyCard.WINDOW));
    }
    Caller caller = presenter.caller(card);
    return isInForce(card, caller, now)
        ? new Claim.Admitted(card, caller)
        : new Claim.Turned(new Opening.Over());
  }

  /** Its own grant holds: another one to the same link would not make it valid again. */
  private boolean isInForce(EmergencyCard card, Caller caller, Instant now) {
    Decision decision =
        deciding.decideReaching(Set.of(Category.EMERGENCY), question(card, caller, now));
    if (decision instanceof Refusal refusal) {
      ledger.note(refusal);
      return false;
    }
    boolean holds =
        decision instanceof Permit
            && consents
                .find(card.subject(), card.grant())
                .filter(consent -> consents.stateOf(consent, now) == Consent.State.GRANTED)
                .isPresent();
    return holds || refused(card, caller, now);
  }

  private Claim right(EmergencyCard card, Caller caller, Instant now) {
    if (card.opens(now)) {
      return new Claim.Admitted(card, caller);
    }
    refused(card, caller, now);
    return new Claim.Turned(new Opening.Over());
  }

  private Claim wrong(EmergencyCard card, Caller caller, Instant now) {
    boolean counted = card.takesAttempt();
    refused(card, caller, now);
    return new Claim.Turned(
        counted ? new Opening.WrongPasscode(card.attemptsLeft()) : new Opening.Over());
  }

  /** Writes down that it was refused; false, for whoever asks whether it may. */
  private boolean refused(EmergencyCard card, Caller caller, Instant now) {
    ledger.note(new Refusal(question(card, caller, now), Refusal.Reason.NO_GROUND));
    return false;
  }

  private static Question question(EmergencyCard card, Caller caller, Instant now) {
    return new Question(
        caller, card.subject(), Action.READ, Purpose.TREATMENT, Section.CATEGORIES, now);
  }
}
