package jp.mimamori.store;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database that the configuration names: H2 or PostgreSQL, told apart by the URL. The container
 * makes one without arguments and pools its connections under {@code java:app/jdbc/mimamori}; the
 * ledger has two of its own under {@code java:app/jdbc/mimamori-ledger}.
 *
 * <p>Reads {@code mimamori.database.url}, {@code mimamori.database.user} and {@code
 * mimamori.database.password} when the first connection is asked for; {@code
 * mimamori.database.password.file} names a file that holds the password instead. A missing key is
 * an error of the operator and ends the start: there is no default database, because a database in
 * a forgotten place is a lost one.
 */
public final class MimamoriDataSource implements DataSource {

  private static volatile boolean answered;

  private volatile @Nullable DataSource database;

  @Override
  public Connection getConnection() throws SQLException {
    try {
      Connection connection = database().getConnection();
      answered = true;
      return connection;
    } catch (SQLException failed) {
      // the container asks before any bean of ours is there, and would go on without the
      // application
      if (!answered) {
        Stop.because(Stop.NO_DATABASE, new DatabaseNotReachable(failed).getMessage());
      }
      throw failed;
    } catch (IllegalStateException | NoSuchElementException incomplete) {
      if (!answered) {
        Stop.because(Stop.NO_DATABASE, "the database's settings: " + incomplete.getMessage());
      }
      throw incomplete;
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  private DataSource database() {
    DataSource known = database;
    if (known != null) {
      return known;
    }
    DataSource found = at(configured("url"), configured("user"), password());
    database = found;
    return found;
  }

  /**
   * A server that asks for no password is given an empty one, which configuration does not tell.
   */
  private static String password() {
    Optional<String> file =
        config().getOptionalValue("mimamori.database.password.file", String.class);
    return file.isPresent()
        ? contentOf(Path.of(file.get()))
        : config().getOptionalValue("mimamori.database.password", String.class).orElse("");
  }

  private static String contentOf(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException("mimamori.database.password.file cannot be read", e);
    }
  }

  private static String configured(String key) {
    return config().getValue("mimamori.database." + key, String.class);
  }

  private static Config config() {
    // not the thread's loader: the pool may ask from a thread that has none
    return ConfigProvider.getConfig(MimamoriDataSource.class.getClassLoader());
  }

  private static DataSource at(String url, String user, String password) {
    if (url.startsWith("jdbc:h2:")) {
      return h2(url, user, password);
    }
    if (url.startsWith("jdbc:postgresql:")) {
      return postgresql(url, user, password);
    }
    throw new IllegalStateException(
        "mimamori.database.url must start with jdbc:h2: or jdbc:postgresql:");
  }

  private static DataSource h2(String url, String user, String password) {
    var h2 = new JdbcDataSource();
    h2.setURL(url);
    h2.setUser(user);
    h2.setPassword(password);
    return h2;
  }

  private static DataSource postgresql(String url, String user, String password) {
    var postgresql = new PGSimpleDataSource();
    postgresql.setURL(url);
    postgresql.setUser(user);
    postgresql.setPassword(password);
    // EclipseLink sends null and enum values as text; the server then finds the column's own type
    postgresql.setStringType("unspecified");
    return postgresql;
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter out) {
    // statements and their values are never written to a log
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // each driver's own URL parameter says how long to wait
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return database().unwrap(type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) throws SQLException {
    return database().isWrapperFor(type);
  }
}
