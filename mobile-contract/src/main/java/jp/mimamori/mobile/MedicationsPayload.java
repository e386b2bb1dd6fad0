package jp.mimamori.mobile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Medicines by dispensing, newest first.
 *
 * @param next cursor of the next part; absent when this is the last
 */
public record MedicationsPayload(List<Dispensing> dispensings, @Nullable String next) {

  /**
   * Drugs that were handed out, prescribed or bought together, or a note.
   *
   * @param kind DISPENSED, PRESCRIBED, STATED, GIVEN or NOTE
   * @param day as the document wrote it; a day in Japan
   * @param place the pharmacy, or whoever handed out or prescribed; empty when not said
   * @param notes what the document says in words
   * @param document the source document
   */
  public record Dispensing(
      UUID id,
      String kind,
      LocalDate day,
      String title,
      String place,
      List<Drug> drugs,
      List<RemarkPayload> notes,
      UUID document) {}

  /**
   * One drug.
   *
   * @param id of its record
   * @param usage how to take it, in the document's words; empty when not said
   * @param amount how much, in words; empty when not said
   * @param amountIs what the amount is an amount of: PER_DAY, PER_DOSE, IN_TOTAL or NOT_SAID
   * @param supply for how long it lasts, in words; empty when not said
   * @param doctor who prescribed it; empty when not said
   * @param clinic where it was prescribed; empty when not said
   * @param from first day it was taken or handed out
   * @param until last day; absent when not said
   * @param status FHIR status of the resource
   */
  public record Drug(
      UUID id,
      String name,
      @Nullable CodingPayload code,
      String usage,
      String amount,
      String amountIs,
      String supply,
      String doctor,
      String clinic,
      List<String> notes,
      LocalDate from,
      @Nullable LocalDate until,
      String status) {}
}
