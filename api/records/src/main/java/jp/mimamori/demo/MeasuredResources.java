package jp.mimamori.demo;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import jp.mimamori.code.Systems;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.StringType;

/** Measured values, and vaccinations. */
final class MeasuredResources {

  private final Resources resources;

  MeasuredResources(Resources resources) {
    this.resources = resources;
  }

  Observation observation(Entry entry, String category) {
    Observation observation = new Observation();
    observation.setStatus(Observation.ObservationStatus.FINAL);
    observation.addCategory(Resources.coded("observation-category", category));
    observation.setCode(code(entry));
    observation.setSubject(resources.subject());
    observation.setEffective(Resources.day(entry.day()));
    observation.addPerformer(resources.teller());
    if (entry.value().matches("-?\\d+(\\.\\d+)?")) {
      observation.setValue(quantity(entry.value(), entry.unit()));
      range(observation, entry);
    } else {
      observation.setValue(new StringType(entry.value()));
    }
    if (!entry.note().isEmpty()) {
      observation.addNote().setText(entry.note());
    }
    return observation;
  }

  private static CodeableConcept code(Entry entry) {
    CodeableConcept code = Resources.words(entry.title());
    if (!entry.code().isEmpty()) {
      code.addCoding().setSystem(Systems.LOINC).setCode(entry.code());
    }
    return code;
  }

  /** {@code ℃|Cel}: as people read it, and in UCUM where that differs. */
  private static Quantity quantity(String value, String unit) {
    Quantity quantity = new Quantity().setValue(new BigDecimal(value));
    if (unit.isEmpty()) {
      return quantity;
    }
    String[] both = unit.split("\\|");
    return quantity
        .setUnit(both[0])
        .setSystem(Systems.UCUM)
        .setCode(both.length == 1 ? both[0] : both[1]);
  }

  /** {@code low-high}; an end that is open is empty. Outside of it the value is judged. */
  private static void range(Observation observation, Entry entry) {
    String[] ends = entry.more().split("-", -1);
    if (ends.length != 2) {
      return;
    }
    BigDecimal value = new BigDecimal(entry.value());
    Observation.ObservationReferenceRangeComponent range = observation.addReferenceRange();
    String judged = "N";
    if (!ends[0].isEmpty()) {
      range.setLow(quantity(ends[0], entry.unit()));
      judged = value.compareTo(new BigDecimal(ends[0])) < 0 ? "L" : judged;
    }
    if (!ends[1].isEmpty()) {
      range.setHigh(quantity(ends[1], entry.unit()));
      judged = value.compareTo(new BigDecimal(ends[1])) > 0 ? "H" : judged;
    }
    observation.addInterpretation(Resources.coded("v3-ObservationInterpretation", judged));
  }

  Immunization immunization(Entry entry) {
    Immunization immunization = new Immunization();
    immunization.setStatus(Immunization.ImmunizationStatus.COMPLETED);
    immunization.setVaccineCode(Resources.words(entry.title()));
    immunization.setPatient(resources.subject());
    immunization.setOccurrence(Resources.day(entry.day()));
    immunization.setLotNumber(lot(entry));
    immunization.setSite(Resources.words(entry.unit().isEmpty() ? "左上腕" : entry.unit()));
    immunization.addPerformer().setActor(resources.teller());
    Immunization.ImmunizationProtocolAppliedComponent dose = immunization.addProtocolApplied();
    dose.addTargetDisease(Resources.words(entry.more().isEmpty() ? entry.title() : entry.more()));
    dose.setDoseNumber(new PositiveIntType(entry.value()));
    if (!entry.note().isEmpty()) {
      immunization.addNote().setText(entry.note());
    }
    return immunization;
  }

  /** An invented lot number: two letters, three digits. */
  private static String lot(Entry entry) {
    SplittableRandom random = new SplittableRandom((entry.title() + entry.value()).hashCode());
    char first = (char) ('A' + random.nextInt(26));
    char second = (char) ('A' + random.nextInt(26));
    return "%c%c%03d".formatted(first, second, random.nextInt(1000));
  }
}
