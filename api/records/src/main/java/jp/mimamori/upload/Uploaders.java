package jp.mimamori.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.app.SystemTokens;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;

/** As whom work goes on that somebody began: as the uploader, with what that one may now. */
@ApplicationScoped
class Uploaders {

  @Inject Accounts accounts;
  @Inject SystemTokens systems;

  Optional<Caller> callerOf(AccountId uploader, UUID job) {
    return accounts
        .find(uploader)
        .map(account -> accounts.callerOf(account, Channel.SYSTEM, job))
        .map(systems::goingOn);
  }

  boolean isStopped(Caller caller) {
    return systems.isStopped(caller.account());
  }
}
