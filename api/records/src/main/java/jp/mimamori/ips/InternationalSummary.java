package jp.mimamori.ips;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mimamori.emergency.Stamp;

/**
 * The International Patient Summary as a document bundle. What is approved stands there; a newer
 * word that nobody approved stands beside it and says so, in a code where FHIR has one and in words
 * everywhere; what is not known is said to be unavailable, never to be none.
 */
public final class InternationalSummary {

  private InternationalSummary() {}

  /** The bundle as JSON in UTF-8. */
  public static byte[] of(Source source) {
    Part alerts = Alerts.of(source);
    List<Part> required = List.of(Allergies.of(source), Problems.of(source), Medicines.of(source));
    List<Part> coded = List.of(Devices.of(source), Vitals.of(source));
    List<Part> told = List.of(Story.of(source), Story.directives(source));
    JsonArrayBuilder sections = Fhir.array();
    addUnlessEmpty(sections, List.of(alerts), Part::section);
    required.forEach(part -> sections.add(part.section()));
    addUnlessEmpty(sections, coded, Part::section);
    addUnlessEmpty(sections, told, Part::story);
    JsonArrayBuilder entries =
        Fhir.array(
            entry(composition(source), composition(source, sections)),
            entry(source.patient(), PatientEntry.of(source)),
            entry(
                author(source),
                Fhir.resource("Organization", author(source)).add("name", "Mimamori")));
    Stream.of(List.of(alerts), required, coded)
        .flatMap(List::stream)
        .flatMap(part -> part.items().stream())
        .forEach(item -> entries.add(entry(item.id(), item.resource())));
    return bundle(source, entries).build().toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void addUnlessEmpty(
      JsonArrayBuilder sections, List<Part> parts, Function<Part, JsonObjectBuilder> section) {
    parts.stream()
        .filter(part -> !part.isEmpty())
        .forEach(part -> sections.add(section.apply(part)));
  }

  private static JsonObjectBuilder bundle(Source source, JsonArrayBuilder entries) {
    UUID id = source.id("bundle");
    return Fhir.resource("Bundle", id)
        .add(
            "identifier",
            Fhir.object().add("system", "urn:ietf:rfc:3986").add("value", "urn:uuid:" + id))
        .add("type", "document")
        .add("timestamp", source.at().toString())
        .add("entry", entries);
  }

  private static JsonObjectBuilder composition(Source source, JsonArrayBuilder sections) {
    Stamp approval = source.sheet().approval();
    boolean settled = approval != null && source.sheet().waiting() == null;
    JsonObjectBuilder composition =
        Fhir.resource("Composition", composition(source))
            .add("status", settled ? "final" : "preliminary")
            .add("type", Fhir.concept(Fhir.LOINC, "60591-5", Names.of("title")))
            .add("subject", Fhir.reference(source.patient()))
            .add("date", source.at().toString())
            .add("author", Fhir.array(Fhir.reference(author(source))))
            .add("title", Names.of("title"));
    if (approval != null) {
      composition.add("attester", Fhir.array(attester(approval)));
    }
    return composition.add("section", sections);
  }

  /** Who approved the dataset, by name where whoever it goes to may know. */
  private static JsonObjectBuilder attester(Stamp approval) {
    JsonObjectBuilder attester =
        Fhir.object().add("mode", "professional").add("time", approval.at().toString());
    String name = (approval.by() + " " + approval.institution()).strip();
    return name.isEmpty() ? attester : attester.add("party", Fhir.object().add("display", name));
  }

  private static JsonObjectBuilder entry(UUID id, JsonObjectBuilder resource) {
    return Fhir.object().add("fullUrl", "urn:uuid:" + id).add("resource", resource);
  }

  private static UUID composition(Source source) {
    return source.id("composition");
  }

  private static UUID author(Source source) {
    return source.id("author");
  }
}
