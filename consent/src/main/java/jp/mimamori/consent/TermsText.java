package jp.mimamori.consent;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Terms as their row holds them: one line, always the same for the same terms. A line that cannot
 * be read grants nothing.
 */
final class TermsText {

  private static final String VERSION = "1";

  private TermsText() {}

  static String of(Terms terms) {
    return String.join(
        ";",
        VERSION,
        terms.purpose().name(),
        names(terms.categories()),
        names(terms.sensitivities()),
        day(terms.data().first()) + "/" + day(terms.data().last()),
        terms.from() + "/" + terms.until(),
        hours(terms.hours()));
  }

  /** The terms in this line; empty when it is none of ours. */
  static Optional<Terms> read(String text) {
    try {
      String[] parts = text.split(";", -1);
      if (parts.length != 7 || !parts[0].equals(VERSION)) {
        return Optional.empty();
      }
      String[] days = pair(parts[4]);
      String[] moments = pair(parts[5]);
      return Optional.of(
          new Terms(
              Purpose.valueOf(parts[1]),
              set(parts[2], Category::valueOf),
              set(parts[3], Sensitivity::valueOf),
              new DataPeriod(day(days[0]), day(days[1])),
              Instant.parse(moments[0]),
              Instant.parse(moments[1]),
              hours(parts[6])));
    } catch (RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private static String names(Collection<? extends Enum<?>> constants) {
    return constants.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
  }

  private static <T> Set<T> set(String names, Function<String, T> constant) {
    return Stream.of(names.split(","))
        .filter(name -> !name.isEmpty())
        .map(constant)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private static String hours(@Nullable WeeklyHours hours) {
    return hours == null ? "" : names(hours.days()) + "/" + hours.from() + "/" + hours.until();
  }

  private static @Nullable WeeklyHours hours(String text) {
    if (text.isEmpty()) {
      return null;
    }
    String[] parts = text.split("/", -1);
    if (parts.length != 3) {
      throw new IllegalArgumentException("three parts");
    }
    return new WeeklyHours(
        set(parts[0], DayOfWeek::valueOf), LocalTime.parse(parts[1]), LocalTime.parse(parts[2]));
  }

  private static String[] pair(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("two parts");
    }
    return parts;
  }
}
