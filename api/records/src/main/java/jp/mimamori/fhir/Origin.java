package jp.mimamori.fhir;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Who made a resource, by the name it gives: an institution before a person, nobody as empty. */
public final class Origin {

  /** Elements that name whoever made a resource, by the order in which they are asked. */
  private static final List<String> MAKERS =
      List.of(
          "serviceProvider",
          "custodian",
          "author",
          "performer",
          "recorder",
          "asserter",
          "informationSource",
          "requester",
          "participant",
          "location");

  private final Function<Reference, String> names;

  private Origin(Function<Reference, String> names) {
    this.names = names;
  }

  /** By the words beside its references alone. */
  public static String of(Resource resource) {
    return of(resource, reference -> "");
  }

  /**
   * Likewise, asking for what a reference says no words about.
   *
   * @param names the name of whom a reference means, empty when not known
   */
  public static String of(Resource resource, Function<Reference, String> names) {
    if (resource instanceof Organization organization && organization.hasName()) {
      return organization.getName().strip();
    }
    Origin origin = new Origin(names);
    List<Reference> makers =
        MAKERS.stream()
            .flatMap(name -> origin.makers(resource, name))
            .filter(maker -> !isThePerson(maker))
            .toList();
    return Stream.concat(makers.stream().filter(Origin::isInstitution), makers.stream())
        .map(origin::name)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** A maker stands there itself, or as the actor or individual of an entry. */
  private Stream<Reference> makers(Base holder, String name) {
    Property property = holder.getNamedProperty(name);
    return property == null
        ? Stream.empty()
        : property.getValues().stream()
            .flatMap(
                value ->
                    value instanceof Reference reference
                        ? Stream.of(reference)
                        : Stream.of("actor", "individual").flatMap(part -> makers(value, part)));
  }

  private String name(Reference reference) {
    return reference.hasDisplay() ? reference.getDisplay().strip() : names.apply(reference).strip();
  }

  /** Own words have no maker but the person: that is not worth a name. */
  private static boolean isThePerson(Reference reference) {
    return "Patient".equals(reference.getType())
        || (reference.hasReference() && reference.getReference().matches("(.*/)?Patient[/?].*"));
  }

  private static boolean isInstitution(Reference reference) {
    return "Organization".equals(reference.getType())
        || (reference.hasReference()
            && reference.getReference().matches("(.*/)?Organization[/?].*"));
  }
}
