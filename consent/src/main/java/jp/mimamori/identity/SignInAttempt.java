package jp.mimamori.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * Failed tries under one key: a name from unknown browsers, a name from a browser its owner used
 * before, or a network address.
 *
 * <p>After a few free tries each failure doubles the wait, from one second up to fifteen minutes;
 * nothing is ever locked for good. A day without a failure starts anew.
 */
@Entity
@Table(name = "sign_in_attempt")
class SignInAttempt {

  /** What the key of a network address begins with. */
  static final String ADDRESS = "address:";

  static final int FREE_TRIES = 5;

  /** A household, a ward or an office shares one address. */
  static final int FREE_TRIES_OF_AN_ADDRESS = 50;

  static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

  @Id
  @Column(name = "attempt_key")
  private String key;

  private int failures;

  @Column(name = "last_failure_at")
  private Instant lastFailureAt;

  @SuppressWarnings("NullAway.Init")
  protected SignInAttempt() {}

  SignInAttempt(String key, Instant now) {
    this.key = key;
    this.lastFailureAt = now;
  }

  void failedAgain(Instant now) {
    failures = isForgotten(now) ? 1 : failures + 1;
    lastFailureAt = now;
  }

  /**
   * The try that was counted was right. A name starts anew; an address is given this one try back
   * only, or somebody with one right password could guess at everybody else's for ever.
   */
  void wasRight() {
    failures = isAddress() ? Math.max(0, failures - 1) : 0;
  }

  private boolean isAddress() {
    return key.startsWith(ADDRESS);
  }

  /** How long the next try has to wait still; zero when it may be made now. */
  Duration waitFor(Instant now) {
    int free = isAddress() ? FREE_TRIES_OF_AN_ADDRESS : FREE_TRIES;
    if (failures < free || isForgotten(now)) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - free, 20);
    Duration wait = Duration.ofSeconds(1L << doublings);
    Duration capped = wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    Duration left = Duration.between(now, lastFailureAt.plus(capped));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private boolean isForgotten(Instant now) {
    return now.isAfter(lastFailureAt.plus(FORGOTTEN_AFTER));
  }

  @Override
  public String toString() {
    return "SignInAttempt";
  }
}
