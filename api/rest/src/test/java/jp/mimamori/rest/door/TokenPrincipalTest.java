package jp.mimamori.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Role;
import org.eclipse.microprofile.jwt.Claims;
import org.junit.jupiter.api.Test;

/** MicroProfile JWT 2.1, "Required Claims" and "JsonWebToken". */
class TokenPrincipalTest {

  private static final AccountId ACCOUNT = new AccountId(new UUID(0, 7));
  private static final Instant ISSUED = Instant.parse("2025-11-20T01:00:00Z");

  private final TokenPrincipal token =
      new TokenPrincipal(
          new Believed(
              new Caller(ACCOUNT, Role.CITIZEN, null, "見本 花子", Channel.API, new UUID(0, 1)),
              new JWTClaimsSet.Builder()
                  .issuer("https://phr.example.jp")
                  .audience(List.of("mimamori", "other"))
                  .subject(ACCOUNT.toString())
                  .claim("upn", ACCOUNT.toString())
                  .claim("groups", List.of("CITIZEN"))
                  .claim("flag", true)
                  .jwtID("t1")
                  .issueTime(Date.from(ISSUED))
                  .expirationTime(Date.from(ISSUED.plusSeconds(3600)))
                  .build(),
              "header.payload.signature"));

  @Test
  void isNamedByItsAccount() {
    assertThat(token.getName()).isEqualTo(ACCOUNT.toString());
    assertThat(token.getSubject()).isEqualTo(ACCOUNT.toString());
  }

  @Test
  void isNamedByTheFirstOfTheThreeNamesThatIsThere() {
    assertThat(with("upn", "u", "preferred_username", "p", "sub", "s").getName()).isEqualTo("u");
    assertThat(with("preferred_username", "p", "sub", "s").getName()).isEqualTo("p");
    assertThat(with("sub", "s").getName()).isEqualTo("s");
    assertThat(with().getName()).isEqualTo(ACCOUNT.toString());
  }

  @Test
  void hasTheRolesThatAccountAndTokenAgreeOn() {
    assertThat(token.roles()).containsExactly("CITIZEN");
    assertThat(with("groups", List.of("CITIZEN", "OPERATOR")).roles()).containsExactly("CITIZEN");
    assertThat(with("groups", List.of("OPERATOR")).roles()).isEmpty();
    assertThat(with("groups", List.of()).roles()).isEmpty();
    assertThat(with().roles()).isEmpty();
  }

  @Test
  void timesAreSecondsSinceTheEpoch() {
    assertThat(token.getIssuedAtTime()).isEqualTo(ISSUED.getEpochSecond());
    assertThat(token.getExpirationTime()).isEqualTo(ISSUED.getEpochSecond() + 3600);
    assertThat((Object) token.getClaim("exp")).isInstanceOf(Long.class);
  }

  @Test
  void audienceAndGroupsAreSets() {
    assertThat(token.getAudience()).containsExactlyInAnyOrder("mimamori", "other");
    assertThat(token.getGroups()).isEqualTo(Set.of("CITIZEN"));
    assertThat((Object) token.getClaim(Claims.groups)).isInstanceOf(Set.class);
  }

  @Test
  void theRestIsAsItCame() {
    assertThat(token.getIssuer()).isEqualTo("https://phr.example.jp");
    assertThat(token.getTokenID()).isEqualTo("t1");
    assertThat(token.getRawToken()).isEqualTo("header.payload.signature");
    assertThat((Object) token.getClaim("flag")).isEqualTo(true);
    assertThat((Object) token.getClaim("absent")).isNull();
    assertThat(token.getClaimNames()).contains("iss", "sub", "upn", "groups", "raw_token");
  }

  @Test
  void neverShowsItsText() {
    assertThat(token.toString()).doesNotContain("signature");
  }

  @Test
  void withoutATokenThereAreNoClaims() {
    NoToken none = new NoToken();

    assertThat(none.getName()).isEmpty();
    assertThat(none.getClaimNames()).isEmpty();
    assertThat((Object) none.getClaim("sub")).isNull();
    assertThat(none.getGroups()).isNullOrEmpty();
  }

  /** A token of this account with these claims, name after name and value. */
  private static TokenPrincipal with(Object... claims) {
    JWTClaimsSet.Builder all = new JWTClaimsSet.Builder();
    for (int i = 0; i < claims.length; i += 2) {
      all.claim((String) claims[i], claims[i + 1]);
    }
    return new TokenPrincipal(
        new Believed(
            new Caller(ACCOUNT, Role.CITIZEN, null, "見本 花子", Channel.API, new UUID(0, 1)),
            all.build(),
            "header.payload.signature"));
  }
}
