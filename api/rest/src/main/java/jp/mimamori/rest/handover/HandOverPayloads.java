package jp.mimamori.rest.handover;

import jakarta.ws.rs.ClientErrorException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.handover.FollowedHandOver;
import jp.mimamori.handover.HandOver;
import jp.mimamori.handover.HandOverNotPossible;
import jp.mimamori.handover.HandOverStep;
import jp.mimamori.handover.HandingOver;
import jp.mimamori.mobile.HandOverPayload;
import jp.mimamori.mobile.HandOverTasksPayload;
import jp.mimamori.mobile.MunicipalitiesPayload.Municipality;
import jp.mimamori.person.Person;
import jp.mimamori.rest.problem.AlreadyAnswered;
import jp.mimamori.rest.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** Hand-overs as their payloads. */
final class HandOverPayloads {

  private HandOverPayloads() {}

  /**
   * What is answered to something that may not be possible.
   *
   * @throws InvalidField when it is not
   * @throws AlreadyAnswered when somebody was first
   */
  static <T> T asked(Supplier<T> work) {
    try {
      return work.get();
    } catch (HandOverNotPossible e) {
      throw refused(e.why());
    } catch (AlreadyDecided e) {
      throw new AlreadyAnswered();
    }
  }

  private static ClientErrorException refused(HandOverNotPossible.Why why) {
    return switch (why) {
      case NO_SUCH_MUNICIPALITY, GOES_ON_ALREADY -> new InvalidField("from", why.name());
      case SAME_MUNICIPALITY -> new InvalidField("to", why.name());
      case ENDS_OUTSIDE -> new InvalidField("until", why.name());
      case NOTHING_THERE, TOO_MANY_RECORDS -> new InvalidField("categories", why.name());
      case ANOTHER_PACKAGE -> new InvalidField("sha256", why.name());
      case NO_REASON -> new InvalidField("reason", why.name());
      // it is not in the state that is needed: to be packed, for the first time or anew
      case CHANGED_SINCE, NOT_PACKED -> new AlreadyAnswered();
    };
  }

  static HandOverPayload of(FollowedHandOver followed) {
    HandOver handOver = followed.handOver();
    return new HandOverPayload(
        handOver.id(),
        followed.state().name(),
        from(handOver),
        to(handOver),
        kinds(followed),
        handOver.agreerName(),
        handOver.agreedAt(),
        followed.endsAt(),
        followed.steps().stream().map(HandOverPayloads::step).toList());
  }

  private static HandOverPayload.Step step(HandOverStep step) {
    return new HandOverPayload.Step(
        step.kind().name(),
        step.takenAt(),
        step.words().isEmpty() ? null : step.words(),
        step.kind() == HandOverStep.Kind.PACKED ? step.records() : null);
  }

  static HandOverTasksPayload.Task task(FollowedHandOver followed, UUID place) {
    return task(followed, place, null);
  }

  static HandOverTasksPayload.Task task(HandingOver.About about, UUID place) {
    return task(about.followed(), place, about.person());
  }

  private static HandOverTasksPayload.Task task(
      FollowedHandOver followed, UUID place, @Nullable Person person) {
    HandOver handOver = followed.handOver();
    return new HandOverTasksPayload.Task(
        handOver.id(),
        handOver.from().equals(place) ? "GIVES" : "TAKES",
        followed.state().name(),
        from(handOver),
        to(handOver),
        kinds(followed),
        handOver.agreedAt(),
        followed.endsAt(),
        followed.packed().map(HandOverPayloads::sealed).orElse(null),
        person == null ? null : person(person));
  }

  private static HandOverTasksPayload.Sealed sealed(HandOverStep step) {
    return new HandOverTasksPayload.Sealed(
        step.takenAt(), step.records(), "" + step.sha256(), "" + step.signature());
  }

  private static HandOverTasksPayload.Person person(Person person) {
    return new HandOverTasksPayload.Person(
        person.id().value(), person.name(), person.kana(), person.bornOn(), person.sex().code());
  }

  private static Municipality from(HandOver handOver) {
    return new Municipality(handOver.from(), handOver.fromName());
  }

  private static Municipality to(HandOver handOver) {
    return new Municipality(handOver.to(), handOver.toName());
  }

  private static List<String> kinds(FollowedHandOver followed) {
    return followed.kinds().stream().map(Enum::name).sorted().toList();
  }
}
