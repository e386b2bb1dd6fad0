package jp.mimamori.oauth;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keys that were fetched, for as long as their server lets them be kept (SMART App Launch 2.2,
 * "Client Authentication: Asymmetric"), and never for long. A key that is not among them has them
 * fetched anew, at most once a minute: names of keys that are none cost an app's server nothing.
 */
final class KeptKeys {

  /** For how long they are kept at most. */
  static final Duration LONGEST = Duration.ofMinutes(5);

  /** For how long a key that was not there is not looked for again. */
  static final Duration ANEW = Duration.ofMinutes(1);

  /** For how long an address is left alone from which they could not be had. */
  static final Duration LEFT_ALONE = Duration.ofSeconds(10);

  /** Of how many addresses. */
  private static final int MOST = 100;

  private final Map<String, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
          return size() > MOST;
        }
      };

  /**
   * What was fetched.
   *
   * @param good for how long its server says that it is
   */
  record Fetched(JWKSet keys, Duration good) {}

  /**
   * @param anew from when on a key that is not among them is looked for again
   */
  private record Kept(JWKSet keys, Instant anew, Instant until) {

    List<JWK> named(String name) {
      return keys.getKeys().stream().filter(key -> name.equals(key.getKeyID())).toList();
    }

    boolean answers(String name, Instant now) {
      return named(name).isEmpty() ? now.isBefore(anew) : now.isBefore(until);
    }
  }

  /**
   * The keys of this name at an address.
   *
   * @param fetching empty when they cannot be had now; throws {@link NoRoom} when it was not tried
   */
  List<JWK> named(String address, String name, Instant now, Supplier<Optional<Fetched>> fetching) {
    Kept known = at(address);
    if (known != null && known.answers(name, now)) {
      return known.named(name);
    }
    try {
      return fetching
          .get()
          .map(fetched -> kept(fetched, now))
          .map(fresh -> keep(address, fresh))
          .orElseGet(() -> miss(address, now))
          .named(name);
    } catch (NoRoom busy) {
      // that says nothing of the address
      return known == null || !now.isBefore(known.until()) ? List.of() : known.named(name);
    }
  }

  /** That too many are being fetched at this moment. */
  static final class NoRoom extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoRoom() {
      super("too many keys are being fetched", null, false, false);
    }
  }

  private synchronized @Nullable Kept at(String address) {
    return kept.get(address);
  }

  /** What somebody else fetched meanwhile stays. */
  private synchronized Kept miss(String address, Instant now) {
    return keep(address, missed(kept.get(address), now));
  }

  private synchronized Kept keep(String address, Kept one) {
    kept.put(address, one);
    return one;
  }

  private static Kept kept(Fetched fetched, Instant now) {
    Duration good = fetched.good().compareTo(LONGEST) > 0 ? LONGEST : fetched.good();
    return new Kept(fetched.keys(), now.plus(ANEW), now.plus(good));
  }

  /** What is still good stays so. */
  private static Kept missed(@Nullable Kept known, Instant now) {
    Instant anew = now.plus(LEFT_ALONE);
    return known != null && now.isBefore(known.until())
        ? new Kept(known.keys(), anew, known.until())
        : new Kept(new JWKSet(), anew, now);
  }
}
