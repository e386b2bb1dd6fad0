package jp.mimamori.inquiry;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An inquiry with what happened to it, in order. */
public record Followed(Inquiry inquiry, List<InquiryStep> steps) {

  /** How it stands. */
  public enum State {
    ASKED,
    /** Nobody answered in time. */
    OVERDUE,
    ANSWERED,
    CLOSED
  }

  public Followed {
    steps = List.copyOf(steps);
  }

  public State stateAt(Instant asOf) {
    if (steps.isEmpty()) {
      return asOf.isBefore(inquiry.dueAt()) ? State.ASKED : State.OVERDUE;
    }
    return switch (steps.get(steps.size() - 1).kind()) {
      case ANSWERED -> State.ANSWERED;
      case CLOSED -> State.CLOSED;
    };
  }

  /** Whether it waits for an answer. */
  public boolean isOpen() {
    return steps.isEmpty();
  }

  /** What was answered, if anything was. */
  public Optional<InquiryStep> answer() {
    return steps.stream().filter(step -> step.kind() == InquiryStep.Kind.ANSWERED).findFirst();
  }
}
