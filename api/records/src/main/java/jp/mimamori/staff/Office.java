package jp.mimamori.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.ledger.Admitting;

/**
 * Lets operators alone register institutions and staff. Nobody whose records are kept here is
 * concerned, so a permit stands in the log; a refusal stands in the ledger like every other.
 */
@ApplicationScoped
class Office {

  private static final System.Logger LOG = System.getLogger(Office.class.getName());

  @Inject Admitting admitting;
  @Inject Clock clock;

  /**
   * @throws RefusedException when the caller is no operator
   */
  void requireOperator(Caller caller) {
    admitting.operators(caller, Action.REGISTER, now());
  }

  /** Says in the log who did what to what. */
  void log(Caller caller, String what, UUID id) {
    LOG.log(Level.INFO, "staff: {0} {1} by account {2}", what, id, caller.account());
  }

  Instant now() {
    return clock.instant();
  }

  LocalDate today() {
    return LocalDate.ofInstant(now(), Japan.ZONE);
  }
}
