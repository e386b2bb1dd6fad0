package jp.mimamori.vitals;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import jp.mimamori.code.Systems;
import jp.mimamori.consent.Category;
import jp.mimamori.fhir.Lifting;
import jp.mimamori.identity.Via;
import jp.mimamori.record.AddedBy;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A reading as a FHIR Observation of the profile for vital signs. It says that no institution made
 * it: the person is the performer. Who of a family sent it stands in the ledger, not in it: the
 * same reading is the same, whoever sends it.
 */
final class VitalFhir {

  static final String CATEGORY = "http://terminology.hl7.org/CodeSystem/observation-category";

  private final Reading reading;
  private final @Nullable Via via;

  /**
   * @param via the app that sent it; null when no app did
   */
  VitalFhir(Reading reading, @Nullable Via via) {
    this.reading = reading;
    this.via = via;
  }

  DraftRecord draft() {
    return Lifting.lift(
        reading.key(),
        Category.VITALS,
        reading.vital().title(),
        EffectiveTime.of(reading.at()),
        observation(),
        null,
        EnteringVitals.HOME);
  }

  private Observation observation() {
    Observation observation = new Observation();
    if (via != null) {
      observation.getMeta().addTag(AddedBy.SYSTEM, via.id(), via.name());
    }
    observation.setStatus(Observation.ObservationStatus.FINAL);
    observation.addCategory().addCoding().setSystem(CATEGORY).setCode("vital-signs");
    observation.setCode(code());
    observation.setSubject(person());
    observation.addPerformer(person().setDisplay("本人・家族"));
    observation.setEffective(
        new DateTimeType(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(reading.at())));
    values(observation);
    if (!reading.device().isEmpty()) {
      observation.setDevice(new Reference().setType("Device").setDisplay(reading.device()));
    }
    observation.addNote().setText(EnteringVitals.HOME);
    return observation;
  }

  /** Oxygen has two codes: by which device, and what the profile asks for. */
  private CodeableConcept code() {
    CodeableConcept code = concept(reading.vital().codes().get(0), reading.vital().title());
    if (reading.vital() == Vital.SPO2) {
      code.addCoding().setSystem(Systems.LOINC).setCode("2708-6");
    }
    return code;
  }

  private void values(Observation observation) {
    BigDecimal lower = reading.lower();
    if (lower == null) {
      observation.setValue(quantity(reading.value()));
      return;
    }
    observation
        .addComponent()
        .setCode(concept(Vital.SYSTOLIC, "収縮期血圧"))
        .setValue(quantity(reading.value()));
    observation.addComponent().setCode(concept(Vital.DIASTOLIC, "拡張期血圧")).setValue(quantity(lower));
  }

  private Quantity quantity(BigDecimal number) {
    return new Quantity()
        .setValue(number)
        .setUnit(reading.vital().shownUnit())
        .setSystem(Systems.UCUM)
        .setCode(reading.vital().unit());
  }

  private static CodeableConcept concept(String loinc, String text) {
    CodeableConcept concept = new CodeableConcept().setText(text);
    concept.addCoding().setSystem(Systems.LOINC).setCode(loinc);
    return concept;
  }

  private static Reference person() {
    return new Reference("Patient/" + DraftRecord.SUBJECT);
  }
}
