package jp.mimamori.test.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** The two databases that Mimamori runs on; neither is a port of the other. */
public enum Database {
  H2 {
    @Override
    public Place fresh(String name) {
      try {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "h2-");
        return inFile(folder.toAbsolutePath().resolve(name), "only-for-tests");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Place copy(Place closed) {
      String start = "jdbc:h2:file:";
      String name = closed.url().substring(start.length(), closed.url().indexOf(';'));
      try {
        Path folder = Files.createTempDirectory(Path.of("target"), "h2-").toAbsolutePath();
        Files.copy(Path.of(name + ".mv.db"), folder.resolve("mimamori.mv.db"));
        return inFile(folder.resolve("mimamori"), closed.password());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  },
  POSTGRESQL {
    @Override
    public Place fresh(String name) {
      return made(name, "");
    }

    @Override
    public Place copy(Place closed) {
      String name = closed.url().replaceFirst(".*/([a-z0-9_]+)\\?.*", "$1");
      return made("copy", " template " + name);
    }

    private Place made(String name, String from) {
      String server = System.getenv("MIMAMORI_TEST_POSTGRESQL");
      if (server == null) {
        throw new IllegalStateException(
            "MIMAMORI_TEST_POSTGRESQL names no server: start the tests with ./test");
      }
      String own = name + "_" + Long.toString(System.nanoTime(), 36);
      try (var connection = DriverManager.getConnection(server);
          var statement = connection.createStatement()) {
        statement.execute("create database " + own + from);
      } catch (SQLException e) {
        throw new IllegalStateException("PostgreSQL does not answer at " + server, e);
      }
      return new Place(server.replace("/postgres?", "/" + own + "?"), "mimamori", "only-for-tests");
    }
  };

  /** The settings that {@code ./run} gives H2. */
  static final String H2_SETTINGS =
      ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0"
          + ";OPTIMIZE_REUSE_RESULTS=FALSE;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=10000;QUERY_CACHE_SIZE=128";

  /** An empty database that nobody else uses. */
  public abstract Place fresh(String name);

  /** A database with the same in it as one that nobody has open. */
  public abstract Place copy(Place closed);

  /** The H2 database in this file, with the settings that {@code ./run} gives it. */
  public Place inFile(Path file, String password) {
    return new Place("jdbc:h2:file:" + file + H2_SETTINGS, "mimamori", password);
  }

  /** Where a database is, and who opens it. */
  public record Place(String url, String user, String password) {}
}
