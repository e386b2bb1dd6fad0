package jp.mimamori.vaccination;

import java.time.Period;
import java.util.List;

/**
 * Which series say something to a person. Of a grown person's childhood only what is on record is
 * told, since what is missing was most likely given before anybody kept records here.
 */
public final class Shown {

  private static final int GROWN = 20;
  private static final int ELDERLY_SOON = 60;

  private Shown() {}

  /** The series that say something to this person. */
  public static List<Standing> of(VaccinationChart chart) {
    int years = years(chart);
    return chart.standings().stream().filter(standing -> isShown(standing, years)).toList();
  }

  /** Whether somebody is past the vaccinations of childhood. */
  public static boolean isGrown(VaccinationChart chart) {
    return years(chart) >= GROWN;
  }

  /** What should be given now, so that a page speaks of it unasked. */
  public static List<Standing> wanted(VaccinationChart chart) {
    return ofWhomEnoughIsKnown(chart).stream()
        .filter(standing -> standing.isOpen() && standing.state() != Standing.State.POSSIBLE)
        .toList();
  }

  /**
   * What says something to a person of whom enough is known to say that something is wanted: all
   * may be seen, and there are some, if the child is no baby any more.
   */
  public static List<Standing> ofWhomEnoughIsKnown(VaccinationChart chart) {
    boolean isBaby = years(chart) < 1;
    return chart.isWhole() && (isBaby || !chart.given().isEmpty()) ? of(chart) : List.of();
  }

  private static int years(VaccinationChart chart) {
    return Period.between(chart.birth(), chart.asOf()).getYears();
  }

  private static boolean isShown(Standing standing, int years) {
    if (standing.state() == Standing.State.NOT_FOR) {
      return false;
    }
    if (standing.routine().equals("B") && years < ELDERLY_SOON) {
      return false;
    }
    return years < GROWN
        || standing.state() != Standing.State.TOO_LATE
        || !standing.doses().isEmpty();
  }
}
