package jp.mimamori.identity;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Argon2id with 19 MiB, two passes, one lane (OWASP's first choice). At most two run at a time, so
 * that a storm of sign-ins cannot take every core, and few wait for their turn, so that it cannot
 * take every thread.
 */
@ApplicationScoped
public class Passwords {

  static final int SHORTEST = 15;
  static final int LONGEST = 128;

  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

  /** Who is among the last of these waits some two seconds. */
  static final int AT_ONCE = 32;

  private final Semaphore turns = new Semaphore(2, true);
  private final Semaphore places = new Semaphore(AT_ONCE);

  private @Nullable String hashOfNobody;

  /** Does something that ends in a hash; empty, and not begun, when too many do so already. */
  <T> Optional<T> ifRoom(Supplier<T> work) {
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return Optional.of(work.get());
    } finally {
      places.release();
    }
  }

  String hash(String password) {
    return inTurn(() -> Password.hash(password).addRandomSalt(16).with(ARGON2).getResult());
  }

  boolean matches(String password, String hash) {
    return inTurn(() -> Password.check(password, hash).with(ARGON2));
  }

  /** Takes as long as a comparison, for a name that nobody has; never true. */
  boolean matchesNobody(String password) {
    if (hashOfNobody == null) {
      hashOfNobody = hash(Secret.random().text());
    }
    matches(password, hashOfNobody);
    return false;
  }

  private <T> T inTurn(Supplier<T> work) {
    turns.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      turns.release();
    }
  }
}
