package jp.mimamori.test.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import jp.mimamori.mobile.Contract;

/** The contract as a table of operations, and its schemas. */
final class Document {

  private static final String ID = "https://mimamori.example/openapi";
  private static final Set<String> METHODS = Set.of("get", "post", "delete", "put", "patch");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode ROOT = read();
  private static final JsonSchemaFactory SCHEMAS =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          builder ->
              builder.schemaLoaders(loaders -> loaders.schemas(Map.of(ID, ROOT.toString()))));
  private static final SchemaValidatorsConfig FORMATS_TOO =
      SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

  private Document() {}

  /**
   * One operation.
   *
   * @param pointer its place in the document
   */
  record Operation(String id, String method, String path, String pointer, JsonNode node) {

    boolean isOpen() {
      return node.has("security") && node.path("security").isEmpty();
    }

    boolean knows(int status) {
      return node.path("responses").has(Integer.toString(status));
    }

    boolean isFor(String role) {
      for (JsonNode known : node.path("x-roles")) {
        if (known.asText().equals(role)) {
          return true;
        }
      }
      return isOpen();
    }

    /** Where the document says what an answer of this status is. */
    String answer(int status) {
      String own = pointer + "/responses/" + status;
      JsonNode reference = ROOT.at(own + "/$ref");
      return reference.isMissingNode() ? own : reference.asText().substring(1);
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static Map<String, Operation> operations() {
    Map<String, Operation> operations = new TreeMap<>();
    ROOT.path("paths")
        .fields()
        .forEachRemaining(
            path ->
                METHODS.stream()
                    .filter(method -> path.getValue().has(method))
                    .map(method -> operation(path.getKey(), method, path.getValue().path(method)))
                    .forEach(operation -> operations.put(operation.id(), operation)));
    return operations;
  }

  private static Operation operation(String path, String method, JsonNode node) {
    String pointer = "/paths/" + escaped(path) + "/" + method;
    return new Operation(node.path("operationId").asText(), method, path, pointer, node);
  }

  static JsonNode at(String pointer) {
    return ROOT.at(pointer);
  }

  /** What is wrong with a JSON text under the schema at this place. */
  static List<String> faults(String pointer, byte[] json) {
    try {
      return SCHEMAS
          .getSchema(SchemaLocation.of(ID + "#" + pointer), FORMATS_TOO)
          .validate(JSON.readTree(json))
          .stream()
          .map(ValidationMessage::getMessage)
          .toList();
    } catch (IOException e) {
      return List.of("not JSON: " + e.getMessage());
    }
  }

  static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private static JsonNode read() {
    try {
      return new YAMLMapper().readTree(Contract.openapi());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
