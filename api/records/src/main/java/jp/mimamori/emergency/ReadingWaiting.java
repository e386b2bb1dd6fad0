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
import java.util.function.BiPredicate;
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
import jp.mimamori.record.MomentCursor;
import org.jspecify.annotations.Nullable;

/**
 * A physician's worklist: whose dataset waits, of those whom the physician may approve it for. That
 * the list showed somebody stands in that person's ledger, once a day.
 */
@ApplicationScoped
public class ReadingWaiting {

  /** The most people of a part of the list. */
  public static final int MOST = 50;

  /** The count goes no further. */
  public static final int MOST_COUNTED = 20;

  private static final int AT_ONCE = 100;
  private static final int ROUNDS = 10;

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
   * @param changes in how many places it says something else than what is approved
   */
  public record Waiting(Person person, Stamp submitted, int changes) {

    @Override
    public String toString() {
      return "Waiting " + person.id();
    }
  }

  /**
   * A part of the list.
   *
   * @param next where the next part begins; null at the end
   */
  public record Part(List<Waiting> waiting, @Nullable MomentCursor next) {

    public Part {
      waiting = List.copyOf(waiting);
    }
  }

  /**
   * What waited longest comes first; at most {@link #MOST}.
   *
   * @throws RefusedException when the caller is no physician at work on this day
   */
  @Transactional
  public List<Waiting> of(Caller caller) {
    return part(caller, Optional.empty(), MOST).waiting();
  }

  /**
   * Likewise, a part of the list.
   *
   * @param size at most so many; no more than {@link #MOST}
   */
  @Transactional
  public Part part(Caller caller, Optional<MomentCursor> after, int size) {
    Instant now = clock.instant();
    requirePhysician(caller, now);
    List<Waiting> shown = new ArrayList<>();
    List<Decision> permits = new ArrayList<>();
    MomentCursor next =
        each(
            caller,
            now,
            after.orElse(MomentCursor.OLDEST),
            Math.min(Math.max(size, 1), MOST),
            (one, permit) -> add(caller, one, permit, now, shown, permits));
    note(permits);
    return new Part(shown, next);
  }

  /**
   * How many wait; {@link #MOST_COUNTED} stands for any more. It names nobody, and stands in no
   * ledger.
   *
   * @throws RefusedException when the caller is no physician at work on this day
   */
  @Transactional
  public int count(Caller caller) {
    Instant now = clock.instant();
    requirePhysician(caller, now);
    Set<SubjectId> counted = new HashSet<>();
    each(
        caller,
        now,
        MomentCursor.OLDEST,
        MOST_COUNTED,
        (one, permit) -> counted.add(one.person().id()));
    return counted.size();
  }

  private void requirePhysician(Caller caller, Instant now) {
    Question question = Question.aboutAll(caller, null, Action.SEE_IN_LIST, Purpose.TREATMENT, now);
    deciding.againstStaff(question).ifPresent(no -> ledger.note(no).orThrow());
    Affiliation works = caller.affiliation();
    if (works == null || works.profession() != Practitioner.Profession.PHYSICIAN) {
      ledger.note(new Refusal(question, Refusal.Reason.NOT_FOR_THIS_ACTION)).orThrow();
    }
  }

  /**
   * Goes through those whom the caller may approve it for.
   *
   * @param most after so many it ends
   * @param each says whether this one counts
   * @return behind whom it ended; null when there is nobody more
   */
  private @Nullable MomentCursor each(
      Caller caller,
      Instant now,
      MomentCursor after,
      int most,
      BiPredicate<Datasets.Waits, Permit> each) {
    Set<SubjectId> seen = new HashSet<>();
    MomentCursor place = after;
    int counted = 0;
    for (int round = 0; round < ROUNDS; round++) {
      List<Datasets.Waits> found =
          datasets.waiting(Grantee.of(caller).toList(), now, place, AT_ONCE);
      for (Datasets.Waits one : found) {
        if (counted == most) {
          return place;
        }
        place = one.cursor();
        if (seen.add(one.person().id()) && counts(caller, one, now, each)) {
          counted++;
        }
      }
      if (found.size() < AT_ONCE) {
        return null;
      }
    }
    return place;
  }

  private boolean counts(
      Caller caller, Datasets.Waits one, Instant now, BiPredicate<Datasets.Waits, Permit> each) {
    return leave
        .wouldApprove(caller, one.person().id(), now)
        .filter(permit -> each.test(one, permit))
        .isPresent();
  }

  private boolean add(
      Caller caller,
      Datasets.Waits one,
      Permit approves,
      Instant now,
      List<Waiting> shown,
      List<Decision> permits) {
    Decision decision =
        deciding.decide(
            Question.aboutAll(
                caller, one.person().id(), Action.SEE_IN_LIST, Purpose.TREATMENT, now));
    if (!(decision instanceof Permit)) {
      return false;
    }
    permits.add(decision);
    return shown.add(
        new Waiting(
            one.person().withoutAddress(),
            one.submitted().namelessIf(approves.reach().shielded()),
            changes(approves)));
  }

  private int changes(Permit approves) {
    Sight sight = new Sight(approves);
    return Change.between(
            datasets
                .newestApproved(approves.subject())
                .map(version -> sight.of(version.dataset()))
                .orElse(Dataset.EMPTY),
            datasets
                .newest(approves.subject())
                .map(version -> sight.of(version.dataset()))
                .orElse(Dataset.EMPTY))
        .size();
  }

  private void note(List<Decision> permits) {
    List<Decision> unsaid = told.newOf(permits);
    if (!unsaid.isEmpty()) {
      ledger.noteAll(unsaid);
      told.said(unsaid);
    }
  }
}
