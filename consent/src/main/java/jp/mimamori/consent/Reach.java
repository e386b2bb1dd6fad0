package jp.mimamori.consent;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a permit reaches into a person's records; the store turns all of it into conditions of
 * the query.
 *
 * @param categories only these kinds of data
 * @param sensitivities of the sensitive records only those of these kinds
 * @param period only data of these days
 * @param exclusions what the person keeps out
 * @param shielded whether everything that tells where the person lives or is treated is withheld
 *     (不開示, 支援措置)
 * @param guarded whether what the person hides from guardians is out of reach, if anything is
 * @param window of records only those that an emergency opens; null for no such limit
 */
public record Reach(
    Set<Category> categories,
    Set<Sensitivity> sensitivities,
    DataPeriod period,
    Exclusions exclusions,
    boolean shielded,
    boolean guarded,
    @Nullable Window window) {

  public Reach {
    categories = Set.copyOf(categories);
    sensitivities = Set.copyOf(sensitivities);
  }

  /** Everything in these categories. */
  static Reach into(Set<Category> categories) {
    return new Reach(
        categories,
        EnumSet.allOf(Sensitivity.class),
        DataPeriod.ALWAYS,
        Exclusions.NONE,
        false,
        false,
        null);
  }

  /** What of it lies within these terms. */
  Reach within(Terms terms) {
    return new Reach(
        common(categories, terms.categories()),
        common(sensitivities, terms.sensitivities()),
        terms.data(),
        exclusions,
        shielded,
        guarded,
        window);
  }

  /** What of it another one reaches too. */
  Reach within(Reach other) {
    Reach both = only(other.categories).without(other.exclusions).shieldedIf(other.shielded);
    return other.guarded ? both.guarded(Exclusions.NONE) : both;
  }

  /** What is left of it without this. */
  Reach without(Exclusions more) {
    Set<Category> left = new HashSet<>(categories);
    left.removeAll(more.categories());
    return new Reach(left, sensitivities, period, exclusions.and(more), shielded, guarded, window);
  }

  /** What is left of it for guardians, from whom this is hidden. */
  Reach guarded(Exclusions hidden) {
    Reach left = without(hidden);
    return new Reach(
        left.categories, sensitivities, period, left.exclusions, shielded, true, window);
  }

  /** The same with what is hidden from guardians, for what they have anyway. */
  public Reach unguarded() {
    Exclusions others =
        new Exclusions(
            exclusions.categories(),
            exclusions.records(),
            exclusions.institutions(),
            Map.of(),
            exclusions.periods());
    return new Reach(categories, sensitivities, period, others, shielded, false, window);
  }

  /** What of it lies in these categories. */
  Reach only(Set<Category> wanted) {
    return new Reach(
        common(categories, wanted), sensitivities, period, exclusions, shielded, guarded, window);
  }

  /** The same without any place, if there is something to hide. */
  Reach shieldedIf(boolean hidden) {
    return new Reach(
        categories, sensitivities, period, exclusions, shielded || hidden, guarded, window);
  }

  /**
   * What an emergency opens of it: records of the window, none of a sensitive kind and none that
   * the person keeps out or hides. The kinds stay, for the dataset, which was entered for this.
   */
  Reach inEmergency(Window opened, KeptOut kept) {
    return new Reach(
        categories,
        Set.of(),
        period,
        exclusions.and(kept.ofGrants()).and(kept.ofGuardians()),
        shielded,
        guarded,
        opened);
  }

  /** The kinds of data of which records are reached. */
  public Set<Category> ofRecords() {
    Set<Category> left = new HashSet<>(categories);
    left.removeAll(exclusions.categories());
    return left;
  }

  /** Whether it leaves nothing out of one kind of data, so that what is missing is not there. */
  public boolean isWhole(Category category) {
    return ofRecords().contains(category)
        && sensitivities.equals(EnumSet.allOf(Sensitivity.class))
        && period.equals(DataPeriod.ALWAYS)
        && !exclusions.isOfSome()
        && !shielded
        && window == null;
  }

  private static <T> Set<T> common(Set<T> one, Set<T> other) {
    Set<T> both = new HashSet<>(one);
    both.retainAll(other);
    return both;
  }
}
