package jp.mimamori.store;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings the database to the shape this version expects before anything else uses it: runs {@code
 * db/migration/V*.sql} in order, once each. Whoever works at start-up too observes the same event
 * with a later priority (or none) and finds the tables there.
 */
@ApplicationScoped
class Schema {

  /**
   * The container carries an older H2; the one that was tested with our writes must be the one that
   * runs.
   */
  private static final String H2_VERSION = "2.5.252";

  private static final System.Logger LOG = System.getLogger(Schema.class.getName());

  @Resource(lookup = "java:app/jdbc/mimamori")
  DataSource database;

  void migrate(
      @Observes @Initialized(ApplicationScoped.class) @Priority(Interceptor.Priority.LIBRARY_BEFORE)
          Object started) {
    refuseOtherH2();
    var done =
        Flyway.configure(Schema.class.getClassLoader()).dataSource(database).load().migrate();
    LOG.log(
        System.Logger.Level.INFO,
        "schema at {0}, {1} steps taken now",
        done.targetSchemaVersion,
        done.migrationsExecuted);
  }

  private void refuseOtherH2() {
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
      if (!H2_VERSION.equals(row.getString(1))) {
        throw new IllegalStateException(
            "H2 " + row.getString(1) + " runs, " + H2_VERSION + " was tested");
      }
    }
  }
}
