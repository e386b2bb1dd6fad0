package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What an app that may come back by itself did not use for thirty days, it may not any more: its
 * next token is good for less. Once a day for each; what could not be used meanwhile has its time
 * anew. Each is looked at by itself, so that none waits while others are, with what it locked.
 */
@ApplicationScoped
public class LapsingScopes {

  /** For how long a scope stays unused. */
  static final Duration UNUSED = Duration.ofDays(30);

  private static final Duration AGAIN = Duration.ofDays(1);

  @Inject LapsingOne one;
  @Inject Clock clock;

  /**
   * Looks at those that are due.
   *
   * @return how many; at most 100, the rest is for the next time
   */
  public int lapse() {
    Instant now = clock.instant();
    Instant counted = now.minus(UNUSED);
    Instant checked = now.minus(AGAIN);
    List<UUID> due = one.due(counted, checked);
    due.forEach(access -> one.lapse(access, counted, checked, now));
    return due.size();
  }
}
