package jp.mimamori.vaccination;

import java.time.LocalDate;
import java.util.List;
import jp.mimamori.person.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What the schedule says of one series.
 *
 * @param sort A for the protection of all, B for one's own (Immunization Act, Art. 2)
 * @param since from when it is in force
 * @param born for whom
 * @param sex only for this one; null for all
 * @param takes which doses count for it, where several series share a vaccine
 * @param season the part of each year in which it is given; null when that does not matter
 * @param instead the series that need not be done when this one is, and the other way round
 */
record Course(
    Series series,
    Sort sort,
    LocalDate since,
    Window born,
    @Nullable Sex sex,
    Window takes,
    @Nullable Season season,
    List<Series> instead,
    List<Regimen> regimens,
    List<Extra> extras) {

  /** The two kinds of diseases of the Immunization Act. */
  enum Sort {
    A,
    B
  }

  Course {
    instead = List.copyOf(instead);
    regimens = List.copyOf(regimens);
    extras = List.copyOf(extras);
  }

  boolean isFor(Life life) {
    return born.holds(life.birth(), life);
  }

  boolean isForSex(Life life) {
    return sex == null || sex == life.sex();
  }

  /** Whether a dose of that day may count for it. */
  boolean takes(LocalDate day, Life life) {
    return takes.holds(day, life)
        || extras.stream()
            .filter(extra -> extra.isFor(life, extra.dose(), List.of()))
            .anyMatch(extra -> extra.holds(day, life));
  }
}
