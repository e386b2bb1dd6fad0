package jp.mimamori.mobile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Readings of devices at home. */
public record NewVitalsPayload(
    @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Reading> readings) {

  /**
   * One reading.
   *
   * @param at ISO 8601 with the offset of the place where it was measured
   * @param value of everything but a blood pressure
   * @param unit UCUM; absent for the one of its kind
   * @param device what measured it, by name; absent when it is told by hand
   */
  public record Reading(
      @NotNull @Size(max = 40) String kind,
      @NotNull @Size(max = 40) String at,
      @Nullable BigDecimal value,
      @Nullable BigDecimal systolic,
      @Nullable BigDecimal diastolic,
      @Nullable @Size(max = 20) String unit,
      @Nullable @Size(max = 200) String device) {

    @Override
    public String toString() {
      return "Reading";
    }
  }

  @Override
  public String toString() {
    return "NewVitalsPayload";
  }
}
