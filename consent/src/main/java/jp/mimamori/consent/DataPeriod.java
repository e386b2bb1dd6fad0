package jp.mimamori.consent;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days of which the data are, both included.
 *
 * @param first null for no beginning
 * @param last null for no end
 */
public record DataPeriod(@Nullable LocalDate first, @Nullable LocalDate last) {

  public static final DataPeriod ALWAYS = new DataPeriod(null, null);

  /**
   * @throws TermsNotPossible when it ends before it begins
   */
  public DataPeriod {
    if (first != null && last != null && last.isBefore(first)) {
      throw new TermsNotPossible(TermsNotPossible.Why.DATA_PERIOD_ENDS_BEFORE_IT_BEGINS);
    }
  }

  public boolean holds(LocalDate day) {
    return (first == null || !day.isBefore(first)) && (last == null || !day.isAfter(last));
  }

  boolean isWithin(DataPeriod wider) {
    return (wider.first == null || (first != null && !first.isBefore(wider.first)))
        && (wider.last == null || (last != null && !last.isAfter(wider.last)));
  }
}
