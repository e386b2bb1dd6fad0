package jp.mimamori.vaccination;

import java.time.LocalDate;
import jp.mimamori.record.DocumentId;
import jp.mimamori.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * One vaccination as the record has it.
 *
 * @param vaccine what the schedule knows it as; null when it is in no series of it
 * @param name as the document has it
 * @param day the day it was given
 * @param number of the dose, as the document writes it; empty when not said
 * @param lot 製造番号; empty when not said
 * @param maker empty when not said
 * @param place where it was given, or who recorded it; empty when not said
 * @param doctor who gave it; empty when not said
 * @param copied whether the family copied it from a handbook
 */
public record Vaccination(
    RecordId id,
    @Nullable Vaccine vaccine,
    String name,
    LocalDate day,
    String number,
    String lot,
    String maker,
    String place,
    String doctor,
    DocumentId document,
    boolean copied) {

  @Override
  public String toString() {
    return "Vaccination " + id;
  }
}
