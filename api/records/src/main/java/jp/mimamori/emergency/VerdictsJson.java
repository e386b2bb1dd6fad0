package jp.mimamori.emergency;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What a doctor said of each change, as it is stored. */
final class VerdictsJson {

  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private VerdictsJson() {}

  static byte[] bytes(Map<Path, Verdict> verdicts) {
    JsonObjectBuilder all = BUILDERS.createObjectBuilder();
    verdicts.forEach((path, verdict) -> all.add(path.text(), json(verdict)));
    return all.build().toString().getBytes(StandardCharsets.UTF_8);
  }

  private static JsonObjectBuilder json(Verdict verdict) {
    JsonObjectBuilder json = BUILDERS.createObjectBuilder();
    if (verdict instanceof Verdict.Returned returned) {
      return json.add("returned", returned.comment());
    }
    return verdict instanceof Verdict.Corrected corrected
        ? json.add("corrected", corrected.value())
        : json;
  }

  static Map<Path, Verdict> read(byte[] bytes) {
    if (bytes.length == 0) {
      return Map.of();
    }
    TreeMap<Path, Verdict> verdicts = new TreeMap<>();
    try (JsonReader reader =
        READERS.createReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      reader
          .readObject()
          .forEach(
              (key, value) ->
                  Path.parse(key)
                      .ifPresent(path -> verdicts.put(path, verdict(value.asJsonObject()))));
    }
    return verdicts;
  }

  private static Verdict verdict(JsonObject json) {
    if (json.containsKey("returned")) {
      return new Verdict.Returned(json.getString("returned"));
    }
    return json.containsKey("corrected")
        ? new Verdict.Corrected(json.getString("corrected"))
        : new Verdict.Approved();
  }
}
