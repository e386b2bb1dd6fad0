package jp.mimamori.consent;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.mimamori.identity.Japan;
import org.jspecify.annotations.Nullable;

/**
 * On which terms somebody may see a person's records.
 *
 * @param sensitivities sensitive kinds that are named; the others stay out
 * @param data of which days the data may be
 * @param from the first moment
 * @param until the first moment after
 * @param hours on which hours of the week; null for any
 */
public record Terms(
    Purpose purpose,
    Set<Category> categories,
    Set<Sensitivity> sensitivities,
    DataPeriod data,
    Instant from,
    Instant until,
    @Nullable WeeklyHours hours) {

  /** How far ahead a grant may start. */
  public static final Duration AHEAD = Duration.ofDays(366);

  /** How long a grant may last. */
  public static final Duration LONGEST = Duration.ofDays(5 * 366);

  /**
   * @throws TermsNotPossible when they make no sense at any time
   */
  public Terms {
    categories = Set.copyOf(categories);
    sensitivities = Set.copyOf(sensitivities);
    refuseIf(!purpose.isGrantable(), TermsNotPossible.Why.PURPOSE_NOT_TO_BE_GRANTED);
    refuseIf(categories.isEmpty(), TermsNotPossible.Why.NO_CATEGORY);
    refuseIf(!from.isBefore(until), TermsNotPossible.Why.ENDS_BEFORE_IT_STARTS);
    refuseIf(
        Duration.between(from, until).compareTo(LONGEST) > 0, TermsNotPossible.Why.LASTS_TOO_LONG);
  }

  /**
   * The same terms, if they can be agreed on now.
   *
   * @throws TermsNotPossible when they ended already or start too far ahead
   */
  public Terms agreedAt(Instant now) {
    refuseIf(!now.isBefore(until), TermsNotPossible.Why.ENDED_ALREADY);
    refuseIf(from.isAfter(now.plus(AHEAD)), TermsNotPossible.Why.STARTS_TOO_LATE);
    return this;
  }

  /** Whether they give no more than those, in any of their dimensions. */
  public boolean isWithin(Terms asked) {
    return purpose == asked.purpose
        && asked.categories.containsAll(categories)
        && asked.sensitivities.containsAll(sensitivities)
        && data.isWithin(asked.data)
        && !from.isBefore(asked.from)
        && !until.isAfter(asked.until)
        && (asked.hours == null || (hours != null && hours.isWithin(asked.hours)));
  }

  /** The terms in one line, always the same for the same terms. */
  public String text() {
    return TermsText.of(this);
  }

  /** The terms in such a line; empty when it is none. */
  public static Optional<Terms> read(String text) {
    return TermsText.read(text);
  }

  /** The last day in Japan on which they hold. */
  public LocalDate lastDay() {
    return Japan.dayOf(until.minusNanos(1));
  }

  /** Likewise; empty where they end in the middle of it, at a time that has to be told. */
  public Optional<LocalDate> lastWholeDay() {
    return Optional.of(lastDay()).filter(day -> Japan.startOf(day.plusDays(1)).equals(until));
  }

  boolean holdOn(Instant moment) {
    return hours == null || hours.hold(moment);
  }

  /** Whether there is an hour for it on the day in Japan that this moment is of. */
  boolean holdOnDayOf(Instant moment) {
    return hours == null || hours.holdOnDayOf(moment);
  }

  /** The purpose of this name, as a door reads it. */
  public static Purpose purpose(String name) {
    return named(() -> Purpose.valueOf(name), TermsNotPossible.Why.UNKNOWN_PURPOSE);
  }

  /** The category of this name, as a door reads it. */
  public static Category category(String name) {
    return named(() -> Category.valueOf(name), TermsNotPossible.Why.UNKNOWN_CATEGORY);
  }

  /** The sensitive kind of this name, as a door reads it. */
  public static Sensitivity sensitivity(String name) {
    return named(() -> Sensitivity.valueOf(name), TermsNotPossible.Why.UNKNOWN_SENSITIVITY);
  }

  private static <T> T named(Supplier<T> value, TermsNotPossible.Why otherwise) {
    return valueOf(value).orElseThrow(() -> new TermsNotPossible(otherwise));
  }

  private static <T> Optional<T> valueOf(Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static void refuseIf(boolean wrong, TermsNotPossible.Why why) {
    if (wrong) {
      throw new TermsNotPossible(why);
    }
  }
}
