package jp.mimamori.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;

/**
 * Counts of failed sign-ins by what was tried. Kept in the database: a restart or a second node
 * forgets nothing.
 *
 * <p>Its methods are transactions of their own: a try is counted as failed before the password is
 * looked at, so that a hundred guesses sent at once are a hundred guesses.
 */
@ApplicationScoped
class SignInAttempts {

  @PersistenceContext EntityManager entities;

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

  /** The last try was right after all. */
  @Transactional
  void wasRight(String key) {
    SignInAttempt attempt = entities.find(SignInAttempt.class, key, LockModeType.PESSIMISTIC_WRITE);
    if (attempt != null) {
      attempt.wasRight();
    }
  }
}
