package jp.mimamori.vaccination;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A way to complete a series.
 *
 * @param vaccine with this product only; null with any
 * @param start when its first dose is or was given
 * @param unlessSecond not when the second dose came sooner than this after the first
 * @param mixed for those who had different products
 */
record Regimen(
    @Nullable Vaccine vaccine,
    Window start,
    @Nullable Span unlessSecond,
    boolean mixed,
    List<Step> steps) {

  Regimen {
    steps = List.copyOf(steps);
  }

  /** Whether it is the way of somebody who had these doses, or who would begin on a day. */
  boolean fits(Life life, List<Dose> doses, LocalDate day) {
    if (doses.isEmpty()) {
      return !mixed && starts(life, day);
    }
    Set<Vaccine> products = doses.stream().map(Dose::vaccine).collect(Collectors.toSet());
    if (mixed) {
      return products.size() > 1;
    }
    return (vaccine == null || products.equals(Set.of(vaccine)))
        && starts(life, doses.get(0).day())
        && !secondTooSoon(doses);
  }

  private boolean starts(Life life, LocalDate day) {
    LocalDate first = steps.get(0).age().first(life, List.of());
    return start.holds(day.isBefore(first) ? first : day, life);
  }

  private boolean secondTooSoon(List<Dose> doses) {
    return unlessSecond != null
        && doses.size() > 1
        && doses.get(1).day().isBefore(unlessSecond.after(doses.get(0).day()));
  }
}
