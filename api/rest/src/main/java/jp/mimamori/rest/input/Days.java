package jp.mimamori.rest.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import jp.mimamori.rest.problem.BadParameter;
import jp.mimamori.rest.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** Days and months out of URLs. */
public final class Days {

  private static final int FIRST_YEAR = 1800;

  /** After everything that anybody means, and still a day of every database. */
  private static final int LAST_YEAR = 2999;

  private Days() {}

  /**
   * A day of a payload that somebody can mean.
   *
   * @throws InvalidField when nobody can
   */
  public static @Nullable LocalDate meant(@Nullable LocalDate day, String field) {
    if (day != null && (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR)) {
      throw new InvalidField(field, "DAY_OUT_OF_REACH");
    }
    return day;
  }

  /**
   * A day.
   *
   * @throws BadParameter when there is none, or it is none from 1800 to 2999
   */
  public static LocalDate day(String parameter, @Nullable String text) {
    if (text == null || !text.matches("(1[89]|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}")) {
      throw unreadable(parameter);
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw unreadable(parameter);
    }
  }

  /**
   * Likewise; null when none is asked for.
   *
   * @throws BadParameter when it is none
   */
  public static @Nullable LocalDate dayOrNone(String parameter, @Nullable String text) {
    return text == null ? null : day(parameter, text);
  }

  /**
   * A month.
   *
   * @throws BadParameter when it is none, or none that this is asked of
   */
  public static YearMonth month(String name, @Nullable String text) {
    if (text != null && text.matches("(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])")) {
      return YearMonth.parse(text);
    }
    throw new BadParameter(name, "A month is written as 2026-12.");
  }

  private static BadParameter unreadable(String parameter) {
    return new BadParameter(parameter, "A day is written as 2026-12-01.");
  }
}
