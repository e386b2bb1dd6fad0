package jp.mimamori.ips;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Pieces of FHIR R4 JSON. */
final class Fhir {

  static final String LOINC = "http://loinc.org";
  static final String SNOMED = "http://snomed.info/sct";

  /** The French gauge of catheters, which UCUM calls Charrière. */
  private static final String CHARRIERE = "[Fr]";

  private static final String TERMINOLOGY = "http://terminology.hl7.org/CodeSystem/";
  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());

  private Fhir() {}

  static JsonObjectBuilder object() {
    return BUILDERS.createObjectBuilder();
  }

  static JsonArrayBuilder array(JsonObjectBuilder... items) {
    JsonArrayBuilder array = BUILDERS.createArrayBuilder();
    Stream.of(items).forEach(array::add);
    return array;
  }

  static JsonArrayBuilder strings(String... items) {
    JsonArrayBuilder array = BUILDERS.createArrayBuilder();
    Stream.of(items).forEach(array::add);
    return array;
  }

  static JsonObjectBuilder resource(String type, UUID id) {
    return object().add("resourceType", type).add("id", id.toString());
  }

  /** A concept that is words alone: what a person typed is never guessed into a code. */
  static JsonObjectBuilder concept(String text) {
    return object().add("text", text);
  }

  static JsonObjectBuilder concept(String system, String code, String text) {
    return object()
        .add("coding", array(object().add("system", system).add("code", code)))
        .add("text", text);
  }

  /** A code of HL7's own terminology, which says what it means. */
  static JsonObjectBuilder status(String system, String code) {
    return object()
        .add("coding", array(object().add("system", TERMINOLOGY + system).add("code", code)));
  }

  static JsonObjectBuilder reference(UUID id) {
    return object().add("reference", "urn:uuid:" + id);
  }

  static JsonObjectBuilder quantity(String value, String ucum) {
    return object()
        .add("value", new BigDecimal(value))
        .add("unit", Names.unit(ucum))
        .add("system", "http://unitsofmeasure.org")
        .add("code", CHARRIERE.equals(ucum) ? "[Ch]" : ucum);
  }

  static JsonArrayBuilder note(String text) {
    return array(object().add("text", text));
  }
}
