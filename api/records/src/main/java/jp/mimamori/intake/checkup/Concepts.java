package jp.mimamori.intake.checkup;

import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/** Coded values as FHIR has them; each with a Japanese text. */
final class Concepts {

  private static final String INTERPRETATION =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
  private static final String ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
  private static final String CATEGORY =
      "http://terminology.hl7.org/CodeSystem/observation-category";

  private static final Map<String, String> INTERPRETATIONS =
      Map.of(
          "H", "基準値より高い",
          "L", "基準値より低い",
          "N", "基準範囲内",
          "HX", "入力上限以上",
          "LX", "入力下限以下",
          "A", "異常");

  private static final Map<String, String> CATEGORIES =
      Map.of(
          "laboratory", "検体検査",
          "vital-signs", "身体計測・血圧",
          "exam", "診察・検査",
          "survey", "問診");

  private Concepts() {}

  /** A coding whose system may be unknown; the text is shown to people. */
  static CodeableConcept of(String system, String code, String text) {
    Coding coding = new Coding().setCode(code.replaceAll("\\s+", " "));
    if (!system.isEmpty()) {
      coding.setSystem(system);
    }
    if (!text.equals(code)) {
      coding.setDisplay(text);
    }
    return new CodeableConcept(coding).setText(text);
  }

  static CodeableConcept interpretation(String code) {
    String text = INTERPRETATIONS.get(code);
    return text == null
        ? of("", code, code)
        : new CodeableConcept(new Coding().setSystem(INTERPRETATION).setCode(code)).setText(text);
  }

  static CodeableConcept absent(String code, String text) {
    return new CodeableConcept(new Coding().setSystem(ABSENT).setCode(code)).setText(text);
  }

  static CodeableConcept category(String code) {
    return new CodeableConcept(new Coding().setSystem(CATEGORY).setCode(code))
        .setText(CATEGORIES.getOrDefault(code, code));
  }
}
