package jp.mimamori.disaster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.ledger.Ledger;

/**
 * An operator switches the disaster mode on for an area and a time, and off again. Each stands in
 * the ledger, about nobody in particular.
 */
@ApplicationScoped
public class DeclaringDisasters {

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Disasters disasters;
  @Inject Clock clock;

  /**
   * Where it holds and held, newest first; at most 200.
   *
   * @throws RefusedException when the caller is no operator
   */
  @Transactional
  public List<Disaster> all(Caller caller) {
    admitted(caller, Action.DECLARE_DISASTER, clock.instant());
    return disasters.all();
  }

  /**
   * Switches it on from now on.
   *
   * @throws RefusedException when the caller is no operator
   * @throws DisasterNotPossible when it would end in the past, or last too long
   */
  @Transactional
  public Disaster declare(Caller caller, Area area, Instant until) {
    Instant now = clock.instant();
    Decision decision = admitted(caller, Action.DECLARE_DISASTER, now);
    Disaster disaster = new Disaster(Ids.next(now), area, caller, now, until);
    ledger.note(decision);
    disasters.add(disaster);
    return disaster;
  }

  /**
   * Switches it off before its time.
   *
   * @throws RefusedException when the caller is no operator, or there is no such one
   * @throws AlreadyDecided when it is over
   */
  @Transactional
  public Disaster end(Caller caller, UUID id) {
    Instant now = clock.instant();
    Decision decision = admitted(caller, Action.END_DISASTER, now);
    Disaster disaster = disasters.held(id).orElseThrow(() -> absent(decision.question()));
    disaster.end(caller, now);
    ledger.note(decision);
    return disaster;
  }

  private Decision admitted(Caller caller, Action action, Instant now) {
    Question question = Question.aboutAll(caller, null, action, Purpose.PROTECTION, now);
    Decision decision = deciding.decideAboutNobody(question);
    if (decision instanceof Refusal refusal) {
      ledger.note(refusal).orThrow();
    }
    return decision;
  }

  private RefusedException absent(Question question) {
    return new RefusedException(
        ledger.note(new Refusal(question, Refusal.Reason.NO_GROUND)).reason());
  }
}
