package jp.mimamori.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.GrantStep;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Japan;
import jp.mimamori.ledger.LedgerRow;
import org.jspecify.annotations.Nullable;

/**
 * What left by a grant.
 *
 * @param looks newest first; at most {@link #MOST}
 * @param earlier whether there were more before them
 */
public record Left(Consent consent, Consent.State state, List<Look> looks, boolean earlier) {

  /** The most looks that are told one by one. */
  public static final int MOST = 1_000;

  public Left {
    looks = List.copyOf(looks);
  }

  /**
   * One look.
   *
   * @param by as whoever looked was called then; empty when that is withheld
   * @param institution where they worked; null for a private person, or when that is withheld
   * @param records how many; null for a guardian, whom the number would tell what is missing
   * @param kinds of the records that left; of those asked for and granted, where it names none
   */
  public record Look(
      Instant at,
      String by,
      @Nullable String institution,
      @Nullable Integer records,
      Set<Category> kinds) {

    public Look {
      kinds = Set.copyOf(kinds);
    }

    static Look of(LedgerRow row, Set<Category> granted) {
      String contained = row.contained();
      Set<Category> kinds = new TreeSet<>(kinds(contained == null ? row.categories() : contained));
      kinds.retainAll(granted);
      return new Look(
          row.notedAt(), row.callerName(), row.institutionName(), row.recordCount(), kinds);
    }

    private static Set<Category> kinds(String names) {
      return names.equals("*")
          ? Set.of(Category.values())
          : Set.copyOf(
              Arrays.stream(names.split(","))
                  .filter(name -> !name.isEmpty())
                  .map(Category::valueOf)
                  .toList());
    }

    public LocalDate day() {
      return LocalDate.ofInstant(at, Japan.ZONE);
    }

    @Override
    public String toString() {
      return "Look " + at;
    }
  }

  /** The looks by which records left; a look that found none took nothing along. */
  public List<Look> withRecords() {
    return looks.stream().filter(look -> !Objects.equals(look.records(), 0)).toList();
  }

  /** All kinds of which something left. */
  public Set<Category> kinds() {
    Set<Category> kinds = new TreeSet<>();
    withRecords().forEach(look -> kinds.addAll(look.kinds()));
    return kinds;
  }

  /** How many records left in all, each look counted; empty for a guardian. */
  public Optional<Integer> records() {
    return looks.stream().anyMatch(look -> look.records() == null)
        ? Optional.empty()
        : Optional.of(
            looks.stream().map(Look::records).filter(Objects::nonNull).reduce(0, Integer::sum));
  }

  /** When it was agreed to first; empty when nobody ever did. */
  public Optional<Instant> givenAt() {
    return steps(GrantStep.Kind.GRANTED).map(GrantStep::takenAt).findFirst();
  }

  /** Until when something could be seen: it was taken back, or its time was over. */
  public Optional<Instant> couldBeSeenUntil() {
    Optional<Instant> ends = consent.terms().map(Terms::until);
    return steps(GrantStep.Kind.REVOKED)
        .map(GrantStep::takenAt)
        .filter(taken -> ends.isEmpty() || taken.isBefore(ends.get()))
        .findFirst()
        .or(() -> ends);
  }

  private Stream<GrantStep> steps(GrantStep.Kind kind) {
    return consent.steps().stream().filter(step -> step.kind() == kind);
  }

  @Override
  public String toString() {
    return "Left " + consent.grant().id();
  }
}
