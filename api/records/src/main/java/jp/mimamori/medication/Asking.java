package jp.mimamori.medication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to ask the pharmacist of what is in use. */
final class Asking {

  /** A stop that lies further back is not asked about any more. */
  private static final int STOP_COUNTS_FOR = 365;

  private final LocalDate today;
  private final List<Supply> all;
  private final List<Supply> now;
  private final History history;
  private final boolean isWhole;

  Asking(LocalDate today, List<Supply> all, List<Supply> now, History history, boolean isWhole) {
    this.today = today;
    this.all = all;
    this.now = now;
    this.history = history;
    this.isWhole = isWhole;
  }

  /** In the order of {@link ToAsk.Why}. */
  List<ToAsk> all() {
    Map<String, List<Supply>> byIngredient = TakenNow.byIngredient(now);
    // where some is kept out of sight nobody knows that something was not there
    Stream<ToAsk> gaps = isWhole ? new Gaps(today, all, history.stops()).all() : Stream.empty();
    return Stream.of(
            history.allergies().stream().flatMap(this::allergy),
            byIngredient.values().stream().flatMap(Asking::sameIngredient),
            byIngredient.values().stream().flatMap(this::stopped),
            sameClass(),
            gaps)
        .flatMap(each -> each)
        .toList();
  }

  private Stream<ToAsk> allergy(KnownAllergy allergy) {
    List<Supply> against =
        TakenNow.byIngredient(now.stream().filter(allergy::isAgainst).toList()).values().stream()
            .map(each -> each.get(0))
            .toList();
    return against.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new ToAsk(ToAsk.Why.ALLERGY, against, allergy, List.of(allergy.id()), null, null));
  }

  private static Stream<ToAsk> sameIngredient(List<Supply> supplies) {
    List<Supply> ofEach = newestOfEachSource(supplies);
    return isOfTwo(ofEach)
        ? Stream.of(ToAsk.of(ToAsk.Why.SAME_INGREDIENT, ofEach))
        : Stream.empty();
  }

  /** What was handed out since, or is of another than the one whose was stopped. */
  private Stream<ToAsk> stopped(List<Supply> supplies) {
    Supply newest = supplies.get(0);
    return newest.kind() == Dispensing.Kind.STATED
        ? Stream.empty()
        : history.stops().stream()
            .filter(stop -> isAgainst(stop, newest))
            .max(Comparator.comparing(Asking::known))
            .filter(stop -> known(stop).plusDays(STOP_COUNTS_FOR).isAfter(newest.from()))
            .filter(stop -> !takenUpAgain(supplies, stop))
            .map(
                stop ->
                    new ToAsk(
                        ToAsk.Why.STOPPED,
                        List.of(newest),
                        null,
                        List.of(stop.id()),
                        stop.day(),
                        null))
            .stream();
  }

  private boolean isAgainst(Stop stop, Supply supply) {
    LocalDate day = stop.day();
    if (day != null && day.isBefore(supply.from())) {
      return stop.isOfIngredientOf(supply);
    }
    boolean stillThere = day == null || day.equals(supply.from()) || stop.isOfAnotherThan(supply);
    return stop.isOf(supply) && stillThere && !known(stop).isAfter(today);
  }

  private static LocalDate known(Stop stop) {
    LocalDate day = stop.day();
    return day == null ? stop.recorded() : day;
  }

  private static boolean takenUpAgain(List<Supply> supplies, Stop stop) {
    return supplies.stream()
        .anyMatch(
            each -> each.kind() == Dispensing.Kind.STATED && each.from().isAfter(known(stop)));
  }

  private Stream<ToAsk> sameClass() {
    return now.stream()
        .filter(each -> each.substance().isOfTheKindOf(each.substance()))
        .collect(Collectors.groupingBy(each -> each.substance().classCode()))
        .values()
        .stream()
        .flatMap(Asking::sameClass);
  }

  /** Different ingredients of different sources; the same ingredient is asked about already. */
  private static Stream<ToAsk> sameClass(List<Supply> ofClass) {
    List<Supply> meant = new ArrayList<>();
    TakenNow.byIngredient(ofClass)
        .values()
        .forEach(supplies -> meant.addAll(newestOfEachSource(supplies)));
    boolean two =
        meant.stream()
            .anyMatch(
                one ->
                    meant.stream()
                        .anyMatch(other -> one.isOfAnotherThan(other) && !isSame(one, other)));
    return two ? Stream.of(ToAsk.of(ToAsk.Why.SAME_CLASS, meant)) : Stream.empty();
  }

  private static boolean isSame(Supply one, Supply other) {
    return one.substance().ingredient().equals(other.substance().ingredient());
  }

  private static boolean isOfTwo(List<Supply> supplies) {
    return supplies.stream()
        .anyMatch(one -> supplies.stream().anyMatch(other -> one.isOfAnotherThan(other)));
  }

  private static List<Supply> newestOfEachSource(List<Supply> supplies) {
    List<Supply> kept = new ArrayList<>();
    for (Supply supply : supplies) {
      if (kept.stream().noneMatch(other -> other.source().equals(supply.source()))) {
        kept.add(supply);
      }
    }
    return kept;
  }
}
