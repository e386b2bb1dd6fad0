package jp.mimamori.store;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to the shape this version expects before anything else uses it: runs {@code
 * db/migration/V*.sql} in order, once each. Works on a connection of its own, because the pool is
 * bound only when the web application starts, which is later.
 */
@ApplicationScoped
class Schema {

  /**
   * The container carries an older H2; the one that was tested with our writes must be the one that
   * runs.
   */
  private static final String TESTED_H2 = "2.5.252";

  private static final System.Logger LOG = System.getLogger(Schema.class.getName());

  void migrateAtStart(
      @Observes @Initialized(ApplicationScoped.class) @Priority(Interceptor.Priority.LIBRARY_BEFORE)
          Object started) {
    try {
      migrate(new MimamoriDataSource());
    } catch (DatabaseNotReachable | IllegalStateException known) {
      Stop.because(Stop.NO_DATABASE, known.getMessage());
    } catch (RuntimeException unknown) {
      // its message may hold values
      Stop.because(
          Stop.NO_DATABASE,
          "the database's schema could not be brought up to date: " + unknown.getClass().getName());
    }
  }

  /** Also what a test calls on a database of its own. */
  static void migrate(DataSource database) {
    refuseOtherH2(database);
    // modules number their own steps: one of consent may be younger than a higher one of records
    var schema =
        Flyway.configure(Schema.class.getClassLoader())
            .dataSource(database)
            .outOfOrder(true)
            .load();
    int taken = schema.migrate().migrationsExecuted;
    LOG.log(
        Level.INFO,
        "schema at {0}, {1} steps taken now",
        schema.info().current().getVersion(),
        taken);
  }

  private static void refuseOtherH2(DataSource database) {
    try (Connection connection = database.getConnection()) {
      if ("H2".equals(connection.getMetaData().getDatabaseProductName())) {
        requireTestedH2(connection);
      }
    } catch (SQLException unreachable) {
      throw new DatabaseNotReachable(unreachable);
    }
  }

  private static void requireTestedH2(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("VALUES H2VERSION()")) {
      row.next();
      if (!TESTED_H2.equals(row.getString(1))) {
        throw new IllegalStateException(
            "H2 " + row.getString(1) + " runs, " + TESTED_H2 + " was tested");
      }
    }
  }
}
