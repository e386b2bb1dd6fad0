package jp.mimamori.intake.checkup;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Dates as CDA writes them, {@code YYYYMMDD} with a time or not. The schema's pattern lets 31
 * February pass, the calendar does not.
 */
final class CheckupDates {

  private static final Pattern SHAPE =
      Pattern.compile(
          "[1-9]\\d{7}(([01]\\d|2[0-4])([0-5]\\d([0-5]\\d|60)?)?(\\.\\d{1,6})?([+-]\\d{2,4})?)?");
  private static final int LONGEST = 30;

  private CheckupDates() {}

  static Optional<LocalDate> parse(String written) {
    if (written.length() > LONGEST || !SHAPE.matcher(written).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(written, 0, 4, 10),
              Integer.parseInt(written, 4, 6, 10),
              Integer.parseInt(written, 6, 8, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
