package jp.mimamori.consent;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a person keeps out of somebody's reach, whatever was granted.
 *
 * @param categories whole kinds of data
 * @param records single records by the key they keep over their versions; their parts go with them
 * @param institutions everything that names one of these institutions, by key
 * @param visits what happened at an institution on a day
 * @param periods everything of these days
 */
public record Exclusions(
    Set<Category> categories,
    Set<String> records,
    Set<String> institutions,
    Set<Visit> visits,
    List<DataPeriod> periods) {

  public static final Exclusions NONE =
      new Exclusions(Set.of(), Set.of(), Set.of(), Set.of(), List.of());

  public Exclusions {
    categories = Set.copyOf(categories);
    records = Set.copyOf(records);
    institutions = Set.copyOf(institutions);
    visits = Set.copyOf(visits);
    periods = List.copyOf(periods);
  }

  /** What either keeps out. */
  public Exclusions and(Exclusions other) {
    return new Exclusions(
        union(categories, other.categories),
        union(records, other.records),
        union(institutions, other.institutions),
        union(visits, other.visits),
        Stream.concat(periods.stream(), other.periods.stream()).distinct().toList());
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
