package jp.mimamori.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The days of documents and people are days in Japan, wherever the server stands. */
public final class Japan {

  public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private static final DateTimeFormatter WRITTEN =
      DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPAN);

  private Japan() {}

  /** The day that it is there at a moment. */
  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /** A day as papers write it: 2026年11月27日. */
  public static String written(LocalDate day) {
    return WRITTEN.format(day);
  }

  /** The first moment of a day there. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
