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
    return TakenNow.byIngredient(all.stream().filter(Gaps::isForDays).toList()).values().stream()
        .filter(supplies -> supplies.size() >= TIMES)
        .flatMap(this::newest);
  }

  private static boolean isForDays(Supply supply) {
    LocalDate until = supply.until();
    return supply.lasting() == Supply.Lasting.DAYS
        && until != null
        && supply.kind() != Dispensing.Kind.STATED
        && !until.isBefore(supply.from().plusDays(SHORTEST_DAYS - 1L));
  }

  private Stream<ToAsk> newest(List<Supply> newestFirst) {
    @Nullable ToAsk found = null;
    LocalDate covered = LocalDate.MIN;
    for (Supply supply : newestFirst.stream().sorted(Comparator.comparing(Supply::from)).toList()) {
      if (covered.isAfter(LocalDate.MIN) && isLong(covered, supply.from())) {
        found = gap(supply, covered, supply.from().minusDays(1));
      }
      LocalDate until = Objects.requireNonNull(supply.until());
      covered = until.isAfter(covered) ? until : covered;
    }
    Supply last = newestFirst.get(0);
    if (isLong(covered, today)) {
      boolean asked = !isLongAgo(covered) && !isReplaced(last) && !wasStopped(last, covered, today);
      return asked ? Stream.of(gap(last, covered, null)) : Stream.empty();
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

  private static ToAsk gap(Supply supply, LocalDate covered, @Nullable LocalDate until) {
    return new ToAsk(ToAsk.Why.GAP, List.of(supply), null, covered.plusDays(1), until);
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
        .filter(stop -> stop.substance().ingredient().equals(supply.substance().ingredient()))
        .anyMatch(stop -> !stop.day().isBefore(from) && !stop.day().isAfter(until));
  }

  /** Whether another drug of its class took its place. */
  private boolean isReplaced(Supply last) {
    return !last.substance().classCode().isEmpty()
        && all.stream()
            .anyMatch(
                other ->
                    other.substance().classCode().equals(last.substance().classCode())
                        && !other.substance().ingredient().equals(last.substance().ingredient())
                        && !other.from().isBefore(last.from())
                        && other.isInUse(today));
  }
}
