package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However large, slow or many the bodies are, others are answered. */
class BodiesIT {

  private static final int THREADS_OF_THE_CONTAINER = 200;

  private final Town town = Town.shared();
  private final Door she = new Door(town.server, town.mother.token());
  private final String imports = "/api/people/" + town.mother.self() + "/imports";

  @ParameterizedTest
  @ValueSource(longs = {64_000_001, 115_400_000, 200_000_000, 5_000_000_000L})
  void refusesAFileThatSaysItIsTooLarge(long size) {
    String answer =
        Wire.answer(
            town.server.port(),
            "POST "
                + imports
                + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + town.mother.token()
                + "\r\nContent-Length: "
                + size
                + "\r\nConnection: close\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 413 ")
        .contains("application/problem+json", "urn:mimamori:problem:too-large");
  }

  @Test
  void refusesAFileThatDoesNotSaySo() {
    Door.Answer answer = she.send(chunked(imports, 64_000_001));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().getString("type")).isEqualTo("urn:mimamori:problem:too-large");
  }

  @Test
  void refusesALargePayloadWhetherItSaysSoOrNot() {
    Door operator = new Door(town.server, town.operator.token());
    HttpRequest.Builder said =
        operator
            .request("/api/people")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(new byte[1_000_001]));

    assertThat(operator.send(said).status()).isEqualTo(413);
    assertThat(
            operator
                .send(
                    chunked("/api/people", 1_000_001, operator)
                        .setHeader("Content-Type", "application/json"))
                .status())
        .isEqualTo(413);
  }

  @Test
  void asksForATokenBeforeItReadsABody() {
    String answer =
        Wire.answer(
            town.server.port(),
            "POST "
                + imports
                + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000000\r\n\r\nabc");

    assertThat(answer).startsWith("HTTP/1.1 401 ");
  }

  @Test
  void takesManyLargeFilesAtOnceOneAfterTheOther() throws Exception {
    byte[] file = new byte[60_000_000];
    new Random(7).nextBytes(file);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      answers.add(
          threads.submit(() -> she.upload(town.mother.self().toString(), "a", file).status()));
    }

    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }

    threads.shutdownNow();
    assertThat(statuses).allSatisfy(status -> assertThat(status).isIn(422, 503)).contains(422);
    assertThat(she.get("/api/people").status()).isEqualTo(200);
  }

  @Test
  void refusesADocumentThatWouldBecomeMillionsOfValues() {
    String values = "{\"resource\":{\"a\":1}},".repeat(900_000);
    String bundle =
        "{\"resourceType\":\"Bundle\",\"type\":\"collection\",\"entry\":["
            + values.substring(0, values.length() - 1)
            + "]}";

    Door.Answer answer =
        she.upload(town.mother.self().toString(), "many.json", Papers.utf8(bundle));

    assertThat(answer.status()).isEqualTo(422);
    JsonObject item = answer.json().getJsonArray("items").getJsonObject(0);
    assertThat(item.getString("reason")).isEqualTo("TOO_MANY_VALUES");
  }

  @Test
  void answersWhoReadsWhileHundredsSendSlowly() {
    List<Wire> slow = new ArrayList<>();
    try {
      for (int i = 0; i < THREADS_OF_THE_CONTAINER + 50; i++) {
        slow.add(slowly(i));
      }
      for (int i = 0; i < 5; i++) {
        long start = System.nanoTime();

        assertThat(she.get("/api/people").status()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      }
      Door.Answer another = whenAllAreThere();
      assertThat(another.status()).isEqualTo(503);
      assertThat(another.header("Retry-After")).isEqualTo("5");
      assertThat(another.header("Content-Type")).startsWith("application/problem+json");
    } finally {
      slow.forEach(Wire::close);
    }
  }

  @Test
  void answersWhoReadsWhileHundredsDoNotEvenFinishTheirHeaders() {
    List<Wire> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 800; i++) {
        Wire wire = new Wire(town.server.port());
        wire.send("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ");
        slow.add(wire);
      }
      long start = System.nanoTime();

      assertThat(she.get("/api/people").status()).isEqualTo(200);

      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    } finally {
      slow.forEach(Wire::close);
    }
  }

  /** The answer to one upload more, as soon as the server has taken up the slow ones. */
  private Door.Answer whenAllAreThere() {
    long patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (true) {
      Door.Answer answer = she.upload(town.mother.self().toString(), "a.json", new byte[10]);
      if (answer.status() == 503 || System.nanoTime() > patience) {
        return answer;
      }
    }
  }

  private Wire slowly(int i) {
    Wire wire = new Wire(town.server.port());
    wire.send(
        "POST "
            + imports
            + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
            + town.mother.token()
            + "\r\nContent-Length: "
            + (i % 2 == 0 ? 100_000 : 10_000_000)
            + "\r\n\r\n{"
            + i);
    return wire;
  }

  private HttpRequest.Builder chunked(String path, int size) {
    return chunked(path, size, she);
  }

  private static HttpRequest.Builder chunked(String path, int size, Door door) {
    return door.request(path)
        .header("Content-Type", "application/octet-stream")
        .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size])));
  }
}
