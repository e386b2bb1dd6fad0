package jp.mimamori.vitals;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A reading that can be so.
 *
 * @param at to the second, at the offset of the place where it was measured
 * @param value of a blood pressure the upper number
 * @param lower the lower number of a blood pressure; null of everything else
 * @param device empty when it was told by hand
 */
record Reading(
    Vital vital, OffsetDateTime at, BigDecimal value, @Nullable BigDecimal lower, String device) {

  /** Names the same reading in whatever batch it comes; sent with another value it is corrected. */
  String key() {
    return "home-vital|" + vital + "|" + at.toInstant() + "|" + device;
  }

  @Override
  public String toString() {
    return "Reading " + vital;
  }
}
