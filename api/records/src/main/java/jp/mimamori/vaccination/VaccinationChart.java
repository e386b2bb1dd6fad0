package jp.mimamori.vaccination;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A person's vaccinations, and how that stands with the routine schedule on a day.
 *
 * @param birth the person's
 * @param given newest first
 * @param standings one for each series; none when only a part of the vaccinations may be seen,
 *     since what is missing may be there all the same
 */
public record VaccinationChart(
    LocalDate asOf,
    LocalDate birth,
    List<Vaccination> given,
    List<Standing> standings,
    boolean isWhole) {

  public VaccinationChart {
    given = List.copyOf(given);
    standings = List.copyOf(standings);
  }

  /** What may be given now. */
  public List<Standing> open() {
    return standings.stream().filter(Standing::isOpen).toList();
  }

  /** Those that no series has. */
  public List<Vaccination> others() {
    Set<String> counted =
        standings.stream()
            .filter(standing -> standing.state() != Standing.State.NOT_FOR)
            .flatMap(standing -> standing.doses().stream())
            .map(each -> each.dose().id())
            .collect(Collectors.toSet());
    return given.stream().filter(each -> !counted.contains(each.id().toString())).toList();
  }

  @Override
  public String toString() {
    return "VaccinationChart of " + given.size();
  }
}
