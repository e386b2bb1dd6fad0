package jp.mimamori.intake.bundle;

import java.util.Arrays;
import jp.mimamori.consent.Category;
import org.jspecify.annotations.Nullable;

/** The resource types that have a category and a Japanese name of their own. */
enum Kind {
  OBSERVATION("Observation", Category.LABORATORY, "検査・測定"),
  DIAGNOSTIC_REPORT("DiagnosticReport", Category.LABORATORY, "検査報告書"),
  SPECIMEN("Specimen", Category.LABORATORY, "検体"),
  IMMUNIZATION("Immunization", Category.VACCINATION, "予防接種"),
  IMMUNIZATION_ADVICE("ImmunizationRecommendation", Category.VACCINATION, "予防接種の予定"),
  MEDICATION_STATEMENT("MedicationStatement", Category.MEDICATION, "服用中の薬"),
  MEDICATION_REQUEST("MedicationRequest", Category.MEDICATION, "処方"),
  MEDICATION_DISPENSE("MedicationDispense", Category.MEDICATION, "調剤"),
  MEDICATION_ADMINISTRATION("MedicationAdministration", Category.MEDICATION, "投薬"),
  ALLERGY("AllergyIntolerance", Category.ALLERGY, "アレルギー"),
  CONDITION("Condition", Category.CONDITION, "病名"),
  COVERAGE("Coverage", Category.INSURANCE, "医療保険"),
  ENCOUNTER("Encounter", Category.ENCOUNTER, "受診"),
  EPISODE("EpisodeOfCare", Category.ENCOUNTER, "診療の経過"),
  COMPOSITION("Composition", Category.DOCUMENT, "文書"),
  DOCUMENT("DocumentReference", Category.DOCUMENT, "文書"),
  IMAGING("ImagingStudy", Category.DOCUMENT, "画像検査"),
  MEDIA("Media", Category.DOCUMENT, "画像"),
  ANSWERS("QuestionnaireResponse", Category.QUESTIONNAIRE, "質問票の回答"),
  PROCEDURE("Procedure", Category.CONDITION, "処置・手術"),
  FLAG("Flag", Category.OTHER, "注意事項"),
  DEVICE("Device", Category.OTHER, "医療機器"),
  DEVICE_USE("DeviceUseStatement", Category.OTHER, "医療機器の使用"),
  CARE_PLAN("CarePlan", Category.OTHER, "ケア計画"),
  ORGANIZATION("Organization", Category.OTHER, "医療機関など"),
  PRACTITIONER("Practitioner", Category.OTHER, "医療従事者"),
  PRACTITIONER_ROLE("PractitionerRole", Category.OTHER, "医療従事者の役割"),
  LOCATION("Location", Category.OTHER, "場所"),
  MEDICATION("Medication", Category.MEDICATION, "薬");

  private final String type;
  private final Category category;
  private final String title;

  Kind(String type, Category category, String title) {
    this.type = type;
    this.category = category;
    this.title = title;
  }

  static @Nullable Kind of(String type) {
    return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst().orElse(null);
  }

  static String titleOf(String type) {
    Kind kind = of(type);
    return kind == null ? "その他（" + type + "）" : kind.title;
  }

  Category category() {
    return category;
  }

  /** Things that a document refers to and that are about no person. */
  boolean supports() {
    return compareTo(ORGANIZATION) >= 0;
  }
}
