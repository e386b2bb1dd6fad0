package jp.mimamori.emergency;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.mimamori.code.InstitutionNumber;
import jp.mimamori.code.Systems;
import jp.mimamori.consent.Category;
import jp.mimamori.fhir.FhirJson;
import jp.mimamori.fhir.Lifting;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Japan;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Reference;

/**
 * What was done, as a FHIR Encounter. What R4 has no element for stands in its narrative, which is
 * `additional` for that: it says what nothing else in the resource does.
 */
final class TreatmentFhir {

  private static final String V3 = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
  private static final String DISCHARGE =
      "http://terminology.hl7.org/CodeSystem/discharge-disposition";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final Treatment treatment;
  private final TreatmentNote note;
  private final Institution hospital;

  TreatmentFhir(Treatment treatment, TreatmentNote note, Institution hospital) {
    this.treatment = treatment;
    this.note = note;
    this.hospital = hospital;
  }

  /** As it was written down, about nobody by name. */
  String document() {
    return FhirJson.encode(encounter());
  }

  DraftRecord draft() {
    Instant left = treatment.left();
    Instant until = left.isAfter(treatment.arrived()) ? left : left.plus(Duration.ofMinutes(1));
    Encounter encounter = encounter();
    encounter.setSubject(new Reference("Patient/" + DraftRecord.SUBJECT));
    return Lifting.lift(
        note.key(),
        Category.ENCOUNTER,
        "救急：" + treatment.problem(),
        new EffectiveTime(treatment.arrived(), until, Japan.dayOf(treatment.arrived())),
        encounter,
        null,
        hospital.name());
  }

  private Encounter encounter() {
    Encounter encounter = new Encounter();
    encounter.addIdentifier(
        new Identifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + note.id()));
    encounter.setStatus(Encounter.EncounterStatus.FINISHED);
    encounter.setClass_(new Coding(V3, "EMER", "救急"));
    encounter.addType(new CodeableConcept().setText("救急外来"));
    encounter.addReasonCode(new CodeableConcept().setText(treatment.problem()));
    encounter.getPeriod().setStartElement(time(treatment.arrived()));
    encounter.getPeriod().setEndElement(time(treatment.left()));
    encounter.getHospitalization().setDischargeDisposition(disposition());
    encounter.addParticipant().setIndividual(new Reference().setDisplay(note.name()));
    encounter.setServiceProvider(provider());
    encounter.getText().setStatus(Narrative.NarrativeStatus.ADDITIONAL);
    encounter.getText().setDivAsString(narrative());
    return encounter;
  }

  private Reference provider() {
    Reference provider = new Reference().setType("Organization").setDisplay(hospital.name());
    InstitutionNumber.parse(hospital.number())
        .ifPresent(
            number ->
                provider.setIdentifier(
                    new Identifier()
                        .setSystem(Systems.MEDICAL_INSTITUTION)
                        .setValue(number.digits())));
    return provider;
  }

  /** The published system has no code for a stay in the same hospital. */
  private CodeableConcept disposition() {
    CodeableConcept concept = new CodeableConcept().setText(where());
    String code =
        switch (treatment.disposition()) {
          case HOME -> "home";
          case TRANSFERRED -> "other-hcf";
          case DIED -> "exp";
          case ADMITTED -> "";
        };
    if (!code.isEmpty()) {
      concept.addCoding().setSystem(DISCHARGE).setCode(code);
    }
    return concept;
  }

  private String where() {
    return switch (treatment.disposition()) {
      case HOME -> "帰宅";
      case ADMITTED -> "入院";
      case TRANSFERRED -> "他の病院へ転送";
      case DIED -> "死亡";
    };
  }

  private String narrative() {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("行ったこと", treatment.done());
    said.put("使った薬", treatment.medicines());
    said.put("変えた機器・設定", treatment.devices());
    said.put("その後", where());
    said.put("かかりつけ医へ", treatment.advice());
    said.put("病院の連絡先", treatment.callBack());
    said.put("書いた人", note.name() + "　" + TIME.format(note.writtenAt().atZone(Japan.ZONE)));
    StringBuilder div = new StringBuilder("<div>");
    said.forEach(
        (what, text) -> {
          if (!text.isEmpty()) {
            div.append("<p><b>").append(what).append("</b>　");
            div.append(escaped(text)).append("</p>");
          }
        });
    return div.append("</div>").toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\n", "<br/>");
  }

  private static DateTimeType time(Instant moment) {
    OffsetDateTime local = moment.atZone(Japan.ZONE).toOffsetDateTime();
    return new DateTimeType(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local));
  }
}
