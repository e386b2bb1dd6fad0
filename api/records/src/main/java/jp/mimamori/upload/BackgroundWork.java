package jp.mimamori.upload;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Works on archives, two at a time in the order in which they came. A job that stopped because
 * ledger or database did not answer is taken up again, after a pause that grows.
 */
@ApplicationScoped
class BackgroundWork {

  private static final int AT_ONCE = 2;
  private static final long LOOKS_UP_MILLIS = 1_000;
  private static final System.Logger LOG = System.getLogger(BackgroundWork.class.getName());

  @Inject WorkingOff working;
  @Inject Uploaders uploaders;

  @Resource ManagedThreadFactory threads;

  private record Task(UUID job, BooleanSupplier work) {}

  private final BlockingQueue<Task> queue = new LinkedBlockingQueue<>();
  private final Set<UUID> inHand = ConcurrentHashMap.newKeySet();
  private final Map<UUID, Pause> pauses = new ConcurrentHashMap<>();
  private final List<Thread> workers = new ArrayList<>();
  private volatile boolean stopping;

  /**
   * Works on a job when its turn comes.
   *
   * @param work answers whether the job needs no more work, and throws nothing
   */
  void begin(UUID job, BooleanSupplier work) {
    if (inHand.add(job)) {
      queue.add(new Task(job, work));
    }
    start();
  }

  /** Works on a job now, in the caller's own thread; nobody else takes it up meanwhile. */
  void now(UUID job, BooleanSupplier work) {
    if (inHand.add(job)) {
      run(new Task(job, work));
    }
  }

  private void run(Task task) {
    boolean ended = false;
    try {
      ended = task.work().getAsBoolean();
    } finally {
      if (ended) {
        pauses.remove(task.job());
      } else {
        pauses.merge(task.job(), Pause.first(), (before, first) -> before.longer());
        start();
      }
      inHand.remove(task.job());
    }
  }

  private synchronized void start() {
    workers.removeIf(thread -> !thread.isAlive());
    while (!stopping && workers.size() < AT_ONCE) {
      Thread worker = threads.newThread(this::workOn);
      worker.setName("import-" + (workers.size() + 1));
      workers.add(worker);
      worker.start();
    }
  }

  /** Ends the threads after the work in hand; an interrupt would close H2's file. */
  @PreDestroy
  void stop() {
    stopping = true;
  }

  private void workOn() {
    while (!stopping) {
      try {
        Task next = queue.poll(LOOKS_UP_MILLIS, TimeUnit.MILLISECONDS);
        if (next != null) {
          run(next);
        }
        takeUp();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException | StackOverflowError e) {
        LOG.log(System.Logger.Level.ERROR, "imports: {0}", e.getClass().getName());
      }
    }
  }

  /** What paused long enough gets its turn again, in the name of its uploader. */
  private void takeUp() {
    for (Map.Entry<UUID, Pause> pause : pauses.entrySet()) {
      if (pause.getValue().isOver()) {
        begin(pause.getKey(), () -> goOn(pause.getKey()));
      }
    }
  }

  private boolean goOn(UUID job) {
    try {
      return working
          .uploaderOf(job)
          .flatMap(uploader -> uploaders.callerOf(uploader, job))
          .map(caller -> working.work(caller, job))
          .orElse(true);
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING, "import job {0} pauses: {1}", job, e.getClass().getName());
      return false;
    }
  }
}
