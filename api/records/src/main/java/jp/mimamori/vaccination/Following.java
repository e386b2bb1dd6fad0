package jp.mimamori.vaccination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.mimamori.vaccination.Standing.Given;
import jp.mimamori.vaccination.Standing.State;
import jp.mimamori.vaccination.Standing.Validity;
import jp.mimamori.vaccination.Standing.Why;
import org.jspecify.annotations.Nullable;

/** Follows a course through the doses of a life, and says where it stands on a day. */
final class Following {

  /** Days that lie between two live vaccines that are injected (since October 2020). */
  static final Span BETWEEN_LIVE = new Span(0, 27);

  private final Course course;
  private final Life life;
  private final List<Dose> all;
  private final LocalDate day;

  /**
   * @param all every dose of this life until the day, oldest first
   */
  Following(Course course, Life life, List<Dose> all, LocalDate day) {
    this.course = course;
    this.life = life;
    this.all = all;
    this.day = day;
  }

  /**
   * @param own the doses that may count for the course, oldest first
   */
  Standing standing(List<Dose> own) {
    if (!course.isFor(life)) {
      return notFor(Why.BORN_IN_OTHER_YEARS, own);
    }
    if (!course.isForSex(life)) {
      return notFor(Why.SEX, own);
    }
    if (course.series() == Series.RSV_MATERNAL && life.due() == null) {
      return notFor(Why.NO_PREGNANCY, own);
    }
    return course.season() == null ? followed(own) : seasonal(course.season(), own);
  }

  private Standing followed(List<Dose> own) {
    List<Dose> possible = own.stream().filter(dose -> !isBefore(dose)).toList();
    List<Standing> ways =
        course.regimens().stream()
            .filter(regimen -> regimen.fits(life, begun(regimen, possible), day))
            .map(regimen -> walk(regimen, own))
            .toList();
    if (ways.isEmpty()) {
      return walk(course.regimens().get(course.regimens().size() - 1), own);
    }
    // whoever has not begun may still choose the product that is given longest
    return own.isEmpty()
        ? ways.stream().filter(way -> way.state() != State.TOO_LATE).findFirst().orElse(ways.get(0))
        : ways.get(0);
  }

  private List<Dose> begun(Regimen regimen, List<Dose> possible) {
    LocalDate from = regimen.steps().get(0).lawful(life, List.of());
    return possible.stream().filter(dose -> !dose.day().isBefore(from)).toList();
  }

  private boolean isBefore(Dose dose) {
    return dose.day().isBefore(life.birth());
  }

  private Standing walk(Regimen regimen, List<Dose> own) {
    Walk walk = new Walk(course, regimen, life);
    List<Given> given = new ArrayList<>();
    for (Dose dose : own) {
      given.add(
          isBefore(dose) ? new Given(dose, 0, Validity.BEFORE_BIRTH) : walk.take(dose, live(dose)));
    }
    Optional<Step> next = walk.next(day);
    if (next.isEmpty()) {
      return new Standing(course.series(), course.sort().name(), State.DONE, null, null, given);
    }
    LocalDate earliest = later(walk.earliest(next.get()), afterLive());
    return new Ahead(course, regimen, life, day).standing(next.get(), walk.days(), earliest, given);
  }

  /** The last live vaccine before this dose; null when this one need not wait. */
  private @Nullable LocalDate live(Dose dose) {
    if (!Vaccines.isLive(dose.vaccine())) {
      return null;
    }
    return liveDays()
        .filter(given -> given.isBefore(dose.day()))
        .map(BETWEEN_LIVE::after)
        .reduce((a, b) -> b)
        .orElse(null);
  }

  /** From when a live vaccine of this course may follow the last one. */
  private LocalDate afterLive() {
    Vaccine vaccine = Vaccines.of(course.series());
    if (!Vaccines.isLive(vaccine)) {
      return LocalDate.MIN;
    }
    return liveDays().map(BETWEEN_LIVE::after).reduce((a, b) -> b).orElse(LocalDate.MIN);
  }

  private Stream<LocalDate> liveDays() {
    return all.stream()
        .filter(dose -> Vaccines.isLive(dose.vaccine()))
        .filter(dose -> !isBefore(dose))
        .map(Dose::day);
  }

  private Standing seasonal(Season season, List<Dose> own) {
    LocalDate first = season.first(day);
    boolean had = own.stream().anyMatch(dose -> !dose.day().isBefore(first));
    List<Given> given =
        own.stream()
            .map(
                dose -> new Given(dose, 1, isBefore(dose) ? Validity.BEFORE_BIRTH : Validity.VALID))
            .toList();
    LocalDate next = had ? season.first(season.last(first).plusDays(1)) : first;
    Step step = course.regimens().get(0).steps().get(0);
    LocalDate from = later(later(next, step.age().first(life, List.of())), course.since());
    LocalDate until = season.last(next);
    if (from.isAfter(until)) {
      next = season.first(from);
      until = season.last(next);
      from = later(from, next);
    }
    State state = had ? State.DONE : day.isBefore(from) ? State.NOT_YET : State.DUE;
    return new Standing(
        course.series(),
        course.sort().name(),
        state,
        null,
        new Standing.Next(1, 1, from, until, from, until),
        given);
  }

  private Standing notFor(Why why, List<Dose> own) {
    return new Standing(
        course.series(),
        course.sort().name(),
        State.NOT_FOR,
        why,
        null,
        own.stream().map(dose -> new Given(dose, 0, Validity.OUTSIDE_ROUTINE)).toList());
  }

  static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }
}
