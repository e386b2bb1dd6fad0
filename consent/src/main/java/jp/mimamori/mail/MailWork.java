package jp.mimamori.mail;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import jp.mimamori.background.Background;

/**
 * Looks after the outbox for as long as the server runs. A mail server that does not answer is left
 * alone for a while that grows.
 */
@ApplicationScoped
public class MailWork {

  private static final long EVERY_MILLIS = 1_000;
  private static final long LONGEST_MILLIS = TimeUnit.MINUTES.toMillis(5);
  private static final long TIDIES_EVERY = TimeUnit.HOURS.toNanos(1);

  @Inject SendingMail sending;
  @Inject MailServer server;

  @Resource ManagedThreadFactory threads;

  private final Background background = new Background("mail");

  /** Begins, unless it has begun or there is nobody to hand mail to. */
  public void begin() {
    if (server.isSetUp()) {
      background.begin(threads, this::work);
    }
  }

  @PreDestroy
  void stop() {
    background.end();
  }

  private void work() {
    long pause = EVERY_MILLIS;
    long tidied = System.nanoTime() - TIDIES_EVERY;
    while (!background.isOver()) {
      boolean spoken = send();
      pause = spoken ? EVERY_MILLIS : Math.min(2 * pause, LONGEST_MILLIS);
      if (System.nanoTime() - tidied >= TIDIES_EVERY) {
        tidied = System.nanoTime();
        background.quietly(sending::tidy);
      }
      background.rest(pause);
    }
  }

  private boolean send() {
    try {
      return sending.sendDue();
    } catch (RuntimeException e) {
      background.log(e);
      return false;
    }
  }
}
