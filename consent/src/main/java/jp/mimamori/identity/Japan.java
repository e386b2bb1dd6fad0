package jp.mimamori.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of documents and people are days in Japan, wherever the server stands. */
public final class Japan {

  public static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  private Japan() {}

  /** The day that it is there at a moment. */
  public static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ZONE);
  }

  /** The first moment of a day there. */
  public static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }
}
