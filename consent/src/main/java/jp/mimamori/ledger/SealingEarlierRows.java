package jp.mimamori.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Seals the rows of a ledger that was begun before there were batches: all of them become the first
 * batch, in one transaction.
 */
final class SealingEarlierRows {

  private static final int AT_ONCE = 1_000;

  private final Map<UUID, Long> numbers = new HashMap<>();
  private final Merkle tree = new Merkle();
  private final LedgerSession session;
  private final Sealing sealing;
  private long last;
  private long count;

  SealingEarlierRows(LedgerSession session, Sealing sealing) {
    this.session = session;
    this.sealing = sealing;
  }

  /** Seals what there is to seal; empty when the ledger has batches, or no rows. */
  Optional<Checkpoint.Signed> seal(SigningKey key, Instant now) throws SQLException {
    Connection connection = session.connection();
    LedgerTables.Head head = LedgerTables.lockedHead(connection);
    if (head.batch() > 0) {
      return Optional.empty();
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update ledger_row set subject_number = ?, salt = ?, leaf_hash = ? where seq = ?")) {
      LedgerTables.rows(connection, 0, Long.MAX_VALUE, found -> seal(update, found.row()));
      update.executeBatch();
    }
    if (count == 0) {
      return Optional.empty();
    }
    Unsigned batch =
        Unsigned.after(head, last, count, tree.root(), now.truncatedTo(ChronoUnit.MICROS));
    batch.takeHead(session);
    Batch signed = batch.signed(key);
    session.insertBatch(signed);
    return Optional.of(signed.signed(batch.origin()));
  }

  private void seal(PreparedStatement update, SealedRow found) throws SQLException {
    UUID subject = found.entry().subject();
    long number = subject == null ? 0 : numbers.merge(subject, 1L, Long::sum);
    SealedRow row =
        new SealedRow(found.entry(), found.seq(), number, sealing.salts(1), found.clockBack());
    byte[] leaf = row.leaf();
    tree.add(leaf);
    update.setLong(1, number);
    update.setBytes(2, row.salt());
    update.setBytes(3, leaf);
    update.setLong(4, row.seq());
    update.addBatch();
    last = row.seq();
    if (++count % AT_ONCE == 0) {
      update.executeBatch();
    }
  }
}
