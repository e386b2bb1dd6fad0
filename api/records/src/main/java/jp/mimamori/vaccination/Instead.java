package jp.mimamori.vaccination;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mimamori.vaccination.Standing.State;
import jp.mimamori.vaccination.Standing.Why;

/**
 * Of series that take each other's place only one is done: who had one of the others alone goes on
 * with those, and everybody else has the one that came last.
 */
record Instead(List<Course> courses, List<Dose> given) {

  List<Standing> applied(List<Standing> standings) {
    List<Standing> applied = standings;
    for (Course course : courses) {
      if (!course.instead().isEmpty()) {
        applied = applied(course, applied);
      }
    }
    return applied;
  }

  private List<Standing> applied(Course course, List<Standing> standings) {
    Set<Series> out =
        hadOthersAlone(course) || isNotFor(course.series(), standings)
            ? Set.of(course.series())
            : Set.copyOf(course.instead());
    return standings.stream().map(each -> out.contains(each.series()) ? out(each) : each).toList();
  }

  /**
   * Whether one of the others was given alone: then it goes on with those, which take this one too.
   */
  private boolean hadOthersAlone(Course course) {
    Set<Series> all = Set.copyOf(course.instead());
    return given.stream()
        .map(dose -> series(dose.vaccine()))
        .filter(series -> series.stream().anyMatch(all::contains))
        .anyMatch(series -> !series.contains(course.series()));
  }

  private static Set<Series> series(Vaccine vaccine) {
    return Vaccines.chains(vaccine).stream().flatMap(List::stream).collect(Collectors.toSet());
  }

  private static boolean isNotFor(Series series, List<Standing> standings) {
    return standings.stream()
        .anyMatch(each -> each.series() == series && each.state() == State.NOT_FOR);
  }

  private static Standing out(Standing standing) {
    return standing.state() == State.NOT_FOR
        ? standing
        : new Standing(
            standing.series(),
            standing.routine(),
            State.NOT_FOR,
            Why.ANOTHER_INSTEAD,
            null,
            standing.doses());
  }
}
