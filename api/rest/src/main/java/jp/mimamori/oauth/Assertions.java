package jp.mimamori.oauth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.app.App;
import jp.mimamori.app.UsingAssertions;
import jp.mimamori.consent.AlreadyDecided;
import org.jspecify.annotations.Nullable;

/**
 * Whether an assertion is an app's own (RFC 7523 §3; SMART App Launch 2.2, "Client Authentication:
 * Asymmetric"): signed with one of its keys, for this server, short-lived, and not seen before.
 */
@ApplicationScoped
class Assertions {

  /** SMART asks for the two of 384 bits; others know those of 256. */
  static final List<JWSAlgorithm> ALGORITHMS =
      List.of(JWSAlgorithm.RS384, JWSAlgorithm.ES384, JWSAlgorithm.RS256, JWSAlgorithm.ES256);

  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration SKEW = Duration.ofSeconds(60);

  @Inject AppKeys keys;
  @Inject UsingAssertions using;
  @Inject Endpoints endpoints;
  @Inject Clock clock;

  boolean isOf(App app, PrivateKeyJWT brought) {
    try {
      SignedJWT jwt = brought.getClientAssertion();
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      Instant now = clock.instant();
      // keys may have to be fetched: not for what is wrong anyhow
      return app.id().equals(claims.getIssuer())
          && app.id().equals(claims.getSubject())
          && isForUs(claims)
          && isInTime(claims, now)
          && isNamed(claims)
          && isSignedBy(app, jwt)
          && isFirst(app, claims);
    } catch (ParseException | JOSEException e) {
      return false;
    }
  }

  /** One key by its name, and no header that leads to another one. */
  private boolean isSignedBy(App app, SignedJWT jwt) throws JOSEException {
    JWSHeader header = jwt.getHeader();
    boolean leadsElsewhere =
        header.getJWK() != null
            || header.getX509CertURL() != null
            || header.getX509CertChain() != null
            || (header.getJWKURL() != null
                && !app.jwksUri().equals(Optional.of(header.getJWKURL().toString())));
    if (leadsElsewhere
        || !isOfAssertions(header.getType())
        || !ALGORITHMS.contains(header.getAlgorithm())
        || header.getKeyID() == null) {
      return false;
    }
    List<JWK> named = keys.named(app, header.getKeyID());
    return named.size() == 1 && jwt.verify(verifier(named.get(0), header.getAlgorithm()));
  }

  /** RFC 7519 §5.1; the other one is of the draft that follows RFC 7523. Many say none. */
  private static boolean isOfAssertions(@Nullable JOSEObjectType type) {
    return type == null
        || type.equals(JOSEObjectType.JWT)
        || type.getType().equalsIgnoreCase("client-authentication+jwt");
  }

  private static JWSVerifier verifier(JWK key, JWSAlgorithm algorithm) throws JOSEException {
    if (key instanceof RSAKey rsa && JWSAlgorithm.Family.RSA.contains(algorithm)) {
      return new RSASSAVerifier(rsa);
    }
    if (key instanceof ECKey ec && JWSAlgorithm.Family.EC.contains(algorithm)) {
      return new ECDSAVerifier(ec);
    }
    throw new JOSEException("the key is not for this algorithm");
  }

  private boolean isForUs(JWTClaimsSet claims) {
    // to nobody else, who could bring it here; RFC 9126 §2: at the door of pushed requests its own
    // address, too
    return !claims.getAudience().isEmpty()
        && Set.of(endpoints.token(), endpoints.pushed(), endpoints.issuer())
            .containsAll(claims.getAudience());
  }

  private static boolean isInTime(JWTClaimsSet claims, Instant now) {
    Date expires = claims.getExpirationTime();
    Date from = claims.getNotBeforeTime();
    Date issued = claims.getIssueTime();
    Instant latest = now.plus(SKEW);
    return expires != null
        && now.isBefore(expires.toInstant())
        && !expires.toInstant().isAfter(latest.plus(LONGEST))
        && (from == null || !from.toInstant().isAfter(latest))
        && (issued == null || !issued.toInstant().isAfter(latest));
  }

  private static boolean isNamed(JWTClaimsSet claims) {
    String jti = claims.getJWTID();
    return jti != null
        && !jti.isBlank()
        && jti.length() <= UsingAssertions.LONGEST
        && jti.chars().noneMatch(Character::isISOControl);
  }

  private boolean isFirst(App app, JWTClaimsSet claims) {
    try {
      using.use(app, claims.getJWTID(), claims.getExpirationTime().toInstant());
      return true;
    } catch (AlreadyDecided again) {
      return false;
    }
  }
}
