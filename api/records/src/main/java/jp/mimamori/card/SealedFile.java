package jp.mimamori.card;

import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.DirectEncrypter;

/** A document as a link hands it out: compressed and encrypted, a JWE (RFC 7516) in one line. */
final class SealedFile {

  /** What is in it. */
  static final String TYPE = "application/fhir+json";

  private SealedFile() {}

  /** With a new nonce each time: the key is the same for every version of the document. */
  static String of(LinkKey key, byte[] document) {
    JWEObject jwe =
        new JWEObject(
            new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
                .compressionAlgorithm(CompressionAlgorithm.DEF)
                .contentType(TYPE)
                .build(),
            new Payload(document));
    try {
      jwe.encrypt(new DirectEncrypter(key.bytes()));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return jwe.serialize();
  }
}
