package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.Japan;

/**
 * What an app that may come back by itself did not use for thirty days, it may not any more: its
 * next token is good for less. Once a day for each; what could not be used meanwhile has its time
 * anew.
 */
@ApplicationScoped
public class LapsingScopes {

  /** For how long a scope stays unused. */
  static final Duration UNUSED = Duration.ofDays(30);

  private static final Duration AGAIN = Duration.ofDays(1);

  @Inject AppAccesses accesses;
  @Inject AppUses uses;
  @Inject Holding holding;
  @Inject Clock clock;

  /**
   * Looks at those that are due.
   *
   * @return how many; at most 100, the rest is for the next time
   */
  @Transactional
  public int lapse() {
    Instant now = clock.instant();
    var due = accesses.toLapse(now.minus(UNUSED), now.minus(AGAIN));
    due.forEach(access -> lapse(access, now));
    return due.size();
  }

  private void lapse(AppAccess access, Instant now) {
    if (!holding.holds(access, now)) {
      access.countFrom(now);
      return;
    }
    Instant since = now.minus(UNUSED);
    access.checked(now);
    Set<String> used = used(access, since);
    Scopes left = access.scopes().withTypes(used);
    if (!left.equals(access.scopes())) {
      access.lapse(left, LocalDate.ofInstant(now, Japan.ZONE), now);
    }
  }

  /** Types that it asked for, and those of which records went along with others. */
  private Set<String> used(AppAccess access, Instant since) {
    Set<Category> kinds =
        uses.kinds(access.grant()).entrySet().stream()
            .filter(entry -> entry.getValue().isAfter(since))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    Set<String> used = new HashSet<>();
    uses.types(access.grant())
        .forEach(
            (type, at) -> {
              if (at.isAfter(since)) {
                used.add(type);
              }
            });
    Kinds.types().stream()
        .filter(type -> Kinds.of(type).stream().anyMatch(kinds::contains))
        .forEach(used::add);
    return used;
  }
}
