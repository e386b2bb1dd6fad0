package jp.mimamori.demo;

import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A span in years, months, weeks and days ({@code 1y2m}, {@code 10d}): the demonstration counts
 * every date from today or from a birthday, so it never ages.
 */
record Ago(Period span) {

  private static final Pattern SHAPE =
      Pattern.compile("(?:(\\d+)y)?(?:(\\d+)m)?(?:(\\d+)w)?(?:(\\d+)d)?");

  static Ago of(String text) {
    Matcher parts = SHAPE.matcher(text);
    if (!parts.matches() || text.isEmpty()) {
      throw new IllegalArgumentException("not a span: " + text);
    }
    return new Ago(
        Period.of(number(parts, 1), number(parts, 2), 7 * number(parts, 3) + number(parts, 4)));
  }

  /**
   * A day as the tables write it: {@code b+2m} counts from birth, anything else back from today.
   */
  static LocalDate day(String text, LocalDate bornOn, LocalDate today) {
    return text.startsWith("b+") ? of(text.substring(2)).after(bornOn) : of(text).before(today);
  }

  LocalDate before(LocalDate day) {
    return day.minus(span);
  }

  LocalDate after(LocalDate day) {
    return day.plus(span);
  }

  private static int number(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
  }
}
