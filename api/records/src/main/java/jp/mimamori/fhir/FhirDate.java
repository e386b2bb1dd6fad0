package jp.mimamori.fhir;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.mimamori.record.EffectiveTime;

/** The date and time forms of FHIR R4, against the calendar. */
public final class FhirDate {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern LOCAL =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?");
  private static final Pattern OFFSET = Pattern.compile(LOCAL.pattern() + "(Z|[+-]\\d{2}:\\d{2})");
  private static final Pattern TIME = Pattern.compile("\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?");

  private FhirDate() {}

  /** When this date, dateTime or instant is; empty when there is no such day or form. */
  public static Optional<EffectiveTime> read(String written) {
    try {
      return Optional.ofNullable(time(written)).filter(time -> time.day().getYear() > 0);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  public static boolean isValid(String type, String written) {
    return switch (type) {
      case "time" -> isTime(written);
      case "date" -> !written.contains("T") && read(written).isPresent();
      case "instant" -> written.contains("T") && read(written).isPresent();
      default -> read(written).isPresent();
    };
  }

  public static boolean lacksOffset(String written) {
    return LOCAL.matcher(written).matches();
  }

  private static @org.jspecify.annotations.Nullable EffectiveTime time(String written) {
    if (YEAR.matcher(written).matches()) {
      return EffectiveTime.ofYear(Integer.parseInt(written));
    }
    if (MONTH.matcher(written).matches()) {
      return EffectiveTime.ofMonth(YearMonth.parse(written));
    }
    if (DAY.matcher(written).matches()) {
      return EffectiveTime.ofDay(LocalDate.parse(written));
    }
    if (OFFSET.matcher(written).matches()) {
      return EffectiveTime.of(OffsetDateTime.parse(written));
    }
    return lacksOffset(written) ? EffectiveTime.of(LocalDateTime.parse(written)) : null;
  }

  private static boolean isTime(String written) {
    try {
      return TIME.matcher(written).matches() && LocalTime.parse(written) != null;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
