package jp.mimamori.test.durability;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import jp.mimamori.test.door.Door;
import jp.mimamori.test.door.Papers;
import jp.mimamori.test.door.Town;
import org.junit.jupiter.api.Test;

/**
 * Four clients upload while the server is killed with {@code kill -9}; after each restart every
 * upload that was acknowledged is there, whole, and stands in the ledger.
 */
class KilledServerIT {

  private static final int ROUNDS = Integer.getInteger("mimamori.drill.rounds", 2);

  /** Acknowledged uploads: the day of the record, and the request the answer named. */
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  private final AtomicInteger next = new AtomicInteger();

  @Test
  void losesNothingThatItAcknowledged() throws InterruptedException {
    Town town = Town.ofItsOwn();
    try {
      for (int round = 1; round <= ROUNDS; round++) {
        int before = acknowledged.size();
        UnderWrites.kill(town.server(), 25, written -> write(town, written));
        System.out.println(
            "round "
                + round
                + ": killed after "
                + (acknowledged.size() - before)
                + " acknowledged");
        town.server().start();
        check(town, round);
      }
    } finally {
      town.server().kill();
    }
  }

  /** Uploads until the server no longer answers. */
  private void write(Town town, CountDownLatch written) {
    Door door = new Door(town.server(), town.mother().token());
    while (true) {
      LocalDate day = LocalDate.of(2000, 1, 1).plusDays(next.incrementAndGet());
      try {
        Door.Answer answer =
            door.upload(town.mother().self().toString(), day + ".json", Papers.bundle(day, "36.5"));
        if (answer.status() != 201) {
          throw new AssertionError(answer.toString());
        }
        acknowledged.put(day.toString(), answer.header("X-Request-Id"));
        written.countDown();
      } catch (Door.NoAnswer killed) {
        return;
      }
    }
  }

  private void check(Town town, int round) {
    Door door = new Door(town.server(), town.mother().token());
    List<JsonObject> records =
        all(door, "/api/people/" + town.mother().self() + "/timeline?size=100");
    Set<String> days = records.stream().map(r -> r.getString("day")).collect(Collectors.toSet());

    assertThat(days).as("round " + round).containsAll(acknowledged.keySet());
    assertThat(days).as("no record twice").hasSize(records.size());
    assertThat(requests(door, town)).as("ledger").containsAll(acknowledged.values());
    JsonObject newest = records.get(0);
    String document = newest.getString("document");
    assertThat(door.get("/api/documents/" + document).response().body())
        .as("the bytes that were received")
        .isEqualTo(Papers.bundle(LocalDate.parse(newest.getString("day")), "36.5"));
    assertThat(door.get("/api/imports").text()).doesNotContain("RUNNING", "WAITING");
  }

  private static List<JsonObject> all(Door door, String path) {
    List<JsonObject> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonObject page = door.get(path + cursor).json();
      all.addAll(page.getJsonArray("entries").getValuesAs(JsonObject.class));
      cursor = page.containsKey("next") ? "&cursor=" + page.getString("next") : "";
    } while (!cursor.isEmpty());
    return all;
  }

  /** The requests that stand in the ledger. */
  private static Set<String> requests(Door door, Town town) {
    Set<String> requests = new java.util.HashSet<>();
    String before = "";
    do {
      JsonObject page = door.get("/api/people/" + town.mother().self() + "/ledger" + before).json();
      page.getJsonArray("rows").getValuesAs(JsonObject.class).stream()
          .map(row -> row.getString("request"))
          .forEach(requests::add);
      before = page.containsKey("next") ? "?before=" + page.getJsonNumber("next") : "";
    } while (!before.isEmpty());
    return requests;
  }
}
