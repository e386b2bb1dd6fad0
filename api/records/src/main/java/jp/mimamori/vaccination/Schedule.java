package jp.mimamori.vaccination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The routine schedule: how somebody with these doses stands with each series on a day. */
public final class Schedule {

  private static final List<Course> COURSES = new ScheduleFile().courses();

  private Schedule() {}

  /**
   * One for each series, in the order of the schedule.
   *
   * @param doses in any order; those after the day are not looked at
   */
  public static List<Standing> on(LocalDate day, Life life, List<Dose> doses) {
    List<Dose> given =
        doses.stream()
            .filter(dose -> !dose.day().isAfter(day))
            .sorted(Comparator.comparing(Dose::day).thenComparing(Dose::vaccine))
            .toList();
    Map<Series, Set<Dose>> used = new EnumMap<>(Series.class);
    List<Standing> standings = new ArrayList<>();
    for (Course course : COURSES) {
      List<Dose> own = given.stream().filter(dose -> isFor(course, dose, life, used)).toList();
      Standing standing = new Following(course, life, given, day).standing(own);
      standings.add(standing);
      used.put(course.series(), used(standing));
    }
    return new Instead(COURSES, given).applied(standings);
  }

  private static boolean isFor(Course course, Dose dose, Life life, Map<Series, Set<Dose>> used) {
    return Vaccines.chains(dose.vaccine()).stream()
        .anyMatch(
            chain ->
                chain.contains(course.series())
                    && course.takes(dose.day(), life)
                    && chain.subList(0, chain.indexOf(course.series())).stream()
                        .map(used::get)
                        .filter(Objects::nonNull)
                        .noneMatch(taken -> taken.contains(dose)));
  }

  /**
   * Those that it keeps for itself; what is more than enough may count for the next in the chain.
   */
  private static Set<Dose> used(Standing standing) {
    Set<Dose> used = new HashSet<>();
    if (standing.state() != Standing.State.NOT_FOR) {
      standing.doses().stream()
          .filter(given -> given.validity() != Standing.Validity.EXTRA)
          .forEach(given -> used.add(given.dose()));
    }
    return used;
  }
}
