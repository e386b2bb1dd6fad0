package jp.mimamori.vitals;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A reading as an app sent it; nothing of it is believed yet.
 *
 * @param at ISO 8601 with the offset of the place where it was measured
 * @param value of everything but a blood pressure
 * @param unit UCUM; null for the one of its kind
 * @param device what measured it, by name; empty when it was told by hand
 */
public record Sent(
    String kind,
    String at,
    @Nullable BigDecimal value,
    @Nullable BigDecimal systolic,
    @Nullable BigDecimal diastolic,
    @Nullable String unit,
    String device) {

  @Override
  public String toString() {
    return "Sent";
  }
}
