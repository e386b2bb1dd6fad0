package jp.mimamori.medication;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes one list of what is taken out of what dispensings, prescriptions and statements tell. A
 * prescription that was handed out counts once, and so does what two documents tell of one day; of
 * what was fetched before the last was finished, that goes on first.
 */
final class TakenNow {

  /** Within so many days a prescription is handed out (it holds for four, and longer if said). */
  private static final int FETCHED_WITHIN = 14;

  /** More than that is a stock, of which nobody knows whether it is taken. */
  private static final int CARRIED = 14;

  private static final Comparator<Supply> NEWEST_FIRST =
      Comparator.comparing(Supply::from).reversed();

  private TakenNow() {}

  static CurrentMedicines on(
      LocalDate today, History history, boolean isWhole, boolean withAllergies) {
    List<Supply> all = stopped(lengthened(once(history.supplies())), history.stops());
    List<Supply> now = all.stream().filter(each -> each.isInUse(today)).toList();
    return new CurrentMedicines(
        today,
        byIngredient(now).values().stream().map(CurrentMedicines.Taking::new).toList(),
        new Asking(today, all, now, history, isWhole).all(),
        lately(all, today),
        history.allergyRecords(),
        isWhole,
        withAllergies);
  }

  /** Newest first, in all and within. */
  static Map<String, List<Supply>> byIngredient(Collection<Supply> supplies) {
    return supplies.stream()
        .sorted(NEWEST_FIRST)
        .collect(
            Collectors.groupingBy(
                each -> each.substance().ingredient(), LinkedHashMap::new, Collectors.toList()));
  }

  private static List<Supply> lately(List<Supply> all, LocalDate today) {
    LocalDate first = today.withDayOfMonth(1);
    LocalDate last = first.plusMonths(1).minusDays(1);
    return all.stream()
        .filter(each -> !each.from().isAfter(last))
        .filter(each -> each.isInUse(first) || !each.from().isBefore(first))
        .sorted(Comparator.comparing(Supply::from))
        .toList();
  }

  private static List<Supply> once(List<Supply> supplies) {
    List<Supply> kept = new ArrayList<>();
    supplies.stream()
        .sorted(Comparator.comparing(Supply::kind).thenComparing(Supply::from))
        .filter(each -> kept.stream().noneMatch(other -> tellsOf(other, each)))
        .forEach(kept::add);
    return kept;
  }

  /** Whether the first already tells what the second does; DISPENSED comes before PRESCRIBED. */
  private static boolean tellsOf(Supply one, Supply other) {
    if (!one.substance().ingredient().equals(other.substance().ingredient())
        || one.isOfAnotherThan(other)
        || other.kind() == Dispensing.Kind.STATED) {
      return false;
    }
    long days = ChronoUnit.DAYS.between(other.from(), one.from());
    if (one.kind() != other.kind()) {
      return days >= 0 && days <= FETCHED_WITHIN;
    }
    boolean apart = !one.document().equals(other.document());
    return apart && days == 0 && one.substance().product().equals(other.substance().product());
  }

  /** Of the same product from the same source one follows the other. */
  private static List<Supply> lengthened(List<Supply> supplies) {
    Map<String, Supply> last = new HashMap<>();
    List<Supply> all = new ArrayList<>();
    supplies.stream()
        .sorted(Comparator.comparing(Supply::from))
        .forEach(
            each -> {
              String key =
                  String.join(
                      " ",
                      each.substance().product(),
                      each.source(),
                      each.kind().name(),
                      each.lasting().name());
              Supply before = last.get(key);
              Supply kept = before == null ? each : after(before, each);
              if (before != null && takesThePlaceOf(each, before)) {
                all.remove(before);
              }
              last.put(key, kept);
              all.add(kept);
            });
    return all;
  }

  /** Of what is used as needed or until it is finished the newest counts. */
  private static boolean takesThePlaceOf(Supply next, Supply before) {
    return next.lasting() != Supply.Lasting.DAYS && !next.from().equals(before.from());
  }

  private static Supply after(Supply before, Supply next) {
    LocalDate end = before.until();
    LocalDate until = next.until();
    boolean early =
        end != null
            && until != null
            && !next.from().isAfter(end)
            && next.from().isAfter(before.from());
    return early
        ? next.until(
            until.plusDays(Math.min(CARRIED, ChronoUnit.DAYS.between(next.from(), end) + 1)))
        : next;
  }

  private static List<Supply> stopped(List<Supply> supplies, List<Stop> stops) {
    return supplies.stream()
        .map(each -> firstStop(each, stops).map(each::until).orElse(each))
        .toList();
  }

  /** Only of what was had before: what comes on the day of the stop is often the new dose. */
  private static Optional<LocalDate> firstStop(Supply supply, List<Stop> stops) {
    LocalDate until = supply.until();
    return stops.stream()
        .filter(stop -> stop.isOf(supply) && !stop.isOfAnotherThan(supply))
        .flatMap(stop -> Stream.ofNullable(stop.day()))
        .filter(day -> day.isAfter(supply.from()))
        .filter(day -> until == null || day.isBefore(until))
        .min(Comparator.comparing(Function.identity()));
  }
}
