package jp.mimamori.test.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What apps do not get, whatever they send (RFC 6749, RFC 7636, RFC 9700; SMART App Launch). */
class AppRefusalsIT {

  private static final String ALL = "launch/patient offline_access patient/*.rs";

  private static final String HER = "森野 はるか";
  private static final String CHILD = "森野 ひなた";

  private static Window her = Window.wide();
  private static SomeApp app = new SomeApp();
  private static SomeApp known = new SomeApp();

  @BeforeAll
  static void sheIsSignedIn() {
    her.signIn("haruka");
    known.code(her, ALL, HER);
  }

  @AfterAll
  static void close() {
    her.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example/callback/",
        "https://app.example/callback?x=1",
        "https://app.example/callback#f",
        "https://app.example/callback/../other",
        "https://user@app.example/callback",
        "https://app.example:444/callback",
        "http://app.example/callback",
        "https://app.example.evil.example/callback",
        "https://APP.example/callback",
        "javascript:alert(1)",
        "http://localhost/cb",
        "http://127.0.0.1:9000/other",
        "http://evil@127.0.0.1:9000/cb",
        ""
      })
  void sendsNobodyToAnAddressThatIsNotRegistered(String redirect) {
    Map<String, String> asked = app.asks(ALL);
    asked.put("redirect_uri", redirect);

    SomeApp.Answer answer = app.authorize(asked);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.http().headers().firstValue("Location")).isEmpty();
  }

  @Test
  void letsAnAppOnTheSameMachineChooseItsPort() {
    Map<String, String> asked = app.asks(ALL);
    asked.put("redirect_uri", "http://127.0.0.1:9000/cb");

    assertThat(app.authorize(asked).http().headers().firstValue("Location"))
        .hasValueSatisfying(to -> assertThat(to).contains("/sharing/app-requests/"));
  }

  @ParameterizedTest
  @CsvSource({
    "response_type, token, unsupported_response_type",
    "response_type, code id_token, unsupported_response_type",
    "response_mode, fragment, invalid_request",
    "aud, https://elsewhere.example/fhir, invalid_request",
    "aud, '', invalid_request",
    "code_challenge, '', invalid_request",
    "code_challenge, short, invalid_request",
    "code_challenge_method, plain, invalid_request",
    "code_challenge_method, '', invalid_request",
    "scope, '', invalid_scope",
    "scope, system/*.rs, invalid_scope",
    "scope, patient/Observation.dus, invalid_scope",
    "scope, patient/Condition.cud, invalid_scope",
    "scope, patient/observation.read, invalid_scope",
    "scope, launch/patient openid, invalid_scope",
    "prompt, none, login_required",
    "prompt, none login, invalid_request",
    "prompt, create, invalid_request",
    "prompt, Login, invalid_request",
    "max_age, -1, invalid_request",
    "max_age, soon, invalid_request",
    "max_age, 99999999999, invalid_request",
    "scope, patient/AuditEvent.rs patient/Consent.rs, invalid_scope",
    "request, eyJhbGciOiJub25lIn0.e30., request_not_supported",
  })
  void tellsTheAppWhatIsWrongAndGivesNoCode(String name, String value, String error) {
    Map<String, String> asked = app.asks(ALL);
    asked.put(name, value);

    SomeApp.Answer answer = app.authorize(asked);

    assertThat(answer.status()).as("nobody knows it: the person chooses").isEqualTo(400);
    assertThat(answer.http().headers().firstValue("Location")).isEmpty();
    assertThat(answer.link())
        .containsEntry("error", error)
        .containsEntry("state", "a b&c=1")
        .containsEntry("iss", Demo.server().url())
        .doesNotContainKey("code");
    assertThat(answer.http().headers().firstValue("Access-Control-Allow-Origin")).isEmpty();

    asked.put("client_id", known.id());
    assertThat(known.authorize(asked).status()).as("whoever comes is not known").isEqualTo(400);
    if (!value.equals("none")) {
      assertThat(SomeApp.sent(her, known.address(asked)))
          .containsEntry("error", error)
          .containsEntry("state", "a b&c=1")
          .containsEntry("iss", Demo.server().url())
          .doesNotContainKey("code");
    }
  }

  @Test
  void letsNoRequestWriteIntoThePageThatRefusesIt() {
    Map<String, String> asked = app.asks("nothing");
    asked.put("state", "\"><script>alert(1)</script>");

    SomeApp.Answer answer = app.authorize(asked);

    assertThat(answer.http().body()).doesNotContain("<script", "\">\"");
    assertThat(answer.link()).containsEntry("state", "\"><script>alert(1)</script>");
    assertThat(answer.http().headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(says -> assertThat(says).contains("default-src 'none'"));
  }

  @Test
  void sendsThePersonBackWhoChoosesSo() {
    Map<String, String> asked = app.asks("nothing");
    her.page().navigate(app.address(asked));

    assertThat(SomeApp.clicked(her, "#back")).containsEntry("error", "invalid_scope");
  }

  @Test
  void asksForNobodyThatIsNotKnown() {
    Map<String, String> asked = app.asks(ALL);
    asked.put("client_id", "00000000-0000-0000-0000-000000000000");

    assertThat(app.authorize(asked).status()).isEqualTo(400);
  }

  @Test
  void takesNoParameterTwice() {
    String twice =
        "client_id=" + app.id() + "&redirect_uri=" + SomeApp.REDIRECT + "&scope=a&scope=b";

    assertThat(app.authorize(twice).link()).containsEntry("error", "invalid_request");
    assertThat(app.authorize(twice + "&client_id=" + app.id()).status()).isEqualTo(400);
  }

  @Test
  void givesTokensForACodeOnceAndEndsThemWhenItComesAgain() {
    String code = app.code(her, ALL, HER);
    Map<String, String> form = app.exchanges(code);

    Stream.of("", "wrong-" + SomeApp.VERIFIER, SomeApp.challenge())
        .forEach(verifier -> refused(form, "code_verifier", verifier));
    refused(form, "redirect_uri", "http://127.0.0.1/cb");
    refused(form, "client_id", new SomeApp().id());
    refused(form, "client_id", "nobody");
    refused(form, "code", code + "x");
    refused(form, "grant_type", "password");
    refused(form, "grant_type", "implicit");

    SomeApp.Answer given = app.token(form);

    assertThat(given.status()).isEqualTo(200);
    assertThat(given.http().headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(given.http().headers().firstValue("Pragma")).hasValue("no-cache");
    assertThat(given.http().headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(given.http().headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
    String token = given.json().getString("access_token");
    String own = "/fhir/Patient/" + given.json().getString("patient");
    assertThat(app.reads(token, own)).isEqualTo(200);

    assertThat(app.token(form).error()).isEqualTo("invalid_grant");
    assertThat(app.reads(token, own)).isEqualTo(401);
    assertThat(app.refresh(given.json().getString("refresh_token")).error())
        .isEqualTo("invalid_grant");
  }

  private static void refused(Map<String, String> form, String name, String value) {
    Map<String, String> other = new HashMap<>(form);
    other.put(name, value);
    SomeApp.Answer answer = app.token(other);
    assertThat(answer.status()).as(name + "=" + value).isIn(400, 401);
    assertThat(answer.json()).doesNotContainKey("access_token");
  }

  @Test
  void givesNoMoreThanThePersonLeft() {
    Map<String, String> answered =
        app.answer(
            her,
            app.asks("patient/*.rs offline_access"),
            CHILD,
            () -> {
              her.page().locator("#kind-medication input").uncheck();
              her.page().locator("#app-stay input").uncheck();
            });
    SomeApp.Answer given = app.token(app.exchanges(answered.get("code")));
    String token = given.json().getString("access_token");
    String child = given.json().getString("patient");

    assertThat(given.json()).doesNotContainKey("refresh_token");
    assertThat(given.json().getString("scope"))
        .contains("patient/AllergyIntolerance.rs")
        .doesNotContain("Medication", "*", "offline_access");
    assertThat(app.reads(token, "/fhir/AllergyIntolerance?patient=" + child)).isEqualTo(200);
    for (String type : new String[] {"MedicationStatement", "MedicationRequest"}) {
      SomeApp.Answer answer = app.read(token, "/fhir/" + type + "?patient=" + child);
      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.http().headers().firstValue("WWW-Authenticate"))
          .hasValueSatisfying(says -> assertThat(says).contains("insufficient_scope"));
    }
    // the mother's own records were not what she agreed to
    String mother = app.token(app.exchanges(app.code(her, ALL, HER))).json().getString("patient");
    assertThat(app.reads(token, "/fhir/Patient/" + mother)).isEqualTo(404);
    assertThat(app.reads(token, "/fhir/AllergyIntolerance?patient=" + mother)).isEqualTo(404);
    for (String closed :
        new String[] {
          "/api/people", "/api/tokens", "/api/notices", "/fhir/AuditEvent?patient=" + child
        }) {
      assertThat(app.reads(token, closed)).as(closed).isEqualTo(403);
    }
  }

  @Test
  void readsOneCategoryOfObservationsWhereNoMoreWasAskedFor() {
    String vitals =
        "patient/Observation.rs?category="
            + "http://terminology.hl7.org/CodeSystem/observation-category|vital-signs";
    SomeApp another = new SomeApp();
    SomeApp.Answer all = another.token(another.exchanges(another.code(her, "patient/*.rs", CHILD)));
    SomeApp.Answer some =
        app.token(
            app.exchanges(
                app.code(
                    her, vitals + " patient/DiagnosticReport.rs patient/Condition.rs", CHILD)));
    String child = some.json().getString("patient");
    String search = "/fhir/Observation?_count=100&patient=" + child;

    Set<String> seen = ids(some.json().getString("access_token"), search);
    Set<String> there = ids(all.json().getString("access_token"), search);

    assertThat(some.json().getString("scope")).contains(vitals);
    assertThat(seen).isNotEmpty();
    assertThat(there).containsAll(seen).hasSizeGreaterThan(seen.size());
    there.removeAll(seen);
    for (String other : there.stream().limit(10).toList()) {
      assertThat(app.reads(some.json().getString("access_token"), "/fhir/Observation/" + other))
          .isEqualTo(404);
      assertThat(app.reads(all.json().getString("access_token"), "/fhir/Observation/" + other))
          .isEqualTo(200);
    }
    assertThat(
            app.read(
                    some.json().getString("access_token"),
                    search + "&_include=Observation:encounter&_include=Observation:performer")
                .http()
                .body())
        .doesNotContain("\"resourceType\":\"Encounter\"", "\"resourceType\":\"Practitioner\"");
  }

  /** The ids on all the pages of a search. */
  private static Set<String> ids(String token, String search) {
    Set<String> ids = new HashSet<>();
    String next = search;
    while (!next.isEmpty()) {
      JsonObject bundle = app.read(token, next).json();
      bundle.getJsonArray("entry").getValuesAs(JsonObject.class).stream()
          .map(entry -> entry.getJsonObject("resource").getString("id"))
          .forEach(ids::add);
      next =
          bundle.getJsonArray("link").getValuesAs(JsonObject.class).stream()
              .filter(link -> link.getString("relation").equals("next"))
              .map(link -> link.getString("url").substring(Demo.server().url().length()))
              .findFirst()
              .orElse("");
    }
    return ids;
  }

  @Test
  void endsEverythingWhenThePersonTakesItBack() {
    SomeApp mine =
        new SomeApp(
            """
            {"client_name": "とりけすアプリ", "token_endpoint_auth_method": "none",
             "redirect_uris": ["%s"]}
            """
                .formatted(SomeApp.REDIRECT));
    SomeApp.Answer given = mine.token(mine.exchanges(mine.code(her, ALL, HER)));
    String token = given.json().getString("access_token");
    String own = "/fhir/Patient/" + given.json().getString("patient");
    assertThat(mine.reads(token, own)).isEqualTo(200);

    her.takeBack("とりけすアプリ");

    assertThat(mine.reads(token, own)).isEqualTo(401);
    assertThat(mine.refresh(given.json().getString("refresh_token")).error())
        .isEqualTo("invalid_grant");
  }

  @Test
  void letsASecondYesTakeThePlaceOfTheFirst() {
    SomeApp mine = new SomeApp();
    SomeApp.Answer first = mine.token(mine.exchanges(mine.code(her, ALL, HER)));
    String person = first.json().getString("patient");
    String drugs = "/fhir/MedicationStatement?patient=" + person;
    String checkups = "/fhir/Observation?patient=" + person;
    assertThat(mine.reads(first.json().getString("access_token"), drugs)).isEqualTo(200);

    mine.answer(
        her, mine.asks(ALL), HER, () -> her.page().locator("#kind-medication input").uncheck());

    // on the first machine it goes on, with what the second yes left
    SomeApp.Answer next = mine.refresh(first.json().getString("refresh_token"));
    assertThat(next.json().getString("scope")).doesNotContain("Medication", "*");
    assertThat(mine.reads(next.json().getString("access_token"), drugs)).isEqualTo(403);
    assertThat(mine.reads(next.json().getString("access_token"), checkups)).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"client_id=%00&redirect_uri=x", "client_id=", "state=%00", ""})
  void answersOddQueriesWithoutFallingOver(String query) {
    assertThat(app.authorize(query).status()).isEqualTo(400);
    assertThat(
            app.authorize(
                    "client_id=" + app.id() + "&redirect_uri=" + SomeApp.REDIRECT + "&" + query)
                .status())
        .isIn(303, 400);
  }

  @Test
  void answersBrowserAppsBeforeTheyAsk() {
    for (String door :
        new String[] {"/oauth/token", "/oauth/register", "/.well-known/openid-configuration"}) {
      SomeApp.Answer answer = app.preflight(door);

      assertThat(answer.status()).as(door).isEqualTo(204);
      assertThat(answer.http().headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
      assertThat(answer.http().headers().firstValue("Access-Control-Allow-Headers"))
          .hasValueSatisfying(names -> assertThat(names).contains("Authorization"));
    }
    assertThat(
            app.preflight("/authorize").http().headers().firstValue("Access-Control-Allow-Origin"))
        .isEmpty();
  }

  @Test
  void endsWhatTheAppGivesBackAndTellsNothingOfOthers() {
    SomeApp.Answer given = app.token(app.exchanges(app.code(her, ALL, HER)));
    String token = given.json().getString("access_token");
    String refresh = given.json().getString("refresh_token");
    String own = "/fhir/Patient/" + given.json().getString("patient");
    SomeApp other = new SomeApp();

    assertThat(
            other.post("/oauth/revoke", Map.of("token", refresh, "client_id", other.id())).status())
        .isEqualTo(200);
    assertThat(app.reads(token, own)).isEqualTo(200);
    assertThat(app.post("/oauth/revoke", Map.of("token", "none", "client_id", app.id())).status())
        .isEqualTo(200);
    // who asks shows who it is: a public app cannot
    assertThat(
            app.post("/oauth/introspect", Map.of("token", token, "client_id", app.id())).status())
        .isEqualTo(401);

    app.post("/oauth/revoke", Map.of("token", refresh, "client_id", app.id()));

    assertThat(app.reads(token, own)).isEqualTo(401);
    assertThat(app.refresh(refresh).error()).isEqualTo("invalid_grant");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://app.example/cb",
        "https://app.example/cb#f",
        "https://u:p@app.example/cb",
        "https://*.example/cb",
        "javascript:alert(1)",
        "data:text/html,x",
        "app:/cb",
        "file:///etc/passwd",
        "/cb",
        "https:///cb"
      })
  void registersNoAddressThatAnAttackerCouldUse(String redirect) {
    SomeApp.Answer answer =
        SomeApp.register(
            """
            {"client_name": "x", "token_endpoint_auth_method": "none", "redirect_uris": ["%s"]}
            """
                .formatted(redirect));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).isEqualTo("invalid_redirect_uri");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"client_name\": 1}",
        "{\"x\": 1e99999999999}",
        "{\"x\": [[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]}",
        "{\"client_name\": \"x\\u202ey\", \"redirect_uris\": [\"https://a.example/\"]}",
        "{\"client_name\": \"x\", \"redirect_uris\": [\"https://a.example/\"],"
            + " \"token_endpoint_auth_method\": \"private_key_jwt\", \"jwks\": null}",
        "{\"client_name\": \"x\", \"redirect_uris\": [\"https://a.example/\"],"
            + " \"token_endpoint_auth_method\": \"private_key_jwt\", \"jwks\": {\"keys\": [null]}}",
        "{\"client_name\": \"x\", \"redirect_uris\": [\"https://a.example/\"],"
            + " \"token_endpoint_auth_method\": \"private_key_jwt\","
            + " \"jwks_uri\": \"https://127.0.0.1/jwks\"}",
        "{\"client_name\": \"x\", \"redirect_uris\": [\"https://a.example/\"],"
            + " \"token_endpoint_auth_method\": \"private_key_jwt\","
            + " \"jwks_uri\": \"https://[::1]/jwks\"}",
        "{\"client_name\": \"x\", \"redirect_uris\": [\"https://a.example/\"],"
            + " \"token_endpoint_auth_method\": \"private_key_jwt\","
            + " \"jwks_uri\": \"https://169.254.169.254/jwks\"}",
        "{\"client_name\": \"x\", \"redirect_uris\": \"https://a.example/\"}",
        "{\"redirect_uris\": [\"https://a.example/\"]}",
        "{\"client_name\": \"x\\u0000\", \"redirect_uris\": [\"https://a.example/\"]}",
        "{\"client_name\": \"x\", \"redirect_uris\": [\"https://a.example/\"],"
            + " \"token_endpoint_auth_method\": \"self_signed_tls_client_auth\"}",
        "{\"client_name\": \"x\", \"redirect_uris\": [\"https://a.example/\"],"
            + " \"policy_uri\": \"javascript:alert(1)\"}"
      })
  void registersNothingThatIsNotInOrder(String metadata) {
    assertThat(SomeApp.register(metadata).status()).isEqualTo(400);
  }
}
