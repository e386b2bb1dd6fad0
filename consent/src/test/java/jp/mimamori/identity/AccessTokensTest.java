package jp.mimamori.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTokensTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");

  private final AccessTokens tokens = new AccessTokens();
  private final SignedTokens signed = new SignedTokens();
  private final KnownAccounts accounts = new KnownAccounts();
  private final TokenKeys keys = new TokenKeys();
  private final Account she = account("hanako");
  private AccessTokens.Issued issued = new AccessTokens.Issued(UUID.randomUUID(), "", NOW);

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void sheHasAToken() {
    keys.folder = folder.toString();
    tokens.accounts = accounts;
    tokens.signed = signed;
    signed.keys = keys;
    signed.issuer = "https://mimamori.example";
    signed.audience = "mimamori";
    clockIs(at(NOW));
    accounts.add(she);
    issued = tokens.issue(callerOf(she), "phone", Duration.ofMinutes(10));
  }

  @Test
  void areBelievedUntilTheSecondTheyEnd() {
    assertThat(believed(issued.token()))
        .hasValueSatisfying(caller -> assertThat(caller.account()).isEqualTo(she.id()));
    clockIs(at(NOW.plus(Duration.ofMinutes(10)).minusMillis(1)));
    assertThat(isBelieved(issued.token())).isTrue();
    clockIs(at(NOW.plus(Duration.ofMinutes(10))));
    assertThat(isBelieved(issued.token())).isFalse();
  }

  @Test
  void liveNoLongerThanAnHour() {
    assertThat(tokens.issue(callerOf(she), "long", Duration.ofDays(365)).expiresAt())
        .isEqualTo(NOW.plus(Duration.ofHours(1)));
  }

  @Test
  void bearAClockThatGoesAMinuteWrongAndNoMore() {
    clockIs(at(NOW.minusSeconds(60)));
    assertThat(isBelieved(issued.token())).isTrue();
    clockIs(at(NOW.minusSeconds(61)));
    assertThat(isBelieved(issued.token())).isFalse();
  }

  @Test
  void areNotBelievedOnceRevokedOrTheAccountDisabled() {
    AccessTokens.Issued other = tokens.issue(callerOf(she), "other", Duration.ofMinutes(10));

    tokens.revoke(callerOf(she), issued.id());

    assertThat(isBelieved(issued.token())).isFalse();
    assertThat(isBelieved(other.token())).isTrue();
    she.disable(NOW);
    assertThat(isBelieved(other.token())).isFalse();
  }

  @Test
  void areNotRevokedBySomebodyElse() {
    Account he = account("taro");
    accounts.add(he);

    tokens.revoke(callerOf(he), issued.id());

    assertThat(isBelieved(issued.token())).isTrue();
  }

  @Test
  void areNotBelievedWithoutASignature() throws Exception {
    JWTClaimsSet claims = claims();
    String[] parts = issued.token().split("\\.");

    assertThat(isBelieved(new PlainJWT(claims).serialize())).isFalse();
    assertThat(isBelieved(parts[0] + "." + parts[1] + ".")).isFalse();
    assertThat(isBelieved(header("{\"alg\":\"none\",\"typ\":\"at+jwt\"}") + "." + parts[1] + "."))
        .isFalse();
    assertThat(isBelieved(header("{\"alg\":\"nOnE\",\"typ\":\"at+jwt\"}") + "." + parts[1] + "."))
        .isFalse();
  }

  @Test
  void areNotBelievedWhenThePublicKeySignedThemAsASecret() throws Exception {
    byte[] secret = keys.signing().toPublicJWK().toRSAPublicKey().getEncoded();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .type(TYPE)
            .keyID(keys.signing().toPublicJWK().getKeyID())
            .build();

    assertThat(isBelieved(signed(header, claims(), new MACSigner(secret)))).isFalse();
  }

  @Test
  void areNotBelievedWhenAForeignKeySignedThemWhateverTheHeaderBrings() throws Exception {
    RSAKey foreign =
        new RSAKeyGenerator(2048).keyID(keys.signing().toPublicJWK().getKeyID()).generate();
    JWSHeader.Builder header =
        new JWSHeader.Builder(JWSAlgorithm.RS256).type(TYPE).keyID(foreign.getKeyID());

    assertThat(isBelieved(signed(header.build(), claims(), new RSASSASigner(foreign)))).isFalse();
    assertThat(
            isBelieved(
                signed(
                    header.jwk(foreign.toPublicJWK()).build(),
                    claims(),
                    new RSASSASigner(foreign))))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../../dev/null", "' or 1=1", "http://192.0.2.1/key"})
  void areNotBelievedUnderAnotherKeyId(String kid) throws Exception {
    JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(TYPE).keyID(kid).build();

    assertThat(isBelieved(signed(header, claims(), ours()))).isFalse();
  }

  @Test
  void areNotBelievedAsAnotherTypeOrAlgorithm() throws Exception {
    assertThat(isBelieved(signed(header(JWSAlgorithm.RS256, JOSEObjectType.JWT), claims(), ours())))
        .isFalse();
    assertThat(isBelieved(signed(header(JWSAlgorithm.RS256, null), claims(), ours()))).isFalse();
    assertThat(isBelieved(signed(header(JWSAlgorithm.RS512, TYPE), claims(), ours()))).isFalse();
    assertThat(isBelieved(signed(header(JWSAlgorithm.PS256, TYPE), claims(), ours()))).isFalse();
  }

  @Test
  void areBelievedWhenWeSignedThemForUs() throws Exception {
    assertThat(isBelieved(changed(c -> c))).isTrue();
  }

  @Test
  void areNotBelievedForOrFromOthers() throws Exception {
    assertThat(isBelieved(changed(c -> c.issuer("https://elsewhere.example")))).isFalse();
    assertThat(isBelieved(changed(c -> c.issuer(null)))).isFalse();
    assertThat(isBelieved(changed(c -> c.audience("elsewhere")))).isFalse();
    assertThat(isBelieved(changed(c -> c.audience((String) null)))).isFalse();
    assertThat(isBelieved(changed(c -> c.subject(UUID.randomUUID().toString())))).isFalse();
    assertThat(isBelieved(changed(c -> c.subject(null)))).isFalse();
  }

  @Test
  void areBelievedForAnyOfTheAudiencesThatAreConfigured() throws Exception {
    signed.audience = "mimamori, https://phr.example.jp/fhir";

    assertThat(isBelieved(issued.token())).isTrue();
    assertThat(isBelieved(changed(c -> c.audience("https://phr.example.jp/fhir")))).isTrue();
    assertThat(isBelieved(changed(c -> c.audience(List.of("other", "mimamori"))))).isTrue();
    assertThat(isBelieved(changed(c -> c.audience("mimamori, https://phr.example.jp/fhir"))))
        .isFalse();
    assertThat(isBelieved(changed(c -> c.audience("https://phr.example.jp")))).isFalse();
  }

  @Test
  void giveWayToNewOnesWhenAnAccountHasMany() {
    for (int i = 0; i < AccessTokens.AT_ONCE; i++) {
      clockIs(at(NOW.plusMillis(i + 1)));
      tokens.issue(callerOf(she), "another", Duration.ofMinutes(10));
    }

    assertThat(tokens.open(callerOf(she))).hasSize(AccessTokens.AT_ONCE);
    assertThat(isBelieved(issued.token())).isFalse();
  }

  @Test
  void areNotBelievedWithoutTheirRow() throws Exception {
    assertThat(isBelieved(changed(c -> c.jwtID(UUID.randomUUID().toString())))).isFalse();
    assertThat(isBelieved(changed(c -> c.jwtID("' or 1=1")))).isFalse();
    assertThat(isBelieved(changed(c -> c.jwtID(null)))).isFalse();
  }

  @Test
  void areNotBelievedWithTimesThatAreMissingOrFar() throws Exception {
    assertThat(isBelieved(changed(c -> c.expirationTime(null)))).isFalse();
    assertThat(isBelieved(changed(c -> c.issueTime(null)))).isFalse();
    assertThat(isBelieved(changed(c -> c.expirationTime(date(Duration.ofDays(365)))))).isFalse();
    assertThat(isBelieved(changed(c -> c.notBeforeTime(date(Duration.ofSeconds(61)))))).isFalse();
    assertThat(isBelieved(changed(c -> c.issueTime(date(Duration.ofSeconds(61)))))).isFalse();
    assertThat(isBelieved(changed(c -> c.issueTime(date(Duration.ofHours(-1)))))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "...", "a.b.c", "e30.e30.e30", "髙.﨑.𠮷"})
  void areNotBelievedWhenTheyAreNone(String text) {
    assertThat(isBelieved(text)).isFalse();
  }

  @Test
  void areNotBelievedWhenTheyNestWithoutEnd() {
    String deep = header("[".repeat(5_000));

    assertThat(isBelieved(deep + "." + deep + ".AAAA")).isFalse();
    assertThat(isBelieved(issued.token().split("\\.")[0] + "." + deep + ".AAAA")).isFalse();
  }

  private boolean isBelieved(String text) {
    return believed(text).isPresent();
  }

  private Optional<Caller> believed(String text) {
    return signed.read(text).flatMap(claims -> tokens.believe(claims, UUID.randomUUID()));
  }

  private void clockIs(Clock clock) {
    tokens.clock = clock;
    signed.clock = clock;
    keys.clock = clock;
  }

  private JWTClaimsSet claims() throws Exception {
    return SignedJWT.parse(issued.token()).getJWTClaimsSet();
  }

  private String changed(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
    JWTClaimsSet claims = change.apply(new JWTClaimsSet.Builder(claims())).build();
    return signed(header(JWSAlgorithm.RS256, TYPE), claims, ours());
  }

  private RSASSASigner ours() throws Exception {
    return new RSASSASigner(keys.signing());
  }

  private JWSHeader header(
      JWSAlgorithm algorithm, @org.jspecify.annotations.Nullable JOSEObjectType type) {
    return new JWSHeader.Builder(algorithm)
        .type(type)
        .keyID(keys.signing().toPublicJWK().getKeyID())
        .build();
  }

  private static String signed(JWSHeader header, JWTClaimsSet claims, JWSSigner signer)
      throws Exception {
    SignedJWT jwt = new SignedJWT(header, claims);
    jwt.sign(signer);
    return jwt.serialize();
  }

  private static String header(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static Date date(Duration fromNow) {
    return Date.from(NOW.plus(fromNow));
  }

  private static Clock at(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private static Account account(String name) {
    return new Account(
        UUID.randomUUID(), name, "hash", Role.CITIZEN, null, null, "見本", Instant.EPOCH);
  }

  private static Caller callerOf(Account account) {
    return account.caller(Channel.PORTAL, UUID.randomUUID(), null);
  }
}
