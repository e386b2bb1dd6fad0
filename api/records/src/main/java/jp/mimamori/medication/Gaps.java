package jp.mimamori.medication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Days on which a medicine that is taken on was not there. A medicine is taken on when it was
 * handed out three times or more for two weeks or longer.
 */
final class Gaps {

  private static final int TIMES = 3;
  private static final int SHORTEST_DAYS = 14;

  /** Up to so many days without are not asked about: people forget, and have some left. */
  private static final int FORGIVEN = 7;

  /** A gap that ended longer ago is not asked about any more. */
  private static final int COUNTS_FOR = 90;

  private final LocalDate today;
  private final List<Supply> all;
  private final List<Stop> stops;

  Gaps(LocalDate today, List<Supply> all, List<Stop> stops) {
    this.today = today;
    this.all = all;
    this.stops = stops;
  }

  /** At most one of each ingredient: the newest. */
  Stream<ToAsk> all() {
    return TakenNow.byIngredient(all).values().stream()
        .filter(supplies -> supplies.stream().filter(Gaps::isForDays).count() >= TIMES)
        .flatMap(this::newest);
  }

  private static boolean isForDays(Supply supply) {
    LocalDate until = supply.until();
    return supply.lasting() == Supply.Lasting.DAYS
        && until != null
        && supply.kind() != Dispensing.Kind.STATED
        && !until.isBefore(supply.from().plusDays(SHORTEST_DAYS - 1L));
  }

  /** All that there was counts, be it for a few days, or of nobody knows how many. */
  private Stream<ToAsk> newest(List<Supply> newestFirst) {
    @Nullable ToAsk found = null;
    List<Supply> oldestFirst =
        newestFirst.stream().sorted(Comparator.comparing(Supply::from)).toList();
    Supply before = oldestFirst.get(0);
    for (Supply supply : oldestFirst) {
      LocalDate covered = last(before);
      if (isLong(covered, supply.from())) {
        found = gap(supply, before, supply.from().minusDays(1));
      }
      before = last(supply).isAfter(covered) ? supply : before;
    }
    LocalDate covered = last(before);
    Supply last = newestFirst.get(0);
    if (isLong(covered, today)) {
      boolean asked = !isLongAgo(covered) && !isReplaced(last) && !wasStopped(last, covered, today);
      return asked ? Stream.of(gap(last, before, null)) : Stream.empty();
    }
    return Stream.ofNullable(found)
        .filter(gap -> !isLongAgo(Objects.requireNonNull(gap.until())))
        .filter(
            gap ->
                !wasStopped(
                    last,
                    Objects.requireNonNull(gap.from()).minusDays(1),
                    Objects.requireNonNull(gap.until())));
  }

  /** The last day on which it may have been there. */
  private LocalDate last(Supply supply) {
    LocalDate until = supply.until();
    if (until != null) {
      return until;
    }
    LocalDate mayLast = supply.from().plusDays(Supply.MAY_LAST - 1L);
    return supply.lasting() == Supply.Lasting.ONGOING && mayLast.isBefore(today) ? today : mayLast;
  }

  private ToAsk gap(Supply supply, Supply before, @Nullable LocalDate until) {
    return new ToAsk(
        ToAsk.Why.GAP,
        List.of(supply),
        null,
        List.of(before.drug().id()),
        last(before).plusDays(1),
        until);
  }

  private static boolean isLong(LocalDate covered, LocalDate next) {
    return next.isAfter(covered.plusDays(FORGIVEN + 1L));
  }

  private boolean isLongAgo(LocalDate last) {
    return last.isBefore(today.minusDays(COUNTS_FOR));
  }

  /** Whether it was left off on purpose. */
  private boolean wasStopped(Supply supply, LocalDate from, LocalDate until) {
    return stops.stream()
        .filter(stop -> stop.isOfIngredientOf(supply))
        .anyMatch(stop -> mayBeWithin(stop, from, until));
  }

  private static boolean mayBeWithin(Stop stop, LocalDate from, LocalDate until) {
    LocalDate day = stop.day();
    return day == null
        ? !stop.recorded().isAfter(until)
        : !day.isBefore(from) && !day.isAfter(until);
  }

  /** Whether another drug of its class took its place. */
  private boolean isReplaced(Supply last) {
    return all.stream()
        .anyMatch(
            other ->
                other.substance().isOfTheKindOf(last.substance())
                    && !other.substance().ingredient().equals(last.substance().ingredient())
                    && !other.from().isBefore(last.from())
                    && other.isInUse(today));
  }
}
