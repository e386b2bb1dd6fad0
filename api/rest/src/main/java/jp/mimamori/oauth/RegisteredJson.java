package jp.mimamori.oauth;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import jp.mimamori.app.App;
import jp.mimamori.app.RegisteringApps;
import jp.mimamori.identity.Secret;

/** What was registered, as an app is told (RFC 7591 §3.2.1). */
final class RegisteredJson {

  private RegisteredJson() {}

  static JsonObject of(RegisteringApps.Registered registered) {
    App app = registered.app();
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("client_id", app.id())
            .add("client_id_issued_at", app.registeredAt().getEpochSecond())
            .add("client_name", app.name())
            .add("redirect_uris", Json.createArrayBuilder(app.redirectUris()))
            .add("grant_types", grantTypes(app))
            .add("response_types", responseTypes(app))
            .add("token_endpoint_auth_method", method(app.authentication()));
    Secret secret = registered.secret();
    if (secret != null) {
      json.add("client_secret", secret.text()).add("client_secret_expires_at", 0);
    }
    if (!app.scope().isEmpty()) {
      json.add("scope", app.scope());
    }
    app.launchUri().ifPresent(uri -> json.add(AppMetadata.LAUNCH, uri));
    app.pageUri().ifPresent(uri -> json.add("client_uri", uri));
    app.policyUri().ifPresent(uri -> json.add("policy_uri", uri));
    app.termsUri().ifPresent(uri -> json.add("tos_uri", uri));
    app.checkUri().ifPresent(uri -> json.add(AppMetadata.SELF_CHECK, uri));
    app.contact().ifPresent(one -> json.add("contacts", Json.createArrayBuilder().add(one)));
    app.jwks().ifPresent(keys -> json.add("jwks", parsed(keys)));
    app.jwksUri().ifPresent(uri -> json.add("jwks_uri", uri));
    return json.build();
  }

  private static JsonObject parsed(String keys) {
    try (JsonReader reader = Json.createReader(new StringReader(keys))) {
      return reader.readObject();
    }
  }

  private static JsonArrayBuilder grantTypes(App app) {
    return app.isSystem()
        ? Json.createArrayBuilder().add(AppMetadata.CLIENT_CREDENTIALS)
        : Json.createArrayBuilder(List.of("authorization_code", "refresh_token"));
  }

  private static JsonArrayBuilder responseTypes(App app) {
    return Json.createArrayBuilder(app.isSystem() ? List.of() : List.of("code"));
  }

  private static String method(App.Authentication authentication) {
    return switch (authentication) {
      case NONE -> "none";
      case SECRET -> "client_secret_basic";
      case SECRET_POST -> "client_secret_post";
      case PRIVATE_KEY -> "private_key_jwt";
    };
  }
}
