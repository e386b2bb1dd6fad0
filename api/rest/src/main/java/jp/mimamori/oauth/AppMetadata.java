package jp.mimamori.oauth;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.ParseException;
import java.util.List;
import java.util.function.Predicate;
import jp.mimamori.app.App;
import jp.mimamori.app.NewApp;
import org.jspecify.annotations.Nullable;

/** What apps say of themselves (RFC 7591 §2); what is not known here is passed over. */
final class AppMetadata {

  private static final int LONGEST = 20_000;
  private static final int MOST_REDIRECTS = 10;
  static final JsonString CLIENT_CREDENTIALS = Json.createValue("client_credentials");
  private static final int MOST_CONTACTS = 3;

  /**
   * Our own, as RFC 7591 §2 allows: the self-check sheet that the Japanese guideline for providers
   * of PHR services has them publish.
   */
  static final String SELF_CHECK = "phr_self_check_uri";

  /** Likewise: where the app begins when people open it from here. */
  static final String LAUNCH = "launch_uri";

  private AppMetadata() {}

  /** It cannot be registered so. */
  static final class Wrong extends Exception {

    private static final long serialVersionUID = 1L;
    private final String error;

    Wrong(String error, String sentence) {
      super(sentence);
      this.error = error;
    }

    String error() {
      return error;
    }
  }

  /**
   * @param mayBeAsked whether keys may be fetched from there
   */
  static NewApp read(String body, Predicate<URI> mayBeAsked) throws Wrong {
    JsonObject json = parse(body);
    String method = text(json, "token_endpoint_auth_method", 40);
    App.Authentication authentication =
        authentication(method == null ? "client_secret_basic" : method);
    String name = text(json, "client_name", 100);
    if (name == null) {
      throw wrong("client_name is a name of 1 to 100 characters.");
    }
    String jwks = json.containsKey("jwks") ? keys(json) : null;
    String jwksUri = text(json, "jwks_uri", 500);
    int keys = (jwks == null ? 0 : 1) + (jwksUri == null ? 0 : 1);
    if (keys != (authentication == App.Authentication.PRIVATE_KEY ? 1 : 0)) {
      throw wrong("One of jwks and jwks_uri goes with private_key_jwt, and with nothing else.");
    }
    if (jwksUri != null && !isAddress(jwksUri, mayBeAsked)) {
      throw wrong("jwks_uri is an https address that can be reached from here.");
    }
    String scope = text(json, "scope", 4_000);
    boolean isSystem = isSystem(json);
    if (isSystem && authentication != App.Authentication.PRIVATE_KEY) {
      throw wrong("client_credentials go with private_key_jwt, and with nothing else.");
    }
    return new NewApp(
        name.strip(),
        authentication,
        isSystem ? List.of() : redirects(json, authentication),
        isSystem ? null : launch(json),
        jwks,
        jwksUri,
        scope == null ? "" : scope,
        new NewApp.About(
            page(json, "client_uri"),
            page(json, "policy_uri"),
            page(json, "tos_uri"),
            page(json, SELF_CHECK),
            contact(json)));
  }

  private static boolean isAddress(String text, Predicate<URI> mayBeAsked) {
    try {
      return mayBeAsked.test(new URI(text));
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static JsonObject parse(String body) throws Wrong {
    if (body.length() > LONGEST) {
      throw wrong("It is too long.");
    }
    try (JsonReader reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    } catch (RuntimeException | StackOverflowError e) {
      // what is nested too deeply, or too long a number, is none of the reader's JsonExceptions
      throw wrong("It is no JSON object.");
    }
  }

  private static App.Authentication authentication(String method) throws Wrong {
    return switch (method) {
      case "none" -> App.Authentication.NONE;
      case "client_secret_basic" -> App.Authentication.SECRET;
      case "client_secret_post" -> App.Authentication.SECRET_POST;
      case "private_key_jwt" -> App.Authentication.PRIVATE_KEY;
      default -> throw wrong("token_endpoint_auth_method is none that there is here.");
    };
  }

  /** Whether it asks nobody: of its {@code grant_types} the only one is for systems. */
  private static boolean isSystem(JsonObject json) throws Wrong {
    JsonValue types = json.get("grant_types");
    if (types instanceof JsonArray array
        && array.stream().anyMatch(CLIENT_CREDENTIALS::equals)
        && (array.size() > 1 || json.containsKey("redirect_uris"))) {
      throw wrong("client_credentials go with no other grant type, and with no redirect_uris.");
    }
    return types instanceof JsonArray array && array.contains(CLIENT_CREDENTIALS);
  }

  private static List<String> redirects(JsonObject json, App.Authentication authentication)
      throws Wrong {
    JsonValue value = json.getOrDefault("redirect_uris", JsonValue.EMPTY_JSON_ARRAY);
    if (!(value instanceof JsonArray array)
        || array.isEmpty()
        || array.size() > MOST_REDIRECTS
        || !array.stream().allMatch(JsonString.class::isInstance)) {
      throw new Wrong("invalid_redirect_uri", "redirect_uris are 1 to 10 addresses.");
    }
    List<String> uris = array.getValuesAs(JsonString::getString);
    boolean isPublic = authentication == App.Authentication.NONE;
    if (!uris.stream().allMatch(uri -> Redirects.canBe(uri, isPublic))) {
      throw new Wrong(
          "invalid_redirect_uri",
          "An address is https, http on the same machine, or an app's own scheme; without"
              + " fragment, user and wildcard.");
    }
    return uris.stream().distinct().toList();
  }

  private static @Nullable String launch(JsonObject json) throws Wrong {
    String text = text(json, LAUNCH, 500);
    if (text != null && !Redirects.canBe(text, false)) {
      throw wrong(LAUNCH + " is https, or http on the same machine; without fragment and user.");
    }
    return text;
  }

  private static String keys(JsonObject json) throws Wrong {
    try {
      JWKSet set = JWKSet.parse(json.get("jwks").toString());
      if (set.isEmpty() || set.getKeys().stream().anyMatch(JWK::isPrivate)) {
        throw wrong("jwks are public keys.");
      }
      String text = set.toString(true);
      if (text.length() > LONGEST) {
        throw wrong("jwks is too long.");
      }
      return text;
    } catch (ParseException | RuntimeException e) {
      // the library falls over some that are none
      throw wrong("jwks is no JWK Set.");
    }
  }

  private static @Nullable String contact(JsonObject json) throws Wrong {
    JsonValue value = json.getOrDefault("contacts", JsonValue.EMPTY_JSON_ARRAY);
    if (!(value instanceof JsonArray array)
        || array.size() > MOST_CONTACTS
        || !array.stream().allMatch(AppMetadata::isContact)) {
      throw wrong("contacts are up to 3 texts of 1 to 90 characters.");
    }
    return array.isEmpty() ? null : String.join(", ", array.getValuesAs(JsonString::getString));
  }

  private static boolean isContact(JsonValue value) {
    return value instanceof JsonString string
        && !string.getString().isBlank()
        && string.getString().length() <= 90
        && string.getString().codePoints().noneMatch(AppMetadata::isInvisible);
  }

  private static @Nullable String page(JsonObject json, String name) throws Wrong {
    String text = text(json, name, 500);
    try {
      if (text != null
          && (!"https".equals(new URI(text).getScheme()) || new URI(text).getHost() == null)) {
        throw wrong(name + " is an https address.");
      }
      return text;
    } catch (URISyntaxException e) {
      throw wrong(name + " is an https address.");
    }
  }

  private static @Nullable String text(JsonObject json, String name, int longest) throws Wrong {
    JsonValue value = json.get(name);
    if (value == null || value == JsonValue.NULL) {
      return null;
    }
    if (!(value instanceof JsonString string)
        || string.getString().isBlank()
        || string.getString().codePoints().anyMatch(AppMetadata::isInvisible)
        || string.getString().length() > longest) {
      throw wrong(name + " is text of 1 to " + longest + " characters.");
    }
    return string.getString();
  }

  /** What could make a text look like another one. */
  private static boolean isInvisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          true;
      default -> false;
    };
  }

  private static Wrong wrong(String sentence) {
    return new Wrong("invalid_client_metadata", sentence);
  }
}
