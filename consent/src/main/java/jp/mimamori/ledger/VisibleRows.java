package jp.mimamori.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sealed rows about one person that somebody may see, in the order of writing. */
final class VisibleRows {

  private static final int AT_ONCE = 500;

  private final Connection connection;
  private final BoundCondition condition;
  private final int most;

  /**
   * @param condition what lets a row be seen
   * @param most how many rows at most: the newest ones
   */
  VisibleRows(Connection connection, BoundCondition condition, int most) {
    this.connection = connection;
    this.condition = condition;
    this.most = most;
  }

  /**
   * From where to where.
   *
   * @param lastAt when the last one was written
   * @param earlier whether there are more before the first
   */
  record Span(long first, long firstNumber, long last, Instant lastAt, boolean earlier) {

    /** The place after the last. */
    long before() {
      return last + 1;
    }
  }

  private record Found(long seq, long number, Instant at) {}

  /** The rows up to the one that was written for this request. */
  Span spanTo(UUID request) throws SQLException {
    Found last =
        find(" and request_id = ? and action = 'READ_LEDGER' order by seq desc", request, 0);
    if (last == null) {
      throw new SQLException("the row of this request is not there");
    }
    Found oldest = find(" and seq <= ? order by seq", last.seq(), 0);
    Found first = find(" and seq <= ? order by seq desc", last.seq(), most - 1);
    Found begin = first == null ? Objects.requireNonNull(oldest) : first;
    return new Span(
        begin.seq(),
        begin.number(),
        last.seq(),
        last.at(),
        first != null && oldest != null && first.seq() > oldest.seq());
  }

  void each(Span span, LedgerTables.Each<LedgerTables.StoredRow> each) throws SQLException {
    String query =
        "select %s from ledger_row where %s and seq >= ? and seq <= ? order by seq"
                .formatted(LedgerTables.ROW, condition.text())
            + " fetch first "
            + AT_ONCE
            + " rows only";
    try (PreparedStatement select = connection.prepareStatement(query)) {
      long from = span.first();
      while (from <= span.last()) {
        from = part(select, from, span.last(), each);
      }
    }
  }

  /** Some of them; hands out the place to go on from. */
  private long part(
      PreparedStatement select,
      long from,
      long last,
      LedgerTables.Each<LedgerTables.StoredRow> each)
      throws SQLException {
    int number = condition.bind(select);
    select.setLong(number, from);
    select.setLong(number + 1, last);
    long next = from;
    int found = 0;
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        LedgerTables.StoredRow stored = LedgerTables.storedRow(row);
        each.take(stored);
        next = stored.row().seq() + 1;
        found++;
      }
    }
    return found < AT_ONCE ? last + 1 : next;
  }

  private @Nullable Found find(String order, Object value, int skipped) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select seq, subject_number, noted_at from ledger_row where "
                + condition.text()
                + order
                + " offset ? rows fetch first 1 row only")) {
      int number = condition.bind(select);
      if (value instanceof UUID) {
        select.setObject(number, value, Types.OTHER);
      } else {
        select.setObject(number, value);
      }
      select.setInt(number + 1, skipped);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? new Found(
                row.getLong(1), row.getLong(2), row.getObject(3, OffsetDateTime.class).toInstant())
            : null;
      }
    }
  }
}
