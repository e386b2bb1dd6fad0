package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.EmergencyAccesses;
import jp.mimamori.consent.EmergencyReview;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.notice.Noticing;
import jp.mimamori.person.Person;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Emergency staff find somebody, and open what an emergency needs, without having been let in. Each
 * candidate shown and each opening stands in the ledger; guardians are told at once; it ends by
 * itself.
 */
@ApplicationScoped
public class BreakingGlass {

  /** The most candidates that are shown; of more none is. */
  public static final int MOST = 5;

  /** The most characters of where it happens. */
  public static final int LONGEST_PLACE = 200;

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Finding finding;
  @Inject CandidateSearches searches;
  @Inject EmergencyAccesses accesses;
  @Inject Noticing noticing;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "mimamori.emergency.access-hours", defaultValue = "24")
  int hours = 24;

  @Inject
  @ConfigProperty(name = "mimamori.emergency.review-hours", defaultValue = "72")
  int reviewHours = 72;

  /**
   * Who may be meant. That somebody was shown stands in that person's ledger; so does, without a
   * person, that nobody was found.
   *
   * @throws RefusedException when the caller is no emergency staff at work
   * @throws TooManyCandidates when more are meant than can be shown
   * @throws NoDisasterThere when it takes a disaster mode and none holds anywhere
   * @throws TooManySearches when the caller, or the institution, looked too often of late
   */
  @Transactional(dontRollbackOn = {TooManyCandidates.class, TooManySearches.class})
  public List<Candidate> find(Caller caller, Search search) {
    Instant now = clock.instant();
    requireStaff(caller, now);
    searches.count(caller, now);
    List<Person> found = finding.find(search, now);
    if (found.isEmpty() || found.size() > MOST) {
      ledger.note(new Refusal(question(caller, null, now), Refusal.Reason.NO_GROUND));
    }
    if (found.size() > MOST) {
      throw new TooManyCandidates();
    }
    List<Decision> decisions = new ArrayList<>();
    found.forEach(person -> decisions.add(deciding.decide(question(caller, person.id(), now))));
    ledger.noteAll(decisions);
    decisions.forEach(Decision::orThrow);
    return found.stream().map(Candidate::of).toList();
  }

  /**
   * Opens somebody's dataset and emergency window for some hours. Guardians and the person are told
   * in the same transaction.
   *
   * @param place where it happens; may be empty
   * @param callBack under which number guardians reach who looks; may be empty
   * @throws RefusedException when the caller is no emergency staff at work, or nobody is registered
   *     under this id
   * @throws NoDisasterThere when a disaster is the reason and no disaster mode holds for the
   *     address
   */
  @Transactional
  public EmergencyAccess open(
      Caller caller,
      SubjectId subject,
      EmergencyAccess.Reason reason,
      String place,
      String callBack) {
    Instant now = clock.instant();
    requireStaff(caller, now);
    if (!finding.isRegistered(subject)) {
      ledger.note(new Refusal(question(caller, subject, now), Refusal.Reason.NO_GROUND));
      throw new RefusedException(Refusal.Reason.NO_GROUND);
    }
    if (reason == EmergencyAccess.Reason.DISASTER && !finding.isInDisaster(subject, now)) {
      ledger.note(new Refusal(question(caller, subject, now), Refusal.Reason.NO_GROUND));
      throw new NoDisasterThere();
    }
    ledger.note(deciding.decide(question(caller, subject, now))).orThrow();
    EmergencyAccess access =
        new EmergencyAccess(
            Ids.next(now),
            subject,
            caller,
            reason,
            place.strip(),
            callBack.strip(),
            now,
            Duration.ofHours(hours),
            Duration.ofHours(reviewHours));
    accesses.add(access);
    noticing.tell(subject, NoticeKind.EMERGENCY, access.id().toString());
    return access;
  }

  /**
   * A part of what this caller opened.
   *
   * @param before only those opened before this one; null for the newest
   */
  @Transactional
  public AccessPart mine(Caller caller, @Nullable UUID before, int size) {
    requireStaff(caller, clock.instant());
    return AccessPart.of(accesses.openedBefore(caller, before, size + 1), size);
  }

  /** What this caller opened, newest first. */
  @Transactional
  public List<EmergencyAccess> mine(Caller caller) {
    requireStaff(caller, clock.instant());
    return accesses.openedBy(caller);
  }

  /**
   * Whoever opened it says what it was needed for. What is still open ends with it.
   *
   * @param words not blank, at most {@link EmergencyReview#LONGEST} characters
   * @throws RefusedException when the caller opened no such one
   * @throws AlreadyDecided when that was said before
   */
  @Transactional
  public EmergencyAccess close(Caller caller, SubjectId subject, UUID id, String words) {
    Instant now = clock.instant();
    Permit permit = ledger.note(deciding.decide(question(caller, subject, now))).orThrow();
    EmergencyAccess access =
        accesses
            .held(permit.subject(), id)
            .filter(one -> one.account().equals(caller.account()))
            .orElseThrow(() -> new RefusedException(Refusal.Reason.NO_GROUND));
    accesses.add(access.close(words.strip(), now));
    return access;
  }

  private void requireStaff(Caller caller, Instant now) {
    Question question = question(caller, null, now);
    deciding.againstEmergencyStaff(question).ifPresent(no -> ledger.note(no).orThrow());
  }

  private static Question question(Caller caller, @Nullable SubjectId subject, Instant now) {
    return Question.aboutAll(caller, subject, Action.BREAK_GLASS, Purpose.EMERGENCY, now);
  }
}
