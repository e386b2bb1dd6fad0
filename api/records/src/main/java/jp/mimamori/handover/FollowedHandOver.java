package jp.mimamori.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Terms;

/**
 * A hand-over, what the municipalities did, first step first, and how its grant stands.
 *
 * @param granted how the grant stands now
 */
public record FollowedHandOver(
    HandOver handOver, List<HandOverStep> steps, Consent consent, Consent.State granted) {

  /** How far it is. */
  public enum State {
    /** Agreed to; the one that hands over is to make the package. */
    AGREED,
    /** The other one may fetch the package. */
    PACKED,
    ACCEPTED,
    RETURNED,
    /** Taken back before it was accepted. */
    WITHDRAWN,
    /** Its time was over before it was accepted. */
    EXPIRED,
    /** Who agreed no longer stands in for the person. */
    RESTING;

    /** Whether somebody can still do something. */
    public boolean isOpen() {
      return switch (this) {
        case AGREED, PACKED -> true;
        case ACCEPTED, RETURNED, WITHDRAWN, EXPIRED, RESTING -> false;
      };
    }
  }

  public FollowedHandOver {
    steps = List.copyOf(steps);
  }

  public State state() {
    Optional<HandOverStep.Kind> last =
        steps.isEmpty() ? Optional.empty() : Optional.of(steps.get(steps.size() - 1).kind());
    if (last.filter(kind -> kind != HandOverStep.Kind.PACKED).isPresent()) {
      return last.get() == HandOverStep.Kind.ACCEPTED ? State.ACCEPTED : State.RETURNED;
    }
    return switch (granted) {
      case GRANTED, AHEAD, REQUESTED -> last.isPresent() ? State.PACKED : State.AGREED;
      case REVOKED, DENIED -> State.WITHDRAWN;
      case EXPIRED -> State.EXPIRED;
      case FROZEN -> State.RESTING;
    };
  }

  /** The newest package; empty when there is none. */
  public Optional<HandOverStep> packed() {
    return steps.stream()
        .filter(step -> step.kind() == HandOverStep.Kind.PACKED)
        .reduce((one, next) -> next);
  }

  /** The kinds of data that were agreed on. */
  public Set<Category> kinds() {
    return consent.terms().map(Terms::categories).orElse(Set.of());
  }

  /** When it ends by itself. */
  public Instant endsAt() {
    return consent.terms().map(Terms::until).orElse(handOver.agreedAt());
  }

  int nextNumber() {
    return steps.size() + 1;
  }

  @Override
  public String toString() {
    return "FollowedHandOver " + handOver.id();
  }
}
