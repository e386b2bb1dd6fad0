package jp.mimamori.vaccination;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mimamori.vaccination.Standing.Given;
import jp.mimamori.vaccination.Standing.Next;
import jp.mimamori.vaccination.Standing.State;
import jp.mimamori.vaccination.Standing.Why;
import org.jspecify.annotations.Nullable;

/** Says when the next dose is, and how that stands on a day. */
record Ahead(Course course, Regimen regimen, Life life, LocalDate day) {

  /** What may only be given after its standard time is wanted within four weeks. */
  private static final int CATCHING_UP_DAYS = 27;

  /** A time in which the dose is given, and within that its standard time. */
  private record Open(LocalDate first, LocalDate last, Window standard) {}

  Standing standing(
      Step step, List<@Nullable LocalDate> doses, LocalDate earliest, List<Given> given) {
    List<Open> open = open(step, doses);
    Optional<Open> next =
        open.stream()
            .filter(each -> !Following.later(each.first(), earliest).isAfter(each.last()))
            .filter(each -> !day.isAfter(each.last()))
            .findFirst();
    if (next.isEmpty()) {
      return over(open, given);
    }
    LocalDate from = Following.later(next.get().first(), earliest);
    Next dose = dose(step, doses, from, next.get());
    return new Standing(
        course.series(), course.sort().name(), state(step, dose), null, dose, given);
  }

  /** When it is given, in order: by age, and beside that for some years of birth. */
  private List<Open> open(Step step, List<@Nullable LocalDate> doses) {
    Stream<Open> extras =
        course.extras().stream()
            .filter(extra -> extra.isFor(life, step.number(), doses))
            .map(extra -> new Open(extra.first(life), extra.last(life), Window.ALWAYS));
    Open byAge =
        new Open(step.age().first(life, doses), step.age().last(life, doses), step.recommended());
    return Stream.concat(Stream.of(byAge), extras)
        .map(
            open ->
                new Open(
                    Following.later(open.first(), course.since()), open.last(), open.standard()))
        .filter(open -> !open.first().isAfter(open.last()))
        .sorted(Comparator.comparing(Open::first))
        .toList();
  }

  private Standing over(List<Open> open, List<Given> given) {
    if (open.isEmpty()) {
      return ended(State.NOT_FOR, Why.CAME_LATER, given);
    }
    boolean passed = open.stream().allMatch(each -> day.isAfter(each.last()));
    return ended(State.TOO_LATE, passed ? Why.AGE_PASSED : Why.INTERVAL_TOO_LONG, given);
  }

  private Standing ended(State state, Why why, List<Given> given) {
    return new Standing(course.series(), course.sort().name(), state, why, null, given);
  }

  private Next dose(Step step, List<@Nullable LocalDate> doses, LocalDate from, Open open) {
    LocalDate last = open.last();
    LocalDate recommended = Following.later(from, open.standard().first(life, doses));
    LocalDate until = open.standard().last(life, doses);
    if (until.isBefore(from)) {
      until = from.plusDays(CATCHING_UP_DAYS);
    }
    return new Next(
        step.number(),
        regimen.steps().size(),
        from,
        orNone(last),
        recommended.isAfter(last) ? from : recommended,
        orNone(until.isAfter(last) ? last : until));
  }

  private State state(Step step, Next next) {
    if (day.isBefore(next.from())) {
      return State.NOT_YET;
    }
    if (day.isBefore(next.recommendedFrom())) {
      return State.POSSIBLE;
    }
    LocalDate until = next.recommendedUntil();
    if (until == null || !day.isAfter(until)) {
      return State.DUE;
    }
    return step.hesitant() ? State.POSSIBLE : State.OVERDUE;
  }

  private static @Nullable LocalDate orNone(LocalDate day) {
    return day.equals(LocalDate.MAX) ? null : day;
  }
}
