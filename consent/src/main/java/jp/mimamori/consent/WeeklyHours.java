package jp.mimamori.consent;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import jp.mimamori.identity.Japan;

/**
 * Hours of the week in Japan, such as a school's: on these days from a time until before another.
 */
public record WeeklyHours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

  /**
   * @throws TermsNotPossible when there is no such hour in a week
   */
  public WeeklyHours {
    days = Set.copyOf(days);
    if (days.isEmpty() || !from.isBefore(until)) {
      throw new TermsNotPossible(TermsNotPossible.Why.NO_HOUR_IN_THE_WEEK);
    }
  }

  boolean hold(Instant moment) {
    ZonedDateTime there = moment.atZone(Japan.ZONE);
    LocalTime time = there.toLocalTime();
    return days.contains(there.getDayOfWeek()) && !time.isBefore(from) && time.isBefore(until);
  }

  boolean holdOnDayOf(Instant moment) {
    return days.contains(moment.atZone(Japan.ZONE).getDayOfWeek());
  }

  boolean isWithin(WeeklyHours wider) {
    return wider.days.containsAll(days)
        && !from.isBefore(wider.from)
        && !until.isAfter(wider.until);
  }
}
