package jp.mimamori.vaccination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One dose of a regimen.
 *
 * @param number its place, from 1
 * @param age when it is given at the routine schedule's cost
 * @param after the intervals from earlier doses; all of them must have passed
 * @param recommended the standard time; as long as {@code age} when the rules name none
 * @param skipped whether it is left out when its time has passed, and the next one follows
 * @param skippedWhen a dose given so late that this one is left out; null when there is none
 * @param shortened the interval from the last dose given when one before this was left out
 * @param counted the ages at which a dose counts, where those are more than {@code age}: doctors
 *     may give it then, at one's own cost
 * @param hesitant whether it is not recommended once its standard time has passed
 * @param with the interval for one product, where it differs; null when none does
 */
record Step(
    int number,
    Window age,
    List<Point.After> after,
    Window recommended,
    boolean skipped,
    @Nullable TooLate skippedWhen,
    @Nullable Span shortened,
    @Nullable Window counted,
    boolean hesitant,
    @Nullable Instead with) {

  /** A shorter interval for a product that has a schedule of its own. */
  record Instead(Vaccine vaccine, Point.After after) {}

  /** That a dose was given at an age or later. */
  record TooLate(int dose, Point age) {

    boolean holds(Life life, List<@Nullable LocalDate> doses) {
      LocalDate given = dose <= doses.size() ? doses.get(dose - 1) : null;
      LocalDate from = age.first(life, doses);
      return given != null && from != null && !given.isBefore(from);
    }
  }

  Step {
    after = List.copyOf(after);
  }

  /** The first day on which every interval has passed. */
  LocalDate earliest(Life life, List<@Nullable LocalDate> doses) {
    List<LocalDate> days = new ArrayList<>();
    for (Point.After each : after) {
      LocalDate day = each.first(life, doses);
      days.add(day == null ? afterTheLast(each.span(), doses) : day);
    }
    return days.stream().max(LocalDate::compareTo).orElse(LocalDate.MIN);
  }

  /** From when a dose counts. */
  LocalDate lawful(Life life, List<@Nullable LocalDate> doses) {
    return (counted == null ? age : counted).lawful(life, doses);
  }

  /** Likewise for this product: the first day on which every interval has passed. */
  LocalDate earliest(Vaccine vaccine, Life life, List<@Nullable LocalDate> doses) {
    LocalDate other =
        with == null || with.vaccine() != vaccine ? null : with.after().first(life, doses);
    return other == null ? earliest(life, doses) : other;
  }

  /** The shortest of its intervals: how long one waits after a dose that came too early. */
  Optional<LocalDate> again(LocalDate tooEarly) {
    return after.stream().map(each -> each.span().after(tooEarly)).min(LocalDate::compareTo);
  }

  private LocalDate afterTheLast(Span otherwise, List<@Nullable LocalDate> doses) {
    Span span = shortened == null ? otherwise : shortened;
    LocalDate last = null;
    for (LocalDate day : doses) {
      last = day == null ? last : day;
    }
    return last == null ? LocalDate.MIN : span.after(last);
  }
}
