package jp.mimamori.vaccination;

import java.time.LocalDate;
import jp.mimamori.person.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What of a person the schedule asks for.
 *
 * @param due when a child is expected; null when none is
 */
public record Life(LocalDate birth, Sex sex, @Nullable LocalDate due) {

  /** Length of a pregnancy from its first day to the day that is expected. */
  private static final int PREGNANCY_DAYS = 280;

  /** First month and day of a school year's births: who is born on 1 April goes a year ahead. */
  private static final int APRIL = 4;

  public static Life of(LocalDate birth, Sex sex) {
    return new Life(birth, sex, null);
  }

  /**
   * The day on which so many months are completed, as the calendar of families has it. Where a
   * month has no such day it is the first of the next one, so that the day before is the month's
   * last (Civil Code, Art. 143).
   */
  static LocalDate months(LocalDate from, int months) {
    LocalDate month = from.withDayOfMonth(1).plusMonths(months);
    return from.getDayOfMonth() > month.lengthOfMonth()
        ? month.plusMonths(1)
        : month.withDayOfMonth(from.getDayOfMonth());
  }

  /** First day of the fiscal year in which an age is reached, which by law is the day before. */
  LocalDate schoolYear(int age) {
    boolean late = birth.isBefore(LocalDate.of(birth.getYear(), APRIL, 2));
    return LocalDate.of(birth.getYear() - (late ? 1 : 0) + age, APRIL, 1);
  }

  /** A day of the pregnancy, counted in completed days; null when there is none. */
  @Nullable LocalDate pregnant(int days) {
    return due == null ? null : due.minusDays(PREGNANCY_DAYS).plusDays(days);
  }

  @Override
  public String toString() {
    return "Life";
  }
}
