package jp.mimamori.attempt;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.mimamori.identity.Caller;

/**
 * What the sender of a POST names it by (draft-ietf-httpapi-idempotency-key-header). Only its
 * sender has it: the database holds a hash, and the answer under a key that is derived from it.
 */
public final class AttemptKey {

  /** A string of structured fields (RFC 8941 §3.3.3), or the same without quotes. */
  private static final Pattern WRITTEN =
      Pattern.compile("\"([\\w.~+/=:-]{16,128})\"|([\\w.~+/=:-]{16,128})");

  private final byte[] text;

  private AttemptKey(String text) {
    this.text = text.getBytes(StandardCharsets.US_ASCII);
  }

  /** As the header says it; empty when it is malformed, too short to be random, or too long. */
  public static Optional<AttemptKey> parse(String header) {
    Matcher written = WRITTEN.matcher(header.strip());
    if (!written.matches()) {
      return Optional.empty();
    }
    String quoted = written.group(1);
    return Optional.of(new AttemptKey(quoted == null ? written.group(2) : quoted));
  }

  /** Names the attempt in the database: two accounts, or two apps of one, never meet. */
  String id(Caller caller) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(derived("id", caller));
  }

  /** Of the hash that whoever has no key could guess at, one that only the sender can make. */
  Asked blinded(Asked asked, Caller caller) {
    return asked.isKnown()
        ? new Asked(
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(derived("asked " + asked.hash(), caller)))
        : asked;
  }

  /** Seals the answer. */
  SecretKeySpec sealing(Caller caller) {
    return new SecretKeySpec(derived("answer", caller), "AES");
  }

  /** HMAC-SHA256, each use with words of its own (as HKDF-Expand, RFC 5869 §2.3). */
  private byte[] derived(String use, Caller caller) {
    String via = caller.via() == null ? "" : caller.via().kind() + " " + caller.via().id();
    String words = "mimamori attempt\0" + use + "\0" + caller.account() + "\0" + via;
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(text, "HmacSHA256"));
      return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "AttemptKey";
  }
}
