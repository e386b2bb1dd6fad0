package jp.mimamori.test.durability;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mimamori.test.door.Door;
import jp.mimamori.test.door.Town;
import org.junit.jupiter.api.Test;

/**
 * Four clients grant under idempotency keys while the server is killed with {@code kill -9}; then
 * each sends everything again, and nothing was granted twice.
 */
class KilledAttemptsIT {

  /** What was sent: a key of its own for each, and the answer, empty when none came. */
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  private final Map<String, String> bodies = new ConcurrentHashMap<>();

  @Test
  void doesNothingTwiceThatIsSentAgainAfterItWasKilled() throws InterruptedException {
    Town town = Town.ofItsOwn();
    try {
      UnderWrites.kill(town.server(), 25, written -> write(town, written));
      town.server().start();
      Door door = new Door(town.server(), town.mother().token());

      List<String> done = new ArrayList<>();
      for (String key : bodies.keySet()) {
        Door.Answer again = post(door, town, key);
        assertThat(again.status()).as(again.text()).isIn(201, 409);
        if (answers.containsKey(key)) {
          assertThat(again.text()).as("acknowledged").isEqualTo(answers.get(key));
        }
        if (again.status() == 201) {
          done.add(key);
        } else {
          assertThat(again.text()).contains("urn:mimamori:problem:still-running");
        }
      }

      System.out.println(
          bodies.size() + " sent, " + answers.size() + " acknowledged, " + done.size() + " known");
      Map<String, Long> granted = grants(door, town);
      assertThat(granted.values()).containsOnly(1L);
      assertThat(granted.keySet()).containsAll(done);
      assertThat(bodies.keySet()).containsAll(granted.keySet());
    } finally {
      town.server().kill();
    }
  }

  /** Grants until the server no longer answers; whom is the key itself. */
  private void write(Town town, CountDownLatch written) {
    Door door = new Door(town.server(), town.mother().token());
    while (true) {
      String key = UUID.randomUUID().toString();
      bodies.put(key, body(key));
      try {
        Door.Answer answer = post(door, town, key);
        if (answer.status() != 201) {
          throw new AssertionError(answer.toString());
        }
        answers.put(key, answer.text());
        written.countDown();
      } catch (Door.NoAnswer killed) {
        return;
      }
    }
  }

  private Door.Answer post(Door door, Town town, String key) {
    return door.send(
        door.request("/api/people/" + town.mother().self() + "/grants")
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(bodies.get(key), StandardCharsets.UTF_8)));
  }

  private static String body(String grantee) {
    Instant now = Instant.now();
    return """
        {"granteeKind":"DELEGATE","granteeId":"%s","granteeName":"遠野のおじ",
         "terms":{"purpose":"TREATMENT","categories":["VITALS"],"from":"%s","until":"%s"}}"""
        .formatted(grantee, now.minusSeconds(5), now.plus(Duration.ofDays(30)));
  }

  /** How often something was granted to each of those whom the keys name. */
  private static Map<String, Long> grants(Door door, Town town) {
    List<String> found = new ArrayList<>();
    String before = "";
    do {
      JsonObject page = door.get("/api/people/" + town.mother().self() + "/grants" + before).json();
      page.getJsonArray("grants").getValuesAs(JsonObject.class).stream()
          .filter(grant -> grant.getString("granteeKind").equals("DELEGATE"))
          .map(grant -> grant.getString("granteeId"))
          .forEach(found::add);
      before = page.containsKey("next") ? "?before=" + page.getString("next") : "";
    } while (!before.isEmpty());
    return found.stream()
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
