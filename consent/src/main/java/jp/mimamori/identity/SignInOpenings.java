package jp.mimamori.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What follows a right password, in one transaction: a new sign-in, and a browser that is known
 * from now on.
 */
@ApplicationScoped
class SignInOpenings {

  @Inject Accounts accounts;
  @Inject KnownBrowsers browsers;

  @Transactional
  SigningIn.SignedIn open(
      Account account, String browserName, @Nullable Secret known, Instant now) {
    Secret secret = Secret.random();
    SignIn signIn = new SignIn(Ids.next(now), secret.hash(), account.id(), browserName, now);
    accounts.add(signIn);
    accounts.endOldSignIns(account.id(), now);
    Secret browser = known == null ? browsers.remember(account.id(), now) : known;
    return new SigningIn.SignedIn(
        accounts.callerOf(account, Channel.PORTAL, UUID.randomUUID()),
        signIn.id(),
        secret,
        browser);
  }
}
