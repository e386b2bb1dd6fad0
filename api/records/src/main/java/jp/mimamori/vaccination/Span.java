package jp.mimamori.vaccination;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time as the rules give it.
 *
 * @param days days that lie between two doses, or days of life after the months
 */
record Span(int months, int days) {

  private static final Pattern WRITTEN =
      Pattern.compile("(?:(\\d+)y)?(?:(\\d+)m)?(?:(\\d+)w)?(?:(\\d+)d)?");

  static Span of(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (written.isEmpty() || !matcher.matches()) {
      throw new IllegalArgumentException("no span of time: " + written);
    }
    return new Span(
        number(matcher, 1) * 12 + number(matcher, 2), number(matcher, 3) * 7 + number(matcher, 4));
  }

  private static int number(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
  }

  /**
   * The first day on which this span has passed since a dose. "At intervals of 27 days or more"
   * means that 27 days lie between: the 28th is the first.
   */
  LocalDate after(LocalDate dose) {
    if (months == 0) {
      return days == 0 ? dose : dose.plusDays(days + 1L);
    }
    return Life.months(dose, months).plusDays(days);
  }

  /** The day of a life on which this age is reached. */
  LocalDate in(Life life) {
    return Life.months(life.birth(), months).plusDays(days);
  }
}
