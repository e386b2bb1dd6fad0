package jp.mimamori.intake.checkup;

import jp.mimamori.code.Systems;
import jp.mimamori.intake.Element;
import jp.mimamori.record.DraftRecord;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;

/** Makes one result a FHIR Observation (eCheckup general observation). */
final class ObservationReading {

  private final CheckupHeader header;
  private final Findings findings;
  private final ValueReading values;
  private final ReferenceReading references;

  ObservationReading(CheckupHeader header, Findings findings) {
    this.header = header;
    this.findings = findings;
    this.values = new ValueReading(findings);
    this.references = new ReferenceReading(findings);
  }

  Observation read(CheckupResult result) {
    Observation observation = new Observation();
    observation.setStatus(ObservationStatus.FINAL);
    observation.addCategory(Concepts.category(result.kind()));
    observation.setCode(code(result));
    observation.setSubject(new Reference("Patient/" + DraftRecord.SUBJECT));
    observation.setEffective(new DateTimeType(date(result)));
    performer(result, observation);
    if (result.isNegated()) {
      notDone(result, observation);
      return observation;
    }
    values.read(result, observation);
    interpretation(result, observation);
    method(result, observation);
    Quantity value = observation.hasValueQuantity() ? observation.getValueQuantity() : null;
    references.read(result, value, observation);
    return observation;
  }

  private static CodeableConcept code(CheckupResult result) {
    CodeableConcept code = Concepts.of(result.system(), result.code(), result.name());
    CheckupItem item = result.item();
    if (item != null && !item.loinc().isEmpty()) {
      code.addCoding(new Coding().setSystem(Systems.LOINC).setCode(item.loinc()));
    }
    return code;
  }

  /** The item's own day where it has one, else the day of the checkup. */
  private String date(CheckupResult result) {
    String own = result.element().at("effectiveTime").attribute("value");
    return CheckupDates.parse(own).orElse(header.date()).toString();
  }

  private void performer(CheckupResult result, Observation observation) {
    Facility own =
        Facility.of(result.element().at("performer", "assignedEntity", "representedOrganization"));
    Facility facility = own.isKnown() ? own : header.facility();
    if (facility.isKnown()) {
      observation.addPerformer(facility.reference());
    }
    String author =
        result.element().at("author", "assignedAuthor", "assignedPerson", "name").text();
    if (!author.isEmpty()) {
      observation.addPerformer(new Reference().setType("Practitioner").setDisplay(author));
    }
  }

  /** Not done: nothing but that it was not done, and on which day. */
  private void notDone(CheckupResult result, Observation observation) {
    observation.setStatus(ObservationStatus.CANCELLED);
    observation.setDataAbsentReason(Concepts.absent("not-performed", "未実施"));
    findings.add(CheckupFinding.NOT_DONE, result.place(), result.name());
  }

  private void interpretation(CheckupResult result, Observation observation) {
    for (Element element : result.element().children("interpretationCode")) {
      String code = element.attribute("code").strip();
      if (code.isEmpty()) {
        continue;
      }
      observation.addInterpretation(Concepts.interpretation(code));
      if (code.equals("HX")) {
        findings.add(CheckupFinding.ABOVE_LIMIT, result.place(), result.name());
      }
      if (code.equals("LX")) {
        findings.add(CheckupFinding.BELOW_LIMIT, result.place(), result.name());
      }
    }
  }

  private static void method(CheckupResult result, Observation observation) {
    Element method = result.element().at("methodCode");
    String code = method.attribute("code").strip();
    if (code.isEmpty()) {
      return;
    }
    String oid = method.attribute("codeSystem").strip();
    CheckupItem item = result.item();
    boolean known = item != null && item.method().equals(code) && !item.methodName().isEmpty();
    String display = method.attribute("displayName").strip();
    String text = known ? item.methodName() : display.isEmpty() ? code : display;
    observation.setMethod(Concepts.of(Oid.uri(oid.isEmpty() ? Oid.METHOD : oid), code, text));
  }
}
