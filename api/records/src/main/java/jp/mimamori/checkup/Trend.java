package jp.mimamori.checkup;

import java.time.LocalDate;
import java.util.List;
import jp.mimamori.record.RecordId;

/**
 * One item over the years.
 *
 * @param key the same for each of its results, however they were measured
 * @param name as the newest document has it
 * @param points oldest first
 */
public record Trend(String key, String name, List<Point> points) {

  /**
   * One result.
   *
   * @param checkup its checkup
   * @param day of the result
   * @param comparable whether it may be joined with the one before by a line: same unit, same
   *     method as far as the documents say. True for the first
   */
  public record Point(RecordId checkup, LocalDate day, CheckupItem item, boolean comparable) {

    @Override
    public String toString() {
      return "Point " + checkup;
    }
  }

  public Trend {
    points = List.copyOf(points);
  }

  @Override
  public String toString() {
    return "Trend of " + points.size();
  }
}
