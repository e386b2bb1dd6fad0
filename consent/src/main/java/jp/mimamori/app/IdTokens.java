package jp.mimamori.app;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import jp.mimamori.consent.Guardianships;
import jp.mimamori.identity.Account;
import jp.mimamori.identity.PublicUrl;
import jp.mimamori.identity.SignedTokens;
import jp.mimamori.identity.SubjectId;

/** Tells an app who the person at it is. */
@ApplicationScoped
class IdTokens {

  @Inject SignedTokens signed;
  @Inject Guardianships guardianships;
  @Inject PublicUrl url;

  /** OpenID Connect Core §2, with SMART's {@code fhirUser}. */
  String of(AppAccess access, Account account, Scopes scopes, Optional<String> nonce, Instant now) {
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(signed.issuer())
            .audience(access.app())
            .subject(account.id().toString())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(IssuingTokens.LIFE)));
    nonce.ifPresent(given -> claims.claim("nonce", given));
    // of the sign-in by which it was given, also in the ID token of a refresh (§12.2)
    access.signedInAt().ifPresent(at -> claims.claim("auth_time", at.getEpochSecond()));
    if (scopes.has(Scopes.FHIR_USER)) {
      user(access, account, now).ifPresent(user -> claims.claim("fhirUser", user));
    }
    return signed.sign(JOSEObjectType.JWT, claims.build());
  }

  /** The person as that, whoever stands in for the person as a related one. */
  private Optional<String> user(AppAccess access, Account account, Instant now) {
    SubjectId self = account.subject();
    if (self == null) {
      return Optional.empty();
    }
    return self.equals(access.subject())
        ? Optional.of(url.fhir() + "/Patient/" + self)
        : guardianships.inForce(access.subject(), self, now).stream()
            .map(guardianship -> url.fhir() + "/RelatedPerson/" + guardianship.id())
            .findFirst();
  }
}
