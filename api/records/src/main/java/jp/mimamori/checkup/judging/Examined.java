package jp.mimamori.checkup.judging;

import java.time.LocalDate;
import jp.mimamori.person.Sex;

/** What the rules ask of whoever was examined. */
public record Examined(LocalDate bornOn, Sex sex) {

  private static final int ADULT = 18;

  /** Whether somebody was a child on the day: the limits are those of adults. */
  boolean isChildOn(LocalDate day) {
    return FiscalYear.ageOn(day, bornOn) < ADULT;
  }

  @Override
  public String toString() {
    return "Examined";
  }
}
