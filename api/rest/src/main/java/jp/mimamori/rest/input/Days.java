package jp.mimamori.rest.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import jp.mimamori.rest.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/** Days and months out of URLs. */
public final class Days {

  private Days() {}

  /**
   * A day; null when none is asked for.
   *
   * @throws BadParameter when it is none
   */
  public static @Nullable LocalDate day(String name, @Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new BadParameter(name, "A day is written as 2026-12-01.");
    }
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
}
