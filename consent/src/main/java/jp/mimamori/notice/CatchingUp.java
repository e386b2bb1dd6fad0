package jp.mimamori.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Counts at once what is counted some seconds later anyhow, for whoever is about to be told: nobody
 * hears that an app read nothing because it read just now.
 */
@ApplicationScoped
public class CatchingUp {

  /** How many groups of rows somebody waits for; what is beyond comes as ever. */
  private static final int MOST = 2;

  private static final System.Logger LOG = System.getLogger(CatchingUp.class.getName());

  @Inject WatchingLedger looks;

  /** Looks through what is new in the ledger. Not in a transaction of the caller's. */
  public void catchUp() {
    try {
      int group = 0;
      while (group < MOST && looks.look(WatchingLedger.AT_ONCE)) {
        group++;
      }
    } catch (RuntimeException failed) {
      LOG.log(System.Logger.Level.WARNING, "notices: not caught up: {0}", failed.getClass());
    }
  }
}
