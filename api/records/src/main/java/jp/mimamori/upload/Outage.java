package jp.mimamori.upload;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import jp.mimamori.ledger.LedgerUnavailable;

/**
 * Tells an outage of ledger or database, after which the same work may well succeed, from what is
 * wrong with one document.
 */
final class Outage {

  /**
   * SQLSTATE classes of both databases: connection, resources, operator intervention, system error.
   */
  private static final List<String> CLASSES = List.of("08", "53", "57", "58");

  /** H2's own: file broken or full, database closed, connection broken. */
  private static final Set<String> H2 =
      Set.of("90028", "90031", "90067", "90098", "90108", "90121");

  private static final int DEEPEST = 20;

  private Outage() {}

  /** Throws it on when an outage is behind it. */
  static void rethrow(RuntimeException thrown) {
    if (isBehind(thrown)) {
      throw thrown;
    }
  }

  static boolean isBehind(Throwable thrown) {
    int depth = 0;
    for (Throwable t = thrown; t != null && depth < DEEPEST; t = t.getCause(), depth++) {
      if (t instanceof LedgerUnavailable || t instanceof SQLException sql && isBehind(sql)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBehind(SQLException thrown) {
    String state = thrown.getSQLState() == null ? "" : thrown.getSQLState();
    return thrown instanceof SQLTransientConnectionException
        || thrown instanceof SQLNonTransientConnectionException
        || thrown instanceof SQLRecoverableException
        || CLASSES.stream().anyMatch(state::startsWith)
        || H2.contains(state);
  }
}
