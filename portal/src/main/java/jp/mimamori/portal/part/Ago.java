package jp.mimamori.portal.part;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How long ago something was, as people count it, with the day itself beside it. */
public final class Ago {

  private static final int DAYS = 60;
  private static final int MONTHS = 24;

  private Ago() {}

  /** Both: 3か月前（2026年8月27日（木））. */
  public static String words(Instant then, Instant now, Locale locale) {
    LocalDate day = LocalDate.ofInstant(then, Days.JAPAN);
    return age(then, now, locale) + Texts.of("bracket", locale, Days.day(day, locale));
  }

  /** The age alone: 3か月前. */
  public static String age(Instant then, Instant now, Locale locale) {
    LocalDate from = LocalDate.ofInstant(then, Days.JAPAN);
    LocalDate to = LocalDate.ofInstant(now, Days.JAPAN);
    long days = ChronoUnit.DAYS.between(from, to);
    if (days <= 0) {
      return Texts.of("ago.today", locale);
    }
    if (days < DAYS) {
      return Texts.of("ago.days", locale, days);
    }
    long months = ChronoUnit.MONTHS.between(from, to);
    return months < MONTHS
        ? Texts.of("ago.months", locale, months)
        : Texts.of("ago.years", locale, ChronoUnit.YEARS.between(from, to));
  }
}
