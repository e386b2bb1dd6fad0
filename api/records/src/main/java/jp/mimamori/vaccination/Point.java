package jp.mimamori.vaccination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A day that the schedule names, for a life and the doses in it. */
sealed interface Point {

  /**
   * The day, as the beginning of a time; null when this life has none.
   *
   * @param doses the day of each dose of the regimen, null for one that was left out
   */
  @Nullable LocalDate first(Life life, List<@Nullable LocalDate> doses);

  /** The day, as the end of a time. */
  default @Nullable LocalDate last(Life life, List<@Nullable LocalDate> doses) {
    return first(life, doses);
  }

  /** The first day by law, where it is a day before that of the calendar. */
  default @Nullable LocalDate lawful(Life life, List<@Nullable LocalDate> doses) {
    return first(life, doses);
  }

  /** An age. In months and years it is reached on the day before (Act on Calculation of Ages). */
  record Age(Span span) implements Point {

    @Override
    public LocalDate first(Life life, List<@Nullable LocalDate> doses) {
      return span.in(life);
    }

    @Override
    public LocalDate lawful(Life life, List<@Nullable LocalDate> doses) {
      return span.months() > 0 && span.days() == 0 ? span.in(life).minusDays(1) : span.in(life);
    }
  }

  /** The school year in which an age is reached. */
  record SchoolYear(int age) implements Point {

    @Override
    public LocalDate first(Life life, List<@Nullable LocalDate> doses) {
      return life.schoolYear(age);
    }

    @Override
    public LocalDate last(Life life, List<@Nullable LocalDate> doses) {
      return life.schoolYear(age + 1).minusDays(1);
    }
  }

  /** A day for everybody. */
  record On(LocalDate day) implements Point {

    @Override
    public LocalDate first(Life life, List<@Nullable LocalDate> doses) {
      return day;
    }
  }

  /** So long after a dose; the first one is 1. */
  record After(int dose, Span span) implements Point {

    @Override
    public @Nullable LocalDate first(Life life, List<@Nullable LocalDate> doses) {
      LocalDate given = dose <= doses.size() ? doses.get(dose - 1) : null;
      return given == null ? null : span.after(given);
    }
  }

  /** A day of the pregnancy. */
  record Pregnant(Span span) implements Point {

    @Override
    public @Nullable LocalDate first(Life life, List<@Nullable LocalDate> doses) {
      return life.pregnant(span.days());
    }
  }

  /** As the file of the schedule writes it. */
  static Point of(String written) {
    if (written.startsWith("fy")) {
      return new SchoolYear(Integer.parseInt(written.substring(2)));
    }
    if (written.matches("\\d{4}-\\d\\d-\\d\\d")) {
      return new On(LocalDate.parse(written));
    }
    int plus = written.indexOf('+');
    if (plus > 0) {
      return new After(
          Integer.parseInt(written.substring(0, plus)), Span.of(written.substring(plus + 1)));
    }
    return written.contains("g")
        ? new Pregnant(Span.of(written.replace('g', 'w')))
        : new Age(Span.of(written));
  }
}
