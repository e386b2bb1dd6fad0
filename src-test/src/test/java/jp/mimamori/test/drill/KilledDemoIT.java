package jp.mimamori.test.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import jp.mimamori.test.door.Server;
import jp.mimamori.test.store.Database;
import org.junit.jupiter.api.Test;

/** A demonstration that was killed while its family moved in is whole after the next start. */
class KilledDemoIT {

  private static final List<String> COUNTED =
      List.of(
          "person",
          "insured_number",
          "guardianship",
          "account",
          "practitioner",
          "source_document",
          "health_record");

  /** How far its file had grown when it was killed, in parts of a hundred of the whole growth. */
  private static final List<Integer> PARTS = List.of(15, 50, 80);

  private static final String SETTLED =
      "select count(*) from instance where settled_at is not null";

  @Test
  void isWholeAfterTheNextStart() throws Exception {
    Path undisturbed = folder();
    long grown = grown(undisturbed);
    boolean amongRecords = false;
    for (int part : PARTS) {
      Path data = folder();
      kill(data, grown * part / 100);

      assertThat(sofar(data, SETTLED)).as("killed in the middle").isZero();
      amongRecords |= sofar(data, "select count(*) from health_record") > 0;
      restart(data);

      assertThat(counted(data))
          .as("killed at %d of %d bytes", grown * part / 100, grown)
          .isEqualTo(counted(undisturbed));
      assertThat(number(data, SETTLED)).isOne();
      assertThat(
              number(
                  data,
                  "select count(*) from (select subject_id, source_key, content_hash from"
                      + " health_record group by subject_id, source_key, content_hash having"
                      + " count(*) > 1)"))
          .isZero();
    }
    assertThat(amongRecords).as("one was killed among records").isTrue();
  }

  private static Path folder() throws IOException {
    return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "demo-")
        .toAbsolutePath();
  }

  private static Server server(Path data) {
    return new Server(data, Server.freePort(), Map.of("PHR_HEAP", "512m"), "--demo");
  }

  private static Path file(Path data) {
    return data.resolve("db").resolve("mimamori.mv.db");
  }

  /** Lets a family move in undisturbed; returns how large the file became before it was closed. */
  private static long grown(Path data) throws IOException {
    try (Server server = server(data).start()) {
      return Files.size(file(data));
    }
  }

  private static void kill(Path data, long size) throws IOException, InterruptedException {
    Server server = server(data);
    server.begin();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (!Files.exists(file(data)) || Files.size(file(data)) < size) {
      assertThat(System.nanoTime()).as("the database grows").isLessThan(end);
      Thread.sleep(20);
    }
    server.kill();
  }

  private static void restart(Path data) {
    server(data).start().close();
  }

  /** Likewise, of a database that may not have the table yet. */
  private static long sofar(Path data, String sql) throws IOException {
    try {
      return number(data, sql);
    } catch (IOException failed) {
      assertThat(failed).hasMessageContaining("not found");
      return 0;
    }
  }

  private static Map<String, Long> counted(Path data) throws SQLException, IOException {
    Map<String, Long> counted = new LinkedHashMap<>();
    for (String table : COUNTED) {
      counted.put(table, number(data, "select count(*) from " + table));
    }
    return counted;
  }

  private static long number(Path data, String sql) throws IOException {
    String password =
        Files.readString(data.resolve("secrets").resolve("mimamori.database.password")).strip();
    Database.Place place = Database.H2.inFile(data.resolve("db").resolve("mimamori"), password);
    try (Connection database =
            DriverManager.getConnection(place.url(), place.user(), place.password());
        var statement = database.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }
}
