package jp.mimamori.consent;

import java.time.LocalDate;

/**
 * What happened at an institution on a day, or on the days of a stay.
 *
 * @param institution key of the institution as records carry it
 * @param day the first day
 * @param until the last day
 */
public record Visit(String institution, LocalDate day, LocalDate until) {

  public Visit {
    if (until.isBefore(day)) {
      throw new IllegalArgumentException("a visit ends before it begins");
    }
  }

  /** On one day. */
  public Visit(String institution, LocalDate day) {
    this(institution, day, day);
  }

  @Override
  public String toString() {
    return "Visit";
  }
}
