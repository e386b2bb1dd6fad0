package jp.mimamori.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Makes groups of rows durable, one after the other, on a session that it keeps. A group that fails
 * takes the session with it and all that was remembered. Used by one thread.
 */
final class LedgerGroups implements AutoCloseable {

  /** A server at rest holds no connection. */
  private static final Duration KEEPS = Duration.ofSeconds(30);

  private final DataSource database;
  private final LedgerKeys keys;
  private final ExecutorService signing;
  private final Sealing sealing;
  private @Nullable LedgerSession session;
  private boolean opened;
  private long used;

  LedgerGroups(DataSource database, LedgerKeys keys, ThreadFactory threads) {
    this.database = database;
    this.keys = keys;
    this.signing = Executors.newSingleThreadExecutor(threads);
    this.sealing = new Sealing(signing);
  }

  /** Seals earlier rows, and puts aside a checkpoint that the database no longer agrees with. */
  Optional<Checkpoint.Signed> open(Instant now) throws SQLException {
    if (opened) {
      return Optional.empty();
    }
    try {
      LedgerSession open = session();
      Optional<Checkpoint.Signed> sealed =
          new SealingEarlierRows(open, sealing).seal(keys.signing(now), now);
      EarlierCheckpoint.putAsideWhenLost(open.connection(), keys);
      open.commit();
      opened = true;
      return sealed;
    } finally {
      if (!opened) {
        drop();
      }
    }
  }

  /** Writes the rows as one batch and returns when it is durable. */
  Checkpoint.Signed commit(List<LedgerEntry> entries, Instant now) throws SQLException {
    open(now);
    boolean done = false;
    try {
      LedgerSession open = session();
      Checkpoint.Signed sealed = sealing.seal(open, entries, keys.signing(now), now);
      open.commit();
      used = System.nanoTime();
      done = true;
      return sealed;
    } finally {
      if (!done) {
        drop();
      }
    }
  }

  /** Gives the connection back when there was nothing to write for long. */
  void rest() {
    if (session != null && System.nanoTime() - used > KEEPS.toNanos()) {
      closeSession();
    }
  }

  @Override
  public void close() {
    closeSession();
    signing.shutdown();
  }

  private LedgerSession session() throws SQLException {
    if (session != null && !session.answers()) {
      drop();
    }
    if (session == null) {
      session = new LedgerSession(database);
      used = System.nanoTime();
    }
    return session;
  }

  private void drop() {
    sealing.forget();
    closeSession();
  }

  private void closeSession() {
    LedgerSession closed = session;
    session = null;
    if (closed == null) {
      return;
    }
    try {
      closed.close();
    } catch (SQLException gone) {
      // it was of no use any more
    }
  }
}
