package jp.mimamori.card;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import jp.mimamori.identity.Secret;

/**
 * The end of a document's address: until when it holds and for whom, encrypted under the link's
 * secret. So no node keeps anything, and no address names whoever asked.
 */
final class Ticket {

  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final String WHAT = "ticket";

  private Ticket() {}

  static String of(Secret secret, String recipient, Instant now) {
    String text = now.plus(LIFE).toEpochMilli() + "\n" + recipient;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(LinkKey.seal(secret, WHAT, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** For whom it is; empty when it is none, or holds no more. */
  static Optional<String> read(Secret secret, String ticket, Instant now) {
    try {
      return LinkKey.open(secret, WHAT, Base64.getUrlDecoder().decode(ticket))
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8).split("\n", 2))
          .filter(words -> now.toEpochMilli() < Long.parseLong(words[0]))
          .map(words -> words[1]);
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
