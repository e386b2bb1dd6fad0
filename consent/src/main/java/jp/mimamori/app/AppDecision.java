package jp.mimamori.app;

import java.util.Set;

/** What the operator can decide about an app. */
public enum AppDecision {
  /** It may ask people. */
  APPROVE,
  /** It may not, as it is now; it can be approved after all. */
  REFUSE,
  /** It may no longer, nor use what people gave it. */
  SUSPEND,
  /** It may again, with what people gave it before. */
  LIFT;

  /** Whether it can be decided about an app that stands so. */
  public boolean follows(App.Status status) {
    return from().contains(status);
  }

  /** Whether whoever decides so says why. */
  public boolean needsReason() {
    return this == REFUSE || this == SUSPEND;
  }

  private Set<App.Status> from() {
    return switch (this) {
      case APPROVE -> Set.of(App.Status.WAITING, App.Status.REFUSED);
      case REFUSE -> Set.of(App.Status.WAITING);
      case SUSPEND -> Set.of(App.Status.APPROVED);
      case LIFT -> Set.of(App.Status.SUSPENDED);
    };
  }

  App.Status leadsTo() {
    return switch (this) {
      case APPROVE, LIFT -> App.Status.APPROVED;
      case REFUSE -> App.Status.REFUSED;
      case SUSPEND -> App.Status.SUSPENDED;
    };
  }
}
