package jp.mimamori.intake.vaccination;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as offices and spreadsheets write it: {@code 20250710}, {@code 2025/7/10}, {@code
 * 2025-07-10}, {@code 2025年7月10日}, {@code R7.7.10}, {@code 令和7年7月10日}, each with a time after it or
 * not.
 */
final class LedgerDay {

  /** A weekday and a time, which say nothing more. */
  private static final String TAIL = "(?:\\(.\\))?(?:[ T].{0,20})?";

  private static final Pattern PLAIN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:\\d{6})?");
  private static final Pattern WESTERN =
      Pattern.compile("(\\d{4})[/.年-](\\d{1,2})[/.月-](\\d{1,2})日?" + TAIL);
  private static final Pattern JAPANESE =
      Pattern.compile("(昭和|平成|令和|[SHR])\\.?(\\d{1,2}|元)[/.年-](\\d{1,2})[/.月-](\\d{1,2})日?" + TAIL);
  private static final int LONGEST = 40;

  /** The year before an era's first. */
  private static final Map<Character, Integer> ERAS =
      Map.of('S', 1925, '昭', 1925, 'H', 1988, '平', 1988, 'R', 2018, '令', 2018);

  private LedgerDay() {}

  /** Empty for what is no day of the calendar. */
  static Optional<LocalDate> of(String written) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    String plain =
        Normalizer.normalize(written, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    try {
      for (Pattern form : new Pattern[] {PLAIN, WESTERN}) {
        Matcher day = form.matcher(plain);
        if (day.matches()) {
          return Optional.of(day(Integer.parseInt(day.group(1)), day.group(2), day.group(3)));
        }
      }
      Matcher day = JAPANESE.matcher(plain);
      if (!day.matches()) {
        return Optional.empty();
      }
      int year = day.group(2).equals("元") ? 1 : Integer.parseInt(day.group(2));
      int first = ERAS.getOrDefault(day.group(1).charAt(0), 0);
      return year == 0
          ? Optional.empty()
          : Optional.of(day(first + year, day.group(3), day.group(4)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static LocalDate day(int year, String month, String day) {
    return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
  }
}
