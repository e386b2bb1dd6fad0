package jp.mimamori.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;

/**
 * The database as {@code verify-ledger} opens it: to look only. Of H2, whose file belongs to the
 * server while that runs, it takes a copy and looks at that.
 */
record LedgerDatabase(String url, String user, String password, Path scratch) {

  private static final String H2 = "jdbc:h2:file:";
  private static final String ENDING = ".mv.db";
  private static final int TRIES = 3;

  /** Something that is done with the open database. */
  interface Look<T> {
    T at(Connection connection) throws SQLException;
  }

  /**
   * As the system properties name it; the password is that of the data folder when none is named.
   */
  static LedgerDatabase of(Path data) {
    Path secret = data.resolve("secrets").resolve("mimamori.database.password");
    String url =
        System.getProperty(
            "mimamori.database.url", H2 + data.toAbsolutePath().resolve("db").resolve("mimamori"));
    String password = System.getenv("PHR_DATABASE_PASSWORD");
    return new LedgerDatabase(
        url,
        System.getProperty("mimamori.database.user", "mimamori"),
        password != null && !url.startsWith(H2) ? password : new KeptFile(secret).read().orElse(""),
        data);
  }

  <T> T look(Look<T> look) throws SQLException, IOException {
    if (!url.startsWith(H2)) {
      return open(url, look);
    }
    String settings = url.contains(";") ? url.substring(url.indexOf(';')) : "";
    Path file = Path.of(url.substring(H2.length(), url.length() - settings.length()) + ENDING);
    if (!Files.exists(file)) {
      throw new IllegalArgumentException("there is no database at " + file);
    }
    for (int i = 1; ; i++) {
      Path folder = Files.createTempDirectory(scratch, ".verify");
      try {
        Files.copy(file, folder.resolve("copy" + ENDING));
        return open(
            H2
                + folder.toAbsolutePath().resolve("copy")
                + ";ACCESS_MODE_DATA=r;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
            look);
      } catch (SQLException torn) {
        // copied while it was written; another copy may be whole
        if (i == TRIES) {
          throw torn;
        }
      } finally {
        delete(folder);
      }
    }
  }

  private <T> T open(String at, Look<T> look) throws SQLException {
    try (Connection connection = DriverManager.getConnection(at, user, password)) {
      connection.setReadOnly(true);
      connection.setAutoCommit(false);
      // one moment of a database that goes on
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      return look.at(connection);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(
          file -> {
            try {
              Files.delete(file);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    Files.delete(folder);
  }
}
