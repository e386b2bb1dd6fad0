package jp.mimamori.vaccination;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import jp.mimamori.consent.Category;
import jp.mimamori.fhir.Lifting;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A copied dose as a FHIR Immunization (JP Core). It says that it is told after a written record
 * and not by whoever gave it ({@code primarySource}); who of a family copied it stands in the
 * ledger.
 */
final class CopiedDoseFhir {

  /** The vaccines as they are known here. */
  static final String VACCINES = "urn:mimamori:vaccines";

  private static final String ORIGIN = "http://terminology.hl7.org/CodeSystem/immunization-origin";
  private static final String FUNCTION = "http://terminology.hl7.org/CodeSystem/v2-0443";

  private CopiedDoseFhir() {}

  /** The dose as a draft. */
  static DraftRecord draft(CopiedDose dose) {
    return draft(dose, Immunization.ImmunizationStatus.COMPLETED, null);
  }

  /** The same fact, told anew after it had been taken back. */
  static DraftRecord again(CopiedDose dose, Instant now) {
    return draft(dose, Immunization.ImmunizationStatus.COMPLETED, now);
  }

  /** The same fact, told to be none. */
  static DraftRecord takenBack(CopiedDose dose, Instant now) {
    return draft(dose, Immunization.ImmunizationStatus.ENTEREDINERROR, now);
  }

  private static DraftRecord draft(
      CopiedDose dose, Immunization.ImmunizationStatus status, @Nullable Instant recorded) {
    Immunization immunization = immunization(dose);
    immunization.setStatus(status);
    if (recorded != null) {
      immunization.setRecordedElement(new DateTimeType(recorded.toString()));
    }
    return Lifting.lift(
        dose.key(),
        Category.VACCINATION,
        dose.title(),
        EffectiveTime.ofDay(requireNonNull(dose.day())),
        immunization,
        null,
        EnteringVaccinations.HANDBOOK);
  }

  private static Immunization immunization(CopiedDose dose) {
    Immunization immunization = new Immunization();
    CodeableConcept code = new CodeableConcept().setText(dose.title());
    if (dose.vaccine() != null) {
      code.addCoding().setSystem(VACCINES).setCode(dose.vaccine().name());
    }
    immunization.setVaccineCode(code);
    immunization.setPatient(new Reference("Patient/" + DraftRecord.SUBJECT));
    immunization.setOccurrence(
        new DateTimeType(DateTimeFormatter.ISO_LOCAL_DATE.format(requireNonNull(dose.day()))));
    immunization.setPrimarySource(false);
    immunization.setReportOrigin(new CodeableConcept().setText(EnteringVaccinations.HANDBOOK));
    immunization.getReportOrigin().addCoding().setSystem(ORIGIN).setCode("record");
    if (!dose.lot().isEmpty()) {
      immunization.setLotNumber(dose.lot());
    }
    if (!dose.maker().isEmpty()) {
      immunization.setManufacturer(new Reference().setDisplay(dose.maker()));
    }
    if (!dose.place().isEmpty()) {
      immunization.setLocation(new Reference().setDisplay(dose.place()));
    }
    if (!dose.doctor().isEmpty()) {
      immunization
          .addPerformer()
          .setFunction(concept(FUNCTION, "AP"))
          .setActor(new Reference().setDisplay(dose.doctor()));
    }
    if (dose.number() != null) {
      immunization.addProtocolApplied().setDoseNumber(new PositiveIntType(dose.number()));
    }
    return immunization;
  }

  private static CodeableConcept concept(String system, String code) {
    CodeableConcept concept = new CodeableConcept();
    concept.addCoding().setSystem(system).setCode(code);
    return concept;
  }
}
