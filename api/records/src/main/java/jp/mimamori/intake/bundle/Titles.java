package jp.mimamori.intake.bundle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** What people are shown of a resource: its text, else a display, else a code, else its type. */
final class Titles {

  private static final int LONGEST = 200;

  private static final List<String> ELEMENTS =
      List.of(
          "title",
          "vaccineCode",
          "medication[x]",
          "code",
          "description",
          "name",
          "deviceName",
          "serviceType",
          "type",
          "class",
          "device");

  /** Elements whose bare code says nothing to people ("1", "AMB"). */
  private static final Set<String> CLASSES = Set.of("serviceType", "type", "class");

  private final Entries entries;

  Titles(Entries entries) {
    this.entries = entries;
  }

  String of(Entry entry) {
    String title =
        ELEMENTS.stream()
            .flatMap(
                name ->
                    values(entry.resource(), name).stream()
                        .flatMap(value -> text(value, entry, !CLASSES.contains(name)).stream()))
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElseGet(() -> Kind.titleOf(entry.type()));
    String known = Kind.of(entry.type()) == null ? Kind.titleOf(entry.type()) : title;
    return known.length() > LONGEST ? known.substring(0, LONGEST - 1) + "…" : known;
  }

  private Optional<String> text(Base value, Entry entry, boolean codeTells) {
    if (value instanceof CodeableConcept concept) {
      return concept(concept, codeTells);
    }
    if (value instanceof Coding coding) {
      return Optional.ofNullable(coding.getDisplay());
    }
    if (value instanceof HumanName name) {
      return Optional.ofNullable(name.hasText() ? name.getText() : name.getNameAsSingleString());
    }
    if (value instanceof Reference reference) {
      return reference.hasDisplay()
          ? Optional.of(reference.getDisplay())
          : entries
              .find(target(reference), entry)
              .filter(e -> e != entry)
              .flatMap(this::medication);
    }
    return value instanceof PrimitiveType<?> primitive
        ? Optional.ofNullable(primitive.getValueAsString())
        : Optional.empty();
  }

  private Optional<String> medication(Entry entry) {
    return values(entry.resource(), "code").stream()
        .filter(CodeableConcept.class::isInstance)
        .flatMap(code -> concept((CodeableConcept) code, true).stream())
        .findFirst();
  }

  private static String target(Reference reference) {
    return reference.hasReference() ? reference.getReference() : "";
  }

  private static Optional<String> concept(CodeableConcept concept, boolean codeTells) {
    Stream<String> displays = concept.getCoding().stream().map(Coding::getDisplay);
    Stream<String> codes = concept.getCoding().stream().filter(c -> codeTells).map(Coding::getCode);
    return Stream.of(Stream.of("" + (concept.hasText() ? concept.getText() : "")), displays, codes)
        .flatMap(texts -> texts)
        .filter(text -> text != null && !text.isBlank())
        .findFirst();
  }

  private static List<Base> values(Resource resource, String name) {
    Property property = resource.getNamedProperty(name);
    return property == null ? List.of() : property.getValues();
  }
}
