package jp.mimamori.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The one connection of the writer with its statements, kept from group to group: a new one would
 * cost more than the group. Used by one thread.
 */
final class LedgerSession implements AutoCloseable {

  /** After so long without a group the connection is tried before it is used. */
  private static final Duration RESTED = Duration.ofSeconds(1);

  private static final int PATIENCE_SECONDS = 5;
  private static final int PEOPLE_AT_ONCE = 50;

  private final Connection connection;
  private final PreparedStatement moveHead;
  private final PreparedStatement insertRow;
  private final PreparedStatement insertBatch;
  private final boolean isH2;
  private long used = System.nanoTime();

  LedgerSession(DataSource database) throws SQLException {
    connection = database.getConnection();
    try {
      isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
      connection.setAutoCommit(false);
      moveHead = connection.prepareStatement(LedgerTables.MOVE_HEAD);
      insertRow = connection.prepareStatement(LedgerTables.INSERT_ROW);
      insertBatch = connection.prepareStatement(LedgerTables.INSERT_BATCH);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  Connection connection() {
    return connection;
  }

  /** Whether the database still answers here; asked only after a rest. */
  boolean answers() throws SQLException {
    return System.nanoTime() - used < RESTED.toNanos() || connection.isValid(PATIENCE_SECONDS);
  }

  /** How many rows there are about each of these people, as the newest of them says. */
  Map<UUID, Long> numbersOf(Collection<UUID> people) throws SQLException {
    List<UUID> all = List.copyOf(people);
    Map<UUID, Long> numbers = new HashMap<>();
    for (int from = 0; from < all.size(); from += PEOPLE_AT_ONCE) {
      int to = Math.min(all.size(), from + PEOPLE_AT_ONCE);
      LedgerTables.numbersOf(connection, all.subList(from, to), numbers);
    }
    return numbers;
  }

  /**
   * Moves the head from where this node left it; the row is locked from then on.
   *
   * @return false when another node has moved it; then nothing was written
   */
  boolean moveHead(LedgerTables.Head from, String origin, Batch batch, Instant latest)
      throws SQLException {
    return LedgerTables.moveHead(moveHead, from, origin, batch, latest);
  }

  void insertRows(List<SealedRow> rows, List<byte[]> leaves) throws SQLException {
    LedgerTables.insertRows(insertRow, rows, leaves);
  }

  void insertBatch(Batch batch) throws SQLException {
    LedgerTables.insertBatch(insertBatch, batch);
  }

  /**
   * Ends the group; it then survives a power cut. PostgreSQL sees to that itself, H2 only hands a
   * commit to the operating system.
   */
  void commit() throws SQLException {
    connection.commit();
    if (isH2) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CHECKPOINT SYNC");
      }
      connection.commit();
    }
    used = System.nanoTime();
  }

  /** Gives the connection back, without what was not committed. */
  @Override
  public void close() throws SQLException {
    try (Connection closed = connection) {
      closed.rollback();
      closed.setAutoCommit(true);
    }
  }
}
