package jp.mimamori.consent;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which records of other kinds an emergency opens: each from a day on, the others not at all.
 *
 * @param from the first day of each kind
 */
public record Window(Map<WindowKind, LocalDate> from) {

  public Window {
    from = Map.copyOf(from);
  }

  /**
   * The first day of this kind.
   *
   * @throws IllegalArgumentException when the window has none of it
   */
  public LocalDate from(WindowKind kind) {
    LocalDate day = from.get(kind);
    if (day == null) {
      throw new IllegalArgumentException("no " + kind + " in this window");
    }
    return day;
  }

  static Window on(LocalDate day, Map<WindowKind, java.time.Period> back) {
    Map<WindowKind, LocalDate> from = new EnumMap<>(WindowKind.class);
    back.forEach((kind, period) -> from.put(kind, day.minus(period)));
    return new Window(from);
  }
}
