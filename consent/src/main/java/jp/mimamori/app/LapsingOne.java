package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.Japan;

/** Lets lapse what one app did not use of what one person gave it. */
@ApplicationScoped
class LapsingOne {

  @Inject AppAccesses accesses;
  @Inject AppUses uses;
  @Inject Holding holding;

  /** Those whose use is to be looked at; at most 100. */
  @Transactional
  List<UUID> due(Instant countedBefore, Instant checkedBefore) {
    return accesses.toLapse(countedBefore, checkedBefore);
  }

  /** Looks at this one, unless it was looked at meanwhile. */
  @Transactional
  void lapse(UUID id, Instant countedBefore, Instant checkedBefore, Instant now) {
    accesses
        .toIssue(id)
        .filter(access -> access.isDue(countedBefore, checkedBefore))
        .ifPresent(access -> lapse(access, now));
  }

  private void lapse(AppAccess access, Instant now) {
    if (!holding.holds(access, now)) {
      access.countFrom(now);
      return;
    }
    Instant since = now.minus(LapsingScopes.UNUSED);
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
