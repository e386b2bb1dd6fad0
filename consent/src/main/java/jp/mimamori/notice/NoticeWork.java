package jp.mimamori.notice;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.mimamori.app.ForgettingTokens;
import jp.mimamori.app.LapsingScopes;
import jp.mimamori.app.UsedTypes;
import jp.mimamori.attempt.Attempting;
import jp.mimamori.consent.EndingGrants;
import jp.mimamori.identity.TokenKeys;
import org.jspecify.annotations.Nullable;

/**
 * Looks, for as long as the server runs, whether there is something to tell. Each node does; they
 * take turns at the database.
 */
@ApplicationScoped
public class NoticeWork {

  private static final long EVERY_MILLIS = 2_000;
  private static final int GRANTS_EVERY = 5;
  private static final int TIDIES_EVERY = 1_800;
  private static final int TRIES = 5;
  private static final System.Logger LOG = System.getLogger(NoticeWork.class.getName());

  @Inject WatchingLedger looks;
  @Inject WatchingGrants grants;
  @Inject EndingGrants ending;
  @Inject ForgettingNotices forgetting;
  @Inject Attempting attempting;
  @Inject ForgettingTokens tokens;
  @Inject TokenKeys keys;
  @Inject UsedTypes types;
  @Inject LapsingScopes scopes;
  @Inject WatchingApps apps;

  @Resource ManagedThreadFactory threads;

  private final Object bell = new Object();
  private @Nullable Thread thread;
  private volatile boolean stopping;
  private volatile List<Runnable> others = List.of();
  private int failures;

  /**
   * Begins, unless it has begun.
   *
   * @param others what else there is to tell, and is looked for elsewhere
   */
  public synchronized void begin(Runnable... others) {
    if (thread == null) {
      this.others = List.of(others);
      thread = threads.newThread(this::work);
      thread.setName("notices");
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
    for (int round = 0; !stopping; round++) {
      lookAtLedger();
      if (round % GRANTS_EVERY == 0) {
        quietly(grants::requests);
        quietly(grants::apps);
        quietly(grants::endings);
        quietly(grants::frozen);
        quietly(types::write);
        quietly(apps::unusual);
        quietly(apps::lapsed);
        others.forEach(NoticeWork::quietly);
      }
      if (round % TIDIES_EVERY == 0) {
        quietly(ending::end);
        quietly(forgetting::forgetOld);
        quietly(attempting::forgetOld);
        quietly(tokens::forget);
        quietly(keys::renew);
        quietly(scopes::lapse);
      }
      rest();
    }
  }

  /** A row that fails alone again and again is left out, so that it does not silence all others. */
  private void lookAtLedger() {
    try {
      int most = failures == 0 ? WatchingLedger.AT_ONCE : 1;
      while (!stopping && looks.look(most)) {
        failures = 0;
      }
      failures = 0;
    } catch (RuntimeException e) {
      failures++;
      LOG.log(System.Logger.Level.ERROR, "notices: {0}", e.getClass().getName());
      if (failures > TRIES) {
        quietly(() -> LOG.log(System.Logger.Level.ERROR, "notices: row left out: {0}", skipped()));
      }
    }
  }

  private String skipped() {
    failures = 1;
    return Long.toString(looks.skipOne());
  }

  private static void quietly(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "notices: {0}", e.getClass().getName());
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
