package jp.mimamori.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Short-lived tokens that people issue to themselves. A token is believed when it holds, and when
 * its row says that it is open and its account enabled; so revoking binds on the next request.
 */
@ApplicationScoped
public class AccessTokens {

  /** The longest that a personal token lives. */
  public static final Duration LONGEST = SignedTokens.LONGEST;

  /** How many tokens of one account are open at once; one more revokes the oldest. */
  static final int AT_ONCE = 20;

  @Inject Accounts accounts;
  @Inject SignedTokens signed;
  @Inject Clock clock;

  /** A token as it is shown once to its owner. */
  public record Issued(UUID id, String token, Instant expiresAt) {

    @Override
    public String toString() {
      return "Issued " + id;
    }
  }

  /**
   * Issues a token to its owner. The oldest gives way when there are {@value #AT_ONCE} already.
   *
   * @param label what the owner calls it, at most 100 characters
   * @param life how long it lives; at most {@link #LONGEST}
   */
  @Transactional
  public Issued issue(Caller caller, String label, Duration life) {
    Instant now = clock.instant();
    Instant expiresAt = now.plus(life.compareTo(LONGEST) > 0 ? LONGEST : life);
    UUID id = UUID.randomUUID();
    String name = label.length() > 100 ? label.substring(0, 100) : label;
    open(caller).stream().skip(AT_ONCE - 1L).forEach(token -> token.revoke(now));
    accounts.add(new AccessToken(id, caller.account(), name, now, expiresAt));
    JWTClaimsSet claims =
        signed.claims(id, caller.account(), caller.role(), now, expiresAt).build();
    return new Issued(id, signed.sign(claims), expiresAt);
  }

  /** Who asks with the token that says this; empty when it is not open any more. */
  @Transactional
  public Optional<Caller> believe(JWTClaimsSet claims, UUID request) {
    Instant now = clock.instant();
    return SignedTokens.idOf(claims)
        .flatMap(accounts::token)
        .filter(token -> token.isOpen(now))
        .flatMap(token -> accounts.find(token.account()))
        .filter(Account::isEnabled)
        .filter(account -> account.id().toString().equals(claims.getSubject()))
        .map(account -> accounts.callerOf(account, Channel.API, request));
  }

  /** The caller's tokens that are open, newest first. */
  @Transactional
  public List<AccessToken> open(Caller caller) {
    Instant now = clock.instant();
    return accounts.tokensOf(caller.account()).stream().filter(t -> t.isOpen(now)).toList();
  }

  /** Revokes one of the caller's tokens; one that is not theirs is left alone, unnoticed. */
  @Transactional
  public void revoke(Caller caller, UUID id) {
    accounts
        .token(id)
        .filter(token -> token.account().equals(caller.account()))
        .ifPresent(token -> token.revoke(clock.instant()));
  }
}
