package jp.mimamori.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.mimamori.fhir.PlacelessValues.Form;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Withholding;

/**
 * A copy of a resource that tells no place: made from nothing, of the elements listed here alone.
 * What a sender adds tomorrow is not in it; of a type that is not listed, its code is left.
 */
@ApplicationScoped
public class Placeless implements Withholding {

  private static final JsonProvider JSON = JsonProvider.provider();

  private static final Set<String> TYPES =
      Set.of(
          "AllergyIntolerance",
          "Composition",
          "Condition",
          "DiagnosticReport",
          "Encounter",
          "Immunization",
          "MedicationAdministration",
          "MedicationDispense",
          "MedicationRequest",
          "MedicationStatement",
          "Observation",
          "Procedure");

  /** The types whose person is their {@code patient}. */
  private static final Set<String> OF_PATIENT =
      Set.of("AllergyIntolerance", "Immunization", "Device");

  private static final Map<String, Form> ANY =
      Map.of(
          "code", Form.CONCEPT,
          "vaccineCode", Form.CONCEPT,
          "medicationCodeableConcept", Form.CONCEPT);

  private static final Map<String, Form> VALUES =
      Map.of(
          "code", Form.CONCEPT,
          "valueQuantity", Form.QUANTITY,
          "valueCodeableConcept", Form.CONCEPT,
          "valueBoolean", Form.YES_OR_NO,
          "valueInteger", Form.NUMBER,
          "valueRange", Form.RANGE,
          "valueRatio", Form.RATIO,
          "dataAbsentReason", Form.CONCEPT,
          "interpretation", Form.CONCEPT,
          "referenceRange", Form.RANGE);

  private static final Map<String, Form> ELEMENTS =
      Map.ofEntries(
          Map.entry("status", Form.CODE),
          Map.entry("intent", Form.CODE),
          Map.entry("category", Form.CONCEPT),
          Map.entry("type", Form.CONCEPT),
          Map.entry("class", Form.CODING),
          Map.entry("clinicalStatus", Form.CONCEPT),
          Map.entry("verificationStatus", Form.CONCEPT),
          Map.entry("criticality", Form.CODE),
          Map.entry("severity", Form.CONCEPT),
          Map.entry("conclusionCode", Form.CONCEPT),
          Map.entry("bodySite", Form.CONCEPT),
          Map.entry("method", Form.CONCEPT),
          Map.entry("route", Form.CONCEPT),
          Map.entry("effectiveDateTime", Form.DAY),
          Map.entry("effectivePeriod", Form.DAYS),
          Map.entry("occurrenceDateTime", Form.DAY),
          Map.entry("performedDateTime", Form.DAY),
          Map.entry("performedPeriod", Form.DAYS),
          Map.entry("onsetDateTime", Form.DAY),
          Map.entry("abatementDateTime", Form.DAY),
          Map.entry("recordedDate", Form.DAY),
          Map.entry("authoredOn", Form.DAY),
          Map.entry("whenHandedOver", Form.DAY),
          Map.entry("period", Form.DAYS),
          Map.entry("date", Form.DAY),
          Map.entry("quantity", Form.QUANTITY),
          Map.entry("doseQuantity", Form.QUANTITY),
          Map.entry("daysSupply", Form.QUANTITY),
          Map.entry("dosageInstruction", Form.GROUP),
          Map.entry("dosage", Form.GROUP),
          Map.entry("protocolApplied", Form.GROUP),
          Map.entry("reaction", Form.GROUP),
          Map.entry("component", Form.GROUP),
          Map.entry("section", Form.GROUP),
          Map.entry("hasMember", Form.RECORD),
          Map.entry("result", Form.RECORD));

  private static final Map<String, Map<String, Form>> WITHIN =
      Map.of(
          "component", VALUES,
          "section", Map.of("code", Form.CONCEPT, "entry", Form.RECORD, "section", Form.GROUP),
          "dosageInstruction", dosage(),
          "dosage", dosage(),
          "doseAndRate", Map.of("doseQuantity", Form.QUANTITY, "rateRatio", Form.RATIO),
          "timing", Map.of("code", Form.CONCEPT),
          "protocolApplied",
              Map.of("doseNumberPositiveInt", Form.NUMBER, "seriesDosesPositiveInt", Form.NUMBER),
          "reaction",
              Map.of(
                  "substance", Form.CONCEPT, "manifestation", Form.CONCEPT, "severity", Form.CODE));

  /** The elements whose code says what a resource is, by the order in which they are asked. */
  private static final List<String> NAMES =
      List.of("code", "vaccineCode", "medicationCodeableConcept", "type");

  @Override
  public Left of(HealthRecord record, Set<String> places) {
    JsonObject resource = read(record.body());
    String type = record.resourceType();
    PlacelessValues values = new PlacelessValues(new PlaceWords(places));
    JsonObjectBuilder copy =
        JSON.createObjectBuilder().add("resourceType", type).add("id", record.id().toString());
    values.elements(resource, ANY, 0).build().forEach(copy::add);
    if (TYPES.contains(type)) {
      values.elements(resource, VALUES, 0).build().forEach(copy::add);
      values.elements(resource, ELEMENTS, 0).build().forEach(copy::add);
    }
    copy.add(
        OF_PATIENT.contains(type) ? "patient" : "subject",
        JSON.createObjectBuilder().add("reference", "Patient/" + record.subject()));
    JsonObject left = copy.build();
    return new Left(title(left), left.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** What may be copied of the parts of an element. */
  static Map<String, Form> within(String element) {
    return WITHIN.getOrDefault(element, Map.of());
  }

  private static Map<String, Form> dosage() {
    return Map.of(
        "text", Form.USAGE,
        "timing", Form.GROUP,
        "route", Form.CONCEPT,
        "doseAndRate", Form.GROUP);
  }

  private static JsonObject read(byte[] body) {
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
      return reader.readObject();
    } catch (JsonException e) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
  }

  private static String title(JsonObject left) {
    Node copy = Node.of(left.toString().getBytes(StandardCharsets.UTF_8));
    return NAMES.stream()
        .flatMap(copy::all)
        .flatMap(
            concept ->
                Stream.concat(
                    Stream.of(concept.at("text")),
                    concept.all("coding").map(coding -> coding.at("display"))))
        .map(Node::text)
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }
}
