package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.patient.ToldToday;
import jp.mimamori.person.Person;

/**
 * A physician's worklist: whose dataset waits, of those whom the physician may approve it for. That
 * the list showed somebody stands in that person's ledger, once a day.
 */
@ApplicationScoped
public class ReadingWaiting {

  /** The most people of the list. */
  public static final int MOST = 50;

  private static final int AT_ONCE = 100;
  private static final int FURTHEST = 1_000;

  @Inject Leave leave;
  @Inject Datasets datasets;
  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject ToldToday told;
  @Inject Clock clock;

  /**
   * Somebody whose dataset waits.
   *
   * @param person without the address
   * @param submitted which version, by whom and when
   */
  public record Waiting(Person person, Stamp submitted) {

    @Override
    public String toString() {
      return "Waiting " + person.id();
    }
  }

  /**
   * What waited longest comes first; at most {@link #MOST}.
   *
   * @throws RefusedException when the caller is no physician at work on this day
   */
  @Transactional
  public List<Waiting> of(Caller caller) {
    Instant now = clock.instant();
    requirePhysician(caller, now);
    List<Waiting> shown = new ArrayList<>();
    List<Decision> permits = new ArrayList<>();
    Set<SubjectId> seen = new HashSet<>();
    boolean more = true;
    for (int after = 0; more && after < FURTHEST && shown.size() < MOST; after += AT_ONCE) {
      List<Datasets.Waits> found =
          datasets.waiting(Grantee.of(caller).toList(), now, after, AT_ONCE);
      more = found.size() == AT_ONCE;
      for (Datasets.Waits one : found) {
        if (shown.size() < MOST && seen.add(one.person().id())) {
          add(caller, one, now, shown, permits);
        }
      }
    }
    note(permits);
    return shown;
  }

  private void requirePhysician(Caller caller, Instant now) {
    Question question = Question.aboutAll(caller, null, Action.SEE_IN_LIST, Purpose.TREATMENT, now);
    deciding.againstStaff(question).ifPresent(no -> ledger.note(no).orThrow());
    Affiliation works = caller.affiliation();
    if (works == null || works.profession() != Practitioner.Profession.PHYSICIAN) {
      ledger.note(new Refusal(question, Refusal.Reason.NOT_FOR_THIS_ACTION)).orThrow();
    }
  }

  private void add(
      Caller caller, Datasets.Waits one, Instant now, List<Waiting> shown, List<Decision> permits) {
    Optional<Permit> approves = leave.wouldApprove(caller, one.person().id(), now);
    if (approves.isEmpty()) {
      return;
    }
    Decision decision =
        deciding.decide(
            Question.aboutAll(
                caller, one.person().id(), Action.SEE_IN_LIST, Purpose.TREATMENT, now));
    if (decision instanceof Permit) {
      permits.add(decision);
      shown.add(
          new Waiting(
              one.person().withoutAddress(),
              one.submitted().namelessIf(approves.get().reach().shielded())));
    }
  }

  private void note(List<Decision> permits) {
    List<Decision> unsaid = told.newOf(permits);
    if (!unsaid.isEmpty()) {
      ledger.noteAll(unsaid);
      told.said(unsaid);
    }
  }
}
