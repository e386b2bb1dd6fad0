package jp.mimamori.intake.notebook;

import java.util.List;
import jp.mimamori.code.Systems;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.csv.Row;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * The drug of record 201 with every code it carries; a code of unknown kind is kept without system.
 */
final class DrugCode {

  private static final String CLAIM_CODE = "urn:oid:1.2.392.100495.20.2.71";
  private static final String MINISTRY_CODE = "urn:oid:1.2.392.100495.20.2.72";
  private static final String HOT7 = "http://medis.or.jp/CodeSystem/master-HOT7";
  private static final String HOT13 = "http://medis.or.jp/CodeSystem/master-HOT13";

  private DrugCode() {}

  static CodeableConcept of(Row drug, List<Finding> findings) {
    CodeableConcept concept = new CodeableConcept().setText(name(drug, findings));
    if (!drug.text(6).isEmpty()) {
      concept.addCoding(coding(drug, findings));
    }
    if (!drug.text(8).isEmpty() || !drug.text(10).isEmpty()) {
      concept.addCoding(generic(drug));
    }
    return concept;
  }

  private static String name(Row drug, List<Finding> findings) {
    if (!drug.text(2).isEmpty()) {
      return drug.text(2);
    }
    findings.add(Finding.of(NotebookFinding.DRUG_NAME_MISSING, drug.place()));
    return drug.text(6).isEmpty() ? "名称の記載なし" : "名称の記載なし（コード " + drug.text(6) + "）";
  }

  private static Coding coding(Row drug, List<Finding> findings) {
    String kind = drug.text(5);
    String code = drug.text(6);
    if (drug.padded(6)) {
      findings.add(Finding.of(NotebookFinding.CODE_WITH_SPACES, drug.place(), code));
    }
    Coding coding = new Coding().setCode(code);
    switch (kind) {
      case "2" -> coding.setSystem(CLAIM_CODE);
      case "3" -> coding.setSystem(MINISTRY_CODE);
      case "4" -> coding.setSystem(Systems.YJ);
      case "6" -> coding.setSystem(hot(code));
      case "", "1" ->
          findings.add(Finding.of(NotebookFinding.CODE_WITHOUT_KIND, drug.place(), code));
      default ->
          findings.add(Finding.of(NotebookFinding.CODE_KIND_UNKNOWN, drug.place(), kind, code));
    }
    return coding;
  }

  private static String hot(String code) {
    return switch (code.length()) {
      case 7 -> HOT7;
      case 13 -> HOT13;
      default -> Systems.HOT9;
    };
  }

  private static Coding generic(Row drug) {
    Coding coding = new Coding();
    if (!drug.text(10).isEmpty()) {
      coding.setCode(drug.text(10));
    }
    if (drug.text(9).equals("2")) {
      coding.setSystem(Systems.GENERIC_NAME);
    }
    return drug.text(8).isEmpty() ? coding : coding.setDisplay(drug.text(8));
  }
}
