package jp.mimamori.growth;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** Ages in months, as the references count them. */
final class Months {

  private Months() {}

  /** Completed months and the part of the next one that has passed; negative before the day. */
  static double between(LocalDate from, LocalDate day) {
    if (day.isBefore(from)) {
      return -between(day, from);
    }
    long completed = Period.between(from, day).toTotalMonths();
    LocalDate start = from.plusMonths(completed);
    long length = ChronoUnit.DAYS.between(start, from.plusMonths(completed + 1));
    return completed + (double) ChronoUnit.DAYS.between(start, day) / length;
  }
}
