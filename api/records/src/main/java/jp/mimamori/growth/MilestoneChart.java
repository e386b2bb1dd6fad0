package jp.mimamori.growth;

import java.time.LocalDate;
import java.util.List;
import jp.mimamori.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What a child can do since when, as the family noted it.
 *
 * @param stages one for each milestone, in their usual order
 * @param isWhole whether all that was noted may be seen
 */
public record MilestoneChart(LocalDate asOf, LocalDate birth, List<Stage> stages, boolean isWhole) {

  public MilestoneChart {
    stages = List.copyOf(stages);
  }

  /**
   * One milestone.
   *
   * @param usual the day by which nine of ten children of this birthday can
   * @param usualCorrected likewise, counted from the day on which it was expected; null unless it
   *     was born too early, as a record says that the reader may see
   * @param noted the day that the family noted; null when it noted none
   * @param record that says it; null when none does
   */
  public record Stage(
      Milestone milestone,
      LocalDate usual,
      @Nullable LocalDate usualCorrected,
      @Nullable LocalDate noted,
      @Nullable RecordId record) {

    /** One that nothing is noted of. */
    static Stage of(Milestone milestone, LocalDate birth, @Nullable Gestation gestation) {
      boolean isCorrected = gestation != null && gestation.isPreterm();
      return new Stage(
          milestone,
          milestone.usual(birth),
          isCorrected ? milestone.usual(gestation.expected(birth)) : null,
          null,
          null);
    }

    Stage noted(LocalDate day, RecordId record) {
      return new Stage(milestone, usual, usualCorrected, day, record);
    }

    @Override
    public String toString() {
      return "Stage " + milestone;
    }
  }

  @Override
  public String toString() {
    return "MilestoneChart";
  }
}
