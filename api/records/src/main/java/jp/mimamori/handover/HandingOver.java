package jp.mimamori.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.EndingGrants;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.handover.HandOverNotPossible.Why;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.notice.Noticing;
import jp.mimamori.person.People;
import jp.mimamori.person.Person;
import jp.mimamori.record.MomentCursor;
import org.jspecify.annotations.Nullable;

/**
 * What the systems of the two municipalities do: one makes the package, the other fetches it and
 * takes it, or returns it. Each step is decided by the grant of the hand-over, and written down
 * before anything leaves.
 */
@ApplicationScoped
public class HandingOver {

  private static final int LONGEST_REASON = 400;

  @Inject HandOvers handOvers;
  @Inject Packing packing;
  @Inject Deciding deciding;
  @Inject EndingGrants ending;
  @Inject Ledger ledger;
  @Inject Noticing noticing;
  @Inject People people;
  @Inject Clock clock;

  /** A hand-over and whom it is about, without address. */
  public record About(FollowedHandOver followed, Person person) {

    @Override
    public String toString() {
      return followed.toString();
    }
  }

  /** A package as it is fetched. */
  public record Fetched(byte[] bytes, String sha256, String signature) {

    @Override
    public String toString() {
      return "Fetched";
    }
  }

  /**
   * Some of many.
   *
   * @param next the place behind them; null when nothing is there
   */
  public record Part(List<FollowedHandOver> handOvers, @Nullable MomentCursor next) {

    public Part {
      handOvers = List.copyOf(handOvers);
    }
  }

  /**
   * Those that the caller's municipality has a part in, newest first; whom they are about is not
   * said here.
   *
   * @throws RefusedException when the caller is no system of an institution
   */
  @Transactional
  public Part at(Caller caller, Optional<MomentCursor> after, int size) {
    Instant now = clock.instant();
    List<FollowedHandOver> found =
        handOvers.at(place(caller, now), after.orElse(MomentCursor.NEWEST), size + 1, now);
    List<FollowedHandOver> shown = found.subList(0, Math.min(size, found.size()));
    HandOver last = found.size() > size ? shown.get(size - 1).handOver() : null;
    return new Part(shown, last == null ? null : new MomentCursor(last.agreedAt(), last.id()));
  }

  /**
   * One of them.
   *
   * @throws RefusedException when the caller has no part in it, or it does not stand any more
   */
  @Transactional
  public About one(Caller caller, UUID id) {
    Instant now = clock.instant();
    FollowedHandOver found = handOvers.find(id, now).orElse(null);
    FollowedHandOver own = part(caller, found, now, Role.EITHER);
    permit(caller, own, Action.SEE_IN_LIST, now);
    return new About(own, people.find(own.handOver().subject()).orElseThrow().withoutAddress());
  }

  /**
   * Makes the package of what there is now, for the first time or anew.
   *
   * @throws HandOverNotPossible when there is nothing, or too much
   * @throws AlreadyDecided when it was taken or returned
   * @throws RefusedException when the caller does not hand it over, or may not any more
   */
  @Transactional
  public FollowedHandOver pack(Caller caller, UUID id) {
    Instant now = clock.instant();
    FollowedHandOver own = part(caller, handOvers.locked(id, now).orElse(null), now, Role.GIVES);
    refuseUnlessOpen(own);
    HandOverStep step = packing.pack(decision(caller, own, Action.READ, now), own, caller, now);
    handOvers.add(step);
    tell(own, "/PACKED/" + step.takenAt().getEpochSecond());
    return handOvers.find(id, now).orElseThrow();
  }

  /**
   * The package, when it is still what was packed.
   *
   * @throws HandOverNotPossible when nothing was packed, or it changed since
   * @throws AlreadyDecided when it was taken or returned
   * @throws RefusedException when it is not for the caller, or not any more
   */
  @Transactional
  public Fetched fetch(Caller caller, UUID id) {
    Instant now = clock.instant();
    FollowedHandOver own = part(caller, handOvers.find(id, now).orElse(null), now, Role.TAKES);
    refuseUnlessOpen(own);
    return packing.unpack(decision(caller, own, Action.READ, now), own);
  }

  /**
   * Takes what was fetched: from then on the records are with that municipality too.
   *
   * @param sha256 of the package, as it was fetched
   * @throws HandOverNotPossible when that is not the package
   * @throws AlreadyDecided when it was taken or returned before
   * @throws RefusedException when it is not for the caller, or not any more
   */
  @Transactional
  public FollowedHandOver accept(Caller caller, UUID id, String sha256) {
    Instant now = clock.instant();
    FollowedHandOver own = part(caller, handOvers.locked(id, now).orElse(null), now, Role.TAKES);
    refuseUnlessOpen(own);
    permit(caller, own, Action.SEE_IN_LIST, now);
    HandOverStep packed = own.packed().orElseThrow(() -> new HandOverNotPossible(Why.NOT_PACKED));
    if (!sha256.equals(packed.sha256())) {
      throw new HandOverNotPossible(Why.ANOTHER_PACKAGE);
    }
    return end(own, HandOverStep.accepted(own.handOver(), own.nextNumber(), caller, now), now);
  }

  /**
   * Does not take it, and says why.
   *
   * @throws HandOverNotPossible when it does not say why
   * @throws AlreadyDecided when it was taken or returned before
   * @throws RefusedException when it is not for the caller, or not any more
   */
  @Transactional
  public FollowedHandOver giveBack(Caller caller, UUID id, String reason) {
    Instant now = clock.instant();
    String why = reason.strip();
    FollowedHandOver own = part(caller, handOvers.locked(id, now).orElse(null), now, Role.TAKES);
    refuseUnlessOpen(own);
    permit(caller, own, Action.SEE_IN_LIST, now);
    if (why.isEmpty() || why.length() > LONGEST_REASON) {
      throw new HandOverNotPossible(Why.NO_REASON);
    }
    return end(own, HandOverStep.returned(own.handOver(), own.nextNumber(), caller, why, now), now);
  }

  private FollowedHandOver end(FollowedHandOver own, HandOverStep step, Instant now) {
    handOvers.add(step);
    ending.endNow(own.consent(), now);
    tell(own, "/" + step.kind());
    return handOvers.find(own.handOver().id(), now).orElseThrow();
  }

  private void tell(FollowedHandOver own, String detail) {
    noticing.tell(own.handOver().subject(), NoticeKind.HAND_OVER, own.handOver().grant(), detail);
  }

  private enum Role {
    GIVES,
    TAKES,
    EITHER
  }

  /** The one that was found, if the caller's municipality has this part in it. */
  private FollowedHandOver part(
      Caller caller, @Nullable FollowedHandOver found, Instant now, Role part) {
    UUID place = place(caller, now);
    if (found == null || !has(place, found.handOver(), part)) {
      throw absent(caller, now);
    }
    return found;
  }

  private static boolean has(UUID place, HandOver handOver, Role part) {
    return switch (part) {
      case GIVES -> handOver.from().equals(place);
      case TAKES -> handOver.to().equals(place);
      case EITHER -> handOver.from().equals(place) || handOver.to().equals(place);
    };
  }

  /** Where the caller's system belongs; human staff take no part. */
  private UUID place(Caller caller, Instant now) {
    Affiliation works = caller.affiliation();
    if (works == null || !works.isSystem() || caller.via() != null) {
      throw absent(caller, now);
    }
    return works.institution();
  }

  private Permit permit(Caller caller, FollowedHandOver own, Action action, Instant now) {
    return ledger.note(decision(caller, own, action, now)).orThrow();
  }

  /** All of what was agreed on, or nothing: half a package would look whole. */
  private Decision decision(Caller caller, FollowedHandOver own, Action action, Instant now) {
    return deciding.decideForAll(
        new Question(
            own.handOver().partOf(caller),
            own.handOver().subject(),
            action,
            Purpose.CARE,
            own.kinds(),
            now));
  }

  /** What was withdrawn, is over or rests, is refused by its grant. */
  private static void refuseUnlessOpen(FollowedHandOver own) {
    boolean isDone = own.steps().stream().anyMatch(step -> step.kind() != HandOverStep.Kind.PACKED);
    if (isDone) {
      throw new AlreadyDecided();
    }
  }

  private RefusedException absent(Caller caller, Instant now) {
    ledger.note(
        new Refusal(
            Question.aboutAll(caller, null, Action.READ, Purpose.CARE, now),
            Refusal.Reason.NO_GROUND));
    return new RefusedException(Refusal.Reason.NO_GROUND);
  }
}
