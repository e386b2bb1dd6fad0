package jp.mimamori.record;

import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.mimamori.code.Coding;

/** The codes that say what a resource is of, where types of FHIR R4 have them. */
final class CodesOf {

  private static final JsonProvider JSON = JsonProvider.provider();
  private static final int LONGEST = 255;

  /** The most codes of one record that it is found by. */
  private static final int MOST = 100;

  private static final List<String> ELEMENTS =
      List.of("code", "medicationCodeableConcept", "vaccineCode");

  private CodesOf() {}

  /** None when it is no JSON object. */
  static Set<Coding> resource(byte[] body) {
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
      Set<Coding> found = new LinkedHashSet<>();
      JsonObject resource = reader.readObject();
      ELEMENTS.forEach(name -> codings(resource, name).forEach(found::add));
      all(resource, "reaction").flatMap(each -> codings(each, "substance")).forEach(found::add);
      all(resource, "condition").flatMap(each -> codings(each, "code")).forEach(found::add);
      return found;
    } catch (JsonException e) {
      return Set.of();
    }
  }

  private static Stream<Coding> codings(JsonValue value, String name) {
    return all(value, name)
        .flatMap(concept -> all(concept, "coding"))
        .map(coding -> new String[] {text(coding, "system"), text(coding, "code")})
        .filter(both -> !both[1].isBlank())
        .filter(both -> both[0].length() <= LONGEST && both[1].length() <= LONGEST)
        .map(both -> new Coding(both[0], both[1]))
        .limit(MOST);
  }

  private static Stream<JsonValue> all(JsonValue value, String name) {
    JsonValue child = value instanceof JsonObject object ? object.get(name) : null;
    if (child == null) {
      return Stream.empty();
    }
    return child instanceof JsonArray array ? array.stream() : Stream.of(child);
  }

  private static String text(JsonValue value, String name) {
    return value instanceof JsonObject object && object.get(name) instanceof JsonString text
        ? text.getString()
        : "";
  }
}
