package jp.mimamori.rest.input;

import java.time.DateTimeException;
import java.time.LocalDate;
import jp.mimamori.rest.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/** Days out of URLs. */
public final class Days {

  private Days() {}

  /**
   * A day.
   *
   * @throws BadParameter when there is none, or it is none from 1900 to 2199
   */
  public static LocalDate day(String parameter, @Nullable String text) {
    if (text == null || !text.matches("(19|2[01])[0-9]{2}-[0-9]{2}-[0-9]{2}")) {
      throw unreadable(parameter);
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw unreadable(parameter);
    }
  }

  private static BadParameter unreadable(String parameter) {
    return new BadParameter(parameter, "A day is written YYYY-MM-DD.");
  }
}
