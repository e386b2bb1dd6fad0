package jp.mimamori.identity;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/**
 * New ids: UUID version 7 (RFC 9562 §5.7), milliseconds first so that they sort by time, 74 random
 * bits behind.
 */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  public static UUID next(Instant now) {
    long millis = now.toEpochMilli() & 0xFFFF_FFFF_FFFFL;
    long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
    long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
