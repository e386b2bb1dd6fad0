package jp.mimamori.background;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import org.jspecify.annotations.Nullable;

/** A thread that does something again and again for as long as the server runs. */
public final class Background {

  private static final System.Logger LOG = System.getLogger(Background.class.getName());

  private final String name;
  private final Object bell = new Object();
  private @Nullable Thread thread;
  private volatile boolean stopping;

  /**
   * One that has not begun.
   *
   * @param name of the thread, and of what it does in the log
   */
  public Background(String name) {
    this.name = name;
  }

  /**
   * Begins, unless it has begun.
   *
   * @param work goes on until it {@linkplain #isOver() is over}, with {@linkplain #rest rests}
   */
  public synchronized void begin(ManagedThreadFactory threads, Runnable work) {
    if (thread == null) {
      thread = threads.newThread(work);
      thread.setName(name);
      thread.start();
    }
  }

  /** Ends the thread after the work in hand; an interrupt would close H2's file. */
  public void end() {
    stopping = true;
    synchronized (bell) {
      bell.notifyAll();
    }
  }

  public boolean isOver() {
    return stopping;
  }

  /** Does nothing for a while, or until the end. */
  public void rest(long millis) {
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

  /** Does something that may fail without hindering what comes after it. */
  public void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      log(e);
    }
  }

  /** Says in the log that something failed, and never what it was about. */
  public void log(RuntimeException failed) {
    LOG.log(System.Logger.Level.ERROR, "{0}: {1}", name, failed.getClass().getName());
  }
}
