package jp.mimamori.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Short-lived MicroProfile JWT access tokens (MP-JWT 2.1, RS256, {@code typ: at+jwt}). A token is
 * believed when its signature, issuer, audience and times hold, and when its row says that it is
 * open and its account enabled; so revoking binds on the next request.
 */
@ApplicationScoped
public class AccessTokens {

  /** The longest that a personal token lives. */
  public static final Duration LONGEST = Duration.ofHours(1);

  /** How many tokens of one account are open at once; one more revokes the oldest. */
  static final int AT_ONCE = 20;

  /** How far the clocks of two honest machines may be apart. */
  static final Duration SKEW = Duration.ofSeconds(60);

  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  @Inject Accounts accounts;
  @Inject TokenKeys keys;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "mp.jwt.verify.issuer", defaultValue = "http://localhost:8080")
  String issuer;

  @Inject
  @ConfigProperty(name = "mp.jwt.verify.audiences", defaultValue = "mimamori")
  String audience;

  /** A token as it is shown once to its owner. */
  public record Issued(UUID id, String token, Instant expiresAt) {

    @Override
    public String toString() {
      return "Issued " + id;
    }
  }

  /** A token that was believed: who asks, and what it says. */
  public record Believed(Caller caller, JWTClaimsSet claims, String text) {

    @Override
    public String toString() {
      return "Believed " + caller;
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
        new JWTClaimsSet.Builder()
            .issuer(issuer)
            .audience(audiences().get(0))
            .subject(caller.account().toString())
            .claim("upn", caller.account().toString())
            .claim("groups", List.of(caller.role().name()))
            .jwtID(id.toString())
            .issueTime(Date.from(now))
            .notBeforeTime(Date.from(now))
            .expirationTime(Date.from(expiresAt))
            .build();
    return new Issued(id, signed(claims), expiresAt);
  }

  /** Who asks with this token; empty when it is not believed, for whatever reason. */
  @Transactional
  public Optional<Believed> believe(String text, UUID request) {
    Instant now = clock.instant();
    try {
      SignedJWT jwt = SignedJWT.parse(text);
      if (!isSignedByUs(jwt)) {
        return Optional.empty();
      }
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      UUID id = idOf(claims);
      if (id == null || !isForUs(claims) || !isInTime(claims, now)) {
        return Optional.empty();
      }
      return accounts
          .token(id)
          .filter(token -> token.isOpen(now))
          .flatMap(token -> accounts.find(token.account()))
          .filter(Account::isEnabled)
          .filter(account -> account.id().toString().equals(claims.getSubject()))
          .map(
              account ->
                  new Believed(accounts.callerOf(account, Channel.API, request), claims, text));
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      return Optional.empty();
    }
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

  private String signed(JWTClaimsSet claims) {
    try {
      RSAKey key = keys.signing();
      JWSHeader header =
          new JWSHeader.Builder(JWSAlgorithm.RS256).type(TYPE).keyID(key.getKeyID()).build();
      SignedJWT jwt = new SignedJWT(header, claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("a token could not be signed", e);
    }
  }

  private boolean isSignedByUs(SignedJWT jwt) throws JOSEException {
    JWSHeader header = jwt.getHeader();
    RSAKey key = keys.published();
    if (!JWSAlgorithm.RS256.equals(header.getAlgorithm())
        || !TYPE.equals(header.getType())
        || !key.getKeyID().equals(header.getKeyID())) {
      return false;
    }
    JWSVerifier verifier = new RSASSAVerifier(key);
    return jwt.verify(verifier);
  }

  private boolean isForUs(JWTClaimsSet claims) {
    return issuer.equals(claims.getIssuer())
        && audiences().stream().anyMatch(claims.getAudience()::contains);
  }

  /** Whom tokens may be for, separated by commas (MP-JWT 2.1); ours are for the first. */
  private List<String> audiences() {
    return Arrays.stream(audience.split(",")).map(String::strip).toList();
  }

  private static boolean isInTime(JWTClaimsSet claims, Instant now) {
    Date issued = claims.getIssueTime();
    Date expires = claims.getExpirationTime();
    Date notBefore = claims.getNotBeforeTime();
    if (issued == null || expires == null) {
      return false;
    }
    Instant latest = now.plus(SKEW);
    return now.isBefore(expires.toInstant())
        && !issued.toInstant().isAfter(latest)
        && (notBefore == null || !notBefore.toInstant().isAfter(latest))
        && !expires.toInstant().isAfter(issued.toInstant().plus(LONGEST));
  }

  private static @Nullable UUID idOf(JWTClaimsSet claims) {
    return claims.getJWTID() == null ? null : UUID.fromString(claims.getJWTID());
  }
}
