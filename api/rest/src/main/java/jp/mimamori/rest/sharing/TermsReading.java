package jp.mimamori.rest.sharing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.consent.WeeklyHours;
import jp.mimamori.mobile.TermsPayload;
import jp.mimamori.rest.input.Days;
import jp.mimamori.rest.problem.InvalidField;
import org.jspecify.annotations.Nullable;

/** Terms and grantees as they come in, read once at the door. */
final class TermsReading {

  private TermsReading() {}

  /**
   * The terms.
   *
   * @throws TermsNotPossible when they make no sense
   * @throws InvalidField likewise, for what only the door knows
   */
  static Terms terms(TermsPayload terms) {
    return new Terms(
        Terms.purpose(terms.purpose()),
        set(terms.categories(), Terms::category),
        terms.sensitivities() == null ? Set.of() : set(terms.sensitivities(), Terms::sensitivity),
        terms.data() == null
            ? DataPeriod.ALWAYS
            : period(terms.data().first(), terms.data().last(), "data"),
        terms.from(),
        terms.until(),
        terms.hours() == null ? null : hours(terms.hours()));
  }

  /** Days, both included. */
  static DataPeriod period(@Nullable LocalDate first, @Nullable LocalDate last, String field) {
    return new DataPeriod(day(first, field), day(last, field));
  }

  /** A day that somebody can mean. */
  static @Nullable LocalDate day(@Nullable LocalDate day, String field) {
    return Days.meant(day, field);
  }

  static Grantee.Kind kind(String name) {
    return Arrays.stream(Grantee.Kind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidField("granteeKind", "UNKNOWN_GRANTEE_KIND"));
  }

  private static WeeklyHours hours(TermsPayload.Hours hours) {
    return new WeeklyHours(
        set(hours.days(), TermsReading::weekday),
        LocalTime.parse(hours.from()),
        LocalTime.parse(hours.until()));
  }

  private static DayOfWeek weekday(String name) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new InvalidField("days", "UNKNOWN_WEEKDAY"));
  }

  private static <T> Set<T> set(List<String> names, Function<String, T> value) {
    return names.stream().map(value).collect(Collectors.toUnmodifiableSet());
  }
}
