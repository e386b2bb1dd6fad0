package jp.mimamori.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * A grant and what became of it, first step first. How it stands follows from its last step and the
 * clock; no job has to run for it to end.
 */
public record Consent(Grant grant, List<GrantStep> steps) {

  /** How long a request waits for an answer. */
  public static final Duration PATIENCE = Duration.ofDays(30);

  /** How a grant stands at a moment. */
  public enum State {
    /** Waits for the person's answer. */
    REQUESTED,
    /** Granted, but starts later. */
    AHEAD,
    GRANTED,
    DENIED,
    /** Its time is over, or nobody answered in time. */
    EXPIRED,
    REVOKED,
    /** Who gave it for the person no longer stands in for them; the person can let it go on. */
    FROZEN
  }

  /**
   * @throws IllegalArgumentException when there is no step: a bug of ours
   */
  public Consent {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a grant begins with a step");
    }
  }

  /** A grant that somebody asks for. */
  public static Consent requested(Grant grant, Caller by, Instant now) {
    return new Consent(grant, List.of(first(grant, GrantStep.Kind.REQUESTED, by, now)));
  }

  /** A grant that is given unasked. */
  public static Consent offered(Grant grant, Caller by, Instant now) {
    return new Consent(grant, List.of(first(grant, GrantStep.Kind.GRANTED, by, now)));
  }

  public GrantStep last() {
    return steps.get(steps.size() - 1);
  }

  /** The terms in force: those agreed on last, else those asked for; empty when unreadable. */
  public Optional<Terms> terms() {
    Optional<String> agreed =
        steps.stream().flatMap(step -> step.terms().stream()).reduce((one, next) -> next);
    return agreed.isPresent() ? TermsText.read(agreed.get()) : grant.terms();
  }

  /** Who gave it for the person; empty when the person did, or nobody yet. */
  public Optional<SubjectId> giver() {
    return switch (last().kind()) {
      case GRANTED, REAFFIRMED ->
          last().byPerson().filter(person -> !person.equals(grant.subject()));
      case REQUESTED, DENIED, EXPIRED, REVOKED, FROZEN -> Optional.empty();
    };
  }

  /** Who agreed to it last; empty while nobody did. */
  Optional<AccountId> agreedBy() {
    return steps.stream()
        .filter(
            step ->
                step.kind() == GrantStep.Kind.GRANTED || step.kind() == GrantStep.Kind.REAFFIRMED)
        .map(GrantStep::byAccount)
        .reduce((one, next) -> next);
  }

  /**
   * How it stands. The last step counts even when a clock that was set back says it is yet to come.
   *
   * @param standsIn whether who took a step for the person still stands in, on the same thing
   */
  public State stateAt(Instant asOf, Predicate<GrantStep> standsIn) {
    return switch (last().kind()) {
      case REQUESTED ->
          hasEnded(asOf) || !asOf.isBefore(grant.requestedAt().plus(PATIENCE))
              ? State.EXPIRED
              : State.REQUESTED;
      case GRANTED, REAFFIRMED -> running(asOf, standsIn);
      case DENIED -> State.DENIED;
      case EXPIRED -> State.EXPIRED;
      case REVOKED -> State.REVOKED;
      case FROZEN -> State.FROZEN;
    };
  }

  private State running(Instant asOf, Predicate<GrantStep> standsIn) {
    if (hasEnded(asOf)) {
      return State.EXPIRED;
    }
    if (giver().isPresent() && !standsIn.test(last())) {
      return State.FROZEN;
    }
    return terms().filter(terms -> asOf.isBefore(terms.from())).isPresent()
        ? State.AHEAD
        : State.GRANTED;
  }

  /** The step that says that its time is over; empty while it is not, or when that was said. */
  Optional<GrantStep> end(Instant asOf) {
    Optional<Instant> end =
        switch (last().kind()) {
          case REQUESTED ->
              Stream.concat(
                      Stream.of(grant.requestedAt().plus(PATIENCE)),
                      terms().map(Terms::until).stream())
                  .min(Instant::compareTo);
          case GRANTED, REAFFIRMED, FROZEN -> terms().map(Terms::until);
          case DENIED, EXPIRED, REVOKED -> Optional.empty();
        };
    return end.filter(then -> !asOf.isBefore(then))
        .map(then -> GrantStep.expired(grant, last().number() + 1, terms().orElse(null), then));
  }

  private boolean hasEnded(Instant asOf) {
    return terms().filter(terms -> asOf.isBefore(terms.until())).isEmpty();
  }

  /** The step that would come next. */
  GrantStep next(GrantStep.Kind kind, Caller by, @Nullable Terms terms, Instant now) {
    Terms inForce = terms == null ? terms().orElse(null) : terms;
    return new GrantStep(grant, last().number() + 1, kind, by, terms, inForce, now);
  }

  private static GrantStep first(Grant grant, GrantStep.Kind kind, Caller by, Instant now) {
    return new GrantStep(grant, 1, kind, by, null, grant.terms().orElse(null), now);
  }

  @Override
  public String toString() {
    return "Consent " + grant.id();
  }
}
