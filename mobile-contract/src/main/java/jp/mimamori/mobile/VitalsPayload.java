package jp.mimamori.mobile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one kind of reading went, newest day first.
 *
 * @param unit UCUM; what a reading says in another stands in that reading
 * @param next cursor of the next part; absent when this is the last
 */
public record VitalsPayload(
    String kind, String unit, List<Reading> readings, @Nullable String next) {

  /**
   * One reading.
   *
   * @param record the record that says it
   * @param at as the record says it: a day, or a time with its offset; absent when it says none
   * @param value absent of a blood pressure, and where the record says no number
   * @param origin who made it; absent when nobody is named
   * @param home whether the person or the family entered it, and no institution
   */
  public record Reading(
      UUID record,
      LocalDate day,
      @Nullable String at,
      @Nullable BigDecimal value,
      @Nullable BigDecimal systolic,
      @Nullable BigDecimal diastolic,
      String unit,
      @Nullable String device,
      @Nullable String origin,
      boolean home) {

    @Override
    public String toString() {
      return "Reading " + record;
    }
  }
}
