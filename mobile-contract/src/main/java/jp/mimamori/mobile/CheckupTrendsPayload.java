package jp.mimamori.mobile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The items of a person's checkups over time.
 *
 * @param trends in the order of the newest checkup
 */
public record CheckupTrendsPayload(List<Trend> trends) {

  /**
   * One item.
   *
   * @param item the same for each of its results, whatever the method; a name for programs
   * @param name as the newest document has it
   * @param points oldest first
   */
  public record Trend(String item, String name, List<Point> points) {}

  /**
   * One result.
   *
   * @param checkup id of its checkup
   * @param id of its record
   * @param day a day in Japan
   * @param value in words; empty when there is none
   * @param number the value as a number; absent when it is none
   * @param unit empty for none
   * @param low lower end of the document's reference range; absent when open
   * @param high upper end; absent when open
   * @param flag what the document or its range says
   * @param method empty when not said
   * @param comparable false when unit or method differ from the result before: a break in the line
   */
  public record Point(
      UUID checkup,
      UUID id,
      LocalDate day,
      String value,
      @Nullable BigDecimal number,
      String unit,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      String flag,
      String method,
      boolean comparable) {}
}
