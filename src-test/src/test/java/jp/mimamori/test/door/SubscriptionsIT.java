package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Apps are told that there is something new to read, and of nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SubscriptionsIT {

  private final Town town = Town.ofItsOwn(Map.of("MIMAMORI_APPS_LOOPBACK", "true"));
  private final Door she = new Door(town.server(), town.mother().token());
  private final Door operator = new Door(town.server(), town.operator().token());
  private final String self = town.mother().self().toString();
  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final AtomicInteger deaf = new AtomicInteger();
  private final HttpServer hook = listens();

  @BeforeEach
  void nothingWasHeard() {
    Door app = town.app().door();
    app
        .get("/fhir/Subscription")
        .json()
        .getJsonArray("entry")
        .getValuesAs(JsonObject.class)
        .stream()
        .map(entry -> entry.getJsonObject("resource").getString("id"))
        .forEach(id -> assertThat(app.delete("/fhir/Subscription/" + id).status()).isEqualTo(204));
    heard.clear();
    deaf.set(0);
  }

  @AfterAll
  void end() {
    hook.stop(0);
    town.server().close();
    town.post().close();
  }

  @Test
  void tellOfANewRecordOnceBySignedWordAlone() throws Exception {
    String id = subscribed("Observation");

    measure("61.5");

    SignedJWT event = SignedJWT.parse(next());
    JWKSet keys = JWKSet.parse(new Door(town.server(), null).get("/oauth/keys").text());
    assertThat(event.getHeader().getType().getType()).isEqualTo("subscription-event+jwt");
    assertThat(
            event.verify(
                new RSASSAVerifier(keys.getKeyByKeyId(event.getHeader().getKeyID()).toRSAKey())))
        .isTrue();
    assertThat(event.getJWTClaimsSet().getSubject()).isEqualTo(id);
    assertThat(event.getJWTClaimsSet().getAudience()).containsExactly(town.app().client());
    assertThat(event.getJWTClaimsSet().getStringClaim("event")).isEqualTo("new-record");
    assertThat(event.getJWTClaimsSet().toString()).doesNotContain(self, "61.5", "Observation");
    assertThat(heard.poll(4, TimeUnit.SECONDS)).isNull();
    // an app's token is no event, and an event no token
    assertThat(new Door(town.server(), event.serialize()).get("/fhir/Patient").status())
        .isEqualTo(401);
  }

  @Test
  void tellNothingOfOtherTypes() throws Exception {
    subscribed("MedicationRequest");

    measure("61.6");

    assertThat(heard.poll(5, TimeUnit.SECONDS)).isNull();
  }

  @Test
  void tellAgainWhenNobodyListenedAndAfterTheServerWasKilled() throws Exception {
    String id = subscribed("Observation");
    deaf.set(1);

    measure("61.7");
    assertThat(next()).isNotEmpty();
    town.server().kill();
    town.server().start();

    assertThat(SignedJWT.parse(next()).getJWTClaimsSet().getSubject()).isEqualTo(id);
    assertThat(read(id).getString("status")).isEqualTo("active");
  }

  @Test
  void areTheAppsOwn() {
    String id = subscribed("Observation");
    Door other = new Door(town.server(), town.stranger.token());

    assertThat(she.get("/fhir/Subscription/" + id).status()).isEqualTo(404);
    assertThat(other.get("/fhir/Subscription/" + id).status()).isEqualTo(404);
    assertThat(she.get("/fhir/Subscription").json().getInt("total")).isZero();
    assertThat(she.delete("/fhir/Subscription/" + id).status()).isEqualTo(204);
    assertThat(read(id).getString("criteria")).isEqualTo("Observation?patient=" + self);
    assertThat(she.json("/fhir/Subscription", wanted("Observation", endpoint())).status())
        .isEqualTo(403);
    assertThat(operator.json("/fhir/Subscription", wanted("Observation", endpoint())).status())
        .isEqualTo(403);
    assertThat(new Door(town.server(), null).get("/fhir/Subscription").status()).isEqualTo(401);
  }

  @Test
  void areEndedInTheVersionThatIsNamedAlone() {
    String path = "/fhir/Subscription/" + subscribed("Observation");
    Door app = town.app().door();
    String tag = app.get(path).header("ETag");

    assertThat(tag).startsWith("W/");
    assertThat(app.send(app.request(path).header("If-None-Match", tag).GET()).status())
        .isEqualTo(304);
    Door.Answer other = app.send(app.request(path).header("If-Match", "W/\"0\"").DELETE());
    assertThat(other.status()).isEqualTo(412);
    assertThat(other.text()).contains("OperationOutcome");
    assertThat(app.get(path).status()).isEqualTo(200);
    assertThat(app.send(app.request(path).header("If-Match", tag).DELETE()).status())
        .isEqualTo(204);
    assertThat(app.get(path).status()).isEqualTo(404);
    assertThat(app.send(app.request(path).header("If-Match", "*").DELETE()).status())
        .isEqualTo(412);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://app.example/hook",
        "ftp://app.example/hook",
        "https://127.0.0.1/hook",
        "https://localhost/hook",
        "https://10.0.0.1/hook",
        "https://169.254.169.254/latest",
        "https://[::1]/hook",
        "https://[fd00::1]/hook",
        "http://192.168.1.1/hook",
        "https://nobody.invalid/hook",
        "javascript:alert(1)",
        "/hook",
        ""
      })
  void goToNoAddressInsideOrUnencrypted(String endpoint) {
    Door.Answer answer =
        town.app().door().json("/fhir/Subscription", wanted("Observation", endpoint));

    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.text()).contains("channel.endpoint");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "requested | active | status",
        "rest-hook | email | channel.type",
        "Observation?patient | Observation?code=1&patient | criteria",
        "Observation?patient | *?patient | criteria",
        "\"reason\" | \"end\": \"2030-01-01T00:00:00Z\", \"reason\" | end",
        "\"type\": | \"payload\": \"application/fhir+json\", \"type\": | channel.payload",
        "\"type\": | \"header\": [\"Authorization: x\"], \"type\": | channel.payload",
        "Subscription\" | Observation\" | resourceType"
      })
  void areNotTakenWhenTheyAskForWhatThereIsNot(String text, String by, String place) {
    String body = wanted("Observation", endpoint());

    Door.Answer answer =
        town.app().door().json("/fhir/Subscription", body.replace(text.strip(), by.strip()));

    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.text()).contains("\"" + place.strip() + "\"");
  }

  @Test
  void areAboutNobodyElseAndOfTypesThatThereAre() {
    Door app = town.app().door();
    String body = wanted("Observation", endpoint());

    assertThat(
            app.json("/fhir/Subscription", body.replace(self, town.stranger.self().toString()))
                .status())
        .isEqualTo(422);
    assertThat(
            app.json("/fhir/Subscription", body.replace(self, UUID.randomUUID().toString()))
                .status())
        .isEqualTo(422);
    assertThat(app.json("/fhir/Subscription", wanted("Nonsense", endpoint())).status())
        .isIn(400, 404);
    assertThat(app.json("/fhir/Subscription", "{").status()).isEqualTo(400);
    for (String hostile :
        new String[] {
          "[".repeat(5_000),
          "{\"x\":" + "[".repeat(30) + "]".repeat(30) + "}",
          "{\"x\":1e99999999999}"
        }) {
      assertThat(app.json("/fhir/Subscription", hostile).status()).isEqualTo(400);
    }
  }

  @Test
  @Order(Integer.MAX_VALUE)
  void tellThatTheAccessIsOver() throws Exception {
    String id = subscribed("Observation");
    String grants = "/api/people/" + self + "/grants";
    String grant =
        she.get(grants).json().getJsonArray("grants").getValuesAs(JsonObject.class).stream()
            .filter(one -> one.getString("granteeKind").equals("APP"))
            .map(one -> one.getString("id"))
            .findFirst()
            .orElseThrow();

    assertThat(she.json(grants + "/" + grant + "/revocation", "").status()).isEqualTo(200);

    SignedJWT event = SignedJWT.parse(heard.poll(60, TimeUnit.SECONDS));
    assertThat(event.getJWTClaimsSet().getSubject()).isEqualTo(id);
    assertThat(event.getJWTClaimsSet().getStringClaim("event")).isEqualTo("ended");
    measure("61.8");
    assertThat(heard.poll(5, TimeUnit.SECONDS)).isNull();
  }

  private String subscribed(String type) {
    Door.Answer made = town.app().door().json("/fhir/Subscription", wanted(type, endpoint()));
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return made.json().getString("id");
  }

  private JsonObject read(String id) {
    return town.app().door().get("/fhir/Subscription/" + id).json();
  }

  private void measure(String kilograms) {
    Door.Answer answer =
        she.json(
            "/api/people/" + self + "/vitals",
            "{\"readings\":[{\"kind\":\"WEIGHT\",\"value\":"
                + kilograms
                + ",\"at\":\"2026-11-01T07:00:00+09:00\"}]}");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private String next() throws InterruptedException {
    String event = heard.poll(80, TimeUnit.SECONDS);
    assertThat(event).isNotNull();
    return event;
  }

  private String wanted(String type, String endpoint) {
    return """
        {"resourceType": "Subscription", "status": "requested", "reason": "New records",
         "criteria": "%s?patient=%s", "channel": {"type": "rest-hook", "endpoint": "%s"}}
        """
        .formatted(type, self, endpoint);
  }

  private String endpoint() {
    return "http://127.0.0.1:" + hook.getAddress().getPort() + "/hook";
  }

  private HttpServer listens() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/hook",
          exchange -> {
            heard.add(exchange.getRequestHeaders().getFirst("Mimamori-Event"));
            exchange.sendResponseHeaders(deaf.getAndDecrement() > 0 ? 500 : 204, -1);
            exchange.close();
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
