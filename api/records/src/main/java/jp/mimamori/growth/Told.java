package jp.mimamori.growth;

import java.math.BigDecimal;
import java.time.LocalDate;
import jp.mimamori.record.RecordId;

/**
 * A measure as a record tells it; nothing of it is believed yet.
 *
 * @param unit as written; empty when the record says none
 * @param saysDay whether the record says the very day
 * @param origin who made the record; empty when nobody is named
 * @param home whether the person or the family entered it
 */
record Told(
    RecordId record,
    LocalDate day,
    boolean saysDay,
    Dimension dimension,
    BigDecimal value,
    String unit,
    String origin,
    boolean home) {

  @Override
  public String toString() {
    return "Told " + record;
  }
}
