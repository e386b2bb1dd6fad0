package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Via;
import org.jspecify.annotations.Nullable;

/**
 * For which types of resources apps ask, found or not: kept in memory and written down again and
 * again, so that no request waits for it. What was not written when the server stops is forgotten.
 */
@ApplicationScoped
public class UsedTypes {

  @Inject AppUses uses;
  @Inject Clock clock;

  private final Map<Key, Instant> marks = new ConcurrentHashMap<>();

  private record Key(UUID grant, String type) {}

  /** An app asks for resources of this type; who is no app, and what is no type, is left out. */
  public void mark(Caller caller, String type) {
    UUID grant = grantOf(caller);
    if (grant != null && Kinds.types().contains(type)) {
      marks.put(new Key(grant, type), clock.instant());
    }
  }

  /** Likewise, for resources of all types at once. */
  public void markAll(Caller caller) {
    Kinds.types().forEach(type -> mark(caller, type));
  }

  private static @Nullable UUID grantOf(Caller caller) {
    Via via = caller.via();
    return via == null || via.kind() != Via.Kind.APP ? null : via.grant();
  }

  /** Writes down what came since. */
  @Transactional
  public void write() {
    // in one order, so that two processes do not wait for each other
    Map<Key, Instant> taken =
        new TreeMap<>(Comparator.comparing(Key::grant).thenComparing(Key::type));
    taken.putAll(marks);
    taken.forEach((key, at) -> uses.markType(key.grant, key.type, at));
    // one that was marked again meanwhile, or could not be written, stays
    taken.forEach(marks::remove);
  }
}
