package jp.mimamori.record;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Lists the codes of records that were stored when only the main one was listed; until then they
 * are found by that one. A few at a time, each few in a transaction of their own, so that a stop
 * loses nothing.
 */
@ApplicationScoped
public class ListingCodes {

  private static final System.Logger LOG = System.getLogger(ListingCodes.class.getName());
  private static final int AT_ONCE = 200;

  @Inject UnlistedCodes unlisted;

  @Resource ManagedExecutorService background;

  /** Lists in the background whatever is not listed yet. */
  public void resume() {
    background.submit(this::listAll);
  }

  /** Lists whatever is not listed yet; hands out of how many records. */
  public int listAll() {
    int all = 0;
    for (int some = unlisted.list(AT_ONCE); some > 0; some = unlisted.list(AT_ONCE)) {
      all += some;
    }
    if (all > 0) {
      LOG.log(System.Logger.Level.INFO, "codes of {0} earlier records listed", all);
    }
    return all;
  }
}
