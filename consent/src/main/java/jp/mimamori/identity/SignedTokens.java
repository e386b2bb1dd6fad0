package jp.mimamori.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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

/**
 * MicroProfile JWTs of this instance (MP-JWT 2.1, RS256, {@code typ: at+jwt}): signs them, and
 * tells those that hold by signature, issuer, audience and times from all others. Whether one is
 * still open is asked of whoever issued it.
 */
@ApplicationScoped
public class SignedTokens {

  /** The longest that a token lives. */
  static final Duration LONGEST = Duration.ofHours(1);

  /** How far the clocks of two honest machines may be apart. */
  static final Duration SKEW = Duration.ofSeconds(60);

  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  @Inject TokenKeys keys;
  @Inject Clock clock;

  @Inject
  @ConfigProperty(name = "mp.jwt.verify.issuer", defaultValue = "http://localhost:8080")
  String issuer;

  @Inject
  @ConfigProperty(name = "mp.jwt.verify.audiences", defaultValue = "mimamori")
  String audience;

  /** Who issues tokens here: a URL without a slash at the end. */
  public String issuer() {
    return issuer;
  }

  /** The claims that every token of this account has; more may be added. */
  public JWTClaimsSet.Builder claims(
      UUID id, AccountId account, Role role, Instant now, Instant expiresAt) {
    return new JWTClaimsSet.Builder()
        .issuer(issuer)
        .audience(audiences().get(0))
        .subject(account.toString())
        .claim("upn", account.toString())
        .claim("groups", List.of(role.name()))
        .jwtID(id.toString())
        .issueTime(Date.from(now))
        .notBeforeTime(Date.from(now))
        .expirationTime(Date.from(expiresAt));
  }

  /** The token that says this. */
  public String sign(JWTClaimsSet claims) {
    return sign(TYPE, claims);
  }

  /** A token of another kind, for whoever trusts this instance: an ID token. */
  public String sign(JOSEObjectType type, JWTClaimsSet claims) {
    try {
      RSAKey key = keys.signing();
      JWSHeader header =
          new JWSHeader.Builder(JWSAlgorithm.RS256).type(type).keyID(key.getKeyID()).build();
      SignedJWT jwt = new SignedJWT(header, claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("a token could not be signed", e);
    }
  }

  /** What a token says that holds at this moment; empty when it does not, for whatever reason. */
  public Optional<JWTClaimsSet> read(String text) {
    try {
      SignedJWT jwt = SignedJWT.parse(text);
      if (!isSignedByUs(jwt)) {
        return Optional.empty();
      }
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      return Optional.of(claims).filter(c -> isForUs(c) && isInTime(c, clock.instant()));
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Which token it is; empty when it has no id of ours. */
  public static Optional<UUID> idOf(JWTClaimsSet claims) {
    try {
      return Optional.ofNullable(claims.getJWTID()).map(UUID::fromString);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private boolean isSignedByUs(SignedJWT jwt) throws JOSEException {
    JWSHeader header = jwt.getHeader();
    if (!JWSAlgorithm.RS256.equals(header.getAlgorithm()) || !TYPE.equals(header.getType())) {
      return false;
    }
    Optional<RSAKey> key = keys.published(header.getKeyID());
    return key.isPresent() && jwt.verify(new RSASSAVerifier(key.get()));
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
}
