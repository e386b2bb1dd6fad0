package jp.mimamori.intake.notebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.mimamori.consent.Category;
import jp.mimamori.fhir.Lifting;
import jp.mimamori.identity.Normal;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.csv.Row;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Period;

/** Drugs bought without a prescription (3, 31) as MedicationStatements. */
final class BoughtDrugs {

  private static final String GTIN = "https://www.gs1.org/gtin";

  private final LocalDate latest;
  private final Keys keys;
  private final List<Finding> findings;

  private BoughtDrugs(LocalDate latest, Keys keys, List<Finding> findings) {
    this.latest = latest;
    this.keys = keys;
    this.findings = findings;
  }

  static List<DraftRecord> drafts(Book book, LocalDate latest, Keys keys, List<Finding> findings) {
    BoughtDrugs drugs = new BoughtDrugs(latest, keys, findings);
    List<DraftRecord> drafts = new ArrayList<>();
    book.boughtDrugs.values().forEach(drug -> drafts.add(drugs.draft(drug)));
    return drafts;
  }

  private DraftRecord draft(Book.BoughtDrug drug) {
    Row row = drug.row();
    MedicationStatement statement = new MedicationStatement();
    // Whether it is still taken is not stated without an end date.
    statement.setStatus(
        drug.end() == null
            ? MedicationStatement.MedicationStatementStatus.UNKNOWN
            : MedicationStatement.MedicationStatementStatus.COMPLETED);
    String name = name(row);
    CodeableConcept medication = new CodeableConcept().setText(name);
    if (!row.text(6).isEmpty()) {
      medication.addCoding().setSystem(GTIN).setCode(row.text(6));
    }
    statement.setMedication(medication);
    statement.setSubject(Documents.subject());
    if (!row.text(4).isEmpty()) {
      statement.setInformationSource(Documents.author(row.text(4)));
    }
    period(drug, statement);
    statement.addNote().setText("一般用医薬品");
    drug.ingredients().forEach(part -> statement.addNote().setText(ingredient(part)));
    String key =
        keys.unique(
            String.join(
                "|",
                "notebook",
                "bought",
                drug.start() == null ? "" : drug.start().toString(),
                row.text(6).isEmpty() ? Normal.name(name) : row.text(6)));
    return Lifting.lift(key, Category.MEDICATION, name, effective(drug), statement, null);
  }

  private String name(Row row) {
    if (row.text(1).isEmpty()) {
      findings.add(Finding.of(NotebookFinding.DRUG_NAME_MISSING, row.place()));
      return "名称の記載なし";
    }
    return row.text(1);
  }

  private void period(Book.BoughtDrug drug, MedicationStatement statement) {
    if (reversed(drug)) {
      findings.add(Finding.of(NotebookFinding.PERIOD_REVERSED, drug.row().place()));
      statement.addNote().setText("使用期間 " + drug.start() + " から " + drug.end());
      return;
    }
    Period period = new Period();
    if (drug.start() != null) {
      period.setStartElement(Documents.day(drug.start()));
    }
    if (drug.end() != null) {
      period.setEndElement(Documents.day(drug.end()));
    }
    if (!period.isEmpty()) {
      statement.setEffective(period);
    }
  }

  private EffectiveTime effective(Book.BoughtDrug drug) {
    LocalDate start = drug.start();
    LocalDate end = drug.end();
    if (start == null && end == null) {
      findings.add(Finding.of(NotebookFinding.UNDATED, drug.row().place(), latest.toString()));
      return EffectiveTime.ofDay(latest);
    }
    if (start == null || end == null || reversed(drug)) {
      return EffectiveTime.ofDay(start == null ? end : start);
    }
    return EffectiveTime.ofDays(start, end);
  }

  private static boolean reversed(Book.BoughtDrug drug) {
    return drug.start() != null && drug.end() != null && drug.end().isBefore(drug.start());
  }

  private static String ingredient(Row row) {
    String code = row.text(4).isEmpty() ? "" : "（コード " + row.text(4) + "）";
    return "成分 " + row.text(2) + code;
  }
}
