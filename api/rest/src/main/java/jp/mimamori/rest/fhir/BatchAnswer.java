package jp.mimamori.rest.fhir;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jp.mimamori.rest.door.Caught;
import org.jspecify.annotations.Nullable;

/** What came of each entry, in their order (FHIR R4 §3.1.0.11.2). */
final class BatchAnswer {

  private final JsonArrayBuilder entries = Json.createArrayBuilder();

  /** What one was answered. */
  void add(Caught caught) {
    if (caught.isTooLarge() && caught.getHeader("Location") == null) {
      refuse(413, "too-costly", "The answers are too large together; ask for less.");
      return;
    }
    JsonObject body = caught.isTooLarge() ? null : read(caught.body());
    JsonObjectBuilder response =
        Json.createObjectBuilder().add("status", status(caught.getStatus()));
    String location = caught.getHeader("Location");
    if (location != null) {
      response.add("location", location);
    }
    String tag = caught.getHeader("ETag");
    if (tag != null) {
      response.add("etag", tag);
    }
    changed(caught.getHeader("Last-Modified"))
        .ifPresent(at -> response.add("lastModified", at.toString()));
    add(body, response, caught.getStatus() >= 400 || isOutcome(body));
  }

  /** That one was not done. */
  void refuse(int status, String code, String why) {
    JsonObject outcome =
        Json.createObjectBuilder()
            .add("resourceType", "OperationOutcome")
            .add(
                "issue",
                Json.createArrayBuilder()
                    .add(
                        Json.createObjectBuilder()
                            .add("severity", "error")
                            .add("code", code)
                            .add("details", Json.createObjectBuilder().add("text", why))))
            .build();
    add(outcome, Json.createObjectBuilder().add("status", status(status)), true);
  }

  private void add(@Nullable JsonObject body, JsonObjectBuilder response, boolean isOutcome) {
    JsonObjectBuilder entry = Json.createObjectBuilder();
    if (body != null && isOutcome) {
      response.add("outcome", body);
    } else if (body != null) {
      entry.add("resource", body);
    }
    entries.add(entry.add("response", response));
  }

  byte[] bytes(String type) {
    return Json.createObjectBuilder()
        .add("resourceType", "Bundle")
        .add("type", type)
        .add("entry", entries)
        .build()
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isOutcome(@Nullable JsonObject body) {
    return body != null && body.getString("resourceType", "").equals("OperationOutcome");
  }

  private static @Nullable JsonObject read(byte[] body) {
    if (body.length == 0) {
      return null;
    }
    try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
      return reader.readObject();
    }
  }

  static String status(int code) {
    Response.Status known = Response.Status.fromStatusCode(code);
    return known == null ? Integer.toString(code) : code + " " + known.getReasonPhrase();
  }

  private static Optional<Instant> changed(@Nullable String written) {
    try {
      return Optional.ofNullable(written)
          .map(text -> ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
