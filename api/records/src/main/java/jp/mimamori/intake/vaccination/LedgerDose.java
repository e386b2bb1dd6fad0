package jp.mimamori.intake.vaccination;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.mimamori.code.DoseNumber;
import jp.mimamori.consent.Category;
import jp.mimamori.fhir.Lifting;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.csv.Row;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/**
 * One dose of a ledger.
 *
 * @param place where it stands in the file
 * @param kind the vaccine without width and blanks: what is compared by
 * @param number as written; empty when it is not said
 */
record LedgerDose(
    String place,
    LocalDate day,
    String vaccine,
    String kind,
    String number,
    String lot,
    String maker,
    String site,
    String doctor) {

  /** What the vaccination record system is about, and all that it is about. */
  private static final String COVID19 = "新型コロナワクチン";

  private static final String LEDGER = "予防接種台帳";

  /** The dose in these columns of a row; empty when nothing is there, or it cannot be one. */
  static Optional<LedgerDose> of(
      Row row, int number, Map<LedgerColumn, Integer> columns, List<Finding> findings) {
    if (columns.values().stream().allMatch(at -> row.text(at).isEmpty())) {
      return Optional.empty();
    }
    String place = number == 0 ? row.place() : row.place() + ", " + number + "回目";
    String written = text(row, columns, LedgerColumn.DAY);
    if (written.isEmpty()) {
      findings.add(Finding.of(LedgerFinding.DAY_MISSING, place));
      return Optional.empty();
    }
    Optional<LocalDate> day = LedgerDay.of(written);
    if (day.isEmpty()) {
      findings.add(Finding.of(LedgerFinding.DAY_INVALID, place, written));
      return Optional.empty();
    }
    String vaccine = text(row, columns, LedgerColumn.VACCINE);
    if (vaccine.isEmpty() && number == 0) {
      findings.add(Finding.of(LedgerFinding.VACCINE_MISSING, place));
      return Optional.empty();
    }
    if (!text(row, columns, LedgerColumn.VOUCHER).isEmpty()) {
      findings.add(Finding.of(LedgerFinding.VOUCHER_LEFT_OUT, place));
    }
    return Optional.of(
        new LedgerDose(
            place,
            day.get(),
            vaccine.isEmpty() ? COVID19 : vaccine,
            plain(vaccine.isEmpty() ? COVID19 : vaccine),
            number == 0 ? text(row, columns, LedgerColumn.NUMBER) : Integer.toString(number),
            text(row, columns, LedgerColumn.LOT),
            text(row, columns, LedgerColumn.MAKER),
            text(row, columns, LedgerColumn.PLACE),
            text(row, columns, LedgerColumn.DOCTOR)));
  }

  private static String text(Row row, Map<LedgerColumn, Integer> columns, LedgerColumn column) {
    Integer at = columns.get(column);
    return at == null ? "" : row.text(at);
  }

  /** Names the same dose in every extract that tells of it. */
  String key() {
    return "vaccination-ledger|" + kind + "|" + day;
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC).replaceAll("\\s", "");
  }

  /** Which dose it was; 0 when that is not said as a number. */
  int count() {
    return DoseNumber.of(number);
  }

  DraftRecord draft() {
    return Lifting.lift(
        key(),
        Category.VACCINATION,
        vaccine,
        EffectiveTime.ofDay(day),
        immunization(),
        null,
        site.isEmpty() ? LEDGER : site);
  }

  /** An Immunization of JP Core; who keeps the ledger did not give it ({@code primarySource}). */
  private Immunization immunization() {
    Immunization immunization = new Immunization();
    immunization.setStatus(Immunization.ImmunizationStatus.COMPLETED);
    immunization.setVaccineCode(new CodeableConcept().setText(vaccine));
    immunization.setPatient(new Reference("Patient/" + DraftRecord.SUBJECT));
    immunization.setOccurrence(new DateTimeType(DateTimeFormatter.ISO_LOCAL_DATE.format(day)));
    immunization.setPrimarySource(false);
    immunization.setReportOrigin(new CodeableConcept().setText(LEDGER));
    if (!lot.isEmpty()) {
      immunization.setLotNumber(lot);
    }
    if (!maker.isEmpty()) {
      immunization.setManufacturer(new Reference().setDisplay(maker));
    }
    if (!site.isEmpty()) {
      immunization.setLocation(new Reference().setDisplay(site));
    }
    if (!doctor.isEmpty()) {
      CodeableConcept gave = new CodeableConcept();
      gave.addCoding().setSystem("http://terminology.hl7.org/CodeSystem/v2-0443").setCode("AP");
      immunization.addPerformer().setFunction(gave).setActor(new Reference().setDisplay(doctor));
    }
    if (count() > 0) {
      immunization.addProtocolApplied().setDoseNumber(new PositiveIntType(count()));
    } else if (!number.isEmpty()) {
      immunization.addProtocolApplied().setDoseNumber(new StringType(number));
    }
    return immunization;
  }

  @Override
  public String toString() {
    return "LedgerDose at " + place;
  }
}
