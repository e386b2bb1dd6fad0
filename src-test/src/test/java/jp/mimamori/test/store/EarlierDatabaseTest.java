package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mimamori.record.JudgingRecords;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database that an earlier version made, opened by this one. */
class EarlierDatabaseTest {

  /** The steps there were when records had no labels; younger ones have lower numbers, too. */
  private static final List<String> EARLIER =
      List.of(
          "V001__identity", "V002__consent_and_ledger", "V010__people_and_records", "V011__intake");

  private static final UUID PERSON = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private static final String VISIT = "00000000-0000-7000-8000-0000000000a1";
  private static final String FINDING = "00000000-0000-7000-8000-0000000000a2";
  private static final String WEIGHT = "00000000-0000-7000-8000-0000000000a3";
  private static final String UNREADABLE = "00000000-0000-7000-8000-0000000000a4";

  @ParameterizedTest
  @EnumSource(Database.class)
  void takesTheStepsInBetweenAndJudgesTheRecordsThatAreThere(Database database) throws Exception {
    Database.Place place = database.fresh("earlier");
    migrateAsBefore(place);
    store(place);

    try (World world = World.at(place, Files.createTempDirectory(Path.of("target"), "data-"))) {
      assertThat(steps(place))
          .contains("003", "004", "012", "014")
          .containsSubsequence("011", "003");
      assertThat(labels(place).values()).containsOnly(" NOT_JUDGED");

      JudgingRecords.Round round = world.the(JudgingRecords.class).judgeAll();

      assertThat(round).isEqualTo(new JudgingRecords.Round(3, 1));
      assertThat(labels(place))
          .containsEntry(VISIT, "|見本病院| ")
          .containsEntry(FINDING, "|見本病院| MENTAL_HEALTH")
          .containsEntry(WEIGHT, " ")
          .containsEntry(UNREADABLE, " NOT_JUDGED");
      assertThat(world.the(JudgingRecords.class).judgeAll())
          .isEqualTo(new JudgingRecords.Round(0, 1));
    }
  }

  private static void migrateAsBefore(Database.Place place) throws IOException {
    Path folder = Files.createTempDirectory("earlier-schema");
    for (String step : EARLIER) {
      String name = "/db/migration/" + step + ".sql";
      try (InputStream sql = EarlierDatabaseTest.class.getResourceAsStream(name)) {
        Files.copy(sql, folder.resolve(step + ".sql"));
      }
    }
    var done =
        Flyway.configure()
            .dataSource(place.url(), place.user(), place.password())
            .locations("filesystem:" + folder)
            .load()
            .migrate();
    assertThat(done.migrationsExecuted).isEqualTo(EARLIER.size());
  }

  private static void store(Database.Place place) throws SQLException {
    try (Connection connection = open(place)) {
      run(
          connection,
          "insert into person (id, name, kana, sex, born_on, postal_code, address, version) values"
              + " (?, '見本 花', 'ミホン ハナ', 'FEMALE', date '1984-02-29', '', '', 0)",
          PERSON);
      record(
          connection,
          VISIT,
          1,
          """
          {"resourceType":"Encounter","id":"%s","status":"finished","class":{"code":"AMB"},
           "serviceProvider":{"display":"見本病院"}}
          """
              .formatted(VISIT));
      record(
          connection,
          FINDING,
          1,
          """
          {"resourceType":"Condition","id":"%s","code":{"coding":[{"system":"http://hl7.org/fhir/sid/icd-10",
           "code":"F32.0"}]},"encounter":{"reference":"Encounter/%s"},"subject":{"reference":"Patient/%s"}}
          """
              .formatted(FINDING, VISIT, PERSON));
      record(
          connection,
          WEIGHT,
          2,
          """
          {"resourceType":"Observation","id":"%s","status":"final","code":{"text":"体重"}}
          """
              .formatted(WEIGHT));
      record(connection, UNREADABLE, 3, "{\"resourceType\":\"Nothing\"}");
    }
  }

  private static void record(Connection connection, String id, int document, String body)
      throws SQLException {
    run(
        connection,
        "insert into health_record (subject_id, id, category, resource_type, title, search_text,"
            + " effective_from, effective_until, effective_on, status, document_id, source_key,"
            + " content_hash, recorded_at, body) values (?, ?, 'OTHER', 'Basic', '見本', '見本',"
            + " timestamp with time zone '2025-06-03 00:00:00+09:00', timestamp with time zone"
            + " '2025-06-04 00:00:00+09:00', date '2025-06-03', 'final', ?, ?, ?, timestamp with"
            + " time zone '2025-06-05 00:00:00+09:00', ?)",
        PERSON,
        UUID.fromString(id),
        new UUID(document, 1),
        "draft-" + id.substring(34),
        id,
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static void run(Connection connection, String sql, Object... values) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    }
  }

  /** The steps in the order in which they were taken. */
  private static List<String> steps(Database.Place place) throws SQLException {
    List<String> steps = new java.util.ArrayList<>();
    try (Connection connection = open(place);
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    "select \"version\" from \"flyway_schema_history\" where \"version\" is not"
                        + " null order by \"installed_rank\"")) {
      while (rows.next()) {
        steps.add(rows.getString(1));
      }
    }
    return steps;
  }

  private static Map<String, String> labels(Database.Place place) throws SQLException {
    Map<String, String> labels = new LinkedHashMap<>();
    try (Connection connection = open(place);
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery("select id, institutions, sensitivity from health_record")) {
      while (rows.next()) {
        labels.put(
            rows.getObject(1, UUID.class).toString(), rows.getString(2) + " " + rows.getString(3));
      }
    }
    return labels;
  }

  private static Connection open(Database.Place place) throws SQLException {
    return DriverManager.getConnection(place.url(), place.user(), place.password());
  }
}
