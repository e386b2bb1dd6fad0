package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import jp.mimamori.test.door.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an app is told of what it registered (RFC 7591 §3.2.1) is so, and is held to it. */
class RegisteringIT {

  private final Door nobody = new Door(Demo.server().url(), null);

  @Test
  void tellsAnAppItsKeysAsTheyWereTaken() throws JOSEException {
    ECKey key = new ECKeyGenerator(Curve.P_384).keyID("one").generate();

    JsonObject told =
        SomeApp.register(
                metadata("private_key_jwt", ", \"jwks\": {\"keys\": [" + key.toPublicJWK() + "]}"))
            .json();

    JsonObject kept = told.getJsonObject("jwks").getJsonArray("keys").getJsonObject(0);
    assertThat(kept.getString("kid")).isEqualTo("one");
    assertThat(kept.getString("x")).isEqualTo(key.getX().toString());
    assertThat(kept).doesNotContainKey("d");
    assertThat(told).doesNotContainKeys("jwks_uri", "client_secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"client_secret_basic", "client_secret_post"})
  void tellsAnAppHowItWantedToShowItsSecretAndTakesItEitherWay(String method) {
    JsonObject app = SomeApp.register(metadata(method, "")).json();

    assertThat(app.getString("token_endpoint_auth_method")).isEqualTo(method);
    // it is known, and the code is none
    assertThat(error(inBody(app, secret(app)))).isEqualTo("400 invalid_grant");
    assertThat(error(inHead(app, secret(app)))).isEqualTo("400 invalid_grant");
    assertThat(error(inBody(app, "guess"))).isEqualTo("401 invalid_client");
    assertThat(error(inHead(app, "guess"))).isEqualTo("401 invalid_client");
    assertThat(error(send(token(), "&client_id=" + app.getString("client_id"))))
        .as("by its name alone")
        .isEqualTo("401 invalid_client");
  }

  @Test
  void describesNoResourceThatThereIsNot() {
    assertThat(nobody.get("/.well-known/oauth-protected-resource").status()).isEqualTo(404);
    assertThat(
            nobody.get("/.well-known/oauth-protected-resource/fhir").json().getString("resource"))
        .isEqualTo(Demo.server().url() + "/fhir");
  }

  private static String secret(JsonObject app) {
    return app.getString("client_secret");
  }

  private Door.Answer inBody(JsonObject app, String secret) {
    return send(token(), "&client_id=" + app.getString("client_id") + "&client_secret=" + secret);
  }

  private Door.Answer inHead(JsonObject app, String secret) {
    String both = app.getString("client_id") + ":" + secret;
    String head = Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    return send(token().header("Authorization", "Basic " + head), "");
  }

  private HttpRequest.Builder token() {
    return nobody
        .request("/oauth/token")
        .header("Content-Type", "application/x-www-form-urlencoded");
  }

  private Door.Answer send(HttpRequest.Builder request, String more) {
    String form =
        "grant_type=authorization_code&code=none&code_verifier="
            + SomeApp.VERIFIER
            + "&redirect_uri="
            + SomeApp.REDIRECT;
    return nobody.send(request.POST(HttpRequest.BodyPublishers.ofString(form + more)));
  }

  private static String error(Door.Answer answer) {
    return answer.status() + " " + answer.json().getString("error");
  }

  private static String metadata(String method, String more) {
    return """
        {"client_name": "しらせるアプリ", "token_endpoint_auth_method": "%s",
         "redirect_uris": ["%s"]%s}
        """
        .formatted(method, SomeApp.REDIRECT, more);
  }
}
