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
   * @param noted the day that the family noted; null when it noted none
   * @param record that says it; null when none does
   */
  public record Stage(
      Milestone milestone, LocalDate usual, @Nullable LocalDate noted, @Nullable RecordId record) {

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
