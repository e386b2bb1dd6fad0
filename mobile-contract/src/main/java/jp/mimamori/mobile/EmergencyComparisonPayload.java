package jp.mimamori.mobile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits, beside what is approved.
 *
 * @param submitted which version waits; it is the one to decide on
 * @param changes where they differ; each needs a verdict
 */
public record EmergencyComparisonPayload(EmergencyVersionPayload submitted, List<Change> changes) {

  /**
   * One place where they differ.
   *
   * @param unit UCUM; absent where none is said
   * @param before what is approved; empty when nothing is
   * @param after what was submitted; empty when the field was emptied
   * @param by who said it; absent when it was emptied
   */
  public record Change(
      String path,
      String section,
      @Nullable String unit,
      String before,
      String after,
      @Nullable String by,
      @Nullable Instant at) {

    @Override
    public String toString() {
      return "Change of " + path;
    }
  }

  @Override
  public String toString() {
    return "EmergencyComparisonPayload";
  }
}
