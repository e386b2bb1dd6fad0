package jp.mimamori.rest.fhir;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.mobile.Problem;
import jp.mimamori.rest.problem.InvalidResource;
import jp.mimamori.subscription.AppSubscription;

/**
 * Subscriptions as FHIR R4 §3.5.1 has them: a REST hook for new resources of one type of the person
 * whom the app was given, without payload.
 */
final class SubscriptionJson {

  private static final JsonReaderFactory JSON =
      Json.createReaderFactory(Map.of("org.eclipse.parsson.maxDepth", 20));

  private static final Pattern CRITERIA =
      Pattern.compile(
          "([A-Z][A-Za-z]{1,63})(?:\\?(?:patient|subject)=(?:Patient/)?([^&=]{1,64}))?");

  private SubscriptionJson() {}

  /**
   * What an app wants.
   *
   * @param type of the resources of which it wants to be told
   */
  record Wanted(String type, URI endpoint) {}

  /**
   * Reads what an app sent.
   *
   * @throws InvalidResource when it is none, or asks for what there is not
   */
  static Wanted read(byte[] body, SubjectId subject) {
    JsonObject json = parse(body);
    refuseUnless(is(json, "resourceType", "Subscription"), "resourceType", "is Subscription");
    refuseUnless(is(json, "status", "requested"), "status", "is requested");
    refuseUnless(!json.containsKey("end"), "end", "is not known here: the access ends by itself");
    JsonObject channel =
        json.get("channel") instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    refuseUnless(is(channel, "type", "rest-hook"), "channel.type", "is rest-hook");
    refuseUnless(
        !channel.containsKey("payload") && !channel.containsKey("header"),
        "channel.payload",
        "is absent, as are headers: nothing of a record is sent");
    Matcher criteria = CRITERIA.matcher(text(json, "criteria"));
    boolean about =
        criteria.matches()
            && (criteria.group(2) == null || criteria.group(2).equals(subject.toString()));
    refuseUnless(
        about, "criteria", "is a type, with no other parameter than the app's own patient");
    return new Wanted(criteria.group(1), endpoint(channel));
  }

  private static JsonObject parse(byte[] body) {
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(body))) {
      return reader.readObject();
    } catch (RuntimeException notJson) {
      // what is nested too deeply, or too long a number, is none of the reader's JsonExceptions
      throw invalid(400, "Subscription", "is JSON");
    }
  }

  private static URI endpoint(JsonObject channel) {
    try {
      return new URI(text(channel, "endpoint"));
    } catch (URISyntaxException e) {
      throw invalid(422, "channel.endpoint", "is an address");
    }
  }

  private static String text(JsonObject json, String name) {
    return json.get(name) instanceof JsonString string ? string.getString() : "";
  }

  private static boolean is(JsonObject json, String name, String value) {
    return text(json, name).equals(value);
  }

  private static void refuseUnless(boolean right, String place, String sentence) {
    if (!right) {
      throw invalid(422, place, sentence);
    }
  }

  /**
   * @param sentence what is right, to be read behind the place
   */
  static InvalidResource invalid(int status, String place, String sentence) {
    return new InvalidResource(
        status, List.of(new Problem.FieldError(place, place + " " + sentence + ".")));
  }

  /** A subscription as it stands. */
  static JsonObject of(AppSubscription one) {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("resourceType", "Subscription")
            .add("id", one.id().toString())
            .add("status", one.status().name().toLowerCase(Locale.ROOT))
            .add("reason", "New records")
            .add("criteria", one.type() + "?patient=" + one.subject());
    error(one).ifPresent(error -> json.add("error", error));
    return json.add(
            "channel",
            Json.createObjectBuilder()
                .add("type", "rest-hook")
                .add("endpoint", one.endpoint().toString()))
        .build();
  }

  private static Optional<String> error(AppSubscription one) {
    return switch (one.status()) {
      case ACTIVE -> Optional.empty();
      case ERROR -> Optional.of("The endpoint did not answer with 2xx again and again.");
      case OFF -> Optional.of("The access is over.");
    };
  }
}
