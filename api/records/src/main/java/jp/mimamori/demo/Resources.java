package jp.mimamori.demo;

import java.time.LocalDate;
import jp.mimamori.person.Sex;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Makes facts of a table FHIR resources of one person, told by one place. */
final class Resources {

  private static final String REPRESENTATION =
      "http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation";

  private final Member member;
  private final Place place;
  private final String patientUrl;
  private final LocalDate today;

  Resources(Member member, Place place, String patientUrl, LocalDate today) {
    this.member = member;
    this.place = place;
    this.patientUrl = patientUrl;
    this.today = today;
  }

  Resource of(Entry entry) {
    MeasuredResources measured = new MeasuredResources(this);
    CareResources care = new CareResources(this);
    PaperResources paper = new PaperResources(this);
    return switch (entry.type()) {
      case "Lab" -> measured.observation(entry, "laboratory");
      case "Vital" -> measured.observation(entry, "vital-signs");
      case "Survey" -> measured.observation(entry, "survey");
      case "Immunization" -> measured.immunization(entry);
      case "Condition" -> care.condition(entry);
      case "Procedure" -> care.procedure(entry);
      case "Allergy" -> care.allergy(entry);
      case "Encounter" -> care.encounter(entry);
      case "Device" -> care.device(entry);
      case "Flag" -> care.flag(entry);
      case "CarePlan" -> care.plan(entry);
      case "Composition" -> paper.composition(entry);
      case "Document" -> paper.document(entry);
      case "Answers" -> paper.answers(entry);
      case "Coverage" -> paper.coverage(entry, member.cardOn(entry.day(), today));
      default -> throw new IllegalArgumentException("no resource is called " + entry.type());
    };
  }

  Patient patient() {
    Patient patient = new Patient();
    patient
        .addIdentifier()
        .setSystem("urn:oid:1.2.392.100495.20.3.51.1" + place.number())
        .setValue("%07d".formatted(1_000 + 37 * member.ordinal()));
    name(patient, "IDE", member.fullName());
    name(patient, "SYL", member.kana());
    boolean male = member.sex() == Sex.MALE;
    patient.setGender(male ? AdministrativeGender.MALE : AdministrativeGender.FEMALE);
    patient.setBirthDateElement(new DateType(member.bornOn(today).toString()));
    return patient;
  }

  private static void name(Patient patient, String representation, String name) {
    patient.addName().setText(name).addExtension(REPRESENTATION, new CodeType(representation));
  }

  Reference subject() {
    return new Reference(patientUrl);
  }

  /** The place that tells the fact. */
  Reference teller() {
    return new Reference().setType("Organization").setDisplay(place.title());
  }

  static CodeableConcept words(String text) {
    return new CodeableConcept().setText(text);
  }

  static CodeableConcept coded(String system, String code) {
    CodeableConcept concept = new CodeableConcept();
    concept.addCoding().setSystem("http://terminology.hl7.org/CodeSystem/" + system).setCode(code);
    return concept;
  }

  static DateTimeType day(LocalDate day) {
    return new DateTimeType(day.toString());
  }

  static Period period(Entry entry) {
    Period period = new Period().setStartElement(day(entry.day()));
    return entry.until() == null ? period : period.setEndElement(day(entry.until()));
  }
}
