package jp.mimamori.consent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Via;

/**
 * The rules that judge what somebody rests a question on, in order; the first refusal wins. Whether
 * a grant holds comes first: whoever only asked for one is refused like a stranger, whatever for.
 */
final class Rules {

  /** Judges a standing; empty when it has nothing against it. */
  interface Rule {
    Optional<Refusal.Reason> judge(Standing standing, Question question);
  }

  static final List<Rule> IN_ORDER =
      List.of(
          Rules::isInForce,
          Rules::worksThereToday,
          Rules::isInsuredThere,
          Rules::reachesTheAction,
          Rules::isAPhysician,
          Rules::isLetAdd,
          Rules::addsWhatWasDone,
          Rules::servesThePurpose,
          Rules::isWithinTheHours,
          Rules::isOldEnough,
          Rules::isLeftByTheCourt,
          Rules::coversSomethingAskedFor);

  private Rules() {}

  private static Optional<Refusal.Reason> reachesTheAction(Standing standing, Question question) {
    return refuseUnless(
        Powers.reach(standing.ground(), question.action())
            && !wouldTellPlaces(standing, question.action()),
        Refusal.Reason.NOT_FOR_THIS_ACTION);
  }

  /**
   * Whoever must not learn of places adds no record: whether it is there already, or what of it is
   * withheld then, would tell.
   */
  private static boolean wouldTellPlaces(Standing standing, Action action) {
    return standing.reach().shielded() && action == Action.WRITE;
  }

  /** What guardians enter about devices and drugs is for a physician to approve. */
  private static Optional<Refusal.Reason> isAPhysician(Standing standing, Question question) {
    Affiliation works = question.caller().affiliation();
    return refuseUnless(
        question.action() != Action.APPROVE
            || (works != null && works.profession() == Practitioner.Profession.PHYSICIAN),
        Refusal.Reason.NOT_FOR_THIS_ACTION);
  }

  /** Of those who were granted something only apps and systems add records, when they were let. */
  private static Optional<Refusal.Reason> isLetAdd(Standing standing, Question question) {
    if (standing.ground() != Ground.GRANT || question.action() != Action.WRITE) {
      return Optional.empty();
    }
    Via via = question.caller().via();
    Affiliation works = question.caller().affiliation();
    boolean app = via != null && via.kind() == Via.Kind.APP && via.adds();
    boolean system = via == null && works != null && works.adds();
    return refuseUnless(app || system, Refusal.Reason.NOT_FOR_THIS_ACTION);
  }

  /**
   * Of what an emergency opens nothing is written but what was done: by a physician of the
   * institution, by an access that one of its physicians opened, and until some days after that
   * ended, however it did.
   */
  private static Optional<Refusal.Reason> addsWhatWasDone(Standing standing, Question question) {
    if (standing.ground() != Ground.EMERGENCY || question.action() != Action.WRITE) {
      return Optional.empty();
    }
    Instant until = standing.addsUntil();
    Affiliation works = question.caller().affiliation();
    if (until == null || works == null || !works.profession().isAnyPhysician()) {
      return Optional.of(Refusal.Reason.NOT_FOR_THIS_ACTION);
    }
    return refuseUnless(question.asOf().isBefore(until), Refusal.Reason.ENDED);
  }

  private static Optional<Refusal.Reason> servesThePurpose(Standing standing, Question question) {
    return refuseUnless(
        Powers.serve(standing, question.action(), question.purpose()),
        Refusal.Reason.NOT_FOR_THIS_PURPOSE);
  }

  private static Optional<Refusal.Reason> isInForce(Standing standing, Question question) {
    Consent.State state = standing.state();
    if (state == null) {
      return Optional.empty();
    }
    return switch (state) {
      case GRANTED -> Optional.empty();
      case REQUESTED, DENIED -> Optional.of(Refusal.Reason.NO_GROUND);
      case AHEAD -> refuseUnless(tellsOfTheGrant(question), Refusal.Reason.NOT_YET);
      case EXPIRED -> Optional.of(Refusal.Reason.ENDED);
      case REVOKED -> Optional.of(Refusal.Reason.REVOKED);
      case FROZEN -> Optional.of(Refusal.Reason.FROZEN);
    };
  }

  private static Optional<Refusal.Reason> worksThereToday(Standing standing, Question question) {
    return refuseUnless(standing.activeToday(), Refusal.Reason.NOT_ACTIVE);
  }

  private static Optional<Refusal.Reason> isInsuredThere(Standing standing, Question question) {
    return refuseUnless(standing.insuredThere(), Refusal.Reason.NOT_INSURED_THERE);
  }

  private static Optional<Refusal.Reason> isWithinTheHours(Standing standing, Question question) {
    Terms terms = standing.terms();
    return refuseUnless(
        terms == null || tellsOfTheGrant(question) || terms.holdOn(question.asOf()),
        Refusal.Reason.OUTSIDE_HOURS);
  }

  private static Optional<Refusal.Reason> isOldEnough(Standing standing, Question question) {
    return Optional.ofNullable(standing.age());
  }

  private static Optional<Refusal.Reason> isLeftByTheCourt(Standing standing, Question question) {
    return refuseUnless(!standing.barred(), Refusal.Reason.COURT_ORDER);
  }

  private static Optional<Refusal.Reason> coversSomethingAskedFor(
      Standing standing, Question question) {
    return refuseUnless(
        !standing.reach().categories().isEmpty(), Refusal.Reason.NOT_THESE_CATEGORIES);
  }

  /** Whoever was granted something is told so before it begins, and between its hours. */
  private static boolean tellsOfTheGrant(Question question) {
    return question.action() == Action.SEE_IN_LIST;
  }

  private static Optional<Refusal.Reason> refuseUnless(boolean holds, Refusal.Reason otherwise) {
    return holds ? Optional.empty() : Optional.of(otherwise);
  }
}
