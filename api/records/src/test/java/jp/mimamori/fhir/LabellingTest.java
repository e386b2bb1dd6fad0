package jp.mimamori.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.code.Systems;
import jp.mimamori.consent.Sensitivity;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.MedicationDispense;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabellingTest {

  @ParameterizedTest
  @CsvSource({
    "1124017F2135, MENTAL_HEALTH",
    "1179038F1020, MENTAL_HEALTH",
    "2549100F1022, SEXUAL_HEALTH"
  })
  void knowsADrugByItsClass(String code, Sensitivity kind) {
    assertThat(Labelling.of(drug("名前のない薬", Systems.YJ, code)).sensitivities())
        .containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "デパス錠0.5mg, MENTAL_HEALTH",
    "ﾚｸｻﾌﾟﾛ錠10mg, MENTAL_HEALTH",
    "ビクタルビ配合錠, SEXUAL_HEALTH",
    "ヤーズフレックス配合錠, SEXUAL_HEALTH"
  })
  void knowsADrugByItsNameWhateverItsCode(String name, Sensitivity kind) {
    assertThat(
            Labelling.of(drug(name, "urn:oid:1.2.392.200119.4.403.1", "621234567")).sensitivities())
        .containsExactly(kind);
    assertThat(Labelling.of(drug(name, "", "")).sensitivities()).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource({"アムロジピン錠5mg, 2171022F1029", "カロナール錠500, 1141007F3020"})
  void takesNoOtherDrugForSensitive(String name, String code) {
    assertThat(Labelling.of(drug(name, Systems.YJ, code)).sensitivities()).isEmpty();
    assertThat(Labelling.of(drug(name, "", "")).sensitivities()).isEmpty();
  }

  @Test
  void looksForTheNamesOfDrugsInDrugsAlone() {
    Condition condition = new Condition().setCode(new CodeableConcept().setText("デパスによる発疹"));

    assertThat(Labelling.of(condition).sensitivities()).isEmpty();
  }

  private static MedicationDispense drug(String name, String system, String code) {
    CodeableConcept concept = new CodeableConcept().setText(name);
    if (!code.isEmpty()) {
      concept.addCoding().setSystem(system).setCode(code);
    }
    return new MedicationDispense().setMedication(concept);
  }
}
