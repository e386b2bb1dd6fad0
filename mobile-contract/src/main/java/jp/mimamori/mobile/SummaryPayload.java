package jp.mimamori.mobile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What matters about a person on a day, out of what several institutions recorded. What is not in
 * it may still be so.
 *
 * @param until until when the grant lasts that it is read by; absent for one's own records and
 *     those of wards
 * @param shared kinds of data that were granted, by the words of the grant; all for one's own
 */
public record SummaryPayload(
    LocalDate day,
    @Nullable Instant until,
    List<String> shared,
    List<Line> allergies,
    List<Medicine> medicines,
    List<Line> conditions,
    List<Line> devices,
    List<LastCheckup> checkups) {

  /**
   * One fact and where it comes from.
   *
   * @param state FHIR code of its status; empty when not said
   * @param severity FHIR code or words; empty when not said
   * @param source who recorded it; empty when nobody is named
   */
  public record Line(
      UUID record, String name, String state, String severity, LocalDate day, String source) {

    @Override
    public String toString() {
      return "Line " + record;
    }
  }

  /** A drug that lasts until the day, as far as its supply says. */
  public record Medicine(
      UUID record,
      String name,
      String usage,
      String amount,
      String supply,
      LocalDate day,
      String source) {

    @Override
    public String toString() {
      return "Medicine " + record;
    }
  }

  /** A checkup with the names of the results outside their range. */
  public record LastCheckup(
      UUID record, String name, int results, List<String> notable, LocalDate day, String source) {

    @Override
    public String toString() {
      return "LastCheckup " + record;
    }
  }

  @Override
  public String toString() {
    return "SummaryPayload";
  }
}
