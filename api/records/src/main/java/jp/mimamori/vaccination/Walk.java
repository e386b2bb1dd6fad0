package jp.mimamori.vaccination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import jp.mimamori.vaccination.Standing.Given;
import jp.mimamori.vaccination.Standing.Validity;
import org.jspecify.annotations.Nullable;

/** Goes through the steps of a regimen, a dose at a time. */
final class Walk {

  private final Course course;
  private final Regimen regimen;
  private final Life life;
  private final List<@Nullable LocalDate> days = new ArrayList<>();
  private LocalDate notBefore = LocalDate.MIN;

  Walk(Course course, Regimen regimen, Life life) {
    this.course = course;
    this.regimen = regimen;
    this.life = life;
  }

  /** The day of each step so far; null for one that was left out. */
  List<@Nullable LocalDate> days() {
    return Collections.unmodifiableList(days);
  }

  /**
   * Takes the next dose.
   *
   * @param afterLive from when it may follow another live vaccine; null when it need not wait
   */
  Given take(Dose dose, @Nullable LocalDate afterLive) {
    Optional<Step> next = next(dose.day());
    if (next.isEmpty()) {
      return new Given(dose, 0, Validity.EXTRA);
    }
    Step step = next.get();
    if (afterLive != null && dose.day().isBefore(afterLive)) {
      return refused(step, dose, Validity.TOO_SOON_AFTER_LIVE);
    }
    LocalDate lawful = step.lawful(life, days);
    LocalDate earliest = Following.later(step.earliest(dose.vaccine(), life, days), notBefore);
    if (dose.day().isBefore(Following.later(lawful, earliest))) {
      return refused(step, dose, Validity.TOO_EARLY);
    }
    boolean routine = isRoutine(step, dose.day());
    days.add(dose.day());
    return new Given(dose, step.number(), routine ? Validity.VALID : Validity.OUTSIDE_ROUTINE);
  }

  /** The step that follows on a day; those whose time has passed are left out. */
  Optional<Step> next(LocalDate day) {
    while (days.size() < regimen.steps().size()) {
      Step step = regimen.steps().get(days.size());
      if (!isLeftOut(step, day)) {
        return Optional.of(step);
      }
      days.add(null);
    }
    return Optional.empty();
  }

  /** The first day on which a step may follow what was given. */
  LocalDate earliest(Step step) {
    return Following.later(step.earliest(life, days), notBefore);
  }

  private boolean isLeftOut(Step step, LocalDate day) {
    if (step.skippedWhen() != null && step.skippedWhen().holds(life, days)) {
      return true;
    }
    LocalDate last = step.age().last(life, days);
    return step.skipped() && (day.isAfter(last) || earliest(step).isAfter(last));
  }

  private Given refused(Step step, Dose dose, Validity validity) {
    interval(step).again(dose.day()).ifPresent(this::waitUntil);
    if (Vaccines.isLive(dose.vaccine())) {
      waitUntil(Following.BETWEEN_LIVE.after(dose.day()));
    }
    return new Given(dose, 0, validity);
  }

  /**
   * The step whose interval is kept to a dose that did not count: of the first one the second's.
   */
  private Step interval(Step step) {
    List<Step> steps = regimen.steps();
    return step.after().isEmpty() && step.number() < steps.size() ? steps.get(step.number()) : step;
  }

  private void waitUntil(LocalDate until) {
    notBefore = Following.later(notBefore, until);
  }

  private boolean isRoutine(Step step, LocalDate day) {
    return !day.isBefore(course.since())
        && (step.age().holds(day, life, days)
            || course.extras().stream()
                .filter(extra -> extra.isFor(life, step.number(), days))
                .anyMatch(extra -> extra.holds(day, life)));
  }
}
