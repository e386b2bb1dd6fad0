package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Every token but a right one is refused, by an answer that does not say what was wrong. */
class TokensIT {

  private final Town town = Town.shared();
  private final RSAKey ours = key();

  @Test
  void believesARightToken() {
    assertThat(ask(town.mother.token()).status()).isEqualTo(200);
  }

  @Test
  void asksWhoComesWithoutATokenForOne() {
    Door.Answer answer = new Door(town.server, null).get("/api/people");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"mimamori\"");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().getInt("status")).isEqualTo(401);
  }

  /** RFC 9728 §5.1. */
  @Test
  void tellsWhoComesToTheFhirDoorWhoseTokensItTakes() {
    Door nobody = new Door(town.server, null);
    String challenge = nobody.get("/fhir/Patient").header("WWW-Authenticate");
    String metadata = town.server.url() + "/.well-known/oauth-protected-resource/fhir";

    assertThat(challenge).contains("resource_metadata=\"" + metadata + "\"");
    assertThat(
            nobody.get("/.well-known/oauth-protected-resource/fhir").json().getString("resource"))
        .isEqualTo(town.server.url() + "/fhir");
  }

  @Test
  void refusesForgedTokensAlike() throws Exception {
    Map<String, String> forged = forged();

    Map<String, String> answers = new LinkedHashMap<>();
    forged.forEach((name, token) -> answers.put(name, ask(token).sameness()));

    assertThat(answers.values().stream().distinct())
        .as("one answer for all of %s", answers)
        .hasSize(1);
    assertThat(answers.values())
        .allSatisfy(a -> assertThat(a).startsWith("401 application/problem"));
    assertThat(ask(forged.get("alg none")).header("WWW-Authenticate"))
        .isEqualTo("Bearer realm=\"mimamori\", error=\"invalid_token\"");
  }

  @Test
  void answersUnderFhirWithAnOutcome() {
    Door.Answer answer = new Door(town.server, "x.y.z").get("/fhir/Observation?patient=x");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().getString("resourceType")).isEqualTo("OperationOutcome");
    assertThat(answer.header("WWW-Authenticate")).contains("invalid_token");
  }

  @Test
  void neverReadsATokenFromTheUrlOrFromACookie() {
    Door door = new Door(town.server, null);

    assertThat(door.get("/api/people?access_token=" + town.mother.token()).status()).isEqualTo(401);
    assertThat(
            door.send(
                    door.request("/api/people")
                        .header("Cookie", "mimamori-sign-in=" + town.mother.token())
                        .GET())
                .status())
        .isEqualTo(401);
  }

  @Test
  void refusesATokenFromTheMomentItIsRevoked() {
    Town.Resident somebody = town.toBeRevoked;
    Door door = new Door(town.server, somebody.token());
    String id =
        door.get("/api/tokens").json().getJsonArray("tokens").getJsonObject(0).getString("id");

    assertThat(door.delete("/api/tokens/" + id).status()).isEqualTo(204);

    assertThat(door.get("/api/tokens").status()).isEqualTo(401);
  }

  @Test
  void refusesTheTokenOfADisabledAccount() {
    assertThat(ask(town.disabled.token()).status()).isEqualTo(401);
  }

  private Map<String, String> forged() throws JOSEException {
    RSAKey other = new RSAKeyGenerator(2048).keyID(ours.getKeyID()).generate();
    Map<String, String> forged = new LinkedHashMap<>();
    forged.put("alg none", new PlainJWT(claims(c -> c)).serialize());
    forged.put("no signature", town.mother.token().replaceFirst("[^.]+$", ""));
    forged.put("HS256 with the public key", hmac());
    forged.put("another key", signed(header(h -> h), claims(c -> c), other));
    forged.put(
        "a key it brings along",
        signed(header(h -> h.jwk(other.toPublicJWK())), claims(c -> c), other));
    forged.put(
        "a key to fetch",
        signed(
            header(h -> h.jwkURL(URI.create("http://127.0.0.1:9/keys"))), claims(c -> c), other));
    forged.put("RS512", signed(headerOf(JWSAlgorithm.RS512), claims(c -> c), ours));
    forged.put(
        "no type",
        signed(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(ours.getKeyID()).build(),
            claims(c -> c),
            ours));
    forged.put(
        "another type", signed(header(h -> h.type(JOSEObjectType.JWT)), claims(c -> c), ours));
    forged.put("unknown kid", signed(header(h -> h.keyID("unknown")), claims(c -> c), ours));
    forged.put(
        "kid as a path", signed(header(h -> h.keyID("../../../dev/null")), claims(c -> c), ours));
    forged.put("kid as SQL", signed(header(h -> h.keyID("' or 1=1 --")), claims(c -> c), ours));
    forged.put("another issuer", ours(c -> c.issuer("https://evil.example")));
    forged.put("no issuer", ours(c -> c.issuer(null)));
    forged.put("another audience", ours(c -> c.audience("somebody-else")));
    forged.put("no audience", ours(c -> c.audience((String) null)));
    forged.put("expired", ours(c -> c.expirationTime(in(-5))));
    forged.put("no end", ours(c -> c.expirationTime(null)));
    forged.put("too long a life", ours(c -> c.expirationTime(in(86_400))));
    forged.put("not yet", ours(c -> c.notBeforeTime(in(300))));
    forged.put("issued in the future", ours(c -> c.issueTime(in(300)).expirationTime(in(900))));
    forged.put("no time of issue", ours(c -> c.issueTime(null)));
    forged.put("no id", ours(c -> c.jwtID(null)));
    forged.put(
        "an id that was never issued", ours(c -> c.jwtID(java.util.UUID.randomUUID().toString())));
    forged.put("another's subject", ours(c -> c.subject(town.stranger.self().toString())));
    forged.put("an operator's group", altered("\"CITIZEN\"", "\"OPERATOR\""));
    forged.put("not a token", "nonsense");
    forged.put("very long", "a".repeat(7_000));
    return forged;
  }

  private Door.Answer ask(String token) {
    return new Door(town.server, token).get("/api/people");
  }

  /** The right token's claims, signed by the right key, but for one change. */
  private String ours(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
    return signed(header(h -> h), claims(change), ours);
  }

  private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
    try {
      return change
          .apply(new JWTClaimsSet.Builder(SignedJWT.parse(town.mother.token()).getJWTClaimsSet()))
          .build();
    } catch (java.text.ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private JWSHeader header(UnaryOperator<JWSHeader.Builder> change) {
    return change.apply(new JWSHeader.Builder(headerOf(JWSAlgorithm.RS256))).build();
  }

  private JWSHeader headerOf(JWSAlgorithm algorithm) {
    return new JWSHeader.Builder(algorithm)
        .type(new JOSEObjectType("at+jwt"))
        .keyID(ours.getKeyID())
        .build();
  }

  private static String signed(JWSHeader header, JWTClaimsSet claims, RSAKey key)
      throws JOSEException {
    SignedJWT jwt = new SignedJWT(header, claims);
    jwt.sign(new RSASSASigner(key));
    return jwt.serialize();
  }

  private String hmac() throws JOSEException {
    SignedJWT jwt = new SignedJWT(headerOf(JWSAlgorithm.HS256), claims(c -> c));
    jwt.sign(new MACSigner(ours.toRSAPublicKey().getEncoded()));
    return jwt.serialize();
  }

  /** The right token with other words in its claims and its old signature. */
  private String altered(String word, String by) {
    List<String> parts = List.of(town.mother.token().split("\\."));
    String claims = new String(Base64.getUrlDecoder().decode(parts.get(1)), StandardCharsets.UTF_8);
    String other =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(claims.replace(word, by).getBytes(StandardCharsets.UTF_8));
    return parts.get(0) + "." + other + "." + parts.get(2);
  }

  private static Date in(long seconds) {
    return Date.from(Instant.now().plusSeconds(seconds));
  }

  private RSAKey key() {
    try {
      return RSAKey.parse(
          Files.readString(town.server.data().resolve("keys").resolve("access-token.jwk")));
    } catch (Exception e) {
      throw new IllegalStateException("the signing key is not where it should be", e);
    }
  }
}
