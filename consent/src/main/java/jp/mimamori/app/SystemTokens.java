package jp.mimamori.app;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.identity.Account;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.SignedTokens;

/**
 * Tokens with which a system of an institution comes by itself (RFC 6749 §4.4; SMART App Launch
 * 2.2, "Backend Services"). It comes as one of the staff: the same rules decide, and its
 * institution has to have been granted what it asks for.
 */
@ApplicationScoped
public class SystemTokens {

  /** How long one lives: five minutes, and never renewed ("Backend Services", expires_in). */
  static final Duration LIFE = Duration.ofMinutes(5);

  @Inject Apps apps;
  @Inject AppAccesses accesses;
  @Inject Accounts accounts;
  @Inject SignedTokens signed;
  @Inject Clock clock;

  /** What a system gets. */
  public record Issued(String access, Duration life, Scopes scopes) {

    @Override
    public String toString() {
      return "Issued";
    }
  }

  /**
   * A token for an app that showed who it is.
   *
   * @param asked the scopes, with spaces between
   * @throws AppRefused when it is no system, belongs to no institution, or nothing of what it asks
   *     is to be had
   */
  @Transactional
  public Issued issue(App app, String asked) {
    Instant now = clock.instant();
    Account account =
        account(app).orElseThrow(() -> new AppRefused(AppRefused.Why.UNAUTHORIZED_CLIENT));
    Scopes scopes = Scopes.of(asked).in(Scope.Context.SYSTEM);
    Scopes allowed = app.scope().isEmpty() ? scopes : scopes.among(Scopes.of(app.scope()));
    if (allowed.isEmpty()) {
      throw new AppRefused(AppRefused.Why.INVALID_SCOPE);
    }
    Scopes granted = new Scopes(allowed.resources(), Set.of());
    UUID id = UUID.randomUUID();
    Instant expiresAt = now.plus(LIFE);
    accesses.add(new SystemToken(id, app, expiresAt));
    JWTClaimsSet claims =
        signed
            .claims(id, account.id(), account.role(), now, expiresAt)
            .claim(AppTokens.CLIENT, app.id())
            .claim(AppTokens.SCOPE, granted.text())
            .build();
    return new Issued(signed.sign(claims), LIFE, granted);
  }

  /** Which system asks with the token that says this; empty when it does not hold any more. */
  @Transactional
  public Optional<Caller> believe(JWTClaimsSet claims, UUID request) {
    return behind(claims)
        .flatMap(this::account)
        .map(account -> accounts.callerOf(account, Channel.API, request))
        .map(caller -> adds(claims) ? caller.adding() : caller);
  }

  private static boolean adds(JWTClaimsSet claims) {
    return Scopes.of(String.valueOf(claims.getClaim(AppTokens.SCOPE))).allowToAdd();
  }

  /** Whether an operator stopped the system of this account, or took its account from it. */
  @Transactional
  public boolean isStopped(AccountId account) {
    Optional<App> system = apps.systemOf(account);
    return system.isPresent() && system.flatMap(this::account).isEmpty();
  }

  /**
   * As whom a system goes on with what it began: let add, as long as it may come at all. Whoever is
   * no system stays as he is.
   */
  @Transactional
  public Caller goingOn(Caller caller) {
    return apps.systemOf(caller.account()).flatMap(this::account).isPresent()
        ? caller.adding()
        : caller;
  }

  /** Whose the token is that says this; empty when it is none that holds. */
  Optional<App> behind(JWTClaimsSet claims) {
    Instant now = clock.instant();
    return SignedTokens.idOf(claims)
        .flatMap(accesses::systemToken)
        .filter(token -> token.isOpen(now))
        .filter(token -> token.app().equals(claims.getClaim(AppTokens.CLIENT)))
        .flatMap(token -> apps.find(token.app()))
        .filter(
            app ->
                account(app)
                    .filter(account -> account.id().toString().equals(claims.getSubject()))
                    .isPresent());
  }

  /** As whom a system comes, while it may. */
  private Optional<Account> account(App app) {
    return Optional.of(app)
        .filter(App::isSystem)
        .filter(App::isApproved)
        .flatMap(App::account)
        .flatMap(accounts::find)
        .filter(Account::isEnabled);
  }
}
