package jp.mimamori.consent;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
    CLERK_OF_INSURER,
    SCIENTIST,
    /** An app, in the hands of one and of another. */
    APP_OF_CHILD,
    APP_OF_MOTHER,
    APP_OF_FATHER,
    APP_OF_STRANGER,
    /** Somebody who found the link. */
    HOLDER_OF_LINK,
    STRANGER
  }

  /** To whom something is granted. */
  enum To {
    MOTHER,
    FATHER,
    NURSE,
    CLINIC,
    DOCTOR,
    INSURER,
    INSTITUTE,
    APP,
    LINK
  }

  /** What somebody stands in on. */
  enum Kind {
    PARENT,
    ADULT_GUARDIAN,
    CURATOR
  }

  /** What somebody sees; equal when it is the same. */
  record Sees(
      Set<Category> categories,
      Set<Sensitivity> sensitive,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      Set<String> withoutRecords,
      Set<String> withoutPlaces,
      Set<Visit> withoutVisits,
      Set<List<LocalDate>> withoutDays,
      boolean shielded) {}

  /** What somebody agreed to. */
  static final class Given {
    To to = To.NURSE;
    Who by = Who.STRANGER;
    boolean agreed;
    boolean over;

    /** Whether somebody let it go on, and when that was, or when it was given. */
    boolean letGoOn;

    Instant at = Instant.MIN;
    Purpose purpose = Purpose.CARE;
    Set<Category> categories = Set.of();
    Set<Sensitivity> sensitive = Set.of();
    @Nullable LocalDate first;
    @Nullable LocalDate last;
    Instant from = Instant.MIN;
    Instant until = Instant.MIN;
    @Nullable Set<DayOfWeek> weekdays;
    int fromHour;
    int untilHour;
  }

  private static final class Guard {
    Who who = Who.STRANGER;
    Kind kind = Kind.PARENT;
    Instant from = Instant.MIN;
    Instant until = Instant.MAX;
    boolean seenByASecond = true;
    final List<Order> orders = new ArrayList<>();
  }

  private static final class Order {
    boolean gives;
    int saidToBeOver;
    Set<Action> actions = Set.of();
    Set<Category> categories = Set.of();
    Instant from = Instant.MIN;
    Instant until = Instant.MAX;
    boolean seenByASecond = true;
  }

  private static final class Days {
    LocalDate first = LocalDate.MIN;
    LocalDate last = LocalDate.MAX;
  }

  private final LocalDate born;
  private final List<Guard> guards = new ArrayList<>();
  private final Map<UUID, Order> orders = new LinkedHashMap<>();
  private final Map<Integer, Given> grants = new LinkedHashMap<>();
  private final Map<UUID, Category> keptCategories = new LinkedHashMap<>();
  private final Map<UUID, String> keptRecords = new LinkedHashMap<>();
  private final Map<UUID, String> keptPlaces = new LinkedHashMap<>();
  private final Map<UUID, List<LocalDate>> keptDays = new LinkedHashMap<>();
  private final Map<UUID, Visit> hidden = new LinkedHashMap<>();
  private final Set<Who> shieldedFrom = EnumSet.noneOf(Who.class);
  private final List<Days> worked = new ArrayList<>();
  private final List<Days> insured = new ArrayList<>();

  NaivePolicy(LocalDate born) {
    this.born = born;
  }

  void guards(Who who, Kind kind, Instant now) {
    Guard guard = new Guard();
    guard.who = who;
    guard.kind = kind;
    guard.from = now;
    // that of an adult has to be seen by a second operator
    guard.seenByASecond = kind == Kind.PARENT;
    guards.add(guard);
  }

  void seenByASecond(Who who) {
    guards.stream().filter(g -> g.who == who).forEach(g -> g.seenByASecond = true);
  }

  void noLongerGuards(Who who, Instant now) {
    for (Guard guard : guards) {
      if (guard.who == who && now.isBefore(guard.until)) {
        guard.until = now;
      }
    }
  }

  boolean isGuardian(Who who, Instant now) {
    return guard(who, now) != null;
  }

  void ordered(
      UUID id,
      Who about,
      boolean gives,
      Set<Action> actions,
      Set<Category> categories,
      Instant from,
      Instant until,
      boolean seenByASecond) {
    Order order = new Order();
    order.gives = gives;
    order.actions = actions;
    order.categories = categories;
    order.from = from;
    order.until = until;
    order.seenByASecond = seenByASecond;
    orders.put(id, order);
    Guard last = null;
    for (Guard guard : guards) {
      last = guard.who == about ? guard : last;
    }
    if (last != null) {
      last.orders.add(order);
    }
  }

  void orderSeenByASecond(UUID id) {
    orders.get(id).seenByASecond = true;
  }

  /** An operator, each time another one, says that the order is over. */
  void orderSaidToBeOver(UUID id, Instant now) {
    Order order = orders.get(id);
    order.saidToBeOver++;
    // what was taken is given back when two say so
    if ((order.gives || order.saidToBeOver >= 2) && now.isBefore(order.until)) {
      order.until = now;
    }
  }

  void asked(int id, Given asked) {
    grants.put(id, asked);
  }

  void agreed(int id, Who by, Given terms, Instant now) {
    terms.by = by;
    terms.at = now;
    terms.agreed = true;
    grants.put(id, terms);
  }

  /** Denied, or taken back. */
  void over(int id) {
    grants.get(id).over = true;
  }

  void reaffirmed(int id, Who by, Instant now) {
    Given given = grants.get(id);
    given.by = by;
    given.at = now;
    given.letGoOn = true;
  }

  void kept(UUID id, Category category) {
    keptCategories.put(id, category);
  }

  void keptPlace(UUID id, String place) {
    keptPlaces.put(id, place);
  }

  void keptRecord(UUID id, String record) {
    keptRecords.put(id, record);
  }

  void keptDays(UUID id, LocalDate first, LocalDate last) {
    keptDays.put(id, List.of(first, last));
  }

  void hid(UUID id, Visit visit) {
    hidden.put(id, visit);
  }

  void letIn(UUID id) {
    keptCategories.remove(id);
    keptRecords.remove(id);
    keptPlaces.remove(id);
    keptDays.remove(id);
    hidden.remove(id);
  }

  void shield(Who from, boolean on) {
    if (on) {
      shieldedFrom.add(from);
    } else {
      shieldedFrom.remove(from);
    }
  }

  /** The doctor begins to work at the clinic. */
  void works(LocalDate from) {
    begin(worked, from);
  }

  void worksUntil(LocalDate last) {
    end(worked, last);
  }

  boolean works(Instant now) {
    return isIn(worked, now);
  }

  void insured(LocalDate from) {
    begin(insured, from);
  }

  void insuredUntil(LocalDate last) {
    end(insured, last);
  }

  boolean isInsured(Instant now) {
    return isIn(insured, now);
  }

  /** Whether somebody may hide a visit. */
  boolean mayHide(Who who, Instant now) {
    return who == Who.CHILD && age(now) >= 15;
  }

  /** Whether somebody may add records for the child. */
  boolean mayAdd(Who who, Instant now) {
    if (who == Who.CHILD) {
      return true;
    }
    Guard guard = guard(who, now);
    return guard != null
        && !shieldedFrom.contains(who)
        && !left(guard, Action.WRITE, now).isEmpty();
  }

  /** Whether somebody may give this to others for the child. */
  boolean mayGrant(Who who, Purpose purpose, Category category, Instant now) {
    boolean study = purpose == Purpose.RESEARCH;
    if (who == Who.CHILD) {
      return age(now) >= (study ? 16 : 15);
    }
    Guard guard = guard(who, now);
    return guard != null
        && !(study && age(now) >= 16 && guard.kind == Kind.PARENT)
        && left(guard, Action.GRANT, now).contains(category)
        && left(guard, Action.READ, now).contains(category);
  }

  /** Whether somebody may let others go on seeing this of the child. */
  boolean mayReaffirm(Who who, Purpose purpose, Category category, Instant now) {
    boolean study = purpose == Purpose.RESEARCH;
    if (who == Who.CHILD) {
      return age(now) >= (study ? 16 : 15);
    }
    Guard guard = guard(who, now);
    return guard != null
        && !(study && age(now) >= 16 && guard.kind == Kind.PARENT)
        && left(guard, Action.REAFFIRM, now).contains(category)
        && left(guard, Action.READ, now).contains(category);
  }

  /** Whether somebody may look at what of this would leave: nobody at what is not theirs to see. */
  boolean mayLookBefore(Who who, Category category, Instant now) {
    if (who == Who.CHILD) {
      return true;
    }
    Guard guard = guard(who, now);
    return guard != null
        && left(guard, Action.PREVIEW, now).contains(category)
        && left(guard, Action.READ, now).contains(category);
  }

  /** What somebody sees who asks for a purpose; null for nothing. */
  @Nullable Sees sees(Who who, Purpose purpose, Instant now) {
    boolean own = purpose == Purpose.PERSONAL_USE;
    if (who == Who.CHILD) {
      return own ? all(EnumSet.allOf(Category.class), Set.of(), false) : null;
    }
    Guard guard = guard(who, now);
    if (guard != null && own) {
      Set<Category> left = left(guard, Action.READ, now);
      if (!left.isEmpty()) {
        return all(left, Set.copyOf(hidden.values()), shieldedFrom.contains(who));
      }
    }
    List<Integer> newestFirst = new ArrayList<>(grants.keySet());
    newestFirst.sort((one, other) -> other - one);
    Sees most = null;
    for (int id : newestFirst) {
      Sees seen = byGrant(grants.get(id), who, purpose, now);
      boolean more =
          seen != null && (most == null || seen.categories().size() > most.categories().size());
      most = more ? seen : most;
    }
    return most;
  }

  private static Sees all(Set<Category> categories, Set<Visit> withoutVisits, boolean shielded) {
    return new Sees(
        categories,
        EnumSet.allOf(Sensitivity.class),
        null,
        null,
        Set.of(),
        Set.of(),
        withoutVisits,
        Set.of(),
        shielded);
  }

  private @Nullable Sees byGrant(Given given, Who who, Purpose purpose, Instant now) {
    Guard giver = guardSince(given.by, given.at, now);
    boolean stands = given.by == Who.CHILD || giver != null;
    boolean inTime = !now.isBefore(given.from) && now.isBefore(given.until);
    if (!given.agreed
        || given.over
        || given.purpose != purpose
        || !isMeant(given, who, now)
        || !stands
        || !inTime
        || !isHour(given, now)) {
      return null;
    }
    Set<Category> left = new HashSet<>(given.categories);
    left.removeAll(keptCategories.values());
    if (given.by != Who.CHILD) {
      // nobody lets others see what a court has taken since
      left.retainAll(left(giver, Action.READ, now));
      left.retainAll(left(giver, given.letGoOn ? Action.REAFFIRM : Action.GRANT, now));
    }
    if (given.to == To.APP && given.by != Who.CHILD) {
      left.retainAll(left(guard(given.by, now), Action.READ, now));
    }
    if (left.isEmpty()) {
      return null;
    }
    boolean withoutHidden =
        given.by != Who.CHILD || Set.of(To.MOTHER, To.FATHER, To.NURSE, To.LINK).contains(given.to);
    boolean shielded =
        shieldedFrom.contains(who)
            || shieldedFrom.contains(given.by)
            || given.to == To.LINK && !shieldedFrom.isEmpty();
    return new Sees(
        left,
        given.sensitive,
        given.first,
        given.last,
        Set.copyOf(keptRecords.values()),
        Set.copyOf(keptPlaces.values()),
        withoutHidden ? Set.copyOf(hidden.values()) : Set.of(),
        Set.copyOf(keptDays.values()),
        shielded);
  }

  /** Whether it is this one that something was granted to. */
  private boolean isMeant(Given given, Who who, Instant now) {
    return switch (given.to) {
      case MOTHER -> who == Who.MOTHER;
      case FATHER -> who == Who.FATHER;
      case NURSE -> who == Who.NURSE;
      case CLINIC, DOCTOR -> who == Who.DOCTOR && works(now);
      case INSURER ->
          who == Who.CLERK_OF_INSURER && given.purpose == Purpose.INSURANCE && isInsured(now);
      case INSTITUTE -> who == Who.SCIENTIST && given.purpose == Purpose.RESEARCH;
      // the same app is another's in other hands
      case APP ->
          who == Who.APP_OF_CHILD && given.by == Who.CHILD
              || who == Who.APP_OF_MOTHER && given.by == Who.MOTHER
              || who == Who.APP_OF_FATHER && given.by == Who.FATHER;
      case LINK -> who == Who.HOLDER_OF_LINK;
    };
  }

  private static boolean isHour(Given given, Instant now) {
    LocalDateTime there = LocalDateTime.ofInstant(now, ZoneId.of("Asia/Tokyo"));
    return given.weekdays == null
        || given.weekdays.contains(there.getDayOfWeek())
            && there.getHour() >= given.fromHour
            && there.getHour() < given.untilHour;
  }

  /**
   * The kinds of data that courts leave to somebody who stands in. What was taken stays taken on
   * whatever the same one stands in; what was given was given for one thing.
   */
  private Set<Category> left(@Nullable Guard guard, Action action, Instant now) {
    Set<Category> given = EnumSet.noneOf(Category.class);
    Set<Category> taken = EnumSet.noneOf(Category.class);
    if (guard == null) {
      return given;
    }
    for (Guard any : guards) {
      for (Order order : any.orders) {
        // what is taken is taken as soon as one has seen the paper
        boolean seen = order.seenByASecond || !order.gives;
        boolean holds = seen && !now.isBefore(order.from) && now.isBefore(order.until);
        if (any.who == guard.who && holds && order.actions.contains(action)) {
          if (!order.gives) {
            taken.addAll(order.categories);
          } else if (any == guard) {
            given.addAll(order.categories);
          }
        }
      }
    }
    Set<Category> left = guard.kind == Kind.CURATOR ? given : EnumSet.allOf(Category.class);
    left.removeAll(taken);
    return left;
  }

  private @Nullable Guard guard(Who who, Instant now) {
    for (Guard guard : guards) {
      boolean inTime = !now.isBefore(guard.from) && now.isBefore(guard.until);
      boolean ofAge = age(now) >= 18;
      if (guard.who == who
          && inTime
          && guard.seenByASecond
          && ofAge == (guard.kind != Kind.PARENT)) {
        return guard;
      }
    }
    return null;
  }

  /** What somebody stands in on now and stood in on then, all the time between. */
  private @Nullable Guard guardSince(Who who, Instant then, Instant now) {
    Guard guard = guard(who, now);
    return guard != null && !guard.from.isAfter(then) ? guard : null;
  }

  private static void begin(List<Days> times, LocalDate from) {
    Days days = new Days();
    days.first = from;
    times.add(days);
  }

  private static void end(List<Days> times, LocalDate last) {
    for (Days days : times) {
      if (last.isBefore(days.last)) {
        days.last = last;
      }
    }
  }

  private static boolean isIn(List<Days> times, Instant now) {
    LocalDate day = LocalDate.ofInstant(now, ZoneId.of("Asia/Tokyo"));
    for (Days days : times) {
      if (!day.isBefore(days.first) && !day.isAfter(days.last)) {
        return true;
      }
    }
    return false;
  }

  private int age(Instant now) {
    return Period.between(born, LocalDate.ofInstant(now, ZoneId.of("Asia/Tokyo"))).getYears();
  }
}
