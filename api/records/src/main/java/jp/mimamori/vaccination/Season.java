package jp.mimamori.vaccination;

import java.time.LocalDate;
import java.time.MonthDay;

/** A part of the year, over its turn or not. */
record Season(MonthDay from, MonthDay until) {

  static Season of(String written) {
    String[] ends = written.split("\\.\\.", -1);
    return new Season(MonthDay.parse("--" + ends[0]), MonthDay.parse("--" + ends[1]));
  }

  /** The first day of the one that a day is in, or of the next. */
  LocalDate first(LocalDate day) {
    LocalDate first = from.atYear(day.getYear() - 1);
    while (last(first).isBefore(day)) {
      first = from.atYear(first.getYear() + 1);
    }
    return first;
  }

  /** The last day of the one that begins on a day. */
  LocalDate last(LocalDate first) {
    return until.atYear(first.getYear() + (until.isBefore(from) ? 1 : 0));
  }
}
