package jp.mimamori.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import jp.mimamori.identity.Japan;

/**
 * When a record took effect, as a half-open range of instants and as the local day that people are
 * shown.
 *
 * <p>A date without a time is a day in Japan and is never shifted; a month or a year is its whole
 * range and shows its first day.
 *
 * @param from first instant
 * @param until first instant after the range, later than {@code from}
 * @param day the day as the document wrote it
 */
public record EffectiveTime(Instant from, Instant until, LocalDate day) {

  public EffectiveTime {
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("an effective time ends after it starts");
    }
  }

  public static EffectiveTime ofDay(LocalDate day) {
    return ofDays(day, day);
  }

  /** From the first to the last day, both included. */
  public static EffectiveTime ofDays(LocalDate first, LocalDate last) {
    return new EffectiveTime(startOf(first), startOf(last.plusDays(1)), first);
  }

  public static EffectiveTime ofMonth(YearMonth month) {
    return ofDays(month.atDay(1), month.atEndOfMonth());
  }

  public static EffectiveTime ofYear(int year) {
    return ofDays(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /** A point in time to the second; the day shown is the day at the offset the document gave. */
  public static EffectiveTime of(OffsetDateTime time) {
    Instant instant = time.toInstant();
    return new EffectiveTime(instant, instant.plusSeconds(1), time.toLocalDate());
  }

  /** A point in time without an offset is Japanese time. */
  public static EffectiveTime of(LocalDateTime time) {
    return of(time.atZone(Japan.ZONE).toOffsetDateTime());
  }

  private static Instant startOf(LocalDate day) {
    return day.atStartOfDay(Japan.ZONE).toInstant();
  }
}
