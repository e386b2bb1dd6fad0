package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.EmergencyAccesses;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;

/** The person, or a guardian, sees who broke the glass, and may stop it. */
@ApplicationScoped
public class WatchingEmergencies {

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject EmergencyAccesses accesses;
  @Inject Clock clock;

  /**
   * Who broke the glass, newest first. Whoever must not learn of places sees none of them.
   *
   * @throws RefusedException when the caller may not see who looked
   */
  @Transactional
  public List<EmergencyAccess> of(Caller caller, SubjectId subject) {
    return told(permitted(caller, subject, Action.READ_LEDGER));
  }

  /**
   * Likewise, a part of it; it may hold fewer than there are places in it.
   *
   * @param before only those opened before this one; null for the newest
   * @throws RefusedException when the caller may not see who looked
   */
  @Transactional
  public AccessPart part(Caller caller, SubjectId subject, @Nullable UUID before, int size) {
    Permit permit = permitted(caller, subject, Action.READ_LEDGER);
    if (permit.reach().shielded()) {
      return new AccessPart(List.of(), null);
    }
    AccessPart part = AccessPart.of(accesses.of(permit.subject(), before, size + 1), size);
    return new AccessPart(told(permit, part.accesses()), part.next());
  }

  /**
   * Likewise, each with what was seen by it.
   *
   * @throws RefusedException when the caller may not see who looked
   */
  @Transactional
  public List<EmergencyLook> looks(Caller caller, SubjectId subject) {
    Permit permit = permitted(caller, subject, Action.READ_LEDGER);
    List<EmergencyAccess> told = told(permit);
    List<LedgerRow> read = told.isEmpty() ? List.of() : ledger.readInEmergencies(permit);
    return told.stream().map(access -> EmergencyLook.of(access, read)).toList();
  }

  /** Of a place where a visit is hidden a guardian hears nothing. */
  private List<EmergencyAccess> told(Permit permit) {
    if (permit.reach().shielded()) {
      return List.of();
    }
    return told(permit, accesses.of(permit.subject()));
  }

  private List<EmergencyAccess> told(Permit permit, List<EmergencyAccess> all) {
    Set<UUID> untold = ledger.untold(permit);
    return all.stream().filter(access -> !untold.contains(access.institution())).toList();
  }

  /**
   * Stops it: the next request of whoever opened it is refused.
   *
   * @throws RefusedException when the caller may take nothing back, or there is no such access
   * @throws AlreadyDecided when it is over
   */
  @Transactional
  public EmergencyAccess stop(Caller caller, SubjectId subject, UUID id) {
    Permit permit = permitted(caller, subject, Action.REVOKE);
    Instant now = clock.instant();
    EmergencyAccess access =
        accesses
            .held(permit.subject(), id)
            .filter(one -> !permit.reach().shielded())
            .orElseThrow(() -> new RefusedException(Refusal.Reason.NO_GROUND));
    access.stop(caller, now);
    return access;
  }

  private Permit permitted(Caller caller, SubjectId subject, Action action) {
    Purpose purpose = action == Action.REVOKE ? Purpose.TREATMENT : Purpose.PERSONAL_USE;
    return ledger
        .note(deciding.decide(Question.aboutAll(caller, subject, action, purpose, clock.instant())))
        .orThrow();
  }
}
