package jp.mimamori.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Signing in with name and password, staying signed in, signing out here or everywhere.
 *
 * <p>An unknown name, a wrong password and a disabled account give the same answer after the same
 * work. Guessing is slowed by name and by address; a browser that the owner signed in with before
 * has a count of its own, so a stranger's guesses do not keep the owner out.
 */
@ApplicationScoped
public class SigningIn {

  /** Under this name a request from a locked browser carries whose it is, who is not its caller. */
  public static final String LOCKED = "jp.mimamori.locked";

  /** Under this name a request carries when its caller signed in. */
  public static final String SINCE = "jp.mimamori.signed-in-at";

  @Inject Accounts accounts;
  @Inject SignInAttempts attempts;
  @Inject SignInOpenings openings;
  @Inject KnownBrowsers browsers;
  @Inject Passwords passwords;
  @Inject Clock clock;

  /** After how many minutes a browser locks itself that stands where others come by. */
  @Inject
  @ConfigProperty(name = "mimamori.lock.minutes", defaultValue = "5")
  int lockMinutes = 5;

  /** How a try to sign in went. */
  public sealed interface Outcome {}

  /**
   * The browser is signed in.
   *
   * @param secret for the sign-in cookie
   * @param browser for the long-lived cookie by which this browser is known again
   */
  public record SignedIn(Caller caller, UUID signIn, Secret secret, Secret browser)
      implements Outcome {}

  /** Name or password is wrong; which one is not told. */
  public record Wrong() implements Outcome {}

  /** Too many failures: nothing was checked; try again after the wait. */
  public record Wait(Duration left) implements Outcome {}

  /** Too many sign in at this moment: nothing was checked or counted; try again in a moment. */
  public record Busy() implements Outcome {}

  /**
   * Tries a name and a password.
   *
   * @param address network address of the browser, as far as it can be trusted
   * @param browserName what the browser calls itself
   * @param known secret of the known-browser cookie, when there is one
   */
  public Outcome signIn(
      String name, String password, String address, String browserName, @Nullable Secret known) {
    return passwords
        .ifRoom(() -> tryIt(name, password, address, browserName, known))
        .orElseGet(Busy::new);
  }

  private Outcome tryIt(
      String name, String password, String address, String browserName, @Nullable Secret known) {
    attempts.forgetOld();
    Instant now = clock.instant();
    String signInName = Account.signInNameOf(name);
    Optional<Account> account = accounts.named(signInName);
    boolean knownHere =
        known != null && account.isPresent() && browsers.knows(known, account.get().id());
    List<String> keys =
        knownHere
            ? List.of("browser:" + account.orElseThrow().id())
            : List.of(SignInAttempt.ADDRESS + hashed(address), "name:" + hashed(signInName));
    for (String key : keys) {
      Duration wait = attempts.tryNow(key, now);
      if (!wait.isZero()) {
        return new Wait(wait);
      }
    }
    if (!isRight(account, password)) {
      return new Wrong();
    }
    keys.forEach(attempts::wasRight);
    return openings.open(account.orElseThrow(), browserName, knownHere ? known : null, now);
  }

  /**
   * The caller behind a sign-in cookie; empty when it is unknown, ended, idle for too long, or its
   * account is disabled. One whose browser is locked is no caller.
   */
  @Transactional
  public Optional<SignedInCaller> callerOf(Secret secret, UUID request) {
    Instant now = clock.instant();
    Optional<SignIn> signIn = open(secret, now);
    Optional<SignedInCaller> caller = signIn.flatMap(s -> caller(s, request, now));
    signIn.filter(s -> !s.isLocked()).ifPresent(s -> s.seen(now));
    return caller;
  }

  /**
   * Like {@link #callerOf}, for requests that a page makes by itself: they are no use of the
   * sign-in, so a browser that is left alone is signed out although its page stays open.
   */
  @Transactional
  public Optional<SignedInCaller> callerLeftAlone(Secret secret, UUID request) {
    Instant now = clock.instant();
    return open(secret, now).flatMap(s -> caller(s, request, now));
  }

  /**
   * Who is signed in, and by which sign-in.
   *
   * @param since when the password was given for it
   * @param locked whether the browser is locked: then nobody is to be let in
   */
  public record SignedInCaller(Caller caller, UUID signIn, Instant since, boolean locked) {}

  /** After how long without use a browser of this role locks itself; empty when it never does. */
  public Optional<Duration> locksAfter(Role role) {
    return switch (role) {
      case PRACTITIONER, EMERGENCY, OPERATOR -> Optional.of(Duration.ofMinutes(lockMinutes));
      case CITIZEN -> Optional.empty();
    };
  }

  @Transactional
  public void signOut(Secret secret) {
    accounts.signInWith(secret).ifPresent(s -> s.end(clock.instant()));
  }

  /** Ends every signed-in browser of the account and revokes its tokens. */
  @Transactional
  public void signOutEverywhere(Caller caller) {
    Instant now = clock.instant();
    accounts.endSignIns(caller.account(), now);
    accounts.revokeTokens(caller.account(), now);
    browsers.forget(caller.account());
  }

  /** The account's open sign-ins, newest first. */
  @Transactional
  public List<SignIn> signIns(Caller caller) {
    Instant now = clock.instant();
    return accounts.signInsOf(caller.account()).stream().filter(s -> s.isOpen(now)).toList();
  }

  private Optional<SignIn> open(Secret secret, Instant now) {
    return accounts.signInWith(secret).filter(s -> s.isOpen(now));
  }

  private Optional<SignedInCaller> caller(SignIn signIn, UUID request, Instant now) {
    Optional<Account> account = accounts.find(signIn.account()).filter(Account::isEnabled);
    account
        .flatMap(a -> locksAfter(a.role()))
        .ifPresent(after -> signIn.lockIfLeftAlone(after, now));
    return account.map(
        a ->
            new SignedInCaller(
                accounts.callerOf(a, Channel.PORTAL, request),
                signIn.id(),
                signIn.startedAt(),
                signIn.isLocked()));
  }

  /** The account that is signed in with this secret, locked or not. */
  @Transactional
  Optional<Account> accountOf(Secret secret) {
    return open(secret, clock.instant())
        .flatMap(signIn -> accounts.find(signIn.account()))
        .filter(Account::isEnabled);
  }

  @Transactional
  void unlock(Secret secret) {
    Instant now = clock.instant();
    open(secret, now).ifPresent(signIn -> signIn.unlock(now));
  }

  boolean isRight(Optional<Account> account, String password) {
    if (password.length() > Passwords.LONGEST || account.isEmpty() || !account.get().isEnabled()) {
      return passwords.matchesNobody("");
    }
    return passwords.matches(password, account.get().passwordHash());
  }

  private static String hashed(String text) {
    return java.util.HexFormat.of().formatHex(new Secret(text).hash());
  }
}
