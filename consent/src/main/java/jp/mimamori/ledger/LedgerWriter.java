package jp.mimamori.ledger;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
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
 * commit, and the order of the rows is the order of writing. Each group is a sealed batch.
 */
@ApplicationScoped
class LedgerWriter {

  private static final int LARGEST_GROUP = 500;
  private static final long PATIENCE_SECONDS = 10;

  private static final System.Logger LOG = System.getLogger(LedgerWriter.class.getName());

  private record Waiting(LedgerEntry entry, CompletableFuture<Void> done) {}

  /** A pool of its own: a request that waits here holds a connection of the other. */
  @Resource(lookup = "java:app/jdbc/mimamori-ledger")
  DataSource database;

  @Resource ManagedThreadFactory threads;
  @Inject LedgerKeys keys;
  @Inject Clock clock;

  /** Ends the thread; an interrupt would close H2's file under everybody else. */
  private static final Duration LOOKS_UP = Duration.ofMillis(200);

  private static final Duration KEEPS_EVERY = Duration.ofMillis(500);

  private volatile Checkpoint.@Nullable Signed latest;
  private long kept = System.nanoTime() - KEEPS_EVERY.toNanos();

  private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>(10_000);
  private @Nullable Thread thread;
  private volatile boolean stopping;

  void write(List<LedgerEntry> entries) {
    List<Waiting> all =
        entries.stream().map(entry -> new Waiting(entry, new CompletableFuture<>())).toList();
    all.forEach(this::begin);
    all.forEach(LedgerWriter::await);
  }

  private void begin(Waiting waiting) {
    if (stopping) {
      throw new LedgerUnavailable(new IllegalStateException("stopping"));
    }
    start();
    if (!queue.offer(waiting)) {
      throw new LedgerUnavailable(new IllegalStateException("too many rows are waiting"));
    }
  }

  private static void await(Waiting waiting) {
    try {
      waiting.done().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      throw new LedgerUnavailable(e.getCause() == null ? e : e.getCause());
    }
  }

  /** Begins before there is a row to write, so that earlier rows are sealed at once. */
  synchronized void start() {
    if (thread == null || !thread.isAlive()) {
      thread = threads.newThread(this::run);
      thread.setName("ledger");
      thread.start();
    }
  }

  @PreDestroy
  void stop() {
    stopping = true;
    Thread writing = running();
    if (writing == null) {
      return;
    }
    try {
      // it keeps the last checkpoint
      writing.join(PATIENCE_SECONDS * 1_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized @Nullable Thread running() {
    return thread;
  }

  private void run() {
    try (LedgerGroups groups = new LedgerGroups(database, keys, threads)) {
      open(groups);
      run(groups);
    }
    kept = System.nanoTime() - KEEPS_EVERY.toNanos();
    keepCheckpoint();
  }

  /** Seals what is older than the batches; when that fails, the first row tries again. */
  private void open(LedgerGroups groups) {
    try {
      groups.open(clock.instant()).ifPresent(first -> latest = first);
    } catch (SQLException | RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "ledger: earlier rows were not sealed yet");
    }
  }

  private void run(LedgerGroups groups) {
    List<Waiting> group = new ArrayList<>();
    while (!stopping || !queue.isEmpty()) {
      try {
        Waiting first = queue.poll(LOOKS_UP.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
          groups.rest();
          keepCheckpoint();
          continue;
        }
        group.add(first);
        queue.drainTo(group, LARGEST_GROUP - 1);
        // whoever gave up waiting was refused
        group.removeIf(waiting -> waiting.done().isDone());
        commit(groups, group);
        group.forEach(waiting -> waiting.done().complete(null));
        keepCheckpoint();
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

  private void commit(LedgerGroups groups, List<Waiting> group) throws SQLException {
    if (!group.isEmpty()) {
      latest = groups.commit(group.stream().map(Waiting::entry).toList(), clock.instant());
    }
  }

  /**
   * Keeps the newest checkpoint in its file: never before its batch is durable, about a second
   * behind under load. What is lost with the process is in the database.
   */
  private void keepCheckpoint() {
    Checkpoint.Signed newest = latest;
    if (newest == null || System.nanoTime() - kept < KEEPS_EVERY.toNanos()) {
      return;
    }
    latest = null;
    kept = System.nanoTime();
    try {
      keys.checkpoint().write(newest.text());
    } catch (UncheckedIOException e) {
      LOG.log(System.Logger.Level.ERROR, "ledger: the checkpoint was not kept");
    }
  }
}
