package jp.mimamori.medication;

import java.time.LocalDate;
import jp.mimamori.record.RecordId;

/** That a record says a drug was stopped, or is not taken, and on which day. */
record Stop(RecordId id, Substance substance, LocalDate day) {

  @Override
  public String toString() {
    return "Stop " + id;
  }
}
