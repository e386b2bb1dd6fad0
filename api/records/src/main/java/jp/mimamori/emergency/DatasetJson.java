package jp.mimamori.emergency;

import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A dataset as it is stored: an object of entries by their path. What a later form does not know
 * any more is left out when read.
 */
final class DatasetJson {

  private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private DatasetJson() {}

  static byte[] bytes(Dataset dataset) {
    JsonObjectBuilder all = BUILDERS.createObjectBuilder();
    dataset.entries().forEach((path, entry) -> all.add(path.text(), json(entry)));
    return all.build().toString().getBytes(StandardCharsets.UTF_8);
  }

  static Dataset read(byte[] bytes) {
    TreeMap<Path, Entry> entries = new TreeMap<>();
    try (JsonReader reader =
        READERS.createReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      reader
          .readObject()
          .forEach(
              (key, value) ->
                  Path.parse(key)
                      .ifPresent(path -> entries.put(path, entry(value.asJsonObject()))));
    }
    return Dataset.of(entries);
  }

  private static JsonObjectBuilder json(Entry entry) {
    JsonObjectBuilder json =
        BUILDERS
            .createObjectBuilder()
            .add("value", entry.value())
            .add("confirmed", json(entry.confirmed()));
    if (entry.approved() != null) {
      json.add("approved", json(entry.approved()));
    }
    return json;
  }

  private static JsonObjectBuilder json(Entry.Word word) {
    return BUILDERS.createObjectBuilder().add("by", word.by()).add("at", word.at().toString());
  }

  private static Entry entry(JsonObject json) {
    Entry.@Nullable Word approved =
        json.containsKey("approved") ? word(json.getJsonObject("approved")) : null;
    return new Entry(json.getString("value"), word(json.getJsonObject("confirmed")), approved);
  }

  private static Entry.Word word(JsonObject json) {
    return new Entry.Word(json.getString("by"), Instant.parse(json.getString("at")));
  }
}
