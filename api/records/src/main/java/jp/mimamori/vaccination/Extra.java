package jp.mimamori.vaccination;

import java.time.LocalDate;
import java.util.List;
import jp.mimamori.person.Sex;
import org.jspecify.annotations.Nullable;

/**
 * A time beside the ages of the schedule, for those born in some years.
 *
 * @param sex only for this one; null for all
 * @param at the ages at which it is open, within the days
 * @param dose only for this dose; 0 for all
 * @param begun only for those who had a dose in this time
 */
record Extra(
    Series series, Window born, @Nullable Sex sex, Window at, Window days, int dose, Window begun) {

  boolean isFor(Life life, int number, List<@Nullable LocalDate> doses) {
    return born.holds(life.birth(), life)
        && (sex == null || sex == life.sex())
        && (dose == 0 || dose == number)
        && (begun.equals(Window.ALWAYS)
            || doses.stream().anyMatch(day -> day != null && begun.holds(day, life)));
  }

  /** Its first day in a life. */
  LocalDate first(Life life) {
    return Following.later(at.first(life, List.of()), days.first(life, List.of()));
  }

  /** Its last day in a life; before the first one when it is not open at all. */
  LocalDate last(Life life) {
    LocalDate last = at.last(life, List.of());
    LocalDate end = days.last(life, List.of());
    return last.isBefore(end) ? last : end;
  }

  boolean holds(LocalDate day, Life life) {
    return !day.isBefore(first(life)) && !day.isAfter(last(life));
  }
}
