package jp.mimamori.mobile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Whom a month brings to which age, and what ends with it: a dry run. No health data.
 *
 * @param month as {@code 2026-12}
 * @param guardianships which end in it
 * @param grants which freeze in it
 */
public record CutOverPayload(String month, int guardianships, int grants, List<Line> people) {

  /**
   * That somebody comes to the age of a rule.
   *
   * @param rule {@code MAJORITY}, {@code OWN_CONSENT}, {@code RESEARCH_CONSENT} or {@code HIDING}
   * @param guardianships which end on that day
   * @param grants which freeze on that day
   */
  public record Line(
      UUID person,
      String name,
      String kana,
      LocalDate birthDate,
      LocalDate day,
      String rule,
      int guardianships,
      int grants) {

    @Override
    public String toString() {
      return "Line " + person;
    }
  }
}
