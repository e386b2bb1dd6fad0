package jp.mimamori.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Holds rows against their own hashes, and the hashes against the batch. Takes the rows in order of
 * their places.
 */
final class RowCheck {

  /** Among so many rows that are not what they were it looks for those that changed places. */
  private static final int COMPARED = 1_000;

  private final Connection connection;
  private final Findings findings;
  private final List<LedgerTables.StoredRow> changed = new ArrayList<>();
  private final Map<UUID, Long> numbers = new HashMap<>();
  private final List<Finding> gaps = new ArrayList<>();
  private long changedInAll;

  private Merkle tree = new Merkle();
  private long next;
  private long rows;
  private boolean explained;

  RowCheck(Connection connection, Findings findings) {
    this.connection = connection;
    this.findings = findings;
  }

  void begin(Batch batch) {
    tree = new Merkle();
    next = batch.first();
    rows = 0;
    explained = false;
  }

  void take(LedgerTables.StoredRow found, Batch batch) {
    SealedRow row = found.row();
    if (row.seq() < batch.first()) {
      outside(found);
      return;
    }
    missing(next, row.seq() - 1, batch);
    next = row.seq() + 1;
    rows++;
    hold(found);
    tree.add(found.leaf() == null ? new byte[0] : found.leaf());
    if (row.clockBack()) {
      findings.remark("row " + row.seq() + ": the clock had jumped back when it was written");
    }
  }

  void end(Batch batch) {
    missing(next, batch.last(), batch);
    if (rows != batch.rows() && !explained) {
      findings.add(
          Finding.batch(
              rows < batch.rows() ? Finding.Kind.ROW_REMOVED : Finding.Kind.ROW_INSERTED,
              batch.number(),
              rows + " rows are there, " + batch.rows() + " were sealed"));
      explained = true;
    }
    if (!explained && !Arrays.equals(tree.root(), batch.root())) {
      findings.add(
          Finding.batch(
              Finding.Kind.ROWS_REPLACED,
              batch.number(),
              "rows %d to %d are not those that were sealed"
                  .formatted(batch.first(), batch.last())));
    }
  }

  /** A row that is in no batch. */
  void outside(LedgerTables.StoredRow found) {
    hold(found);
    findings.add(Finding.row(Finding.Kind.ROW_INSERTED, found.row().seq(), "it is in no batch"));
  }

  /** Names rows that stand in each other's places, and persons' rows that are missing. */
  void finish() throws SQLException {
    Set<Long> at = new HashSet<>();
    changed.forEach(row -> at.add(row.row().seq()));
    for (LedgerTables.StoredRow row : changed) {
      long written = writtenAt(row);
      if (written < 0) {
        findings.add(
            Finding.row(Finding.Kind.ROW_CHANGED, row.row().seq(), "its values were changed"));
        continue;
      }
      if (at.contains(written)) {
        moved(row, written);
      } else {
        foundTwice(row, written);
      }
    }
    if (changedInAll > changed.size()) {
      findings.remark((changedInAll - changed.size()) + " more rows were changed");
    }
    if (!findings.has(Finding.Kind.BATCH_REMOVED)) {
      gaps.forEach(findings::add);
    }
  }

  private void moved(LedgerTables.StoredRow row, long written) {
    findings.add(
        Finding.row(Finding.Kind.ROW_MOVED, row.row().seq(), "it was written as row " + written));
  }

  /** The row that stands where this one was written is the same one, or has taken its place. */
  private void foundTwice(LedgerTables.StoredRow row, long written) throws SQLException {
    List<byte[]> there = new ArrayList<>();
    LedgerTables.rows(
        connection,
        written - 1,
        written,
        other -> there.add(other.leaf() == null ? new byte[0] : other.leaf()));
    if (!there.isEmpty() && Arrays.equals(there.get(0), row.leaf())) {
      findings.add(
          Finding.row(
              Finding.Kind.ROW_INSERTED, row.row().seq(), "it is a copy of row " + written));
      return;
    }
    moved(row, written);
    if (!there.isEmpty()) {
      findings.add(
          Finding.row(Finding.Kind.ROW_INSERTED, written, "another row was written at its place"));
    }
  }

  private void hold(LedgerTables.StoredRow found) {
    SealedRow row = found.row();
    if (found.leaf() == null) {
      findings.add(Finding.row(Finding.Kind.ROW_INSERTED, row.seq(), "it was never sealed"));
      explained = true;
      return;
    }
    if (!Arrays.equals(row.leaf(), found.leaf())) {
      changedInAll++;
      if (changed.size() < COMPARED) {
        changed.add(found);
      }
      return;
    }
    UUID subject = row.entry().subject();
    if (subject != null) {
      number(row, subject);
    }
  }

  private void number(SealedRow row, UUID subject) {
    long expected = numbers.getOrDefault(subject, 0L) + 1;
    numbers.put(subject, row.number());
    // where a row that was changed or removed is known by its place, this would say it twice
    if (row.number() != expected && changed.isEmpty() && !explained) {
      gaps.add(
          Finding.row(
              row.number() > expected ? Finding.Kind.ROW_REMOVED : Finding.Kind.ROW_INSERTED,
              row.seq(),
              "it is number %d about its person, %d was to come"
                  .formatted(row.number(), expected)));
    }
  }

  private void missing(long from, long to, Batch batch) {
    boolean gapless = batch.rows() == batch.last() - batch.first() + 1;
    if (!gapless || from > to) {
      return;
    }
    // a batch may say that it holds more rows than there can be
    long named = Math.min(to, from + Findings.MOST - 1);
    for (long seq = from; seq <= named; seq++) {
      findings.add(Finding.row(Finding.Kind.ROW_REMOVED, seq, "it is missing"));
    }
    findings.more(to - named);
    explained = true;
  }

  /** The place whose hash the row carries: its own, or that of another row that was changed. */
  private long writtenAt(LedgerTables.StoredRow row) {
    for (LedgerTables.StoredRow other : changed) {
      if (other != row && Arrays.equals(row.row().leafAt(other.row().seq()), row.leaf())) {
        return other.row().seq();
      }
      if (other != row && Arrays.equals(row.row().leafAt(other.row().seq()), other.leaf())) {
        return other.row().seq();
      }
    }
    for (long near = row.row().seq() - 2; near <= row.row().seq() + 2; near++) {
      if (Arrays.equals(row.row().leafAt(near), row.leaf())) {
        return near;
      }
    }
    return -1;
  }
}
