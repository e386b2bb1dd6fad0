package jp.mimamori.growth;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long the pregnancy lasted. A child born before 37 weeks is compared by the age that it would
 * have if it had been born when it was expected, until it is two, and until three when it was born
 * before 28 weeks.
 *
 * @param days completed, from the first day of the last period
 */
public record Gestation(int days) {

  private static final int WEEK = 7;
  private static final int TERM = 40 * WEEK;
  private static final int PRETERM = 37 * WEEK;
  private static final int EXTREMELY_PRETERM = 28 * WEEK;
  private static final int SHORTEST = 20 * WEEK;
  private static final int LONGEST = 45 * WEEK;

  public Gestation {
    if (!canBe(days)) {
      throw new IllegalArgumentException("no child is born after so many days");
    }
  }

  static boolean canBe(int days) {
    return days >= SHORTEST && days <= LONGEST;
  }

  public int weeks() {
    return days / WEEK;
  }

  /** Days of the week that had begun. */
  public int daysOfWeek() {
    return days % WEEK;
  }

  public boolean isPreterm() {
    return days < PRETERM;
  }

  /** The day on which the child was expected. */
  public LocalDate expected(LocalDate birth) {
    return birth.plusDays(TERM - days);
  }

  /** The day until which the age is corrected. */
  public LocalDate correctedUntil(LocalDate birth) {
    return birth.plusYears(days < EXTREMELY_PRETERM ? 3 : 2);
  }

  /**
   * The corrected age in months on a day, negative before the child was expected; empty where ages
   * are not corrected, or not any more.
   */
  public Optional<Double> corrected(LocalDate birth, LocalDate day) {
    return isPreterm() && day.isBefore(correctedUntil(birth))
        ? Optional.of(Months.between(expected(birth), day))
        : Optional.empty();
  }
}
