package jp.mimamori.consent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the policy should say of one child, written a second time from the words of it: facts in
 * lists, years by the calendar, no table, no rules, nothing shared with the code that it judges.
 */
final class NaivePolicy {

  /** Who comes up in a sequence. */
  enum Who {
    CHILD,
    MOTHER,
    FATHER,
    NURSE,
    DOCTOR,
    STRANGER
  }

  /** What somebody sees; equal when it is the same. */
  record Sees(
      Set<Category> categories, Set<String> institutions, Set<Visit> visits, boolean shielded) {}

  private static final class Guard {
    Who who = Who.STRANGER;
    Instant from = Instant.MIN;
    Instant until = Instant.MAX;
    final List<Order> orders = new ArrayList<>();
  }

  private record Order(Action action, Set<Category> categories, Instant from, Instant until) {}

  private static final class Given {
    Who to = Who.STRANGER;
    Who by = Who.STRANGER;
    Purpose purpose = Purpose.CARE;
    Set<Category> categories = Set.of();
    Instant from = Instant.MIN;
    Instant until = Instant.MIN;
    boolean revoked;
  }

  private final LocalDate born;
  private final List<Guard> guards = new ArrayList<>();
  private final Map<Integer, Given> grants = new LinkedHashMap<>();
  private final Map<UUID, Category> keptCategories = new LinkedHashMap<>();
  private final Map<UUID, String> keptPlaces = new LinkedHashMap<>();
  private final Map<UUID, Visit> hidden = new LinkedHashMap<>();
  private final Map<Who, Boolean> shielded = new LinkedHashMap<>();

  NaivePolicy(LocalDate born) {
    this.born = born;
  }

  void guards(Who who, Instant now) {
    Guard guard = new Guard();
    guard.who = who;
    guard.from = now;
    guards.add(guard);
  }

  void noLongerGuards(Who who, Instant now) {
    Guard guard = guard(who, now);
    if (guard != null) {
      guard.until = now;
    }
  }

  boolean isGuardian(Who who, Instant now) {
    return guard(who, now) != null;
  }

  void ordered(Who who, Action action, Set<Category> categories, Instant from, Instant until) {
    Guard guard = guard(who, from);
    if (guard != null) {
      guard.orders.add(new Order(action, categories, from, until));
    }
  }

  void granted(
      int id, Who by, Who to, Purpose purpose, Set<Category> what, Instant from, Instant until) {
    Given given = new Given();
    given.by = by;
    given.to = to;
    given.purpose = purpose;
    given.categories = what;
    given.from = from;
    given.until = until;
    grants.put(id, given);
  }

  void revoked(int id) {
    grants.get(id).revoked = true;
  }

  void reaffirmed(int id, Who by) {
    grants.get(id).by = by;
  }

  void kept(UUID id, Category category) {
    keptCategories.put(id, category);
  }

  void kept(UUID id, String place) {
    keptPlaces.put(id, place);
  }

  void hid(UUID id, Visit visit) {
    hidden.put(id, visit);
  }

  void letIn(UUID id) {
    keptCategories.remove(id);
    keptPlaces.remove(id);
    hidden.remove(id);
  }

  void shield(Who from, boolean on) {
    shielded.put(from, on);
  }

  /** Whether somebody may hide a visit. */
  boolean mayHide(Who who, Instant now) {
    return who == Who.CHILD && age(now) >= 15;
  }

  /** Whether somebody may give this to others for the child. */
  boolean mayGrant(Who who, Purpose purpose, Category category, Instant now) {
    boolean study = purpose == Purpose.RESEARCH;
    if (who == Who.CHILD) {
      return age(now) >= (study ? 16 : 15);
    }
    Guard guard = guard(who, now);
    return guard != null
        && !(study && age(now) >= 16)
        && !taken(guard, Action.GRANT, now).contains(category);
  }

  /** What somebody sees who asks for a purpose; null for nothing. */
  @Nullable Sees sees(Who who, Purpose purpose, Instant now) {
    if (who == Who.CHILD) {
      return purpose == Purpose.PERSONAL_USE
          ? new Sees(EnumSet.allOf(Category.class), Set.of(), Set.of(), false)
          : null;
    }
    Guard guard = guard(who, now);
    if (guard != null && purpose == Purpose.PERSONAL_USE) {
      Set<Category> left = EnumSet.allOf(Category.class);
      left.removeAll(taken(guard, Action.READ, now));
      if (!left.isEmpty()) {
        return new Sees(left, Set.of(), Set.copyOf(hidden.values()), isShielded(who));
      }
    }
    return byGrant(who, purpose, now);
  }

  private @Nullable Sees byGrant(Who who, Purpose purpose, Instant now) {
    List<Integer> newestFirst = new ArrayList<>(grants.keySet());
    newestFirst.sort((one, other) -> other - one);
    for (int id : newestFirst) {
      Given given = grants.get(id);
      Set<Category> left = new HashSet<>(given.categories);
      left.removeAll(keptCategories.values());
      boolean inTime = !now.isBefore(given.from) && now.isBefore(given.until);
      boolean stands = given.by == Who.CHILD || isGuardian(given.by, now);
      if (given.to == who
          && given.purpose == purpose
          && !given.revoked
          && inTime
          && stands
          && !left.isEmpty()) {
        boolean withoutHidden = given.by != Who.CHILD || given.to == Who.NURSE || isParent(who);
        return new Sees(
            left,
            Set.copyOf(keptPlaces.values()),
            withoutHidden ? Set.copyOf(hidden.values()) : Set.of(),
            isShielded(who) || isShielded(given.by));
      }
    }
    return null;
  }

  private static boolean isParent(Who who) {
    return who == Who.MOTHER || who == Who.FATHER;
  }

  private boolean isShielded(Who who) {
    return shielded.getOrDefault(who, false);
  }

  private static Set<Category> taken(Guard guard, Action action, Instant now) {
    Set<Category> taken = new HashSet<>();
    for (Order order : guard.orders) {
      if (order.action() == action && !now.isBefore(order.from()) && now.isBefore(order.until())) {
        taken.addAll(order.categories());
      }
    }
    return taken;
  }

  private @Nullable Guard guard(Who who, Instant now) {
    for (Guard guard : guards) {
      boolean inTime = !now.isBefore(guard.from) && now.isBefore(guard.until);
      if (guard.who == who && inTime && age(now) < 18) {
        return guard;
      }
    }
    return null;
  }

  private int age(Instant now) {
    return Period.between(born, LocalDate.ofInstant(now, ZoneId.of("Asia/Tokyo"))).getYears();
  }
}
