package jp.mimamori.mobile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person takes, as far as the records show, and what to ask the pharmacist of it.
 *
 * @param asOf the day of which this is told; a day in Japan
 * @param complete whether these are all medicines there are; when false some are not shared
 * @param allergiesSeen whether allergies could be looked at
 * @param taking by ingredient, what was handed out last first
 * @param toAsk weightiest first; never advice
 */
public record CurrentMedicationsPayload(
    LocalDate asOf,
    boolean complete,
    boolean allergiesSeen,
    List<Taking> taking,
    List<ToAsk> toAsk) {

  /**
   * One ingredient with its route.
   *
   * @param ingredient the first seven digits of the YJ code (個別医薬品コード); absent when not known
   * @param classCode the first four, 薬効分類; absent when not known
   * @param supplies in use, newest first
   */
  public record Taking(
      @Nullable String ingredient, @Nullable String classCode, List<Supply> supplies) {}

  /**
   * One drug as it was handed out, prescribed or stated.
   *
   * @param id of its record
   * @param kind DISPENSED, PRESCRIBED or STATED
   * @param ownDecision whether nobody prescribed it
   * @param lasting what says how long it lasts: DAYS, AS_NEEDED, UNTIL_FINISHED or ONGOING
   * @param usage how to take it, in the document's words; empty when not said
   * @param amount how much, in words; empty when not said
   * @param amountIs what the amount is an amount of: PER_DAY, PER_DOSE, IN_TOTAL or NOT_SAID
   * @param doctor who prescribed it; empty when not said
   * @param clinic where it was prescribed; empty when not said
   * @param place who handed it out; empty when not said
   * @param from the first day of use: the day it was handed out
   * @param until the last day it lasts to; absent when no days are said
   */
  public record Supply(
      UUID id,
      String name,
      @Nullable CodingPayload code,
      String kind,
      boolean ownDecision,
      String lasting,
      String usage,
      String amount,
      String amountIs,
      String doctor,
      String clinic,
      String place,
      LocalDate from,
      @Nullable LocalDate until) {}

  /**
   * Something to ask.
   *
   * @param why ALLERGY, SAME_INGREDIENT, STOPPED, SAME_CLASS or GAP
   * @param words in the language of the request
   * @param about the records of the drugs
   * @param allergy the record of the allergy; absent when it is about none
   * @param from the day of the stop, or the first day without; absent for others
   * @param until the last day without; absent when it goes on
   */
  public record ToAsk(
      String why,
      String words,
      List<UUID> about,
      @Nullable UUID allergy,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {}
}
