package jp.mimamori.checkup.judging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mimamori.person.Sex;

/**
 * The limits of the specific health checkups in the years of one term.
 *
 * @param term which (第3期, 第4期)
 * @param from first fiscal year
 * @param until last one
 */
public record Rules(int term, int from, int until, Map<Measure, List<Limits>> limits) {

  /**
   * The limits of a measure.
   *
   * @param sex for whom; OTHER for everybody
   */
  public record Limits(Measure measure, String unit, Sex sex, List<Cut> cuts) {

    Optional<Cut> cut(Cut.Bar bar) {
      return cuts.stream().filter(cut -> cut.bar() == bar).findFirst();
    }
  }

  public Rules {
    limits = Map.copyOf(limits);
  }

  /** Those of a fiscal year; empty for years whose rules are not known here. */
  public static Optional<Rules> of(int fiscalYear) {
    return RulesFile.ALL.stream()
        .filter(rules -> rules.from <= fiscalYear && fiscalYear <= rules.until)
        .findFirst();
  }

  /** Those that may be meant: one set, or for unknown sex those of both. */
  List<Limits> of(Measure measure, Sex sex) {
    List<Limits> all = limits.getOrDefault(measure, List.of());
    boolean isSaid = sex == Sex.MALE || sex == Sex.FEMALE;
    return all.stream()
        .filter(each -> each.sex() == Sex.OTHER || !isSaid || each.sex() == sex)
        .toList();
  }

  @Override
  public String toString() {
    return "Rules " + term;
  }
}
