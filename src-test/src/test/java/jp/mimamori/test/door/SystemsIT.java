package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Systems of institutions that come by themselves, over the real door. */
class SystemsIT {

  private final Town town = Town.shared();
  private final Door operator = new Door(town.server, town.operator.token());
  private final Door she = new Door(town.server, town.mother.token());
  private final String self = town.mother.self().toString();

  @Test
  void readsWhatWasGrantedToItsInstitutionAndNoMore() {
    String place = institution();
    SomeSystem system = appointed(place);
    Door door = door(system, "system/*.rs");
    assertThat(door.get("/fhir/Patient/" + self).status()).isEqualTo(404);

    String grant = grant(place, "\"VITALS\"");

    assertThat(door.get("/fhir/Patient/" + self).status()).isEqualTo(200);
    assertThat(door.get("/fhir/Observation?patient=" + self).status()).isEqualTo(200);
    assertThat(door.get("/fhir/Patient/" + town.child.self()).status()).isEqualTo(404);
    assertThat(ledger()).contains("見本検査システム", "\"VITALS\"");
    String path = "/api/people/" + self + "/grants/" + grant + "/revocation";
    assertThat(she.json(path, "").status()).isEqualTo(200);
    assertThat(door.get("/fhir/Patient/" + self).status()).isEqualTo(404);
  }

  @Test
  void isHeldToItsScopes() {
    String place = institution();
    SomeSystem system = appointed(place);
    grant(place, "\"VITALS\",\"MEDICATION\"");

    Door door = door(system, "system/Observation.rs patient/*.rs launch/patient openid");

    assertThat(door.get("/fhir/Observation?patient=" + self).status()).isEqualTo(200);
    assertThat(door.get("/fhir/MedicationRequest?patient=" + self).status()).isEqualTo(403);
    assertThat(door.get("/fhir/Patient/" + self).status()).isEqualTo(403);
  }

  @Test
  void getsAShortTokenAndNothingToStayWith() {
    JsonObject tokens = appointed(institution()).asked("system/*.rs patient/*.rs openid").json();

    assertThat(tokens.keySet())
        .containsExactlyInAnyOrder("access_token", "token_type", "expires_in", "scope");
    assertThat(tokens.getInt("expires_in")).isEqualTo(300);
    assertThat(tokens.getString("scope")).isEqualTo("system/*.rs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"patient/*.rs", "openid", "", "user/*.rs", "system/*.u", "system/x.rs"})
  void getsNoTokenForScopesThatAreNotForSystems(String scope) {
    Door.Answer answer = appointed(institution()).asked(scope);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().getString("error")).isEqualTo("invalid_scope");
  }

  @Test
  void getsNothingBeforeAnOperatorSaidWhereItBelongs() {
    Door.Answer answer = new SomeSystem(town.server).asked("system/*.rs");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().getString("error")).isEqualTo("unauthorized_client");
  }

  @Test
  void showsWhoItIsByItsKeyAndOnlyOnceByEachAssertion() {
    SomeSystem system = appointed(institution());
    Map<String, String> form = system.asks("system/*.rs");
    assertThat(system.ask(form).status()).isEqualTo(200);

    Door.Answer again = system.ask(form);
    form.put("client_assertion", system.assertion(SomeSystem.key()));
    Door.Answer others = system.ask(form);
    form.remove("client_assertion");
    form.remove("client_assertion_type");
    form.put("client_id", system.id());
    Door.Answer none = system.ask(form);

    for (Door.Answer refused : new Door.Answer[] {again, others, none}) {
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.json().getString("error")).isEqualTo("invalid_client");
    }
  }

  @Test
  void isNotBelievedWhateverIsWrongWithItsAssertion() {
    SomeSystem system = appointed(institution());
    String own = town.server.url() + "/oauth/token";
    List<Door.Answer> refused = new ArrayList<>();
    refused.add(system.askedWith(header -> header.type(new JOSEObjectType("at+jwt")), c -> {}));
    refused.add(system.askedWith(header -> {}, claims -> claims.expirationTime(null)));
    refused.add(system.askedWith(header -> {}, claims -> claims.claim("exp", "soon")));
    refused.add(system.askedWith(header -> {}, claims -> claims.jwtID(" ")));
    refused.add(system.askedWith(header -> {}, claims -> claims.subject("another")));
    refused.add(
        system.askedWith(
            header -> {}, claims -> claims.audience(List.of(own, "https://other.example/token"))));
    for (String broken : List.of("x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.")) {
      Map<String, String> form = system.asks("system/*.rs");
      form.put("client_assertion", broken);
      refused.add(system.ask(form));
    }
    Map<String, String> form = system.asks("system/*.rs");
    form.put("client_id", "another");
    refused.add(system.ask(form));

    assertThat(refused)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).as(answer.text()).isEqualTo(401);
              assertThat(answer.json().getString("error")).isEqualTo("invalid_client");
            });
    assertThat(system.askedWith(header -> header.type(JOSEObjectType.JWT), c -> {}).status())
        .isEqualTo(200);
  }

  @Test
  void isToldWhichGrantsThereAreNot() {
    SomeSystem system = appointed(institution());
    for (String grant :
        List.of(
            "urn:ietf:params:oauth:grant-type:jwt-bearer",
            "urn:ietf:params:oauth:grant-type:token-exchange",
            "password")) {
      Map<String, String> form = system.asks("system/*.rs");
      form.put("grant_type", grant);
      assertThat(system.ask(form).json().getString("error"))
          .as(grant)
          .isEqualTo("unsupported_grant_type");
    }
  }

  @Test
  void isOverWithTheTokenThatItGivesBackAndWithItsWorkThere() {
    String place = institution();
    SomeSystem system = appointed(place);
    grant(place, "\"VITALS\"");
    String first = system.token("system/*.rs");
    String second = system.token("system/*.rs");
    assertThat(system.about("/oauth/introspect", first).json().getBoolean("active")).isTrue();

    assertThat(system.about("/oauth/revoke", first).status()).isEqualTo(200);

    assertThat(system.about("/oauth/introspect", first).json().getBoolean("active")).isFalse();
    assertThat(reads(first)).isEqualTo(401);
    assertThat(reads(second)).isEqualTo(200);
    JsonObject staff = staff(place);
    assertThat(staff.getString("profession")).isEqualTo("SYSTEM");
    assertThat(operator.delete("/api/staff/" + staff.getString("id") + "/accounts").status())
        .isEqualTo(204);
    assertThat(reads(second)).isEqualTo(401);
    assertThat(system.asked("system/*.rs").json().getString("error"))
        .isEqualTo("unauthorized_client");
  }

  @Test
  void isTakenForNobodyElse() {
    SomeSystem system = appointed(institution());
    Door door = door(system, "system/*.rs");

    assertThat(door.get("/api/people").status()).isEqualTo(403);
    assertThat(door.get("/api/institutions").status()).isEqualTo(403);
    assertThat(system.about("/oauth/introspect", town.mother.token()).json().getBoolean("active"))
        .isFalse();
    assertThat(
            new SomeSystem(town.server)
                .about("/oauth/introspect", system.token("system/*.rs"))
                .json()
                .getBoolean("active"))
        .isFalse();
  }

  @Test
  void belongsToOneInstitutionByTheWordOfAnOperator() {
    String place = institution();
    SomeSystem system = new SomeSystem(town.server);
    Door doctor = new Door(town.server, town.doctor.token());

    assertThat(appoint(doctor, place, system.id()).status()).isEqualTo(403);
    assertThat(appoint(she, place, system.id()).status()).isEqualTo(403);
    assertThat(appoint(operator, self, system.id()).status()).isEqualTo(404);
    assertThat(appoint(operator, place, "none").status()).isEqualTo(422);
    assertThat(appoint(operator, place, system.id()).status()).isEqualTo(201);
    assertThat(appoint(operator, place, system.id()).status()).isEqualTo(422);
    String invitations = "/api/staff/" + staff(place).getString("id") + "/invitations";
    assertThat(operator.json(invitations, "").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "none                | [\"client_credentials\"]                         | ",
        "client_secret_basic | [\"client_credentials\"]                         | ",
        "private_key_jwt     | [\"client_credentials\", \"authorization_code\"] | ",
        "private_key_jwt     | [\"client_credentials\"] | , \"redirect_uris\": [\"https://a.example/\"]",
        "private_key_jwt     | [\"authorization_code\"]                         | ",
      })
  void registersNoSystemThatIsSomethingElseToo(String method, String types, String more) {
    String jwks = method.equals("private_key_jwt") ? jwks() : "";

    Door.Answer answer =
        new Door(town.server, null)
            .json(
                "/oauth/register",
                "{\"client_name\": \"x\", \"token_endpoint_auth_method\": \""
                    + method
                    + "\", \"grant_types\": "
                    + types
                    + jwks
                    + (more == null ? "" : more)
                    + "}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
  }

  private static String jwks() {
    String metadata = SomeSystem.metadata(SomeSystem.key());
    return ", \"jwks\""
        + metadata.substring(metadata.indexOf("\"jwks\"") + 6, metadata.lastIndexOf('}'));
  }

  private SomeSystem appointed(String institution) {
    SomeSystem system = new SomeSystem(town.server);
    assertThat(appoint(operator, institution, system.id()).status()).isEqualTo(201);
    return system;
  }

  private static Door.Answer appoint(Door door, String institution, String system) {
    return door.json(
        "/api/institutions/" + institution + "/systems", "{\"clientId\":\"" + system + "\"}");
  }

  private String institution() {
    Door.Answer made =
        operator.json("/api/institutions", "{\"name\":\"見本検査所\",\"kind\":\"MEDICAL\"}");
    return made.json().getString("id");
  }

  private JsonObject staff(String institution) {
    return operator
        .get("/api/institutions/" + institution)
        .json()
        .getJsonArray("staff")
        .getJsonObject(0);
  }

  private String grant(String institution, String categories) {
    Door.Answer granted =
        she.json(
            "/api/people/" + self + "/grants",
            """
            {"granteeKind":"INSTITUTION","granteeId":"%s","granteeName":"見本検査所","terms":%s}\
            """
                .formatted(institution, GrantsIT.with("\"categories\":[" + categories + "]")));
    assertThat(granted.status()).as(granted.text()).isEqualTo(201);
    return granted.json().getString("id");
  }

  private Door door(SomeSystem system, String scope) {
    return new Door(town.server, system.token(scope));
  }

  private int reads(String token) {
    return new Door(town.server, token).get("/fhir/Patient/" + self).status();
  }

  private String ledger() {
    return she.get("/api/people/" + self + "/ledger").text();
  }
}
