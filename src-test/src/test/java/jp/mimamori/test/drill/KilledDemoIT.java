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

  @Test
  void isWholeAfterTheNextStart() throws Exception {
    Map<String, Long> undisturbed = counted(moved(0));
    long[] sizes = {1_500_000, 3_000_000};
    for (long size : sizes) {
      Path data = moved(size);

      assertThat(counted(data)).as("killed at %d bytes", size).isEqualTo(undisturbed);
      assertThat(number(data, "select count(*) from instance where settled_at is null")).isZero();
      assertThat(
              number(
                  data,
                  "select count(*) from (select subject_id, source_key, content_hash from"
                      + " health_record group by subject_id, source_key, content_hash having"
                      + " count(*) > 1)"))
          .isZero();
    }
  }

  /** A demonstration's folder; killed once when its database reached a size, if that is not 0. */
  private static Path moved(long killedAt) throws IOException, InterruptedException {
    Path data =
        Files.createTempDirectory(Files.createDirectories(Path.of("target")), "demo-")
            .toAbsolutePath();
    Server server = new Server(data, Server.freePort(), Map.of("PHR_HEAP", "512m"), "--demo");
    if (killedAt > 0) {
      server.begin();
      awaitSize(data.resolve("db").resolve("mimamori.mv.db"), killedAt);
      server.kill();
      assertThat(number(data, "select count(*) from instance where settled_at is null"))
          .as("killed in the middle")
          .isOne();
    }
    server.start();
    server.close();
    return data;
  }

  private static void awaitSize(Path file, long size) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
    while (!Files.exists(file) || Files.size(file) < size) {
      assertThat(System.nanoTime()).as("the database grows").isLessThan(end);
      Thread.sleep(20);
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
