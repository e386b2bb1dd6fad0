package jp.mimamori.ledger;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger's tables, row by row. */
final class LedgerTables {

  static final String ROW =
      """
      noted_at, subject_id, account_id, caller_role, caller_name, institution_id, institution_name,
      profession, app, channel, action, purpose, categories, ground, grant_id, refusal, request_id,
      record_count, record_digest, contained, seq, subject_number, salt, clock_back, leaf_hash
      """;
  static final String INSERT_ROW =
      "insert into ledger_row (%s) values (%s)".formatted(ROW, "?, ".repeat(24) + "?");
  private static final String SELECT_ROWS =
      "select " + ROW + " from ledger_row where seq > ? and seq <= ? order by seq";

  private static final String BATCH =
      "number, first_seq, last_seq, row_count, root, previous, chain, closed_at, key_id, signature";
  static final String INSERT_BATCH =
      "insert into ledger_batch (%s) values (%s)".formatted(BATCH, "?, ".repeat(9) + "?");
  private static final String SELECT_BATCHES = "select " + BATCH + " from ledger_batch ";

  static final String MOVE_HEAD =
      """
      update ledger_head set origin = ?, batch = ?, seq = ?, chain = ?, latest_at = ?
      where id = 1 and batch = ? and seq = ? and chain is not distinct from ?
      """;

  private static final String NUMBER_OF =
      "select subject_id, subject_number from ledger_row where subject_id = ? order by seq desc"
          + " fetch first 1 row only";

  private static final int AT_ONCE = 1_000;

  private LedgerTables() {}

  /** A row as it is stored; salt and leaf are null until it is sealed. */
  record StoredRow(SealedRow row, byte @Nullable [] leaf) {

    boolean isSealed() {
      return leaf != null;
    }
  }

  /** How far the chain goes; the origin is null before the first batch. */
  record Head(
      @Nullable String origin,
      long batch,
      long seq,
      byte @Nullable [] chain,
      @Nullable Instant at) {}

  /** Something to do with each row or batch. */
  interface Each<T> {
    void take(T found) throws SQLException;
  }

  /** The head; nobody else has it until this transaction ends. */
  static Head lockedHead(Connection connection) throws SQLException {
    return head(connection, " for update");
  }

  static Head head(Connection connection) throws SQLException {
    return head(connection, "");
  }

  private static Head head(Connection connection, String lock) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select origin, batch, seq, chain, latest_at from ledger_head where id = 1"
                    + lock);
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("the ledger has no head");
      }
      return new Head(
          row.getString(1), row.getLong(2), row.getLong(3), row.getBytes(4), instant(row, 5));
    }
  }

  /** Moves the head, unless somebody else has moved it from where it was. */
  static boolean moveHead(
      PreparedStatement update, Head from, String origin, Batch batch, Instant latest)
      throws SQLException {
    update.setString(1, origin);
    update.setLong(2, batch.number());
    update.setLong(3, batch.last());
    update.setBytes(4, batch.chain());
    update.setObject(5, utc(latest));
    update.setLong(6, from.batch());
    update.setLong(7, from.seq());
    update.setBytes(8, from.chain());
    return update.executeUpdate() == 1;
  }

  static void insertRows(PreparedStatement insert, List<SealedRow> rows, List<byte[]> leaves)
      throws SQLException {
    for (int i = 0; i < rows.size(); i++) {
      bind(insert, rows.get(i), leaves.get(i));
      insert.addBatch();
    }
    insert.executeBatch();
  }

  static void insertBatch(PreparedStatement insert, Batch batch) throws SQLException {
    insert.setLong(1, batch.number());
    insert.setLong(2, batch.first());
    insert.setLong(3, batch.last());
    insert.setLong(4, batch.rows());
    insert.setBytes(5, batch.root());
    insert.setBytes(6, batch.previous());
    insert.setBytes(7, batch.chain());
    insert.setObject(8, utc(batch.closedAt()));
    insert.setString(9, batch.keyId());
    insert.setBytes(10, batch.signature());
    insert.executeUpdate();
  }

  /** The rows after one place and up to another, in order, a few at a time in memory. */
  static void rows(Connection connection, long after, long upTo, Each<StoredRow> each)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT_ROWS)) {
      select.setFetchSize(AT_ONCE);
      select.setLong(1, after);
      select.setLong(2, upTo);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          each.take(storedRow(row));
        }
      }
    }
  }

  /** Something to do with each leaf. */
  interface EachLeaf {
    void take(long seq, byte[] leaf);
  }

  /** The hashes of the rows after one place and up to another, in order. */
  static void leaves(Connection connection, long after, long upTo, EachLeaf each)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select seq, leaf_hash from ledger_row where seq > ? and seq <= ? order by seq")) {
      select.setFetchSize(AT_ONCE);
      select.setLong(1, after);
      select.setLong(2, upTo);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          each.take(row.getLong(1), row.getBytes(2));
        }
      }
    }
  }

  /** The next batches after one, in order; at most a thousand. */
  static List<Batch> batchesAfter(Connection connection, long number) throws SQLException {
    List<Batch> found = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            SELECT_BATCHES
                + "where number > ? order by number fetch first "
                + AT_ONCE
                + " rows only")) {
      select.setLong(1, number);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(batch(row));
        }
      }
    }
    return found;
  }

  static Optional<Batch> batch(Connection connection, long number) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(SELECT_BATCHES + "where number = ?")) {
      select.setLong(1, number);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(batch(row)) : Optional.empty();
      }
    }
  }

  /** The batch that a row is in. */
  static Optional<Batch> batchOf(Connection connection, long seq) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            SELECT_BATCHES + "where last_seq >= ? order by last_seq fetch first 1 row only")) {
      select.setLong(1, seq);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(batch(row)).filter(b -> b.first() <= seq)
            : Optional.empty();
      }
    }
  }

  /** How many rows there are about each of these people, as the newest of them says. */
  static void numbersOf(Connection connection, List<UUID> people, Map<UUID, Long> numbers)
      throws SQLException {
    String query =
        people.stream().map(person -> "(" + NUMBER_OF + ")").collect(joining(" union all "));
    try (PreparedStatement select = connection.prepareStatement(query)) {
      int i = 0;
      for (UUID person : people) {
        select.setObject(++i, person, Types.OTHER);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          numbers.put(row.getObject(1, UUID.class), row.getLong(2));
        }
      }
    }
  }

  private static void bind(PreparedStatement insert, SealedRow row, byte[] leaf)
      throws SQLException {
    LedgerEntry entry = row.entry();
    int i = 0;
    insert.setObject(++i, utc(entry.notedAt()));
    insert.setObject(++i, entry.subject(), Types.OTHER);
    insert.setObject(++i, entry.account(), Types.OTHER);
    insert.setString(++i, entry.role());
    insert.setString(++i, entry.name());
    insert.setObject(++i, entry.institution(), Types.OTHER);
    insert.setString(++i, entry.institutionName());
    insert.setString(++i, entry.profession());
    insert.setString(++i, entry.app());
    insert.setString(++i, entry.channel());
    insert.setString(++i, entry.action());
    insert.setString(++i, entry.purpose());
    insert.setString(++i, entry.categories());
    insert.setString(++i, entry.ground());
    insert.setObject(++i, entry.grant(), Types.OTHER);
    insert.setString(++i, entry.refusal());
    insert.setObject(++i, entry.request(), Types.OTHER);
    insert.setObject(++i, entry.recordCount(), Types.INTEGER);
    insert.setString(++i, entry.recordDigest());
    insert.setString(++i, entry.contained());
    insert.setLong(++i, row.seq());
    insert.setLong(++i, row.number());
    insert.setBytes(++i, row.salt());
    insert.setBoolean(++i, row.clockBack());
    insert.setBytes(++i, leaf);
  }

  static StoredRow storedRow(ResultSet row) throws SQLException {
    int i = 0;
    LedgerEntry entry =
        new LedgerEntry(
            row.getObject(++i, OffsetDateTime.class).toInstant(),
            row.getObject(++i, UUID.class),
            row.getObject(++i, UUID.class),
            row.getString(++i),
            row.getString(++i),
            row.getObject(++i, UUID.class),
            row.getString(++i),
            row.getString(++i),
            row.getString(++i),
            row.getString(++i),
            row.getString(++i),
            row.getString(++i),
            row.getString(++i),
            row.getString(++i),
            row.getObject(++i, UUID.class),
            row.getString(++i),
            row.getObject(++i, UUID.class),
            row.getObject(++i, Integer.class),
            row.getString(++i),
            row.getString(++i));
    long seq = row.getLong(++i);
    long number = row.getLong(++i);
    byte[] salt = row.getBytes(++i);
    boolean clockBack = row.getBoolean(++i);
    return new StoredRow(
        new SealedRow(entry, seq, number, salt == null ? new byte[0] : salt, clockBack),
        row.getBytes(++i));
  }

  private static Batch batch(ResultSet row) throws SQLException {
    return new Batch(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getBytes(5),
        row.getBytes(6),
        row.getBytes(7),
        row.getObject(8, OffsetDateTime.class).toInstant(),
        row.getString(9),
        row.getBytes(10));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static OffsetDateTime utc(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
