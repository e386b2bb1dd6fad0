package jp.mimamori.rest.fhir;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The CapabilityStatement (FHIR R4 §2.1.2): per type read and search, with the parameters that are
 * understood.
 */
final class CapabilityJson {

  /** The types that intake makes or keeps, Patient aside. */
  static final List<String> TYPES =
      List.of(
          "AllergyIntolerance",
          "Composition",
          "Condition",
          "Coverage",
          "Device",
          "DiagnosticReport",
          "DocumentReference",
          "Encounter",
          "Flag",
          "Immunization",
          "Location",
          "Medication",
          "MedicationAdministration",
          "MedicationDispense",
          "MedicationRequest",
          "MedicationStatement",
          "Observation",
          "Organization",
          "Practitioner",
          "PractitionerRole",
          "Procedure",
          "QuestionnaireResponse",
          "Specimen");

  private CapabilityJson() {}

  static byte[] of(String base) {
    JsonArrayBuilder resources = Json.createArrayBuilder();
    resources.add(type("Patient").add("interaction", interactions("read")));
    for (String type : TYPES) {
      resources.add(
          type(type)
              .add("interaction", interactions("read", "search-type"))
              .add("searchParam", parameters()));
    }
    return Json.createObjectBuilder()
        .add("resourceType", "CapabilityStatement")
        .add("status", "active")
        .add("date", "2026-11-22")
        .add("kind", "instance")
        .add("software", Json.createObjectBuilder().add("name", "Mimamori"))
        .add(
            "implementation",
            Json.createObjectBuilder().add("description", "Mimamori").add("url", base))
        .add("fhirVersion", "4.0.1")
        .add("format", Json.createArrayBuilder().add("application/fhir+json").add("json"))
        .add(
            "rest",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add("mode", "server")
                        .add("security", security())
                        .add("resource", resources)))
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObjectBuilder type(String name) {
    return Json.createObjectBuilder().add("type", name).add("versioning", "no-version");
  }

  private static JsonArrayBuilder interactions(String... codes) {
    JsonArrayBuilder interactions = Json.createArrayBuilder();
    for (String code : codes) {
      interactions.add(Json.createObjectBuilder().add("code", code));
    }
    return interactions;
  }

  private static JsonArrayBuilder parameters() {
    return Json.createArrayBuilder()
        .add(parameter("patient", "reference"))
        .add(parameter("subject", "reference"))
        .add(parameter("code", "token"))
        .add(parameter("date", "date"));
  }

  private static JsonObjectBuilder parameter(String name, String type) {
    return Json.createObjectBuilder().add("name", name).add("type", type);
  }

  private static JsonObjectBuilder security() {
    return Json.createObjectBuilder()
        .add("cors", false)
        .add(
            "description",
            "MicroProfile JWT bearer tokens; a signed-in person issues one in the portal.");
  }
}
