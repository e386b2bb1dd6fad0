package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class SchemaTest {

  private final World world;

  SchemaTest(Database database) {
    world = World.on(database);
  }

  @Test
  void isAtItsNewestStepAndATurnMoreDoesNothing() {
    Flyway flyway = Flyway.configure().dataSource(world.the(DataSource.class)).load();

    assertThat(flyway.info().pending()).isEmpty();
    assertThat(flyway.migrate().migrationsExecuted).isZero();
    flyway.validate();
  }

  @Test
  void startsTheKeyOfEveryTableAboutAPersonWithThatPerson() throws SQLException {
    Set<String> otherwise = new TreeSet<>();
    try (Connection connection = world.the(DataSource.class).getConnection()) {
      for (String table :
          Set.of(
              "insured_number",
              "source_document",
              "source_chunk",
              "health_record",
              "guardianship",
              "consent_grant",
              "consent_step",
              "consent_choice",
              "shield",
              "court_order")) {
        try (ResultSet keys = connection.getMetaData().getPrimaryKeys(null, null, table)) {
          while (keys.next()) {
            if (keys.getInt("KEY_SEQ") == 1
                && !keys.getString("COLUMN_NAME").equals("subject_id")) {
              otherwise.add(table);
            }
          }
        }
      }
    }

    assertThat(otherwise).isEmpty();
  }
}
