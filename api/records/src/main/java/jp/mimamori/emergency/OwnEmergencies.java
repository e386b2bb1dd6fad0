package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.EmergencyAccesses;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.ledger.Ledger;

/** Emergency staff come back to what they opened, and end it when it is needed no longer. */
@ApplicationScoped
public class OwnEmergencies {

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject EmergencyAccesses accesses;
  @Inject Clock clock;

  /**
   * One that the caller opened, whether it holds or not.
   *
   * @throws RefusedException when the caller opened no such one, or works there no longer
   */
  @Transactional
  public EmergencyAccess find(Caller caller, UUID id) {
    return opened(caller, id, clock.instant());
  }

  /**
   * Whoever opened it needs it no longer; the review is still to be written.
   *
   * @throws RefusedException when the caller opened no such one, or works there no longer
   * @throws AlreadyDecided when it is over
   */
  @Transactional
  public EmergencyAccess end(Caller caller, UUID id) {
    Instant now = clock.instant();
    EmergencyAccess mine = opened(caller, id, now);
    EmergencyAccess access = accesses.held(mine.subject(), id).orElse(mine);
    access.stop(caller, now);
    return access;
  }

  /** About nobody in particular: what is not the caller's own is as what is not there. */
  private EmergencyAccess opened(Caller caller, UUID id, Instant now) {
    Question question = Question.aboutAll(caller, null, Action.BREAK_GLASS, Purpose.EMERGENCY, now);
    deciding.againstEmergencyStaff(question).ifPresent(no -> ledger.note(no).orThrow());
    return accesses
        .openedBy(caller, id)
        .orElseThrow(
            () ->
                new RefusedException(
                    ledger.note(new Refusal(question, Refusal.Reason.NO_GROUND)).reason()));
  }
}
