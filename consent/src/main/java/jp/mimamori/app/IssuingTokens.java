package jp.mimamori.app;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.Account;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SignedTokens;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * An app gets tokens for its code, and the next ones for its refresh token. A code or refresh token
 * that comes twice was stolen: everything that followed from it ends (RFC 9700 §4.14.2).
 */
@ApplicationScoped
public class IssuingTokens {

  /** How long an access token lives. */
  static final Duration LIFE = Duration.ofMinutes(15);

  @Inject AppAccesses accesses;
  @Inject Holding holding;
  @Inject Accounts accounts;
  @Inject SignedTokens signed;
  @Inject IdTokens identities;
  @Inject Clock clock;

  /**
   * What an app gets.
   *
   * @param refresh null when it may not stay
   * @param identity the ID token; null when it did not ask who the person is
   */
  public record Tokens(
      String access,
      Duration life,
      Scopes scopes,
      SubjectId patient,
      @Nullable Secret refresh,
      @Nullable String identity) {

    @Override
    public String toString() {
      return "Tokens";
    }
  }

  /**
   * For a code.
   *
   * @throws AppRefused when it is none, not this app's, used or too old
   */
  @Transactional(dontRollbackOn = AppRefused.class)
  public Tokens exchange(App app, Secret code, String redirectUri, String verifier) {
    Instant now = clock.instant();
    AppAccess access = accesses.toIssue(code).orElseThrow(IssuingTokens::invalid);
    if (access.wasUsed()) {
      access.end(now);
      throw invalid();
    }
    if (!access.isFor(app.id(), redirectUri, verifier, now) || !holding.holds(access, now)) {
      throw invalid();
    }
    access.use(now);
    return issue(access, access.scopes(), access.nonce(), now);
  }

  /**
   * For a refresh token.
   *
   * @param asked fewer scopes than were granted; null for the same
   * @throws AppRefused when it is none, not this app's, used or over, or more is asked for
   */
  @Transactional(dontRollbackOn = AppRefused.class)
  public Tokens refresh(App app, Secret token, @Nullable String asked) {
    Instant now = clock.instant();
    RefreshToken refresh = accesses.refreshToUse(token).orElseThrow(IssuingTokens::invalid);
    AppAccess access = accesses.toIssue(refresh.access()).orElseThrow(IssuingTokens::invalid);
    if (!access.app().equals(app.id())) {
      throw invalid();
    }
    if (refresh.wasUsed()) {
      access.end(now);
      throw invalid();
    }
    if (!holding.holds(access, now)) {
      throw invalid();
    }
    Scopes scopes = asked == null ? access.scopes() : left(access, asked);
    refresh.use(now);
    // OpenID Connect Core §12.2: the ID token of a refresh has no nonce
    return issue(access, scopes, Optional.empty(), now);
  }

  /** What was given may be asked for again; what lapsed of it is left out (RFC 6749 §6). */
  private static Scopes left(AppAccess access, String asked) {
    Scopes wanted = Scopes.of(asked);
    Scopes left = wanted.areWithin(access.scopes()) ? wanted : wanted.among(access.scopes());
    if (!wanted.are(asked) || !wanted.areWithin(access.given()) || left.isEmpty()) {
      throw new AppRefused(AppRefused.Why.INVALID_SCOPE);
    }
    return left;
  }

  /** Whose refresh token it is; empty when it is none. */
  @Transactional
  public Optional<String> appOf(Secret token) {
    return accesses
        .refreshWith(token)
        .flatMap(refresh -> accesses.find(refresh.access()))
        .map(AppAccess::app);
  }

  private Tokens issue(AppAccess access, Scopes scopes, Optional<String> nonce, Instant now) {
    Account account = accounts.find(access.account()).orElseThrow(IssuingTokens::invalid);
    UUID id = UUID.randomUUID();
    Instant expiresAt = now.plus(LIFE);
    accesses.add(new AppToken(id, access, expiresAt));
    JWTClaimsSet claims =
        signed
            .claims(id, account.id(), account.role(), now, expiresAt)
            .claim(AppTokens.CLIENT, access.app())
            .claim(AppTokens.SCOPE, scopes.text())
            .claim("patient", access.subject().toString())
            .build();
    return new Tokens(
        signed.sign(claims),
        LIFE,
        scopes,
        access.subject(),
        access.scopes().has(Scopes.OFFLINE) ? refresh(access, now) : null,
        scopes.has(Scopes.OPENID) ? identities.of(access, account, scopes, nonce, now) : null);
  }

  private Secret refresh(AppAccess access, Instant now) {
    Secret secret = Secret.random();
    accesses.add(new RefreshToken(UUID.randomUUID(), secret, access, now));
    return secret;
  }

  private static AppRefused invalid() {
    return new AppRefused(AppRefused.Why.INVALID_GRANT);
  }
}
