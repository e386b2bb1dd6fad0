package jp.mimamori.vaccination;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when until when.
 *
 * @param from null when it was always open
 * @param until null when it stays open
 * @param before whether the day itself of its end is outside
 */
record Window(@Nullable Point from, @Nullable Point until, boolean before) {

  static final Window ALWAYS = new Window(null, null, false);

  static Window of(String written) {
    int dots = written.indexOf("..");
    if (dots < 0) {
      throw new IllegalArgumentException("no window: " + written);
    }
    String from = written.substring(0, dots);
    String until = written.substring(dots + 2);
    boolean before = until.startsWith("<");
    String end = before ? until.substring(1) : until;
    return new Window(
        from.isEmpty() ? null : Point.of(from), end.isEmpty() ? null : Point.of(end), before);
  }

  /** Its first day; the beginning of time when it has none. */
  LocalDate first(Life life, List<@Nullable LocalDate> doses) {
    LocalDate day = from == null ? null : from.first(life, doses);
    return day == null ? LocalDate.MIN : day;
  }

  /** Its first day by law. */
  LocalDate lawful(Life life, List<@Nullable LocalDate> doses) {
    LocalDate day = from == null ? null : from.lawful(life, doses);
    return day == null ? LocalDate.MIN : day;
  }

  /** Its last day; the end of time when it has none. */
  LocalDate last(Life life, List<@Nullable LocalDate> doses) {
    if (until == null) {
      return LocalDate.MAX;
    }
    LocalDate day = before ? until.first(life, doses) : until.last(life, doses);
    if (day == null) {
      return LocalDate.MAX;
    }
    return before ? day.minusDays(1) : day;
  }

  /** Whether a day lies in it, by law. */
  boolean holds(LocalDate day, Life life, List<@Nullable LocalDate> doses) {
    return !day.isBefore(lawful(life, doses)) && !day.isAfter(last(life, doses));
  }

  boolean holds(LocalDate day, Life life) {
    return holds(day, life, List.of());
  }
}
