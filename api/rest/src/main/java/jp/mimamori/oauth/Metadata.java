package jp.mimamori.oauth;

import com.nimbusds.jose.JWSAlgorithm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.stream.Stream;
import jp.mimamori.app.RegisteringApps;
import jp.mimamori.app.Scopes;

/** What the authorization server is and can: RFC 8414, OpenID Connect Discovery, SMART 2.2. */
@ApplicationScoped
class Metadata {

  private static final List<String> CAPABILITIES =
      List.of(
          "launch-standalone",
          "launch-ehr",
          "client-public",
          "client-confidential-symmetric",
          "client-confidential-asymmetric",
          "sso-openid-connect",
          "context-standalone-patient",
          "context-ehr-patient",
          "permission-patient",
          "permission-offline",
          "permission-v1",
          "permission-v2",
          "authorize-post");

  private static final List<String> GRANT_TYPES =
      List.of("authorization_code", "refresh_token", "client_credentials");

  @Inject Endpoints endpoints;
  @Inject RegisteringApps apps;

  /** What all three documents say. */
  JsonObjectBuilder common() {
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("issuer", endpoints.issuer())
            .add("authorization_endpoint", endpoints.authorize())
            .add("token_endpoint", endpoints.token())
            .add("jwks_uri", endpoints.keys())
            .add("revocation_endpoint", endpoints.revoke())
            .add("introspection_endpoint", endpoints.introspect())
            .add("scopes_supported", array(scopes()))
            .add("response_types_supported", array(List.of("code")))
            .add("response_modes_supported", array(List.of("query")))
            .add("grant_types_supported", array(GRANT_TYPES))
            .add("code_challenge_methods_supported", array(List.of("S256")))
            .add(
                "token_endpoint_auth_methods_supported",
                array(
                    List.of(
                        "none", "client_secret_basic", "client_secret_post", "private_key_jwt")))
            .add(
                "token_endpoint_auth_signing_alg_values_supported",
                array(Assertions.ALGORITHMS.stream().map(JWSAlgorithm::getName).toList()))
            .add("pushed_authorization_request_endpoint", endpoints.pushed())
            .add("authorization_response_iss_parameter_supported", true);
    return apps.policy() == RegisteringApps.Policy.CLOSED
        ? json
        : json.add("registration_endpoint", endpoints.register());
  }

  JsonObjectBuilder openId() {
    return common()
        .add("subject_types_supported", array(List.of("public")))
        .add("id_token_signing_alg_values_supported", array(List.of("RS256")))
        .add(
            "claims_supported",
            array(List.of("iss", "sub", "aud", "exp", "iat", "auth_time", "nonce", "fhirUser")))
        .add("prompt_values_supported", array(Prompt.VALUES))
        .add("request_parameter_supported", false)
        .add("request_uri_parameter_supported", false);
  }

  JsonObjectBuilder smart() {
    return common()
        .add("management_endpoint", endpoints.management())
        .add("capabilities", array(CAPABILITIES));
  }

  /** RFC 9728: which server's tokens the FHIR door takes. */
  JsonObjectBuilder resource() {
    return Json.createObjectBuilder()
        .add("resource", endpoints.fhir())
        .add("authorization_servers", array(List.of(endpoints.issuer())))
        .add("scopes_supported", array(scopes()))
        .add("bearer_methods_supported", array(List.of("header")));
  }

  private static List<String> scopes() {
    return Stream.concat(
            Scopes.OTHERS.stream(),
            Stream.of(
                "patient/*.rs",
                "patient/*.crs",
                "patient/*.read",
                "patient/Patient.rs",
                "patient/Observation.c",
                "patient/QuestionnaireResponse.c",
                "patient/DocumentReference.c",
                "system/*.rs",
                "system/*.crs",
                "system/*.c"))
        .toList();
  }

  private static JsonArrayBuilder array(List<String> words) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    words.forEach(array::add);
    return array;
  }
}
