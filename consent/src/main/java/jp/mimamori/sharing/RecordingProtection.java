package jp.mimamori.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Births;
import jp.mimamori.consent.ProtectionNotPossible;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Shield;
import jp.mimamori.consent.Shields;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.SubjectId;

/**
 * An operator records from whom a person is shielded (支援措置); it holds at once. Each method is
 * refused to everybody else, and where somebody or something is not there.
 */
@ApplicationScoped
public class RecordingProtection {

  @Inject Asking asking;
  @Inject Shields shields;
  @Inject Births births;

  /**
   * Shields a person from somebody from now on.
   *
   * @throws ProtectionNotPossible when it is the same person
   */
  @Transactional
  public UUID shield(Caller caller, SubjectId subject, SubjectId from) {
    Instant now = permitted(caller, subject);
    if (subject.equals(from)) {
      throw new ProtectionNotPossible(ProtectionNotPossible.Why.FROM_ONESELF);
    }
    if (births.of(subject).isEmpty() || births.of(from).isEmpty()) {
      throw absent(caller, subject, now);
    }
    Shield shield = new Shield(Ids.next(now), subject, from, caller, now);
    shields.add(shield);
    return shield.id();
  }

  /** Ends a shield now. */
  @Transactional
  public void endShield(Caller caller, SubjectId subject, UUID id) {
    Instant now = permitted(caller, subject);
    shields.find(subject, id).orElseThrow(() -> absent(caller, subject, now)).end(now);
  }

  /** The shields of a person, past and present, newest first. */
  @Transactional
  public List<Shield> shields(Caller caller, SubjectId subject) {
    permitted(caller, subject);
    return shields.of(subject);
  }

  private Instant permitted(Caller caller, SubjectId subject) {
    Instant now = asking.now();
    asking.permitFor(caller, subject, Action.PROTECT, Purpose.PROTECTION, now);
    return now;
  }

  private RefusedException absent(Caller caller, SubjectId subject, Instant now) {
    return asking.absent(caller, subject, Action.PROTECT, now);
  }
}
