package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Well-formed HTTP with bad intentions. */
class HostileIT {

  private final Town town = Town.shared();
  private final Door nobody = new Door(town.server, null);
  private final Door she = new Door(town.server, town.mother.token());
  private final Door operator = new Door(town.server, town.operator.token());
  private final String self = town.mother.self().toString();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..",
        "%2e%2e%2f",
        "%E9%AB%99",
        "%F0%A0%AE%B7",
        "%0d%0aX-Evil:1",
        "'%20or%201=1--",
        "%7B%7D",
        "1e999",
        "-1",
        "00000000-0000-0000-0000-000000000000",
        "$everything",
        "_history"
      })
  void findsNothingUnderAnIdThatIsNone(String id) {
    Map<String, Integer> wrong = new TreeMap<>();
    for (String path :
        List.of(
            "/api/people/%s/timeline",
            "/api/people/%s/ledger",
            "/api/records/%s",
            "/api/documents/%s",
            "/api/imports/%s",
            "/fhir/Patient/%s",
            "/fhir/Observation/%s")) {
      Door.Answer answer = she.get(path.replace("%s", id));
      // the container stumbles over a path that ends in "..", and answers nothing at all
      boolean nothing = id.equals("..") && answer.text().isEmpty();
      if ((answer.status() < 400 && !nothing)
          || answer.status() > 499
          || answer.response().headers().map().containsKey("x-evil")) {
        wrong.put(path, answer.status());
      }
    }

    assertThat(wrong).isEmpty();
  }

  static Stream<String> queries() {
    return Stream.of(
        "_count=-1",
        "_count=99999999999",
        "_count=1e3",
        "date=%00",
        "date=ge9999-99-99",
        "code=%00",
        "code=%7C",
        "code=" + "x,".repeat(2_000),
        "_content=x",
        "_filter=x",
        "_has:Patient:x=1",
        "_format=xml",
        "_cursor=%ff",
        "patient=http://evil.example/Patient/x",
        "patient.name=x");
  }

  @ParameterizedTest
  @MethodSource("queries")
  void understandsOrRefusesEverySearch(String query) {
    Door.Answer answer = she.get("/fhir/Observation?patient=" + self + "&" + query);

    assertThat(answer.status()).as(answer.text()).isIn(200, 400, 406);
    assertThat(answer.json().getString("resourceType")).isIn("Bundle", "OperationOutcome");
  }

  @Test
  void neverSearchesTwoPeopleAtOnce() {
    String other = town.stranger.self().toString();

    assertThat(she.get("/fhir/Observation?patient=" + self + "&patient=" + other).status())
        .isEqualTo(400);
    assertThat(she.get("/fhir/Observation?patient=" + self + "," + other).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
  void doesNotTakeOneMethodForAnother(String header) {
    String token =
        she.get("/api/tokens").json().getJsonArray("tokens").getJsonObject(0).getString("id");

    Door.Answer answer =
        she.send(
            she.request("/api/tokens/" + token + "?_method=DELETE")
                .header(header, "DELETE")
                .POST(BodyPublishers.noBody()));

    assertThat(answer.status()).isEqualTo(405);
    assertThat(she.get("/api/people").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "text/plain, 415",
    "application/x-www-form-urlencoded, 415",
    "multipart/form-data; boundary=x, 415",
    "application/xml, 415",
    "text/plain; application/json, 400",
    "application/fhir+json, 415"
  })
  void takesNoPayloadUnderAnotherName(String type, int status) {
    assertThat(register(type, person("見本 太郎")).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "\"x\"",
        "{\"name\":\"a\",\"name\":\"b\"}",
        "{\"__proto__\":{}}",
        "{\"birthDate\":\"9999999999-01-01\"}"
      })
  void refusesJsonThatIsNoPerson(String body) {
    assertThat(register("application/json", body).status()).isIn(400, 422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"見本\\u0000太郎", "見本\\ud800太郎", "見本\\u001b[2J太郎", "見本\\n太郎"})
  void refusesNamesThatNobodyCanType(String name) {
    Door.Answer answer = register("application/json", person(name));

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void refusesNestedJsonWithoutFallingOver() {
    assertThat(register("application/json", "[".repeat(100_000)).status()).isEqualTo(400);
    assertThat(register("application/json", "{\"a\":".repeat(100_000)).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/people", "/fhir/metadata", "/openapi"})
  void refusesAnAcceptHeaderThatIsNone(String path) {
    Door.Answer answer = she.send(she.request(path).header("Accept", "a/b;".repeat(1_000)).GET());

    assertThat(answer.status()).as(answer.text()).isIn(400, 406);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic YTpi", "Token x", "Bearer", "Bearer ", "Bearer a.b.c d.e.f"})
  void asksForATokenWhateverElseComes(String authorization) {
    Door.Answer answer =
        nobody.send(nobody.request("/api/people").header("Authorization", authorization).GET());

    assertThat(answer.status()).isEqualTo(401);
  }

  @Test
  void answersNoOtherOriginUnlessItIsConfigured() {
    HttpRequest.Builder preflight =
        nobody
            .request("/api/people")
            .header("Access-Control-Request-Method", "GET")
            .method("OPTIONS", BodyPublishers.noBody());

    // java.net.http keeps the Origin header to itself unless it is let
    String answer =
        Wire.answer(
            town.server.port(),
            "GET /api/people HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\nAuthorization: Bearer "
                + town.mother.token()
                + "\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200").doesNotContainIgnoringCase("access-control-");
    assertThat(nobody.send(preflight).header("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void takesItsOwnAddressFromNoHeader() {
    for (String header :
        List.of("Host: evil.example", "Host: localhost\r\nX-Forwarded-Host: evil.example")) {
      String answer =
          Wire.answer(
              town.server.port(),
              "GET /fhir/Observation?patient="
                  + self
                  + "&_count=1 HTTP/1.1\r\n"
                  + header
                  + "\r\nAuthorization: Bearer "
                  + town.mother.token()
                  + "\r\nConnection: close\r\n\r\n");

      assertThat(answer).startsWith("HTTP/1.1 200").doesNotContain("evil.example");
    }
  }

  @Test
  void letsNobodyKeepACopyOfHealthData() {
    for (String path :
        List.of(
            "/api/people",
            "/api/people/" + self,
            "/api/people/" + self + "/timeline",
            "/api/people/" + self + "/ledger",
            "/fhir/Patient/" + self,
            "/fhir/Observation?patient=" + self)) {
      assertThat(she.get(path).header("Cache-Control")).as(path).isEqualTo("no-store");
    }
    assertThat(nobody.get("/").header("Cache-Control")).contains("no-store");
  }

  @Test
  void answersNothingToAPageThatPostsWithoutItsSession() {
    for (String path :
        List.of("/?v-r=uidl&v-uiId=0", "/VAADIN/dynamic/resource/0/00000000/upload", "/sign-in")) {
      Door.Answer answer =
          nobody.send(
              nobody
                  .request(path)
                  .header("Content-Type", "text/plain")
                  .POST(BodyPublishers.ofString("{\"csrfToken\":\"x\",\"rpc\":[]}")));

      assertThat(answer.text()).as(path).doesNotContain("髙﨑", "見本");
      assertThat(answer.header("Set-Cookie")).as(path).doesNotContain("mimamori-sign-in");
    }
  }

  private Door.Answer register(String type, String body) {
    return operator.send(
        operator
            .request("/api/people")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  private static String person(String name) {
    return "{\"name\":\""
        + name
        + "\",\"kana\":\"ミホン タロウ\",\"sex\":\"male\",\"birthDate\":\"1990-01-01\","
        + "\"postalCode\":\"100-0001\",\"address\":\"東京都\"}";
  }
}
