package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.identity.Account;
import jp.mimamori.identity.Accounts;

/** Whether what an app was given still holds: itself, its app, its account and its grant. */
@ApplicationScoped
class Holding {

  @Inject Apps apps;
  @Inject Accounts accounts;
  @Inject Consents consents;

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
