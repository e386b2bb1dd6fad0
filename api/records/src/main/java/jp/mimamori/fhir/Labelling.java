package jp.mimamori.fhir;

import ca.uhn.fhir.util.FhirTerser;
import ca.uhn.fhir.util.ResourceReferenceInfo;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Sensitivity;
import jp.mimamori.record.Labels;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Finds out which institutions a resource names, wherever it does, and whether it is sensitive. */
final class Labelling {

  private static final Set<String> PLACES = Set.of("Organization", "Location", "HealthcareService");

  private static final Set<String> DRUGS =
      Set.of(
          "Medication",
          "MedicationAdministration",
          "MedicationDispense",
          "MedicationRequest",
          "MedicationStatement");

  /** Elements that hold a place even when the reference does not say what it refers to. */
  private static final Set<String> PLACE_ELEMENTS =
      Set.of(
          "serviceProvider",
          "custodian",
          "managingOrganization",
          "organization",
          "providerOrganization",
          "owner",
          "location",
          "destination",
          "origin",
          "facility",
          "institution",
          "healthcareService");

  private final Set<String> institutions = new HashSet<>();
  private final FhirTerser terser = FhirJson.context().newTerser();

  private Labelling() {}

  static Labels of(Resource resource) {
    Labelling found = new Labelling();
    withContained(resource).forEach(found::read);
    Set<Sensitivity> kinds =
        withContained(resource)
            .flatMap(one -> Stream.concat(found.codes(one), found.names(one)))
            .collect(Collectors.toSet());
    return new Labels(found.institutions, kinds);
  }

  private static Stream<Resource> withContained(Resource resource) {
    List<Resource> contained =
        resource instanceof DomainResource domain ? domain.getContained() : List.of();
    return Stream.concat(Stream.of(resource), contained.stream());
  }

  private void read(Resource resource) {
    if (resource instanceof Organization organization) {
      add(organization.getName());
      organization.getIdentifier().forEach(this::add);
      organization.getAlias().forEach(alias -> add(alias.getValue()));
    }
    if (resource instanceof Location location) {
      add(location.getName());
      location.getIdentifier().forEach(this::add);
    }
    for (ResourceReferenceInfo info : terser.getAllResourceReferences(resource)) {
      if (info.getResourceReference() instanceof Reference reference
          && isPlace(info.getName(), reference)) {
        add(reference.getDisplay());
        add(reference.getIdentifier());
      }
    }
  }

  private static boolean isPlace(String path, Reference reference) {
    String type = reference.hasType() ? reference.getType() : typeIn(reference.getReference());
    String element = path.substring(path.lastIndexOf('.') + 1);
    return type.isEmpty() ? PLACE_ELEMENTS.contains(element) : PLACES.contains(type);
  }

  private static String typeIn(@org.jspecify.annotations.Nullable String reference) {
    if (reference == null || !reference.contains("/")) {
      return "";
    }
    String[] parts = reference.split("/", -1);
    return parts[parts.length - 2];
  }

  private Stream<Sensitivity> codes(Resource resource) {
    return terser.getAllPopulatedChildElementsOfType(resource, Coding.class).stream()
        .filter(coding -> coding.hasSystem() && coding.hasCode())
        .flatMap(coding -> SensitiveCodes.of(coding.getSystem(), coding.getCode()));
  }

  /** Many drugs have a code that says nothing of what they are for, or none. */
  private Stream<Sensitivity> names(Resource resource) {
    if (!DRUGS.contains(resource.fhirType())) {
      return Stream.empty();
    }
    return terser.getAllPopulatedChildElementsOfType(resource, CodeableConcept.class).stream()
        .flatMap(
            concept ->
                Stream.concat(
                    Stream.ofNullable(concept.getText()),
                    concept.getCoding().stream().map(Coding::getDisplay).filter(Objects::nonNull)))
        .flatMap(SensitiveNames::of);
  }

  private void add(Identifier identifier) {
    add(identifier.getValue());
  }

  private void add(@org.jspecify.annotations.Nullable String nameOrNumber) {
    String key = nameOrNumber == null ? "" : Labels.keyOf(nameOrNumber);
    if (!key.isEmpty()) {
      institutions.add(key);
    }
  }
}
