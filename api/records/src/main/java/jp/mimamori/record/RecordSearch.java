package jp.mimamori.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A search by the lifted facts, as the FHIR door asks it.
 *
 * @param resourceType only this type
 * @param ids only records whose id is in each of these lists
 * @param codes only records that have, of each of these lists, one of its codes
 * @param times only records that pass, of each of these lists, one of its times
 * @param after the place the page starts behind
 * @param size at most so many; 1 to 100
 */
public record RecordSearch(
    String resourceType,
    List<List<RecordId>> ids,
    List<List<WantedCode>> codes,
    List<List<WantedTime>> times,
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
  public record WantedTime(TimeTest test, Instant from, Instant until) {}

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
    AP("(r.effectiveUntil > :from# and r.effectiveFrom < :until#)");

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

  /** A search for whichever ids. */
  public RecordSearch(
      String resourceType,
      List<List<WantedCode>> codes,
      List<List<WantedTime>> times,
      Optional<Cursor> after,
      int size) {
    this(resourceType, List.of(), codes, times, after, size);
  }

  public RecordSearch {
    ids = List.copyOf(ids);
    codes = List.copyOf(codes);
    times = List.copyOf(times);
    if (Stream.of(ids, codes, times).flatMap(List::stream).anyMatch(List::isEmpty)) {
      throw new IllegalArgumentException("a list to choose from names something");
    }
    if (size < 1 || size > PAGE) {
      throw new IllegalArgumentException("a page holds 1 to " + PAGE + " records");
    }
  }
}
