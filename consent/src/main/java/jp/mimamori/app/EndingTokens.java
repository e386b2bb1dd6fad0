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
import jp.mimamori.identity.SubjectId;

/** An app gives its tokens back (RFC 7009), or asks whether one still holds (RFC 7662). */
@ApplicationScoped
public class EndingTokens {

  @Inject AppAccesses accesses;
  @Inject Holding holding;
  @Inject SignedTokens signed;
  @Inject Clock clock;

  /** What a token that holds is good for. */
  public record Active(
      Scopes scopes, String app, String account, SubjectId patient, Instant from, Instant until) {}

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
    issued(token).filter(one -> isOf(app, one)).ifPresent(one -> one.revoke(now));
  }

  /** What an app's own access token is good for; empty when it is none that holds. */
  @Transactional
  public Optional<Active> active(App app, String token) {
    Instant now = clock.instant();
    return issued(token)
        .filter(one -> one.isOpen(now))
        .flatMap(
            one ->
                accesses
                    .find(one.access())
                    .filter(access -> access.app().equals(app.id()) && holding.holds(access, now))
                    .map(
                        access ->
                            new Active(
                                one.scopes(),
                                access.app(),
                                access.account().toString(),
                                access.subject(),
                                one.issuedAt(),
                                one.expiresAt())));
  }

  private boolean isOf(App app, AppToken token) {
    return accesses.find(token.access()).filter(a -> a.app().equals(app.id())).isPresent();
  }

  private Optional<AppToken> issued(String token) {
    Optional<JWTClaimsSet> claims = signed.read(token).filter(AppTokens::isOfAnApp);
    Optional<UUID> id = claims.flatMap(SignedTokens::idOf);
    return id.flatMap(accesses::token);
  }
}
