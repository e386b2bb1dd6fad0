package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One resource, its version and its history, over the FHIR door. */
class FhirReadIT {

  private static final Town TOWN = Town.shared();
  private static String path = "";

  private final Door she = new Door(TOWN.server(), TOWN.mother.token());
  private final Door stranger = new Door(TOWN.server(), TOWN.stranger.token());

  @BeforeAll
  static void uploads() {
    Door she = new Door(TOWN.server(), TOWN.mother.token());
    she.upload(
        TOWN.mother.self().toString(),
        "read.json",
        Papers.bundle(LocalDate.of(2024, 9, 9), "36.41"));
    String id =
        she.get("/fhir/Observation?date=2024-09-09&patient=" + TOWN.mother.self())
            .json()
            .getJsonArray("entry")
            .getJsonObject(0)
            .getJsonObject("resource")
            .getString("id");
    path = "/fhir/Observation/" + id;
  }

  @Test
  void saysItsVersionInTheHeadersAndInItsMeta() {
    Door.Answer answer = she.get(path);

    assertThat(answer.header("ETag")).isEqualTo("W/\"1\"");
    assertThat(answer.header("Last-Modified")).endsWith("GMT");
    assertThat(answer.json().getJsonObject("meta").getString("versionId")).isEqualTo("1");
    assertThat(answer.json().getJsonObject("meta").getString("lastUpdated")).endsWith("Z");
    assertThat(she.get(path + "/_history/1").text()).isEqualTo(answer.text());
  }

  @Test
  void isNotSentAgainToWhoeverHasIt() {
    for (String each : List.of(path, path + "/_history/1", "/fhir/Patient/" + TOWN.mother.self())) {
      String tag = she.get(each).header("ETag");
      Door.Answer again = she.send(she.request(each).header("If-None-Match", tag).GET());

      assertThat(again.status()).as(each).isEqualTo(304);
      assertThat(again.header("ETag")).isEqualTo(tag);
      assertThat(again.text()).isEmpty();
      assertThat(she.send(she.request(each).header("If-None-Match", "W/\"other\"").GET()).status())
          .isEqualTo(200);
    }
  }

  @Test
  void hasAHistoryOfOneVersion() {
    var history = she.get(path + "/_history").json();

    assertThat(history.getString("type")).isEqualTo("history");
    assertThat(history.getInt("total")).isOne();
    var entry = history.getJsonArray("entry").getJsonObject(0);
    assertThat(entry.getString("fullUrl")).endsWith(path);
    assertThat(entry.getJsonObject("response").getString("etag")).isEqualTo("W/\"1\"");
  }

  @Test
  void hidesEveryVersionFromStrangersAsIfThereWereNone() {
    String unknown = "/fhir/Observation/" + UUID.randomUUID();
    for (String part : List.of("", "/_history", "/_history/1", "/_history/2")) {
      assertThat(stranger.get(path + part).sameness())
          .startsWith("404")
          .isEqualTo(stranger.get(unknown + part).sameness())
          .isEqualTo(she.get(unknown + part).sameness());
    }
    for (String none : List.of("/_history/0", "/_history/2", "/_history/1p")) {
      assertThat(she.get(path + none).status()).as(none).isEqualTo(404);
    }
    assertThat(she.get(path.replace("Observation", "Condition") + "/_history").status())
        .isEqualTo(404);
  }

  @Test
  void answersHeadLikeGetWithoutABody() {
    for (String part : List.of("", "/_history", "/_history/1")) {
      Door.Answer head =
          she.send(she.request(path + part).method("HEAD", HttpRequest.BodyPublishers.noBody()));

      assertThat(head.status()).isEqualTo(200);
      assertThat(head.text()).isEmpty();
      assertThat(head.header("Content-Length"))
          .isEqualTo(Integer.toString(she.get(path + part).response().body().length));
    }
  }

  @Test
  void packsWhatIsLongForWhoeverTakesThat() throws IOException {
    String search = "/fhir/metadata";
    Door.Answer plain = she.get(search);
    Door.Answer packed = she.send(she.request(search).header("Accept-Encoding", "gzip").GET());
    Door.Answer head =
        she.send(
            she.request(search)
                .header("Accept-Encoding", "gzip")
                .method("HEAD", HttpRequest.BodyPublishers.noBody()));

    assertThat(plain.header("Content-Encoding")).isEmpty();
    assertThat(plain.header("Vary")).contains("Accept-Encoding");
    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    byte[] body = packed.response().body();
    assertThat(new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes())
        .isEqualTo(plain.response().body());
    assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(body.length));
    assertThat(head.header("Content-Encoding")).isEqualTo("gzip");
  }

  @Test
  void givesACallersRequestIdBackBesideItsOwn() {
    Door.Answer answer = she.send(she.request(path).header("X-Request-Id", "app-4711").GET());
    Door.Answer odd = she.send(she.request(path).header("X-Request-Id", "<b>".repeat(90)).GET());

    assertThat(answer.header("X-Correlation-Id")).isEqualTo("app-4711");
    assertThat(UUID.fromString(answer.header("X-Request-Id"))).isNotNull();
    assertThat(odd.header("X-Correlation-Id")).isEmpty();
  }

  @Test
  void givesAndTakesNoOtherMediaType() {
    assertThat(she.send(she.request(path).header("Accept", "application/fhir+xml").GET()).status())
        .isEqualTo(406);
    Door.Answer posted =
        she.send(
            she.request("/fhir/Observation/_search")
                .header("Content-Type", "application/fhir+json")
                .POST(HttpRequest.BodyPublishers.ofString("{}")));

    assertThat(posted.status()).isEqualTo(415);
    assertThat(posted.text()).contains("OperationOutcome");
  }
}
