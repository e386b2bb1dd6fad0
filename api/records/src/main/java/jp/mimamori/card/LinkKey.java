package jp.mimamori.card;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import jp.mimamori.identity.Secret;

/**
 * The key of a link's files, 32 random bytes. It stands in the code on the card and nowhere else:
 * here it is kept encrypted under the link's secret, of which only the hash is kept. So whoever has
 * the database has no key, and whoever has a log of addresses has none either.
 */
record LinkKey(byte[] bytes) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  LinkKey {
    if (bytes.length != 32) {
      throw new IllegalArgumentException("a link's key has 32 bytes");
    }
    bytes = bytes.clone();
  }

  static LinkKey random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return new LinkKey(bytes);
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  /** In base64url, 43 characters. */
  String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The key as it is kept. */
  byte[] sealedUnder(Secret secret) {
    return seal(secret, "key", bytes);
  }

  /**
   * The key that was kept so.
   *
   * @throws IllegalStateException when it was not, or under another secret
   */
  static LinkKey unsealed(Secret secret, byte[] sealed) {
    return new LinkKey(
        open(secret, "key", sealed)
            .orElseThrow(() -> new IllegalStateException("the card's key does not open")));
  }

  /** Encrypts with what only whoever has the link's secret can make. */
  static byte[] seal(Secret secret, String what, byte[] text) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, secret, what, nonce).doFinal(text);
      byte[] all = java.util.Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE, sealed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Decrypts; empty when it was not encrypted so. */
  static Optional<byte[]> open(Secret secret, String what, byte[] sealed) {
    if (sealed.length <= NONCE) {
      return Optional.empty();
    }
    byte[] nonce = java.util.Arrays.copyOf(sealed, NONCE);
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, secret, what, nonce)
              .doFinal(sealed, NONCE, sealed.length - NONCE));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** A keyed hash with what only whoever has the link's secret can make. */
  static byte[] hash(Secret secret, String what, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(derived(secret, what));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Cipher cipher(int mode, Secret secret, String what, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(derived(secret, what).getEncoded(), "AES"),
        new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  /** The secret is uniformly random: one keyed hash of what the key is for is enough. */
  private static SecretKey derived(Secret secret, String what) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.text().getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
    return new SecretKeySpec(
        mac.doFinal(("mimamori card " + what).getBytes(StandardCharsets.UTF_8)), "HmacSHA256");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LinkKey key && java.security.MessageDigest.isEqual(bytes, key.bytes);
  }

  @Override
  public int hashCode() {
    return 0;
  }

  @Override
  public String toString() {
    return "LinkKey";
  }
}
