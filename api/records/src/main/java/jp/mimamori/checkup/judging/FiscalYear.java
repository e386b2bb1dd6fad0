package jp.mimamori.checkup.judging;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;

/** The years of the rules run from April to March, and ages are those reached in them. */
final class FiscalYear {

  private FiscalYear() {}

  static int of(LocalDate day) {
    return day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear();
  }

  /**
   * The age that somebody has reached by its last day. An age is reached on the day before the
   * birthday (Act on Calculation of Ages), so who is born on 1 April reaches it on 31 March.
   */
  static int ageIn(int year, LocalDate bornOn) {
    return (int) ChronoUnit.YEARS.between(bornOn, LocalDate.of(year + 1, Month.APRIL, 1));
  }

  /** The age on a day, reached likewise. */
  static int ageOn(LocalDate day, LocalDate bornOn) {
    return (int) ChronoUnit.YEARS.between(bornOn, day.plusDays(1));
  }
}
