package jp.mimamori.app;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.mimamori.consent.Category;
import org.jspecify.annotations.Nullable;

/** Which kinds of data, as people decide about them, the resources of a FHIR type can be of. */
final class Kinds {

  private static final String OBSERVATION = "Observation";
  private static final String SYSTEM =
      "http://terminology.hl7.org/CodeSystem/observation-category|";

  /** Of what is not named here a record is of the kind "other". */
  private static final Map<String, Set<Category>> OF_TYPES =
      Map.ofEntries(
          Map.entry("AllergyIntolerance", Set.of(Category.ALLERGY)),
          Map.entry("Composition", documents()),
          Map.entry("Condition", Set.of(Category.CONDITION)),
          Map.entry("Coverage", Set.of(Category.INSURANCE)),
          Map.entry(
              "DiagnosticReport",
              Set.of(Category.LABORATORY, Category.CHECKUP, Category.MATERNAL_CHILD)),
          Map.entry("DocumentReference", Set.of(Category.DOCUMENT)),
          Map.entry("Encounter", Set.of(Category.ENCOUNTER)),
          Map.entry("EpisodeOfCare", Set.of(Category.ENCOUNTER)),
          Map.entry("ImagingStudy", Set.of(Category.DOCUMENT)),
          Map.entry("Immunization", Set.of(Category.VACCINATION)),
          Map.entry("ImmunizationRecommendation", Set.of(Category.VACCINATION)),
          Map.entry("Media", Set.of(Category.DOCUMENT)),
          Map.entry("MedicationAdministration", Set.of(Category.MEDICATION)),
          Map.entry("MedicationDispense", Set.of(Category.MEDICATION)),
          Map.entry("MedicationRequest", Set.of(Category.MEDICATION)),
          Map.entry("MedicationStatement", Set.of(Category.MEDICATION)),
          Map.entry(
              OBSERVATION,
              Set.of(
                  Category.CHECKUP,
                  Category.LABORATORY,
                  Category.VITALS,
                  Category.MATERNAL_CHILD,
                  Category.QUESTIONNAIRE)),
          Map.entry("Procedure", Set.of(Category.CONDITION)),
          Map.entry("QuestionnaireResponse", Set.of(Category.QUESTIONNAIRE)),
          Map.entry("Specimen", Set.of(Category.LABORATORY)),
          Map.entry("CarePlan", Set.of(Category.OTHER)),
          Map.entry("Device", Set.of(Category.OTHER)),
          Map.entry("DeviceUseStatement", Set.of(Category.OTHER)),
          Map.entry("Flag", Set.of(Category.OTHER)),
          Map.entry("Location", Set.of(Category.OTHER)),
          Map.entry("Medication", Set.of(Category.MEDICATION)),
          Map.entry("Organization", Set.of(Category.OTHER)),
          Map.entry("Practitioner", Set.of(Category.OTHER)),
          Map.entry("PractitionerRole", Set.of(Category.OTHER)));

  /** The categories of observations that people can be asked for one by one. */
  private static final Map<String, Category> OF_OBSERVATIONS =
      new TreeMap<>(
          Map.of(
              SYSTEM + "laboratory", Category.LABORATORY,
              SYSTEM + "vital-signs", Category.VITALS,
              SYSTEM + "survey", Category.QUESTIONNAIRE));

  /** Who people are, and what is managed here. */
  private static final Set<String> NOT_DELIVERED =
      Set.of("Patient", "RelatedPerson", "Person", "Group", "Subscription");

  private Kinds() {}

  private static Set<Category> documents() {
    return Set.of(
        Category.DOCUMENT, Category.MEDICATION, Category.CHECKUP, Category.MATERNAL_CHILD);
  }

  static Set<Category> of(String type) {
    return switch (type) {
      case Scope.ALL -> EnumSet.complementOf(EnumSet.of(Category.EMERGENCY));
      // who the person is goes with every grant
      case "Patient" -> EnumSet.complementOf(EnumSet.of(Category.EMERGENCY));
      // what people manage, no app does
      case "AuditEvent", "Consent" -> Set.of();
      default -> OF_TYPES.getOrDefault(type, Set.of(Category.OTHER));
    };
  }

  /** Likewise, of one category of observations; none of any other type or category. */
  static Set<Category> of(String type, String category) {
    Category found = type.equals(OBSERVATION) ? OF_OBSERVATIONS.get(category) : null;
    return found == null ? Set.of() : Set.of(found);
  }

  /** The kinds of data of which resources of a type can be added here; none of most types. */
  static Set<Category> toAdd(String type, @Nullable String category) {
    return switch (type) {
      case Scope.ALL -> Set.of(Category.VITALS, Category.QUESTIONNAIRE, Category.DOCUMENT);
      case "DocumentReference" -> Set.of(Category.DOCUMENT);
      case OBSERVATION ->
          category == null || of(type, category).contains(Category.VITALS)
              ? Set.of(Category.VITALS)
              : Set.of();
      case "QuestionnaireResponse" -> Set.of(Category.QUESTIONNAIRE);
      default -> Set.of();
    };
  }

  /** Likewise by a system, which adds whatever files can hold; nobody registers people so. */
  static Set<Category> toDeliver(String type, @Nullable String category) {
    if (category != null) {
      return of(type, category);
    }
    return NOT_DELIVERED.contains(type) ? Set.of() : of(type);
  }

  /** The types that a scope on all of them is made of where it is narrowed. */
  static List<String> types() {
    return OF_TYPES.keySet().stream().sorted().toList();
  }

  /** The categories of observations that are left of these kinds. */
  static List<String> observationsOf(Set<Category> kinds) {
    return OF_OBSERVATIONS.entrySet().stream()
        .filter(entry -> kinds.contains(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
