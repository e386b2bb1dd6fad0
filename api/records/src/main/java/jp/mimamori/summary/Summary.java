package jp.mimamori.summary;

import java.time.LocalDate;
import java.util.List;
import jp.mimamori.checkup.CheckupItem;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Terms;
import jp.mimamori.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * What matters about a person on a day, as the permit lets it be seen. It says what institutions
 * wrote down, not what is so: what nobody recorded is not in it.
 *
 * @param terms of the grant it is read by; null for one's own records and those of wards
 * @param conditions diagnoses, active ones first
 * @param medicines drugs that last until the day or beyond, as far as their supply says
 * @param checkups the last ones, with the results outside their range
 */
public record Summary(
    LocalDate day,
    @Nullable Terms terms,
    List<Line> conditions,
    List<Line> allergies,
    List<Medicine> medicines,
    List<LastCheckup> checkups,
    List<Line> devices) {

  /**
   * One fact and where it comes from.
   *
   * @param state the FHIR code of its clinical status, else of its status; empty when not said
   * @param severity criticality of an allergy, severity of a diagnosis; empty when not said
   * @param source who recorded it, empty when the document names nobody
   */
  public record Line(
      RecordId record, String name, String state, String severity, LocalDate day, String source) {

    @Override
    public String toString() {
      return "Line " + record;
    }
  }

  /** A drug, how it is taken, and where it comes from. */
  public record Medicine(Line line, String usage, String amount, String supply) {

    @Override
    public String toString() {
      return "Medicine " + line.record();
    }
  }

  /** A checkup with what stood out in it. */
  public record LastCheckup(Line line, int results, List<CheckupItem> notable) {

    public LastCheckup {
      notable = List.copyOf(notable);
    }

    @Override
    public String toString() {
      return "LastCheckup " + line.record();
    }
  }

  public Summary {
    conditions = List.copyOf(conditions);
    allergies = List.copyOf(allergies);
    medicines = List.copyOf(medicines);
    checkups = List.copyOf(checkups);
    devices = List.copyOf(devices);
  }

  /**
   * Whether this kind of data was granted at all, by the words of the grant. What the person keeps
   * out besides shows nowhere: where nothing is, nobody is told why.
   */
  public boolean isShared(Category category) {
    return terms == null || terms.categories().contains(category);
  }

  @Override
  public String toString() {
    return "Summary";
  }
}
