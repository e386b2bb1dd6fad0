package jp.mimamori.rest.fhir;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.mimamori.intake.bundle.ResourceReading;
import jp.mimamori.mobile.Problem;
import jp.mimamori.rest.problem.InvalidResource;

/**
 * A Bundle of what somebody asks for at once (FHIR R4 §3.1.0.11).
 *
 * @param together whether all of it is to be done or none
 */
record BatchInput(boolean together, List<Entry> entries) {

  /** The most that one holds. */
  static final int MOST = 50;

  /**
   * One of them.
   *
   * @param url as it is written: a path of this door with its query
   * @param fullUrl by which the others refer to it; empty when there is none
   * @param headers what stands in the request beside that, by the names of headers
   * @param body the resource in JSON; empty when there is none
   */
  record Entry(String method, String url, String fullUrl, List<Header> headers, byte[] body) {

    String header(String name) {
      return headers.stream()
          .filter(header -> header.name().equals(name))
          .map(Header::value)
          .findFirst()
          .orElse("");
    }
  }

  record Header(String name, String value) {}

  private static final List<Header> CONDITIONS =
      List.of(
          new Header("If-None-Match", "ifNoneMatch"),
          new Header("If-Modified-Since", "ifModifiedSince"),
          new Header("If-Match", "ifMatch"),
          new Header("If-None-Exist", "ifNoneExist"));

  BatchInput {
    entries = List.copyOf(entries);
  }

  /**
   * @throws InvalidResource when it is no such Bundle, or holds too much
   */
  static BatchInput of(byte[] body) {
    JsonObject bundle = ResourceReading.scanned(body).json();
    if (bundle == null || !text(bundle, "resourceType").equals("Bundle")) {
      throw invalid(400, "Bundle", "The body is no Bundle in JSON.");
    }
    String type = text(bundle, "type");
    if (!type.equals("batch") && !type.equals("transaction")) {
      throw invalid(422, "Bundle.type", "A Bundle posted here is a batch or a transaction.");
    }
    JsonArray all =
        bundle.get("entry") instanceof JsonArray array ? array : JsonArray.EMPTY_JSON_ARRAY;
    if (all.size() > MOST) {
      throw invalid(413, "Bundle.entry", "There are at most " + MOST + " entries.");
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      entries.add(entry(all.get(i) instanceof JsonObject object ? object : null, i));
    }
    return new BatchInput(type.equals("transaction"), entries);
  }

  private static Entry entry(@org.jspecify.annotations.Nullable JsonObject entry, int number) {
    if (entry == null || !(entry.get("request") instanceof JsonObject request)) {
      throw invalid(
          422, "Bundle.entry[" + number + "].request", "Each entry says what it asks for.");
    }
    List<Header> headers = new ArrayList<>();
    for (Header condition : CONDITIONS) {
      String value = text(request, condition.value());
      if (!value.isEmpty()) {
        headers.add(new Header(condition.name(), value));
      }
    }
    byte[] body =
        entry.get("resource") instanceof JsonObject resource
            ? resource.toString().getBytes(StandardCharsets.UTF_8)
            : new byte[0];
    return new Entry(
        text(request, "method"), text(request, "url"), text(entry, "fullUrl"), headers, body);
  }

  private static String text(JsonObject object, String name) {
    return object.get(name) instanceof JsonString text ? text.getString() : "";
  }

  static InvalidResource invalid(int status, String place, String why) {
    return new InvalidResource(status, List.of(new Problem.FieldError(place, why)));
  }
}
