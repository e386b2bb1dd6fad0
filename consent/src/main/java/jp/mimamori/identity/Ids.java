package jp.mimamori.identity;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * New ids: UUID version 7 (RFC 9562 §5.7), milliseconds first so that they sort by time, then a
 * counter so that ids of one millisecond sort in the order they were made (§6.2, method 1), then 62
 * random bits.
 */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int COUNTER_BITS = 0x0FFF;

  private static long lastMillis;
  private static int counter;

  private Ids() {}

  public static UUID next(Instant now) {
    long millis = now.toEpochMilli() & 0xFFFF_FFFF_FFFFL;
    long high = (millis << 16) | 0x7000L | count(millis);
    long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** Reads the one textual form of an id; empty when it is none, however close. */
  public static Optional<UUID> parse(String text) {
    try {
      UUID id = UUID.fromString(text);
      return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static synchronized long count(long millis) {
    counter = millis == lastMillis ? (counter + 1) & COUNTER_BITS : 0;
    lastMillis = millis;
    return counter;
  }
}
