package jp.mimamori.test.door;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A system of an institution, with a key of its own (SMART App Launch 2.2, "Backend Services"). */
public final class SomeSystem {

  /** As its operators see it. */
  public static final String NAME = "見本検査システム";

  private final Door nobody;
  private final String tokenEndpoint;
  private final ECKey key;
  private final String id;

  public SomeSystem(Server server) {
    nobody = new Door(server, null);
    tokenEndpoint = server.url() + "/oauth/token";
    key = key();
    id = nobody.json("/oauth/register", metadata(key)).json().getString("client_id");
  }

  static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_384).keyID(UUID.randomUUID().toString()).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  static String metadata(ECKey key) {
    return """
        {"client_name": "%s", "token_endpoint_auth_method": "private_key_jwt",
         "grant_types": ["client_credentials"], "jwks": %s}
        """
        .formatted(NAME, new JWKSet(key.toPublicJWK()).toString(true));
  }

  public String id() {
    return id;
  }

  /** What it asks for a token with when all is well. */
  Map<String, String> asks(String scope) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "client_credentials");
    form.put("scope", scope);
    form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    form.put("client_assertion", assertion(key));
    return form;
  }

  String assertion(ECKey by) {
    return assertion(by, header -> {}, claims -> {});
  }

  /** Likewise, when something of it is not as it should be. */
  String assertion(
      ECKey by, Consumer<JWSHeader.Builder> otherHeader, Consumer<JWTClaimsSet.Builder> other) {
    try {
      JWTClaimsSet.Builder claims =
          new JWTClaimsSet.Builder()
              .issuer(id)
              .subject(id)
              .audience(tokenEndpoint)
              .jwtID(UUID.randomUUID().toString())
              .expirationTime(Date.from(Instant.now().plusSeconds(240)));
      other.accept(claims);
      JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.ES384).keyID(by.getKeyID());
      otherHeader.accept(header);
      SignedJWT jwt = new SignedJWT(header.build(), claims.build());
      jwt.sign(new ECDSASigner(by));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What it asks with when its assertion is not as it should be. */
  Door.Answer askedWith(Consumer<JWSHeader.Builder> header, Consumer<JWTClaimsSet.Builder> claims) {
    Map<String, String> form = asks("system/*.rs");
    form.put("client_assertion", assertion(key, header, claims));
    return ask(form);
  }

  /** A token with these scopes; empty when there is none. */
  public String token(String scope) {
    return ask(asks(scope)).json().getString("access_token", "");
  }

  Door.Answer asked(String scope) {
    return ask(asks(scope));
  }

  Door.Answer ask(Map<String, String> form) {
    return post("/oauth/token", form);
  }

  Door.Answer post(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return nobody.send(
        nobody
            .request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Says that a token was given back, or asks whether it holds. */
  Door.Answer about(String path, String token) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("token", token);
    form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    form.put("client_assertion", assertion(key));
    return post(path, form);
  }
}
