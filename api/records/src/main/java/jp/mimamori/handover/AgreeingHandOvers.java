package jp.mimamori.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.handover.HandOverNotPossible.Why;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Practitioners;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.notice.Noticing;
import jp.mimamori.sharing.GrantingConsent;
import jp.mimamori.sharing.RevokingConsent;
import jp.mimamori.sharing.Telling;

/**
 * The person, or somebody who stands in for the person, lets one municipality hand records over to
 * another. It is a grant like others, to this one hand-over: who may give it, what a court left and
 * what is kept out is decided there.
 */
@ApplicationScoped
public class AgreeingHandOvers {

  /** How long it runs when nothing is said. */
  public static final Duration USUALLY = Duration.ofDays(30);

  /** The longest that it may run. */
  public static final Duration LONGEST = Duration.ofDays(90);

  @Inject GrantingConsent granting;
  @Inject RevokingConsent revoking;
  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject HandOvers handOvers;
  @Inject Practitioners practitioners;
  @Inject Noticing noticing;
  @Inject Clock clock;

  /** Where records can come from and go to, by name. */
  @Transactional
  public List<Institution> municipalities() {
    return practitioners.institutions().stream()
        .filter(place -> place.kind() == Institution.Kind.MUNICIPALITY)
        .toList();
  }

  /**
   * Agrees to a hand-over.
   *
   * @param until when it ends if nobody took the records
   * @throws HandOverNotPossible when it cannot be so
   * @throws TermsNotPossible when no kind of data is named
   * @throws RefusedException when the caller may not let anybody see these kinds of this person's
   */
  @Transactional
  public FollowedHandOver agree(
      Caller caller, SubjectId subject, UUID from, UUID to, Set<Category> kinds, Instant until) {
    Instant now = clock.instant();
    UUID id = Ids.next(now);
    Terms terms = new Terms(Purpose.CARE, kinds, Set.of(), DataPeriod.ALWAYS, now, until, null);
    refuseIf(until.isAfter(now.plus(LONGEST)), Why.ENDS_OUTSIDE);
    refuseStrangers(new Question(caller, subject, Action.GRANT, Purpose.CARE, kinds, now));
    Institution giving = municipality(from);
    Institution taking = municipality(to);
    refuseIf(giving.equals(taking), Why.SAME_MUNICIPALITY);
    refuseIf(goesOnAsTold(caller, subject, from, to, now), Why.GOES_ON_ALREADY);
    Consent consent = granting.offer(caller, subject, Grantee.handOver(id), taking.name(), terms);
    HandOver agreed = new HandOver(id, subject, consent.grant().id(), giving, taking, caller, now);
    handOvers.add(agreed);
    noticing.tell(subject, NoticeKind.HAND_OVER, consent.grant().id(), "/AGREED");
    return new FollowedHandOver(agreed, List.of(), consent, Consent.State.GRANTED);
  }

  /**
   * Takes it back; it binds on the next question.
   *
   * @throws AlreadyDecided when it was taken, returned or withdrawn, or is over
   * @throws RefusedException when the caller may not, or there is none
   */
  @Transactional
  public FollowedHandOver withdraw(Caller caller, SubjectId subject, UUID id) {
    Instant now = clock.instant();
    FollowedHandOver found =
        handOvers
            .locked(id, now)
            .filter(one -> one.handOver().subject().equals(subject))
            .orElseThrow(() -> absent(caller, subject, Action.REVOKE, now));
    Consent taken = revoking.revoke(caller, subject, found.handOver().grant());
    noticing.tell(subject, NoticeKind.HAND_OVER, found.handOver().grant(), "/WITHDRAWN");
    return new FollowedHandOver(found.handOver(), found.steps(), taken, Consent.State.REVOKED);
  }

  /**
   * A person's hand-overs, newest first. Whoever must not learn of places is told of those alone
   * that they agreed to.
   *
   * @throws RefusedException when the caller is neither the person nor a guardian
   */
  @Transactional
  public List<FollowedHandOver> of(Caller caller, SubjectId subject) {
    Instant now = clock.instant();
    Permit permit =
        ledger
            .note(
                deciding.decide(
                    Question.aboutAll(
                        caller, subject, Action.READ_GRANTS, Purpose.PERSONAL_USE, now)))
            .orThrow();
    return handOvers.of(subject, now).stream()
        .filter(one -> Telling.tells(permit, caller, one.consent()))
        .toList();
  }

  /**
   * Whether one goes on of which the caller is told: from others nobody learns where they moved.
   */
  private boolean goesOnAsTold(Caller caller, SubjectId subject, UUID from, UUID to, Instant now) {
    Question question =
        Question.aboutAll(caller, subject, Action.READ_GRANTS, Purpose.PERSONAL_USE, now);
    return deciding.decide(question) instanceof Permit permit
        && handOvers.of(subject, now).stream()
            .filter(other -> other.state().isOpen() && other.handOver().isBetween(from, to))
            .anyMatch(other -> Telling.tells(permit, caller, other.consent()));
  }

  /**
   * Before anything is said of what there is; a permit is written down where the grant is given.
   */
  private void refuseStrangers(Question question) {
    if (deciding.decideForAll(question) instanceof Refusal refusal) {
      ledger.note(refusal).orThrow();
    }
  }

  private Institution municipality(UUID id) {
    return practitioners
        .institution(id)
        .filter(place -> place.kind() == Institution.Kind.MUNICIPALITY)
        .orElseThrow(() -> new HandOverNotPossible(Why.NO_SUCH_MUNICIPALITY));
  }

  private RefusedException absent(Caller caller, SubjectId subject, Action action, Instant now) {
    ledger.note(
        new Refusal(
            Question.aboutAll(caller, subject, action, Purpose.CARE, now),
            Refusal.Reason.NO_GROUND));
    return new RefusedException(Refusal.Reason.NO_GROUND);
  }

  private static void refuseIf(boolean wrong, Why why) {
    if (wrong) {
      throw new HandOverNotPossible(why);
    }
  }
}
