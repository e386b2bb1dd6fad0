package jp.mimamori.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * What the last run of the server knew of the ledger. When the database no longer agrees, somebody
 * cut or changed the ledger, or an older copy was restored: the checkpoint is then put aside where
 * {@code verify-ledger} finds it, not written over.
 */
final class EarlierCheckpoint {

  private static final System.Logger LOG = System.getLogger(EarlierCheckpoint.class.getName());

  private EarlierCheckpoint() {}

  static void putAsideWhenLost(Connection connection, LedgerKeys keys) throws SQLException {
    String note = keys.checkpoint().read().orElse(null);
    if (note == null || agrees(connection, note)) {
      return;
    }
    keys.lostCheckpoint(Hash.hex(Hash.of(note)).substring(0, 16)).write(note);
    LOG.log(
        System.Logger.Level.ERROR,
        "ledger: the database lacks rows that were signed before, or has others; run"
            + " verify-ledger");
  }

  private static boolean agrees(Connection connection, String note) throws SQLException {
    try {
      Checkpoint known = Checkpoint.parse(note).checkpoint();
      return LedgerTables.batch(connection, known.batch())
          .filter(batch -> Arrays.equals(batch.chain(), known.chain()))
          .isPresent();
    } catch (IllegalArgumentException damaged) {
      return false;
    }
  }
}
