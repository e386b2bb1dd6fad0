package jp.mimamori.rest.fhir;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import jp.mimamori.extract.AuditEvents;
import jp.mimamori.record.RecordSearch;

/**
 * The CapabilityStatement (FHIR R4 §2.1.2): per type read and search, with the parameters that are
 * understood.
 */
final class CapabilityJson {

  private static final String SECURITY_SERVICE =
      "http://terminology.hl7.org/CodeSystem/restful-security-service";

  static final String BULK = "http://hl7.org/fhir/uv/bulkdata/";

  private static final String COUNT =
      "How many on a page: at most "
          + RecordSearch.PAGE
          + ", whatever more is asked for. Consent and"
          + " Subscription have pages of a size of their own.";

  private static final String SORT =
      "Records sort by date, _lastUpdated and _id, Patient by _id, each either way, and by _id"
          + " behind it the same way; AuditEvent, Consent and Subscription do not sort.";

  private CapabilityJson() {}

  /**
   * @param base the door's absolute URL
   */
  static byte[] of(String base) {
    JsonArrayBuilder resources = Json.createArrayBuilder();
    resources.add(CapabilityPatient.json());
    resources.add(
        type("AuditEvent", "no-version")
            .add("supportedProfile", Json.createArrayBuilder().add(AuditEvents.PATIENT_READ))
            .add("interaction", interactions("read", "search-type"))
            .add(
                "searchParam",
                Json.createArrayBuilder()
                    .add(parameter("patient", "reference"))
                    .add(parameter("date", "date"))));
    for (String type : Types.OF_RECORDS) {
      resources.add(
          switch (type) {
            case "Consent" -> consent();
            case "Subscription" -> subscription();
            // who stands in for whom is read, and not searched
            case "RelatedPerson" ->
                type(type, "no-version").add("interaction", interactions("read"));
            default -> CapabilityType.of(type);
          });
    }
    return Json.createObjectBuilder()
        .add("resourceType", "CapabilityStatement")
        .add("status", "active")
        .add("date", "2026-11-28")
        .add("kind", "instance")
        .add("instantiates", Json.createArrayBuilder().add(BULK + "CapabilityStatement/bulk-data"))
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
                        .add("resource", resources)
                        .add("interaction", atOnce())
                        .add(
                            "operation",
                            Json.createArrayBuilder()
                                .add(operation("export", BULK + "OperationDefinition/export")))
                        .add(
                            "searchParam",
                            Json.createArrayBuilder()
                                .add(parameter("_count", "number").add("documentation", COUNT))
                                .add(parameter("_sort", "special").add("documentation", SORT))
                                .add(parameter("_total", "special"))
                                .add(parameter("_summary", "special"))
                                .add(parameter("_elements", "special")))))
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Grants are Consents, and are searched by how they stand. */
  private static JsonObjectBuilder subscription() {
    return type("Subscription", "no-version")
        .add("interaction", interactions("create", "read", "search-type", "delete"))
        .add(
            "documentation",
            "An app's own: a rest-hook without payload, for new records of one type.");
  }

  private static JsonObjectBuilder consent() {
    return type("Consent", "no-version")
        .add("interaction", interactions("read", "search-type"))
        .add(
            "searchParam",
            Json.createArrayBuilder()
                .add(parameter("patient", "reference"))
                .add(parameter("subject", "reference"))
                .add(parameter("status", "token")));
  }

  static JsonObjectBuilder type(String name, String versioning) {
    return Json.createObjectBuilder().add("type", name).add("versioning", versioning);
  }

  static JsonArrayBuilder interactions(String... codes) {
    JsonArrayBuilder interactions = Json.createArrayBuilder();
    for (String code : codes) {
      interactions.add(Json.createObjectBuilder().add("code", code));
    }
    return interactions;
  }

  static JsonObjectBuilder operation(String name, String definition) {
    return Json.createObjectBuilder().add("name", name).add("definition", definition);
  }

  static JsonObjectBuilder parameter(String name, String type) {
    return Json.createObjectBuilder().add("name", name).add("type", type);
  }

  private static JsonArrayBuilder atOnce() {
    return Json.createArrayBuilder()
        .add(
            Json.createObjectBuilder()
                .add("code", "batch")
                .add(
                    "documentation",
                    "At most " + BatchInput.MOST + " entries, each as if it came by itself."))
        .add(
            Json.createObjectBuilder()
                .add("code", "transaction")
                .add("documentation", "Creates all of what it holds or nothing; nothing else."));
  }

  private static JsonObjectBuilder security() {
    return Json.createObjectBuilder()
        .add("cors", true)
        .add(
            "service",
            Json.createArrayBuilder()
                .add(
                    Json.createObjectBuilder()
                        .add(
                            "coding",
                            Json.createArrayBuilder()
                                .add(
                                    Json.createObjectBuilder()
                                        .add("system", SECURITY_SERVICE)
                                        .add("code", "SMART-on-FHIR")))))
        .add(
            "description",
            "OAuth 2.1 with SMART App Launch 2.2: see .well-known/smart-configuration.");
  }
}
