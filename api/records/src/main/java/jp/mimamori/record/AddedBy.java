package jp.mimamori.record;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.util.Optional;
import jp.mimamori.identity.Via;

/** Which app added a record, as its tag says. */
public final class AddedBy {

  /** Its codes name the apps that are registered here. */
  public static final String SYSTEM = "urn:mimamori:apps";

  private AddedBy() {}

  /** The tag of what is added by way of an app. */
  public static JsonObject tag(Via via) {
    return Json.createObjectBuilder()
        .add("system", SYSTEM)
        .add("code", via.id())
        .add("display", via.name())
        .build();
  }

  /** Whether this is such a tag. */
  public static boolean isTag(JsonValue tag) {
    return tag instanceof JsonObject object && object.getString("system", "").equals(SYSTEM);
  }

  /** Metadata without such tags: which app added something is for us to say. */
  public static JsonObject without(JsonObject meta) {
    if (!(meta.get("tag") instanceof JsonArray tags)) {
      return meta;
    }
    JsonArrayBuilder left = Json.createArrayBuilder();
    tags.stream().filter(tag -> !isTag(tag)).forEach(left::add);
    JsonArray others = left.build();
    JsonObjectBuilder cleaned = Json.createObjectBuilder(meta).remove("tag");
    return (others.isEmpty() ? cleaned : cleaned.add("tag", others)).build();
  }

  /** The app's name then; empty of what no app added. */
  public static Optional<String> app(HealthRecord record) {
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(record.body()))) {
      return reader.readObject().get("meta") instanceof JsonObject meta
              && meta.get("tag") instanceof JsonArray tags
          ? tags.stream()
              .filter(AddedBy::isTag)
              .map(tag -> tag.asJsonObject().getString("display", ""))
              .findFirst()
          : Optional.empty();
    }
  }
}
