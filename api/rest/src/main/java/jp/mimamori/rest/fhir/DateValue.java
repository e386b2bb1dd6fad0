package jp.mimamori.rest.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Pattern;
import jp.mimamori.record.EffectiveTime;
import jp.mimamori.record.RecordSearch;
import jp.mimamori.rest.problem.BadParameter;

/**
 * A date that is searched for (FHIR R4 §3.1.1.4.7): a prefix, and a time as far as it is written. A
 * day without a time is one in Japan.
 */
final class DateValue {

  private static final Pattern PREFIXED = Pattern.compile("(eq|ne|gt|lt|ge|le|sa|eb|ap)?(\\d.*)");
  private static final int LONGEST = 40;

  private DateValue() {}

  static RecordSearch.WantedTime of(String name, String text) {
    var parts = PREFIXED.matcher(text);
    if (text.length() > LONGEST || !parts.matches()) {
      throw bad(name);
    }
    String prefix = parts.group(1) == null ? "eq" : parts.group(1);
    try {
      EffectiveTime range = range(parts.group(2).replace(' ', '+'));
      return new RecordSearch.WantedTime(
          RecordSearch.TimeTest.valueOf(prefix.toUpperCase(Locale.ROOT)),
          range.from(),
          range.until());
    } catch (DateTimeException e) {
      throw bad(name);
    }
  }

  private static EffectiveTime range(String date) {
    return switch (date.length()) {
      case 4 -> EffectiveTime.ofYear(Year.parse(date).getValue());
      case 7 -> EffectiveTime.ofMonth(YearMonth.parse(date));
      case 10 -> EffectiveTime.ofDay(LocalDate.parse(date));
      default -> point(date);
    };
  }

  /** A second, or a minute where the seconds are left out. */
  private static EffectiveTime point(String date) {
    EffectiveTime second =
        date.matches(".*(Z|[+-]\\d\\d:\\d\\d)")
            ? EffectiveTime.of(OffsetDateTime.parse(date))
            : EffectiveTime.of(LocalDateTime.parse(date));
    return date.matches("[^T]*T\\d\\d:\\d\\d(Z|[+-]\\d\\d:\\d\\d)?")
        ? new EffectiveTime(second.from(), second.from().plusSeconds(60), second.day())
        : second;
  }

  private static BadParameter bad(String name) {
    return new BadParameter(name, "A date is written [prefix]YYYY[-MM[-DD[Thh:mm:ss[+zz:zz]]]].");
  }
}
