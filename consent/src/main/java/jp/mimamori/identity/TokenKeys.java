package jp.mimamori.identity;

import com.nimbusds.jose.jwk.RSAKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign access tokens. The first is made at first start; another takes its place after
 * some months, while the server runs: it is published some minutes before it signs, and the one
 * before stays published until the last token that it signed is over.
 */
@ApplicationScoped
public class TokenKeys {

  /** How long a new key is published before it signs: whoever keeps the set looks again by then. */
  static final Duration AHEAD = Duration.ofMinutes(10);

  /** How long after it signed the last token a key is still published. */
  static final Duration BEHIND = SignedTokens.LONGEST.plus(SignedTokens.SKEW);

  /** How long what was read of the folder is believed. */
  private static final Duration FRESH = Duration.ofSeconds(10);

  @Inject
  @ConfigProperty(name = "mimamori.data")
  String folder;

  /** How old a key gets (ISO 8601). */
  @Inject
  @ConfigProperty(name = "mimamori.keys.renewed-after", defaultValue = "P90D")
  Duration renewedAfter;

  @Inject Clock clock;

  private record Read(List<KeyFiles.Kept> keys, Instant at) {}

  private @Nullable Read read;

  /** The key that signs now, with its private part. */
  RSAKey signing() {
    List<KeyFiles.Kept> keys = keys();
    return keys.get(signs(keys, clock.instant())).key();
  }

  /** The public parts, for whoever checks tokens: the one that signs, those before and after. */
  public List<RSAKey> published() {
    List<KeyFiles.Kept> keys = keys();
    Instant now = clock.instant();
    return IntStream.range(0, keys.size())
        .filter(i -> i + 1 == keys.size() || now.isBefore(keys.get(i + 1).from().plus(BEHIND)))
        .mapToObj(i -> keys.get(i).key().toPublicJWK())
        .toList();
  }

  /** The public part of the key of this name. */
  Optional<RSAKey> published(@Nullable String name) {
    return published().stream().filter(key -> key.getKeyID().equals(name)).findFirst();
  }

  /** A secret that stays the same, whichever key signs. */
  byte[] unchanging() {
    return keys().get(0).key().getPrivateExponent().decode();
  }

  /** Makes the next key when the newest is old, and forgets those that are published no more. */
  public synchronized void renew() {
    KeyFiles files = files();
    List<KeyFiles.Kept> keys = files.read();
    Instant now = clock.instant();
    if (!now.isBefore(keys.get(keys.size() - 1).from().plus(renewedAfter))) {
      files.add(now.plus(AHEAD));
    }
    // the first stays: see unchanging
    IntStream.range(1, signs(keys, now))
        .filter(i -> !now.isBefore(keys.get(i + 1).from().plus(BEHIND)))
        .forEach(i -> files.remove(keys.get(i)));
    read = null;
  }

  /** Which one signs: the last that has begun, or the first. */
  private static int signs(List<KeyFiles.Kept> keys, Instant now) {
    return IntStream.range(1, keys.size())
        .filter(i -> !now.isBefore(keys.get(i).from()))
        .max()
        .orElse(0);
  }

  private synchronized List<KeyFiles.Kept> keys() {
    Instant now = clock.instant();
    Read known = read;
    if (known == null || Duration.between(known.at(), now).abs().compareTo(FRESH) > 0) {
      known = new Read(files().read(), now);
      read = known;
    }
    return known.keys();
  }

  private KeyFiles files() {
    return new KeyFiles(Path.of(folder, "keys"));
  }
}
