package jp.mimamori.rest.fhir;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.adding.Proposing;
import jp.mimamori.app.Scopes;
import jp.mimamori.search.Parameter;
import jp.mimamori.search.Parameters;

/** What the CapabilityStatement says of a type that records are of. */
final class CapabilityType {

  private static final String LIFTED_TIME = "When the record took effect, by its day in Japan.";
  private static final String LIFTED_CODE = "Any of the codes that say what the record is of.";

  /** What is taken of the types that are created. */
  private static final Map<String, String> CREATED =
      Map.of(
          "DocumentReference",
          "Created with its files inside: JPEG, PNG or PDF in attachment.data.",
          "Observation",
          "Created: blood pressure, pulse, oxygen, temperature, weight, height and breaths that"
              + " were measured at home, by their LOINC codes, in their UCUM units.",
          "QuestionnaireResponse",
          "Created when completed or amended, without files in it.");

  private static final String DELIVERED =
      "Created by systems of institutions (system/*.c) for patients who granted them that kind of"
          + " data.";

  private CapabilityType() {}

  static JsonObjectBuilder of(String type) {
    JsonObjectBuilder json = CapabilityJson.type(type, "versioned");
    boolean created = Proposing.KINDS.containsKey(type);
    boolean delivered = !Scopes.of("system/" + type + ".c").isEmpty();
    if (created || delivered) {
      json.add(
          "documentation",
          Stream.of(created ? CREATED.get(type) : "", delivered ? DELIVERED : "")
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining(" ")));
      json.add("conditionalCreate", true);
    }
    if (type.equals("Group")) {
      json.add(
          "operation",
          Json.createArrayBuilder()
              .add(
                  CapabilityJson.operation(
                      "export", CapabilityJson.BULK + "OperationDefinition/group-export")));
    }
    return json.add(
            "interaction",
            created || delivered
                ? CapabilityJson.interactions(
                    "read", "vread", "history-instance", "search-type", "create")
                : CapabilityJson.interactions("read", "vread", "history-instance", "search-type"))
        .add("searchInclude", array(includes(type)))
        .add("searchRevInclude", array(Parameters.leadingTo(type).sorted()))
        .add("searchParam", parameters(type));
  }

  private static JsonArrayBuilder parameters(String type) {
    Map<String, JsonObjectBuilder> parameters = new TreeMap<>();
    Parameters.of(type)
        .forEach(
            (name, parameter) ->
                parameters.put(
                    name,
                    CapabilityJson.parameter(
                        name, parameter.kind().name().toLowerCase(Locale.ROOT))));
    RecordQuery.OF_EVERY_TYPE.forEach(
        name -> parameters.computeIfAbsent(name, CapabilityType::general));
    JsonArrayBuilder array = Json.createArrayBuilder();
    parameters.values().forEach(array::add);
    return array;
  }

  private static JsonObjectBuilder general(String name) {
    return switch (name) {
      case "patient" ->
          CapabilityJson.parameter(name, "reference")
              .add("documentation", "Every search names one patient, here or as subject.");
      case "subject" -> CapabilityJson.parameter(name, "reference");
      case "date" -> CapabilityJson.parameter(name, "date").add("documentation", LIFTED_TIME);
      case "code" -> CapabilityJson.parameter(name, "token").add("documentation", LIFTED_CODE);
      case "_lastUpdated" -> CapabilityJson.parameter(name, "date");
      default -> CapabilityJson.parameter(name, "token");
    };
  }

  private static Stream<String> includes(String type) {
    Stream<String> references =
        Parameters.of(type).values().stream()
            .filter(parameter -> parameter.kind() == Parameter.Kind.REFERENCE)
            .map(parameter -> type + ":" + parameter.name());
    return Stream.concat(Stream.of(type + ":patient", type + ":subject"), references).sorted();
  }

  private static JsonArrayBuilder array(Stream<String> values) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    values.forEach(array::add);
    return array;
  }
}
