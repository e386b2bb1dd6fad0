package jp.mimamori.app;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SignedTokens;

/** An app gives its tokens back (RFC 7009), or asks whether one still holds (RFC 7662). */
@ApplicationScoped
public class EndingTokens {

  @Inject AppAccesses accesses;
  @Inject AppTokens tokens;
  @Inject SystemTokens systems;
  @Inject SignedTokens signed;
  @Inject Clock clock;

  /**
   * What a token that holds is good for.
   *
   * @param scopes those that are left of what it says
   */
  public record Active(JWTClaimsSet claims, Scopes scopes) {

    @Override
    public String toString() {
      return "Active " + claims.getJWTID();
    }
  }

  /**
   * Ends what belongs to a token: all of it with a refresh token, itself alone with an access
   * token. Another app's and unknown ones are left alone, unnoticed.
   */
  @Transactional
  public void revoke(App app, String token) {
    Instant now = clock.instant();
    accesses
        .refreshWith(new Secret(token))
        .flatMap(refresh -> accesses.toIssue(refresh.access()))
        .filter(access -> access.app().equals(app.id()))
        .ifPresent(access -> access.end(now));
    Optional<UUID> id = said(token).flatMap(SignedTokens::idOf);
    id.flatMap(accesses::token).filter(one -> isOf(app, one)).ifPresent(one -> one.revoke(now));
    id.flatMap(accesses::systemToken)
        .filter(one -> one.app().equals(app.id()))
        .ifPresent(one -> one.revoke(now));
  }

  /** What an app's own access token is good for; empty when it is none that holds. */
  @Transactional
  public Optional<Active> active(App app, String token) {
    return said(token)
        .flatMap(claims -> left(app, claims).map(scopes -> new Active(claims, scopes)));
  }

  /** What of its scopes a token of the app is still good for: a later yes may have left less. */
  private Optional<Scopes> left(App app, JWTClaimsSet claims) {
    Scopes said = Scopes.of(String.valueOf(claims.getClaim(AppTokens.SCOPE)));
    return tokens
        .behind(claims)
        .filter(access -> access.app().equals(app.id()))
        .map(access -> said.among(access.scopes()))
        .or(
            () ->
                systems
                    .behind(claims)
                    .filter(system -> system.id().equals(app.id()))
                    .map(system -> said));
  }

  private Optional<JWTClaimsSet> said(String token) {
    return signed.read(token).filter(AppTokens::isOfAnApp);
  }

  private boolean isOf(App app, AppToken token) {
    return accesses.find(token.access()).filter(a -> a.app().equals(app.id())).isPresent();
  }
}
