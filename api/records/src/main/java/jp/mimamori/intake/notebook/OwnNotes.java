package jp.mimamori.intake.notebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.consent.Category;
import jp.mimamori.fhir.Lifting;
import jp.mimamori.identity.Normal;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.csv.Row;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.jspecify.annotations.Nullable;

/**
 * What a notebook says about its person apart from dispensings: allergies, side effects, history
 * (2), memos (4), and the blood type and weight of record 1.
 *
 * <p>Record 2 has no date. Its effective time is the latest day in the notebook: so much is known,
 * that it was true then.
 */
final class OwnNotes {

  /** The notebook says of a note by what sort of person it was written, never by whom. */
  private static final String NOBODY = "";

  /** Ways to write that there is nothing, in the form in which names are compared. */
  private static final Set<String> NONE =
      Set.of("ナシ", "無シ", "無", "特ニナシ", "特ニ無シ", "特記事項ナシ", "特記ナシ", "アレルギーナシ", "副作用ナシ", "既往歴ナシ");

  private final Book book;
  private final LocalDate latest;
  private final Keys keys;
  private final List<Finding> findings;
  private final List<DraftRecord> drafts = new ArrayList<>();

  private OwnNotes(Book book, LocalDate latest, Keys keys, List<Finding> findings) {
    this.book = book;
    this.latest = latest;
    this.keys = keys;
    this.findings = findings;
  }

  static List<DraftRecord> drafts(Book book, LocalDate latest, Keys keys, List<Finding> findings) {
    OwnNotes notes = new OwnNotes(book, latest, keys, findings);
    book.traits.forEach(notes::trait);
    book.memos.forEach(notes::memo);
    Optional.ofNullable(book.patient).ifPresent(notes::body);
    return notes.drafts;
  }

  private void trait(Row row) {
    if (row.text(2).isEmpty()) {
      return;
    }
    boolean known = Set.of("1", "2", "3").contains(row.text(1));
    if (known && NONE.contains(Normal.name(row.text(2)))) {
      findings.add(Finding.of(NotebookFinding.HISTORY_DENIED, row.place(), row.text(2)));
      note("患者特記（" + heading(row.text(1)) + "）", row.text(2), row);
      return;
    }
    switch (row.text(1)) {
      case "1" -> allergy(row, AllergyIntolerance.AllergyIntoleranceType.ALLERGY);
      case "2" -> allergy(row, AllergyIntolerance.AllergyIntoleranceType.INTOLERANCE);
      case "3" -> condition(row);
      default -> note("患者特記", row.text(2), row);
    }
  }

  private static String heading(String kind) {
    return switch (kind) {
      case "1" -> "アレルギー歴";
      case "2" -> "副作用歴";
      default -> "既往歴";
    };
  }

  private void allergy(Row row, AllergyIntolerance.AllergyIntoleranceType type) {
    AllergyIntolerance allergy = new AllergyIntolerance();
    allergy.setClinicalStatus(concept("allergyintolerance-clinical", "active"));
    allergy.setVerificationStatus(concept("allergyintolerance-verification", "unconfirmed"));
    allergy.setType(type);
    allergy.setCode(new CodeableConcept().setText(row.text(2)));
    allergy.setPatient(Documents.subject());
    if (type == AllergyIntolerance.AllergyIntoleranceType.INTOLERANCE) {
      allergy.addNote().setText("副作用歴としての記載");
    }
    if (!row.text(3).isEmpty()) {
      allergy.setAsserter(Documents.author(row.text(3)));
    }
    undated(row);
    String key = keys.unique("notebook|trait|" + row.text(1) + "|" + Normal.name(row.text(2)));
    drafts.add(Lifting.lift(key, Category.ALLERGY, row.text(2), day(), allergy, null, NOBODY));
  }

  private void condition(Row row) {
    Condition condition = new Condition();
    condition.setVerificationStatus(concept("condition-ver-status", "unconfirmed"));
    condition.setCode(new CodeableConcept().setText(row.text(2)));
    condition.setSubject(Documents.subject());
    condition.addNote().setText("既往歴としての記載");
    if (!row.text(3).isEmpty()) {
      condition.setAsserter(Documents.author(row.text(3)));
    }
    undated(row);
    String key = keys.unique("notebook|trait|3|" + Normal.name(row.text(2)));
    drafts.add(Lifting.lift(key, Category.CONDITION, row.text(2), day(), condition, null, NOBODY));
  }

  private void memo(Book.Memo memo) {
    Note note = memo.note();
    if (memo.date() == null) {
      undated(note.row());
    }
    compose(note, memo.date());
  }

  private void body(Row patient) {
    if (!patient.text(8).isEmpty()) {
      note("血液型", patient.text(8), patient);
    }
    if (!patient.text(9).isEmpty()) {
      note("体重", patient.text(9) + " kg", patient);
    }
  }

  private void note(String heading, String text, Row row) {
    undated(row);
    compose(new Note(heading, text, row), null);
  }

  private void compose(Note note, @Nullable LocalDate stated) {
    LocalDate date = stated == null ? latest : stated;
    Composition composition = Documents.note(note, date);
    composition.addAuthor(Documents.author(note.author()));
    Documents.addSection(composition, note);
    String key =
        keys.unique(
            String.join(
                "|",
                "notebook",
                "note",
                stated == null ? "" : stated.toString(),
                note.heading(),
                Normal.name(note.text())));
    drafts.add(
        Lifting.lift(
            key,
            Category.MEDICATION,
            note.heading(),
            EffectiveTime.ofDay(date),
            composition,
            null,
            NOBODY));
  }

  private void undated(Row row) {
    findings.add(Finding.of(NotebookFinding.UNDATED, row.place(), latest.toString()));
  }

  private EffectiveTime day() {
    return EffectiveTime.ofDay(latest);
  }

  private static CodeableConcept concept(String system, String code) {
    CodeableConcept concept = new CodeableConcept();
    concept.addCoding().setSystem("http://terminology.hl7.org/CodeSystem/" + system).setCode(code);
    return concept;
  }
}
