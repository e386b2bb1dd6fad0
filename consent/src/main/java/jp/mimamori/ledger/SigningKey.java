package jp.mimamori.ledger;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.text.ParseException;

/** A key that signs checkpoints: ECDSA on P-256 with SHA-256 (ES256), as any browser can check. */
final class SigningKey {

  /** r and s, 32 bytes each, as JOSE has them. */
  static final String ALGORITHM = "SHA256withECDSAinP1363Format";

  private final ECKey jwk;
  private final Signature signature;

  private SigningKey(ECKey jwk) throws JOSEException {
    this.jwk = jwk;
    try {
      signature = Signature.getInstance(ALGORITHM);
      signature.initSign(jwk.toECPrivateKey());
    } catch (GeneralSecurityException e) {
      throw new JOSEException(e);
    }
  }

  /** A new one; its id is the thumbprint of RFC 7638. */
  static SigningKey make() {
    try {
      return new SigningKey(
          new ECKeyGenerator(Curve.P_256)
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .keyIDFromThumbprint(true)
              .generate());
    } catch (JOSEException e) {
      throw new IllegalStateException("every Java makes P-256 keys", e);
    }
  }

  /**
   * The key of this JWK.
   *
   * @throws IllegalStateException when it is none
   */
  static SigningKey parse(String json) {
    try {
      return new SigningKey(ECKey.parse(json));
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException("the ledger's key is damaged", e);
    }
  }

  String id() {
    return jwk.getKeyID();
  }

  String toJson() {
    return jwk.toJSONString();
  }

  ECKey published() {
    return jwk.toPublicJWK();
  }

  synchronized byte[] sign(byte[] text) {
    try {
      signature.update(text);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the ledger's key does not sign", e);
    }
  }
}
