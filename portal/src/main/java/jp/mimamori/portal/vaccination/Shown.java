package jp.mimamori.portal.vaccination;

import java.util.List;
import jp.mimamori.portal.part.Age;
import jp.mimamori.vaccination.Standing;
import jp.mimamori.vaccination.Standing.State;
import jp.mimamori.vaccination.VaccinationChart;

/**
 * Which series say something to a person. Of a grown person's childhood only what is on record is
 * told, since what is missing was most likely given before anybody kept records here.
 */
final class Shown {

  private static final int GROWN = 20;
  private static final int ELDERLY_SOON = 60;

  private Shown() {}

  static List<Standing> of(VaccinationChart chart) {
    int years = Age.of(chart.birth(), chart.asOf()).years();
    return chart.standings().stream().filter(standing -> isShown(standing, years)).toList();
  }

  /** Whether somebody is past the vaccinations of childhood. */
  static boolean isGrown(VaccinationChart chart) {
    return Age.of(chart.birth(), chart.asOf()).years() >= GROWN;
  }

  /** What should be given now, so that a page speaks of it unasked. */
  static List<Standing> wanted(VaccinationChart chart) {
    return ofWhomEnoughIsKnown(chart).stream()
        .filter(standing -> standing.isOpen() && standing.state() != State.POSSIBLE)
        .toList();
  }

  /**
   * What says something to a person of whom enough is known to say that something is wanted: all
   * may be seen, and there are some, if the child is no baby any more.
   */
  static List<Standing> ofWhomEnoughIsKnown(VaccinationChart chart) {
    boolean isBaby = Age.of(chart.birth(), chart.asOf()).years() < 1;
    return chart.isWhole() && (isBaby || !chart.given().isEmpty()) ? of(chart) : List.of();
  }

  private static boolean isShown(Standing standing, int years) {
    if (standing.state() == State.NOT_FOR) {
      return false;
    }
    if (standing.routine().equals("B") && years < ELDERLY_SOON) {
      return false;
    }
    return years < GROWN || standing.state() != State.TOO_LATE || !standing.doses().isEmpty();
  }
}
