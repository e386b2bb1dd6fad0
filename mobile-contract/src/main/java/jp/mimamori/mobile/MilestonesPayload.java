package jp.mimamori.mobile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a child can do since when, as the family noted it.
 *
 * @param complete whether all that was noted may be seen
 * @param milestones one for each, in their usual order
 */
public record MilestonesPayload(boolean complete, List<Milestone> milestones) {

  /**
   * One milestone.
   *
   * @param usualMonths the completed month of life in which nine of ten children can
   * @param usual the day by which nine of ten children of this birthday can
   * @param usualCorrected likewise, counted from the day on which it was expected; absent unless a
   *     record that may be seen says that it was born before 37 weeks
   * @param noted the day that the family noted; absent when it noted none
   * @param record that says it; absent when none does
   */
  public record Milestone(
      String milestone,
      int usualMonths,
      LocalDate usual,
      @Nullable LocalDate usualCorrected,
      @Nullable LocalDate noted,
      @Nullable UUID record) {

    @Override
    public String toString() {
      return "Milestone " + milestone;
    }
  }
}
