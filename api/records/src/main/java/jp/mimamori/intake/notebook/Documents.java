package jp.mimamori.intake.notebook;

import java.time.LocalDate;
import jp.mimamori.code.Systems;
import jp.mimamori.record.DraftRecord;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Reference;

/** Compositions of a notebook: one per dispensing, one per text that belongs to none. */
final class Documents {

  private static final String DISPENSED = "60593-1";
  private static final String PATIENT_NOTE = "51855-5";

  private Documents() {}

  static Composition dispensing(LocalDate date) {
    return composition(DISPENSED, "調剤", date);
  }

  /** A text that belongs to no dispensing; only what the patient wrote is a patient's note. */
  static Composition note(Note note, LocalDate date) {
    boolean own = note.author().equals("2");
    return composition(own ? PATIENT_NOTE : "", own ? "本人の記録" : "手帳の記録", date)
        .setTitle(note.heading());
  }

  static Reference subject() {
    return new Reference("Patient/" + DraftRecord.SUBJECT);
  }

  static DateTimeType day(LocalDate date) {
    return new DateTimeType(date.toString());
  }

  static void addSection(Composition composition, Note note) {
    Composition.SectionComponent section = composition.addSection().setTitle(note.heading());
    section.setText(narrative(note.text().isEmpty() ? note.row().raw() : note.text()));
    if (!note.author().isEmpty()) {
      section.addAuthor(author(note.author()));
    }
  }

  /** 作成者: 1 medical staff, 2 the patient or family, 8 others, 9 unknown. */
  static Reference author(String code) {
    return switch (code) {
      case "1" -> new Reference().setDisplay("医療関係者");
      case "2" -> subject().setDisplay("患者等");
      case "8" -> new Reference().setDisplay("その他");
      default -> new Reference().setDisplay("不明");
    };
  }

  private static Composition composition(String loinc, String text, LocalDate date) {
    Composition composition = new Composition();
    composition.setStatus(Composition.CompositionStatus.FINAL);
    CodeableConcept type = new CodeableConcept().setText(text);
    if (!loinc.isEmpty()) {
      type.addCoding().setSystem(Systems.LOINC).setCode(loinc);
    }
    composition.setType(type);
    composition.setSubject(subject());
    composition.setDateElement(day(date));
    return composition;
  }

  private static Narrative narrative(String text) {
    Narrative narrative = new Narrative();
    narrative.setStatus(Narrative.NarrativeStatus.ADDITIONAL);
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    narrative.setDivAsString("<div xmlns=\"http://www.w3.org/1999/xhtml\">" + escaped + "</div>");
    return narrative;
  }
}
