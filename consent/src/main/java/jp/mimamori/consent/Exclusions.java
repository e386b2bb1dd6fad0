package jp.mimamori.consent;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a person keeps out of somebody's reach, whatever was granted.
 *
 * @param categories whole kinds of data
 * @param records single records by the key they keep over their versions; their parts go with them
 * @param institutions everything that names one of these institutions, by key
 * @param hidden what happened at an institution on a day, and when it was hidden
 * @param periods everything of these days
 */
public record Exclusions(
    Set<Category> categories,
    Set<String> records,
    Set<String> institutions,
    Map<Visit, Instant> hidden,
    List<DataPeriod> periods) {

  public static final Exclusions NONE =
      new Exclusions(Set.of(), Set.of(), Set.of(), Map.of(), List.of());

  public Exclusions {
    categories = Set.copyOf(categories);
    records = Set.copyOf(records);
    institutions = Set.copyOf(institutions);
    hidden = Map.copyOf(hidden);
    periods = List.copyOf(periods);
  }

  /** What happened at an institution on a day. */
  public Set<Visit> visits() {
    return hidden.keySet();
  }

  /** Whether some records of a kind are kept out, and not the kind as a whole. */
  boolean isOfSome() {
    return !(records.isEmpty() && institutions.isEmpty() && hidden.isEmpty() && periods.isEmpty());
  }

  /** What either keeps out. */
  public Exclusions and(Exclusions other) {
    return new Exclusions(
        union(categories, other.categories),
        union(records, other.records),
        union(institutions, other.institutions),
        later(hidden, other.hidden),
        Stream.concat(periods.stream(), other.periods.stream()).distinct().toList());
  }

  private static Map<Visit, Instant> later(Map<Visit, Instant> one, Map<Visit, Instant> other) {
    Map<Visit, Instant> both = new HashMap<>(one);
    other.forEach((visit, at) -> both.merge(visit, at, (a, b) -> a.isAfter(b) ? a : b));
    return both;
  }

  private static <T> Set<T> union(Set<T> one, Set<T> other) {
    Set<T> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }

  /** Names nothing of what is kept out: that alone would tell. */
  @Override
  public String toString() {
    return "Exclusions";
  }
}
