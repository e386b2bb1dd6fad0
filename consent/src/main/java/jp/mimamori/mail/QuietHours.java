package jp.mimamori.mail;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import jp.mimamori.identity.Japan;

/**
 * The hours of each day in Japan in which no mail is wanted; they may go over midnight.
 *
 * @param from the first minute
 * @param until the first minute that is not quiet any more
 */
public record QuietHours(LocalTime from, LocalTime until) {

  private static final int HOUR = 60;

  /**
   * @throws IllegalArgumentException when they are empty: then there are none
   */
  public QuietHours {
    from = from.withSecond(0).withNano(0);
    until = until.withSecond(0).withNano(0);
    if (from.equals(until)) {
      throw new IllegalArgumentException("quiet hours have a beginning and another end");
    }
  }

  static QuietHours ofMinutes(int from, int until) {
    return new QuietHours(
        LocalTime.of(from / HOUR, from % HOUR), LocalTime.of(until / HOUR, until % HOUR));
  }

  static int minutes(LocalTime time) {
    return time.getHour() * HOUR + time.getMinute();
  }

  /** When they end, if it is quiet at that moment. */
  Optional<Instant> endAfter(Instant moment) {
    ZonedDateTime there = moment.atZone(Japan.ZONE);
    LocalTime time = there.toLocalTime();
    boolean overMidnight = until.isBefore(from);
    boolean quiet =
        overMidnight
            ? !time.isBefore(from) || time.isBefore(until)
            : !time.isBefore(from) && time.isBefore(until);
    if (!quiet) {
      return Optional.empty();
    }
    boolean tomorrow = overMidnight && !time.isBefore(from);
    return Optional.of(
        there
            .toLocalDate()
            .plusDays(tomorrow ? 1 : 0)
            .atTime(until)
            .atZone(Japan.ZONE)
            .toInstant());
  }
}
