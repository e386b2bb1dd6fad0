package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.EmergencyAccesses;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.ledger.Ledger;

/**
 * Which emergency accesses nobody reviewed in time: for the operator those of all institutions, for
 * whoever works somewhere those of that place, so that somebody can remind who opened them. About
 * whom they were is not in it.
 */
@ApplicationScoped
public class OverdueReviews {

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject EmergencyAccesses accesses;
  @Inject Clock clock;

  /** One that was not reviewed in time. */
  public record Overdue(
      UUID access, String institution, String by, Instant openedAt, Instant reviewBy) {}

  /**
   * The one that is overdue longest first; at most 200.
   *
   * @throws RefusedException when the caller neither runs the instance nor works somewhere that day
   */
  @Transactional
  public List<Overdue> overdue(Caller caller) {
    Instant now = clock.instant();
    return found(caller, now).stream().map(OverdueReviews::told).toList();
  }

  private List<EmergencyAccess> found(Caller caller, Instant now) {
    if (caller.role() == Role.OPERATOR && caller.via() == null) {
      return accesses.overdue(now);
    }
    Question question = Question.aboutAll(caller, null, Action.SEE_IN_LIST, Purpose.TREATMENT, now);
    deciding.againstStaff(question).ifPresent(no -> ledger.note(no).orThrow());
    Affiliation works = caller.affiliation();
    return works == null ? List.of() : accesses.overdueAt(works.institution(), now);
  }

  private static Overdue told(EmergencyAccess access) {
    return new Overdue(
        access.id(), access.institutionName(), access.name(), access.openedAt(), access.reviewBy());
  }
}
