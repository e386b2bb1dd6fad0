package jp.mimamori.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Locks a signed-in browser that stands where others come by, and opens it to whoever signed in.
 * While it is locked, no request with its cookie is anybody's.
 */
@ApplicationScoped
public class Locking {

  @Inject SigningIn signingIn;
  @Inject Accounts accounts;
  @Inject SignInAttempts attempts;
  @Inject Passwords passwords;
  @Inject Clock clock;

  /** How a try to unlock went. */
  public enum Outcome {
    UNLOCKED,
    WRONG,
    /** Too many wrong tries: nothing was checked. */
    WAIT,
    /** The sign-in has ended meanwhile, or was never there. */
    ENDED
  }

  /** Locks it now; one that is locked stays so. */
  @Transactional
  public void lock(Secret secret) {
    accounts.signInWith(secret).ifPresent(signIn -> signIn.lock(clock.instant()));
  }

  /** Opens it again to whoever knows the password of the account that is signed in. */
  public Outcome unlock(Secret secret, String password) {
    return passwords.ifRoom(() -> tryIt(secret, password)).orElse(Outcome.WAIT);
  }

  private Outcome tryIt(Secret secret, String password) {
    Instant now = clock.instant();
    Optional<Account> account = signingIn.accountOf(secret);
    if (account.isEmpty()) {
      return Outcome.ENDED;
    }
    String key = "unlock:" + account.get().id();
    Duration wait = attempts.tryNow(key, now);
    if (!wait.isZero()) {
      return Outcome.WAIT;
    }
    if (!signingIn.isRight(account, password)) {
      return Outcome.WRONG;
    }
    attempts.wasRight(key);
    signingIn.unlock(secret);
    return Outcome.UNLOCKED;
  }
}
