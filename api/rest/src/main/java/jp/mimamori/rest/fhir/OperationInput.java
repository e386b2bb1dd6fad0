package jp.mimamori.rest.fhir;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.util.Map;
import jp.mimamori.rest.problem.BadParameter;

/** The parameters of an operation: those of the URL, and those of a Parameters resource. */
final class OperationInput {

  private static final JsonReaderFactory JSON =
      JsonProvider.provider().createReaderFactory(Map.of());
  private static final int MOST = 100;

  private OperationInput() {}

  /**
   * What was sent in both.
   *
   * @param body JSON of Parameters, or nothing
   * @throws BadParameter when it is neither
   */
  static MultivaluedMap<String, String> of(MultivaluedMap<String, String> query, byte[] body) {
    MultivaluedMap<String, String> input = new MultivaluedHashMap<>(query);
    if (body.length == 0) {
      return input;
    }
    JsonObject parameters = read(body);
    if (!parameters.getString("resourceType", "").equals("Parameters")) {
      throw unreadable();
    }
    if (parameters.get("parameter") instanceof JsonArray all) {
      if (all.size() > MOST) {
        throw unreadable();
      }
      all.forEach(each -> add(input, each));
    }
    return input;
  }

  private static void add(MultivaluedMap<String, String> input, JsonValue parameter) {
    if (!(parameter instanceof JsonObject object)
        || !(object.get("name") instanceof JsonString name)) {
      throw unreadable();
    }
    object.forEach(
        (member, value) -> {
          if (member.startsWith("value")) {
            input.add(name.getString(), text(value));
          }
        });
  }

  /** A primitive as it would stand in a URL, so a reference; an Identifier as a token. */
  private static String text(JsonValue value) {
    if (value instanceof JsonString string) {
      return string.getString();
    }
    if (value instanceof JsonObject reference && reference.containsKey("reference")) {
      return reference.getString("reference", "");
    }
    if (value instanceof JsonObject identifier) {
      return identifier.getString("system", "") + "|" + identifier.getString("value", "");
    }
    return value.toString();
  }

  private static JsonObject read(byte[] body) {
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
      return reader.readObject();
    } catch (RuntimeException notJson) {
      // what is nested too deeply is none of the reader's JsonExceptions
      throw unreadable();
    }
  }

  private static BadParameter unreadable() {
    return new BadParameter("Parameters", "The body is no Parameters resource in JSON.");
  }
}
