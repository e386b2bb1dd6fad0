package jp.mimamori.mobile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's vaccinations, and how that stands with the routine schedule (定期接種).
 *
 * @param asOf the day of which this is told; a day in Japan
 * @param complete whether these are all vaccinations there are; when false some are not shared, and
 *     what seems to be missing may have been given
 * @param given newest first; at most 1,000
 * @param series one for each series of the schedule that is meant for this person
 */
public record VaccinationsPayload(
    LocalDate asOf, boolean complete, List<Given> given, List<Series> series) {

  /**
   * One vaccination.
   *
   * @param id of its record
   * @param name as the document has it
   * @param vaccine what the schedule knows it as; absent when it does not
   * @param day on which it was given
   * @param number of the dose, as the document writes it; empty when not said
   * @param lot 製造番号; empty when not said
   * @param maker empty when not said
   * @param place empty when not said
   * @param doctor empty when not said
   * @param document the source document
   * @param copied whether the family copied it from a handbook, and may take it back
   * @param outOfOrder whether another dose of the vaccine is numbered against the order of the days
   */
  public record Given(
      UUID id,
      String name,
      @Nullable String vaccine,
      LocalDate day,
      String number,
      String lot,
      String maker,
      String place,
      String doctor,
      UUID document,
      boolean copied,
      boolean outOfOrder) {}

  /**
   * How it stands with one series.
   *
   * @param name of the series, in the language of the request
   * @param routine A or B, the kind of disease in the Immunization Act
   * @param why AGE_PASSED or INTERVAL_TOO_LONG when the state is TOO_LATE; else absent
   * @param next the dose to come; absent when none is
   */
  public record Series(
      String series,
      String name,
      String routine,
      String state,
      @Nullable String why,
      @Nullable Next next,
      List<Dose> doses) {}

  /**
   * A dose to come.
   *
   * @param number its place in the series, from 1
   * @param of how many the series has
   * @param from first day on which it may be given
   * @param until last day at the routine schedule's cost; absent when there is none
   * @param recommendedFrom first day of the standard time
   * @param recommendedUntil last day of that; absent when there is none
   */
  public record Next(
      int number,
      int of,
      LocalDate from,
      @Nullable LocalDate until,
      LocalDate recommendedFrom,
      @Nullable LocalDate recommendedUntil) {}

  /**
   * A dose that was given for it.
   *
   * @param id of the vaccination's record
   * @param number its place in the series; 0 when it is not counted
   * @param validity what the rules say of it
   */
  public record Dose(UUID id, int number, String validity) {}
}
