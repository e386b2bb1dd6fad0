package jp.mimamori.subscription;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells apps for as long as the server runs. Each node does; they take turns at the database. */
@ApplicationScoped
public class SubscriptionWork {

  private static final long EVERY_MILLIS = 1_000;
  private static final System.Logger LOG = System.getLogger(SubscriptionWork.class.getName());

  @Inject Telling telling;
  @Inject Hook hook;

  @Resource ManagedThreadFactory threads;

  private final Object bell = new Object();
  private @Nullable Thread thread;
  private volatile boolean stopping;

  /** Begins, unless it has begun. */
  public synchronized void begin() {
    if (thread == null) {
      thread = threads.newThread(this::work);
      thread.setName("subscriptions");
      thread.start();
    }
  }

  /** Ends the thread after the work in hand; an interrupt would close H2's file. */
  @PreDestroy
  void stop() {
    stopping = true;
    synchronized (bell) {
      bell.notifyAll();
    }
  }

  private void work() {
    while (!stopping) {
      try {
        telling.due().forEach(this::tell);
      } catch (RuntimeException e) {
        LOG.log(System.Logger.Level.ERROR, "subscriptions: {0}", e.getClass().getName());
      }
      rest();
    }
  }

  private void tell(UUID subscription) {
    if (stopping) {
      return;
    }
    try {
      telling
          .take(subscription)
          .ifPresent(event -> telling.settle(event, hook.post(event.endpoint(), event.event())));
    } catch (RuntimeException e) {
      // one that fails does not silence the others
      LOG.log(System.Logger.Level.ERROR, "subscriptions: {0}", e.getClass().getName());
    }
  }

  private void rest() {
    synchronized (bell) {
      if (!stopping) {
        try {
          bell.wait(EVERY_MILLIS);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          stopping = true;
        }
      }
    }
  }
}
