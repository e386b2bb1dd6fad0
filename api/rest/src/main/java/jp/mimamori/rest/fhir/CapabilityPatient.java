package jp.mimamori.rest.fhir;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.TreeSet;
import jp.mimamori.search.Parameters;

/** What the CapabilityStatement says of Patient. */
final class CapabilityPatient {

  private CapabilityPatient() {}

  static JsonObjectBuilder json() {
    JsonArrayBuilder parameters = Json.createArrayBuilder();
    for (String name : new TreeSet<>(SearchParameters.OF_PATIENT)) {
      if (!RecordQuery.OF_ANSWERS.contains(name)) {
        parameters.add(CapabilityJson.parameter(name, kind(name)));
      }
    }
    return CapabilityJson.type("Patient", "no-version")
        .add("interaction", CapabilityJson.interactions("read", "search-type"))
        .add("searchParam", parameters)
        .add(
            "operation",
            Json.createArrayBuilder()
                .add(
                    CapabilityJson.operation(
                        "everything", "http://hl7.org/fhir/OperationDefinition/Patient-everything"))
                .add(
                    CapabilityJson.operation(
                        "summary", "http://hl7.org/fhir/uv/ips/OperationDefinition/summary"))
                .add(
                    CapabilityJson.operation(
                        "export", CapabilityJson.BULK + "OperationDefinition/patient-export")));
  }

  private static String kind(String name) {
    return Parameters.find("Patient", name)
        .map(parameter -> parameter.kind().name().toLowerCase(Locale.ROOT))
        .orElse("token");
  }
}
