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
import jp.mimamori.background.Background;
import jp.mimamori.consent.EndingGrants;
import jp.mimamori.identity.TokenKeys;

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

  private final Background background = new Background("notices");
  private volatile List<Runnable> others = List.of();
  private int failures;

  /**
   * Begins, unless it has begun.
   *
   * @param others what else there is to tell, and is looked for elsewhere
   */
  public void begin(Runnable... others) {
    this.others = List.of(others);
    background.begin(threads, this::work);
  }

  @PreDestroy
  void stop() {
    background.end();
  }

  private void work() {
    for (int round = 0; !background.isOver(); round++) {
      lookAtLedger();
      if (round % GRANTS_EVERY == 0) {
        background.quietly(grants::requests);
        background.quietly(grants::apps);
        background.quietly(grants::endings);
        background.quietly(grants::frozen);
        background.quietly(types::write);
        background.quietly(apps::unusual);
        background.quietly(apps::lapsed);
        others.forEach(background::quietly);
      }
      if (round % TIDIES_EVERY == 0) {
        background.quietly(ending::end);
        background.quietly(forgetting::forgetOld);
        background.quietly(attempting::forgetOld);
        background.quietly(tokens::forget);
        background.quietly(keys::renew);
        background.quietly(scopes::lapse);
      }
      background.rest(EVERY_MILLIS);
    }
  }

  /** A row that fails alone again and again is left out, so that it does not silence all others. */
  private void lookAtLedger() {
    try {
      int most = failures == 0 ? WatchingLedger.AT_ONCE : 1;
      while (!background.isOver() && looks.look(most)) {
        failures = 0;
      }
      failures = 0;
    } catch (RuntimeException e) {
      failures++;
      background.log(e);
      if (failures > TRIES) {
        background.quietly(
            () -> LOG.log(System.Logger.Level.ERROR, "notices: row left out: {0}", skipped()));
      }
    }
  }

  private String skipped() {
    failures = 1;
    return Long.toString(looks.skipOne());
  }
}
