package jp.mimamori.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts of failed sign-ins by what was tried. Kept in the database: a restart or a second node
 * forgets nothing.
 *
 * <p>Its methods are transactions of their own: a try is counted as failed before the password is
 * looked at, so that a hundred guesses sent at once are a hundred guesses. Counts that no longer
 * matter are forgotten while others sign in.
 */
@ApplicationScoped
class SignInAttempts {

  /** How often what no longer matters is looked for. */
  static final Duration TIDIES_EVERY = Duration.ofMinutes(10);

  /** With more rows than this, those that make nobody wait go after an hour. */
  static final long MANY = 100_000;

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  private final AtomicReference<Instant> tidied = new AtomicReference<>(Instant.EPOCH);

  /** Counts a try as failed, unless it has to wait; then says how long. */
  @Transactional
  Duration tryNow(String key, Instant now) {
    entities
        .createNativeQuery(
            "insert into sign_in_attempt (attempt_key, failures, last_failure_at) values (?, 0, ?) on conflict do nothing")
        .setParameter(1, key)
        .setParameter(2, Timestamp.from(now))
        .executeUpdate();
    SignInAttempt attempt = entities.find(SignInAttempt.class, key, LockModeType.PESSIMISTIC_WRITE);
    Duration wait = attempt.waitFor(now);
    if (wait.isZero()) {
      attempt.failedAgain(now);
    }
    return wait;
  }

  /** Removes the counts that are a day old; now and then, whoever asks. */
  @Transactional
  void forgetOld() {
    Instant now = clock.instant();
    Instant last = tidied.get();
    if (now.isBefore(last.plus(TIDIES_EVERY)) || !tidied.compareAndSet(last, now)) {
      return;
    }
    entities
        .createQuery("delete from SignInAttempt a where a.lastFailureAt < :dayAgo")
        .setParameter("dayAgo", now.minus(SignInAttempt.FORGOTTEN_AFTER))
        .executeUpdate();
    if (count() > MANY) {
      entities
          .createQuery(
              "delete from SignInAttempt a where a.lastFailureAt < :hourAgo and a.failures < :free")
          .setParameter("hourAgo", now.minus(Duration.ofHours(1)))
          .setParameter("free", SignInAttempt.FREE_TRIES)
          .executeUpdate();
    }
  }

  private long count() {
    return entities
        .createQuery("select count(a) from SignInAttempt a", Long.class)
        .getSingleResult();
  }

  /** The last try was right after all. */
  @Transactional
  void wasRight(String key) {
    SignInAttempt attempt = entities.find(SignInAttempt.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (attempt != null) {
      attempt.wasRight();
    }
  }
}
