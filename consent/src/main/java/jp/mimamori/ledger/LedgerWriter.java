package jp.mimamori.ledger;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows in groups: one thread takes all that are waiting, writes them in one transaction and
 * makes it durable once, then lets every waiting caller go on. So a row costs a share of one
 * commit, and the order of the rows is the order of writing.
 */
@ApplicationScoped
class LedgerWriter {

  private static final int LARGEST_GROUP = 500;
  private static final long PATIENCE_SECONDS = 10;

  private static final String INSERT =
      """
      insert into ledger_row (noted_at, subject_id, account_id, caller_role, caller_name, channel, action, purpose,
                              categories, ground, refusal, request_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final System.Logger LOG = System.getLogger(LedgerWriter.class.getName());

  private record Waiting(LedgerEntry entry, CompletableFuture<Void> done) {}

  /** A pool of its own: a request that waits here holds a connection of the other. */
  @Resource(lookup = "java:app/jdbc/mimamori-ledger")
  DataSource database;

  @Resource ManagedThreadFactory threads;

  /** Ends the thread; an interrupt would close H2's file under everybody else. */
  private static final Duration LOOKS_UP = Duration.ofMillis(200);

  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(10_000);
  private @Nullable Thread thread;
  private volatile boolean stopping;

  void write(LedgerEntry entry) {
    if (stopping) {
      throw new LedgerUnavailable(new IllegalStateException("stopping"));
    }
    Waiting waiting = new Waiting(entry, new CompletableFuture<>());
    start();
    if (!queue.offer(waiting)) {
      throw new LedgerUnavailable(new IllegalStateException("too many rows are waiting"));
    }
    try {
      waiting.done().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new LedgerUnavailable(e.getCause() == null ? e : e.getCause());
    }
  }

  private synchronized void start() {
    if (thread == null || !thread.isAlive()) {
      thread = threads.newThread(this::run);
      thread.setName("ledger");
      thread.start();
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
  }

  private void run() {
    List<Waiting> group = new ArrayList<>();
    while (!stopping || !queue.isEmpty()) {
      try {
        Waiting first = queue.poll(LOOKS_UP.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
          continue;
        }
        group.add(first);
        queue.drainTo(group, LARGEST_GROUP - 1);
        // whoever gave up waiting was refused
        group.removeIf(waiting -> waiting.done().isDone());
        commit(group);
        group.forEach(waiting -> waiting.done().complete(null));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (SQLException | RuntimeException | Error e) {
        LOG.log(
            System.Logger.Level.ERROR, "ledger: a group of {0} rows was not written", group.size());
        group.forEach(waiting -> waiting.done().completeExceptionally(e));
      }
      group.clear();
    }
  }

  private void commit(List<Waiting> group) throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
        for (Waiting waiting : group) {
          bind(insert, waiting.entry());
          insert.addBatch();
        }
        insert.executeBatch();
      }
      connection.commit();
      connection.setAutoCommit(true);
      makeDurable(connection);
    }
  }

  /**
   * H2 hands a commit to the operating system only; this also survives a power cut. PostgreSQL has
   * done so at commit.
   */
  private static void makeDurable(Connection connection) throws SQLException {
    if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("CHECKPOINT SYNC");
      }
    }
  }

  private static void bind(PreparedStatement insert, LedgerEntry entry) throws SQLException {
    insert.setObject(1, OffsetDateTime.ofInstant(entry.notedAt(), ZoneOffset.UTC));
    insert.setObject(2, entry.subject(), Types.OTHER);
    insert.setObject(3, entry.account(), Types.OTHER);
    insert.setString(4, entry.role());
    insert.setString(5, entry.name());
    insert.setString(6, entry.channel());
    insert.setString(7, entry.action());
    insert.setString(8, entry.purpose());
    insert.setString(9, entry.categories());
    insert.setString(10, entry.ground());
    insert.setString(11, entry.refusal());
    insert.setObject(12, entry.request(), Types.OTHER);
  }
}
