package jp.mimamori.vaccination;

import java.time.LocalDate;
import java.time.Period;
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

  private static final int GROWN = 20;
  private static final int ELDERLY_SOON = 60;

  public VaccinationChart {
    given = List.copyOf(given);
    standings = List.copyOf(standings);
  }

  /** Of what was given, what is numbered against the order of the days. */
  public Set<RecordId> outOfOrder() {
    return DoseOrder.contradicted(given);
  }

  /**
   * The series that say something to this person. Of a grown person's childhood only what is on
   * record is told, since what is missing was most likely given before anybody kept records here.
   */
  public List<Standing> shown() {
    return standings.stream().filter(this::isShown).toList();
  }

  /** Whether the person is past the vaccinations of childhood. */
  public boolean isOfGrown() {
    return years() >= GROWN;
  }

  /** What should be given now, so that a page speaks of it unasked. */
  public List<Standing> wanted() {
    return known().stream()
        .filter(standing -> standing.isOpen() && standing.state() != Standing.State.POSSIBLE)
        .toList();
  }

  /**
   * What says something to a person of whom enough is known to say that something is wanted: all
   * may be seen, and there are some, if the child is no baby any more.
   */
  public List<Standing> known() {
    return isWhole && (years() < 1 || !given.isEmpty()) ? shown() : List.of();
  }

  private int years() {
    return Period.between(birth, asOf).getYears();
  }

  private boolean isShown(Standing standing) {
    if (standing.state() == Standing.State.NOT_FOR) {
      return false;
    }
    if (standing.routine().equals("B") && years() < ELDERLY_SOON) {
      return false;
    }
    return years() < GROWN
        || standing.state() != Standing.State.TOO_LATE
        || !standing.doses().isEmpty();
  }

  @Override
  public String toString() {
    return "VaccinationChart of " + given.size();
  }
}
