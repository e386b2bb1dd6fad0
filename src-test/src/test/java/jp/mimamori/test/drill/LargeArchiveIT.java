package jp.mimamori.test.drill;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.checkup.CheckupArchiveWriting;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.record.Digests;
import jp.mimamori.test.door.Door;
import jp.mimamori.test.door.Town;
import jp.mimamori.test.store.Household;
import jp.mimamori.test.store.World;
import org.junit.jupiter.api.Test;

/**
 * An archive of ten thousand people goes in as one job through the real door; in the middle of it
 * the server is killed with {@code kill -9}. Afterwards every person has the own records, once.
 */
class LargeArchiveIT {

  private static final int PEOPLE = Integer.getInteger("mimamori.drill.people", 10_000);
  private static final int RECORDS = Villager.ITEMS + 1;
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final long PAUSE = 250;

  private final Map<Integer, SubjectId> subjects = new HashMap<>();
  private final Map<Integer, String> digests = new HashMap<>();

  @Test
  void isTakenInOnceAlthoughTheServerIsKilled() throws Exception {
    List<Villager> village = IntStream.rangeClosed(1, PEOPLE).mapToObj(Villager::number).toList();
    Path archive = written(village);
    Town town = Town.ofItsOwn(world -> settle(world, village));
    try {
      Door operator = new Door(town.server(), town.operator().token());
      String job = upload(operator, archive);
      int seen = follow(town, operator, job, done -> done >= PEOPLE / 2).getInt("done");
      town.server().kill();
      town.server().start();
      int found = operator.get("/api/imports/" + job).json().getInt("done");
      JsonObject end = follow(town, operator, job, done -> false);

      System.out.printf("killed at %d, found %d after the restart%n", seen, found);
      assertThat(found).as("progress survives").isGreaterThanOrEqualTo(seen);
      checkReport(end, village);
      town.server().close();
      checkStore(town, village);
    } finally {
      town.server().kill();
    }
  }

  private static Path written(List<Villager> village) throws IOException {
    Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "archive-");
    Path file = folder.resolve("archive.zip");
    String name;
    try (CheckupArchiveWriting writing =
        new CheckupArchiveWriting(
            Files.newOutputStream(file),
            "1312345678",
            Villager.INSURER,
            LocalDate.of(2026, 6, 1))) {
      name = writing.name();
      for (Villager villager : village) {
        writing.add(villager.document());
      }
    }
    return Files.move(file, folder.resolve(name + ".zip"));
  }

  private void settle(World world, List<Villager> village) {
    Caller operator = new Household(world).operator();
    RegisteringPeople registering = world.the(RegisteringPeople.class);
    for (int start = 0; start < village.size(); start += 100) {
      List<Villager> some = village.subList(start, Math.min(village.size(), start + 100));
      world.inTransaction(
          () -> {
            some.forEach(
                villager -> {
                  List<SubjectId> ids = villager.register(registering, operator);
                  if (!villager.lot().isBad()) {
                    subjects.put(villager.number(), ids.get(0));
                    digests.put(villager.number(), Digests.sha256(villager.document().bytes()));
                  }
                });
            return null;
          });
    }
  }

  private static String upload(Door operator, Path archive) throws IOException {
    long began = System.nanoTime();
    Door.Answer begun =
        operator.post(
            "/api/imports", archive.getFileName().toString(), Files.readAllBytes(archive));
    System.out.printf(
        "uploaded %d bytes in %d ms%n",
        Files.size(archive), (System.nanoTime() - began) / 1_000_000);
    assertThat(begun.status()).as(begun.text()).isEqualTo(202);
    return begun.json().getString("id");
  }

  /** Watches the job until it has done enough, or is at its end; its progress never goes back. */
  private static JsonObject follow(
      Town town, Door operator, String job, Predicate<Integer> enough) {
    ProcessHandle server = ProcessHandle.of(town.server().pid()).orElseThrow();
    Duration cpu = server.info().totalCpuDuration().orElse(Duration.ZERO);
    long began = System.nanoTime();
    JsonObject now = operator.get("/api/imports/" + job).json();
    int first = now.getInt("done");
    int last = first;
    while (!now.getString("state").equals("DONE") && !enough.test(last)) {
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
      pause();
      now = operator.get("/api/imports/" + job).json();
      assertThat(now.getInt("done")).isGreaterThanOrEqualTo(last);
      last = now.getInt("done");
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        "%d documents in %.1f s: %.1f documents/s, %.1f ms of processor time each, load %.1f%n",
        last - first,
        seconds,
        (last - first) / seconds,
        (double) server.info().totalCpuDuration().orElse(cpu).minus(cpu).toMillis()
            / Math.max(1, last - first),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    return now;
  }

  private static void checkReport(JsonObject end, List<Villager> village) {
    Map<String, Integer> reasons = new HashMap<>();
    Map<String, Integer> wanted = new HashMap<>();
    end.getJsonArray("items").getValuesAs(JsonObject.class).stream()
        .filter(item -> item.getString("state").equals("QUARANTINED"))
        .forEach(item -> reasons.merge(item.getString("reason"), 1, Integer::sum));
    village.stream()
        .filter(villager -> villager.lot().isBad())
        .forEach(villager -> wanted.merge(villager.lot().reason, 1, Integer::sum));
    int bad = wanted.values().stream().mapToInt(Integer::intValue).sum();

    assertThat(end.getString("state")).isEqualTo("DONE");
    assertThat(end.getInt("total")).isEqualTo(PEOPLE);
    assertThat(end.getInt("refused")).isZero();
    assertThat(end.getInt("known")).isZero();
    assertThat(end.getInt("quarantined")).isEqualTo(bad);
    assertThat(end.getInt("stored")).isEqualTo(PEOPLE - bad);
    assertThat(reasons).isEqualTo(wanted);
  }

  /** What the database holds, counted past every use case. */
  private void checkStore(Town town, List<Villager> village) throws SQLException {
    try (Connection database =
        DriverManager.getConnection(
            town.place().url(), town.place().user(), town.place().password())) {
      Map<UUID, String> records =
          rows(
              database,
              "select subject_id, cast(count(*) as varchar) from health_record group by"
                  + " subject_id");
      Map<UUID, String> distinct =
          rows(
              database,
              "select subject_id, cast(count(distinct source_key) as varchar) from health_record"
                  + " group by subject_id");
      Map<UUID, String> sources = rows(database, "select subject_id, sha256 from source_document");
      Map<UUID, String> noted =
          rows(
              database,
              "select subject_id, cast(count(*) as varchar) from ledger_row where action = 'WRITE'"
                  + " and ground = 'INTAKE' group by subject_id");
      Set<UUID> expected = new HashSet<>();
      for (Villager villager : village) {
        SubjectId subject = subjects.get(villager.number());
        if (subject == null) {
          continue;
        }
        UUID id = subject.value();
        expected.add(id);
        assertThat(records.get(id)).as("records of %s", villager).isEqualTo("" + RECORDS);
        assertThat(distinct.get(id)).as("different ones of %s", villager).isEqualTo("" + RECORDS);
        assertThat(sources.get(id))
            .as("source of %s", villager)
            .isEqualTo(digests.get(villager.number()));
        assertThat(noted).as("ledger of %s", villager).containsKey(id);
      }
      assertThat(records.keySet()).as("nobody else has records").isEqualTo(expected);
      assertThat(sources.keySet()).as("nobody else has documents").isEqualTo(expected);
    }
  }

  private static Map<UUID, String> rows(Connection database, String sql) throws SQLException {
    Map<UUID, String> rows = new HashMap<>();
    try (var statement = database.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        String before = rows.put(found.getObject(1, UUID.class), found.getString(2));
        assertThat(before).as("one row each").isNull();
      }
    }
    return rows;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
