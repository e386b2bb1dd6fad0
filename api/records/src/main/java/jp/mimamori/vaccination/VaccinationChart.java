package jp.mimamori.vaccination;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.mimamori.record.RecordId;

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

  /** Of what was given, what is numbered against the order of the days. */
  public Set<RecordId> outOfOrder() {
    return DoseOrder.contradicted(given);
  }

  @Override
  public String toString() {
    return "VaccinationChart of " + given.size();
  }
}
