package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Set;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.identity.Account;
import jp.mimamori.identity.Accounts;

/** Whether what an app was given still holds: itself, its app, its account and its grant. */
@ApplicationScoped
class Holding {

  private static final Set<Consent.State> OPEN =
      Set.of(Consent.State.GRANTED, Consent.State.AHEAD, Consent.State.FROZEN);

  @Inject Apps apps;
  @Inject Accounts accounts;
  @Inject Consents consents;

  /** Whether it is over for good: what only rests may hold again. */
  boolean isOver(AppAccess access, Instant asOf) {
    return !access.isOpen()
        || consents
            .find(access.subject(), access.grant())
            .map(consent -> consents.stateOf(consent, asOf))
            .filter(OPEN::contains)
            .isEmpty();
  }

  boolean holds(AppAccess access, Instant asOf) {
    return access.isOpen()
        && apps.find(access.app()).filter(App::isApproved).isPresent()
        && accounts.find(access.account()).filter(Account::isEnabled).isPresent()
        && consents
            .find(access.subject(), access.grant())
            .map(consent -> consents.stateOf(consent, asOf))
            .filter(Consent.State.GRANTED::equals)
            .isPresent();
  }
}
