package jp.mimamori.intake.bundle;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.mimamori.code.Systems;
import jp.mimamori.consent.Category;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;

/** Which kind of health data a resource is: by type, then by its categories and codes. */
final class Sorting {

  private static final String REPORT_KIND = "2.16.840.1.113883.2.2.1.6.1001";
  private static final String NURSING_OBSERVATION = "1.2.392.200119.4.804";
  private static final Set<String> MEDICATION_DOCUMENTS = Set.of("57833-6", "60593-1");

  private final boolean motherAndChild;
  private final boolean checkup;

  /**
   * @param entries the whole document: its Compositions say what its observations belong to
   */
  Sorting(List<Entry> entries) {
    List<Resource> compositions =
        entries.stream().filter(e -> e.type().equals("Composition")).map(Entry::resource).toList();
    this.motherAndChild = compositions.stream().anyMatch(c -> reports(c, Set.of("43", "44")));
    this.checkup = compositions.stream().anyMatch(c -> reports(c, Set.of("10", "40", "41", "42")));
  }

  Category category(Resource resource) {
    Kind kind = Kind.of(resource.fhirType());
    if (kind == null) {
      return Category.OTHER;
    }
    return switch (kind) {
      case OBSERVATION -> observation(resource);
      case DIAGNOSTIC_REPORT -> document(Category.LABORATORY);
      case COMPOSITION -> composition(resource);
      default -> kind.category();
    };
  }

  private Category document(Category otherwise) {
    return motherAndChild ? Category.MATERNAL_CHILD : checkup ? Category.CHECKUP : otherwise;
  }

  private Category composition(Resource resource) {
    boolean medication =
        codings(resource, "type").anyMatch(c -> MEDICATION_DOCUMENTS.contains(c.getCode()));
    return medication ? Category.MEDICATION : document(Category.DOCUMENT);
  }

  private Category observation(Resource resource) {
    if (motherAndChild) {
      return Category.MATERNAL_CHILD;
    }
    boolean item =
        codings(resource, "code").anyMatch(c -> Systems.CHECKUP_ITEM.equals(c.getSystem()));
    if (checkup || item || profiled(resource, "eCheckup")) {
      return Category.CHECKUP;
    }
    Set<String> categories =
        Set.copyOf(codings(resource, "category").map(c -> "" + c.getCode()).distinct().toList());
    boolean nursing =
        codings(resource, "code").anyMatch(c -> has(c.getSystem(), NURSING_OBSERVATION));
    if (nursing || categories.contains("vital-signs") || categories.contains("body-measurement")) {
      return Category.VITALS;
    }
    if (categories.contains("survey") || categories.contains("social-history")) {
      return Category.QUESTIONNAIRE;
    }
    return Category.LABORATORY;
  }

  private static boolean reports(Resource composition, Set<String> kinds) {
    return Stream.concat(codings(composition, "type"), codings(composition, "category"))
        .anyMatch(c -> has(c.getSystem(), REPORT_KIND) && kinds.contains(c.getCode()));
  }

  private static boolean has(String system, String part) {
    return system != null && system.endsWith(part);
  }

  private static boolean profiled(Resource resource, String part) {
    return resource.getMeta().getProfile().stream()
        .anyMatch(profile -> profile.getValue() != null && profile.getValue().contains(part));
  }

  private static Stream<Coding> codings(Resource resource, String element) {
    Property property = resource.getNamedProperty(element);
    List<Base> values = property == null ? List.of() : property.getValues();
    return values.stream()
        .filter(CodeableConcept.class::isInstance)
        .flatMap(value -> ((CodeableConcept) value).getCoding().stream());
  }
}
