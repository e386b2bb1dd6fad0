package jp.mimamori.medication;

import java.time.LocalDate;
import java.util.List;
import jp.mimamori.code.Coding;
import jp.mimamori.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * One drug.
 *
 * @param name as the document has it
 * @param code null when the document gives none
 * @param usage how to take it, in the document's words
 * @param amount how much, in words: per day, per dose, or in total
 * @param amountIs what {@code amount} is an amount of
 * @param supply for how long it lasts, in words; empty when not said
 * @param doctor who prescribed it, empty when not said
 * @param clinic where it was prescribed, empty when not said
 * @param from first day it was taken or handed out
 * @param until last day; null when not said
 * @param status FHIR status of the resource
 */
public record DispensedDrug(
    RecordId id,
    String name,
    @Nullable Coding code,
    String usage,
    String amount,
    AmountIs amountIs,
    String supply,
    String doctor,
    String clinic,
    List<String> notes,
    LocalDate from,
    @Nullable LocalDate until,
    String status) {

  /** What an amount is an amount of. */
  public enum AmountIs {
    PER_DAY,
    PER_DOSE,
    IN_TOTAL,
    NOT_SAID
  }

  public DispensedDrug {
    notes = List.copyOf(notes);
  }

  @Override
  public String toString() {
    return "DispensedDrug " + id;
  }
}
