package jp.mimamori.portal.part;

import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;

/**
 * An age; that of a child counts months too, because its doses and checkups do.
 *
 * @param years complete years
 * @param months complete months beyond them
 */
public record Age(int years, int months) {

  private static final int ADULT = 18;

  public static Age of(LocalDate bornOn, LocalDate today) {
    Period period = bornOn.isAfter(today) ? Period.ZERO : Period.between(bornOn, today);
    return new Age(period.getYears(), period.getMonths());
  }

  public boolean isChild() {
    return years < ADULT;
  }

  public String words(Locale locale) {
    return Texts.of(isChild() ? "age.child" : "age.adult", locale, years, months);
  }
}
