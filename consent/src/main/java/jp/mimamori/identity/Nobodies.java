package jp.mimamori.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * People who do not exist, one for each name that somebody believes in: the same whenever the same
 * account names the same, and not to be told from a person by whoever sees no more than ids.
 */
@ApplicationScoped
public class Nobodies {

  private static final String MAC = "HmacSHA256";
  private static final long MONTH = 30L * 24 * 60 * 60 * 1000;

  @Inject TokenKeys keys;

  /**
   * @param by who believes in the name
   * @param name in the form in which names are compared
   */
  public SubjectId called(AccountId by, String name) {
    ByteBuffer hash = ByteBuffer.wrap(hash("nobody\n" + by + "\n" + name));
    // as if registered in the month before whoever asks, alone in its millisecond
    long millis =
        (by.value().getMostSignificantBits() >>> 16) - Math.floorMod(hash.getLong(), MONTH);
    long high = (millis << 16) | 0x7000L;
    long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new SubjectId(new UUID(high, low));
  }

  private byte[] hash(String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(new SecretKeySpec(keys.unchanging(), MAC));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
