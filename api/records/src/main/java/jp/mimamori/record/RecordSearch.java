package jp.mimamori.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search by the lifted facts and by what the resources say, as the FHIR door asks it.
 *
 * @param types only these; all when it is empty
 * @param ids only records whose id is in each of these lists
 * @param codes only records that have, of each of these lists, one of its codes
 * @param times only records that pass, of each of these lists, one of its times
 * @param changes likewise, by when they were recorded
 * @param matching what else is asked
 * @param after the place the page starts behind
 * @param size at most so many; 1 to 100
 */
public record RecordSearch(
    Set<String> types,
    List<List<RecordId>> ids,
    List<List<WantedCode>> codes,
    List<List<WantedTime>> times,
    List<List<WantedTime>> changes,
    Matching matching,
    Order order,
    Optional<Cursor> after,
    int size) {

  /** The most records that one page holds. */
  public static final int PAGE = 100;

  /**
   * A code in a system ({@code ""} for none), or in whatever system when that is null; whatever
   * code of the system when the code is null.
   */
  public record WantedCode(@Nullable String system, @Nullable String code) {

    public WantedCode {
      if (system == null && code == null) {
        throw new IllegalArgumentException("a code, or a system, or both");
      }
    }
  }

  /** A range of time and how the record's range has to lie to it. */
  public record WantedTime(TimeTest test, Instant from, Instant until) {

    /** Whether a time that lasts from here to there passes. */
    public boolean holds(Instant start, Instant end) {
      boolean within = !start.isBefore(from) && !end.isAfter(until);
      return switch (test) {
        case EQ -> within;
        case NE -> !within;
        case GT -> end.isAfter(until);
        case LT -> start.isBefore(from);
        case GE -> end.isAfter(until) || within;
        case LE -> start.isBefore(from) || within;
        case SA -> !start.isBefore(until);
        case EB -> !end.isAfter(from);
        case AP, TOUCHES -> end.isAfter(from) && start.isBefore(until);
      };
    }
  }

  /** In which order records are found. */
  public enum Order {
    NEWEST,
    EARLIEST,
    LATEST,
    FIRST_RECORDED,
    LAST_RECORDED
  }

  /** How a record's effective time lies to a wanted range (FHIR R4, search on date). */
  public enum TimeTest {
    EQ("(r.effectiveFrom >= :from# and r.effectiveUntil <= :until#)"),
    NE("(r.effectiveFrom < :from# or r.effectiveUntil > :until#)"),
    GT("(r.effectiveUntil > :until#)"),
    LT("(r.effectiveFrom < :from#)"),
    GE(
        "(r.effectiveUntil > :until# or (r.effectiveFrom >= :from# and r.effectiveUntil <="
            + " :until#))"),
    LE("(r.effectiveFrom < :from# or (r.effectiveFrom >= :from# and r.effectiveUntil <= :until#))"),
    SA("(r.effectiveFrom >= :until#)"),
    EB("(r.effectiveUntil <= :from#)"),
    AP("(r.effectiveUntil > :from# and r.effectiveFrom < :until#)"),

    /** Likewise; what says no time touches all. */
    TOUCHES("(r.effectiveFrom is null or r.effectiveUntil > :from# and r.effectiveFrom < :until#)");

    private final String condition;

    TimeTest(String condition) {
      this.condition = condition;
    }

    String condition(int number) {
      return condition.replace("#", Integer.toString(number));
    }

    boolean needsFrom() {
      return condition.contains(":from");
    }

    boolean needsUntil() {
      return condition.contains(":until");
    }
  }

  /** A search for whichever ids, by lifted facts alone, newest first. */
  public RecordSearch(
      String type,
      List<List<WantedCode>> codes,
      List<List<WantedTime>> times,
      Optional<Cursor> after,
      int size) {
    this(Set.of(type), List.of(), codes, times, List.of(), Matching.ANY, Order.NEWEST, after, size);
  }

  /** A search by what the resources of a type say. */
  public static RecordSearch matching(String type, Matching matching) {
    return new RecordSearch(
        Set.of(type),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        matching,
        Order.NEWEST,
        Optional.empty(),
        PAGE);
  }

  public RecordSearch {
    types = Set.copyOf(types);
    ids = List.copyOf(ids);
    codes = List.copyOf(codes);
    times = List.copyOf(times);
    changes = List.copyOf(changes);
    if (Stream.of(ids, codes, times, changes).flatMap(List::stream).anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a list to choose from names something");
    }
    if (size < 1 || size > PAGE) {
      throw new IllegalArgumentException("a page holds 1 to " + PAGE + " records");
    }
  }

  /** The same, behind this place. */
  public RecordSearch after(Cursor place) {
    return new RecordSearch(
        types, ids, codes, times, changes, matching, order, Optional.of(place), size);
  }

  /** Whether columns alone decide it, and nothing of a resource has to be looked at. */
  boolean isByColumns() {
    return matching.isAny() && changes.isEmpty();
  }

  /** Whether a record, as it is shown, is as asked beside its columns. */
  boolean holds(HealthRecord record) {
    Instant at = record.recordedAt();
    return changes.stream()
            .allMatch(oneOf -> oneOf.stream().anyMatch(time -> time.holds(at, at.plusNanos(1_000))))
        && matching.holds(record.body());
  }
}
