package jp.mimamori.mail;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the outbox for as long as the server runs. A mail server that does not answer is left
 * alone for a while that grows.
 */
@ApplicationScoped
public class MailWork {

  private static final long EVERY_MILLIS = 1_000;
  private static final long LONGEST_MILLIS = TimeUnit.MINUTES.toMillis(5);
  private static final long TIDIES_EVERY = TimeUnit.HOURS.toNanos(1);
  private static final System.Logger LOG = System.getLogger(MailWork.class.getName());

  @Inject SendingMail sending;
  @Inject MailServer server;

  @Resource ManagedThreadFactory threads;

  private final Object bell = new Object();
  private @Nullable Thread thread;
  private volatile boolean stopping;

  /** Begins, unless it has begun or there is nobody to hand mail to. */
  public synchronized void begin() {
    if (thread == null && server.isSetUp()) {
      thread = threads.newThread(this::work);
      thread.setName("mail");
      thread.start();
    }
  }

  /** Ends the thread after the mail in hand; an interrupt would close H2's file. */
  @PreDestroy
  void stop() {
    stopping = true;
    synchronized (bell) {
      bell.notifyAll();
    }
  }

  private void work() {
    long pause = EVERY_MILLIS;
    long tidied = System.nanoTime() - TIDIES_EVERY;
    while (!stopping) {
      boolean spoken = send();
      pause = spoken ? EVERY_MILLIS : Math.min(2 * pause, LONGEST_MILLIS);
      if (System.nanoTime() - tidied >= TIDIES_EVERY) {
        tidied = System.nanoTime();
        quietly(sending::tidy);
      }
      rest(pause);
    }
  }

  private boolean send() {
    try {
      return sending.sendDue();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "mail: {0}", e.getClass().getName());
      return false;
    }
  }

  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "mail: {0}", e.getClass().getName());
    }
  }

  private void rest(long millis) {
    synchronized (bell) {
      if (!stopping) {
        try {
          bell.wait(millis);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          stopping = true;
        }
      }
    }
  }
}
