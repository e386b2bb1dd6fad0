package jp.mimamori.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One signed-in browser. Its secret travels in a cookie of its own and is kept only as a hash; the
 * row is read on each request, so ending it binds at once, on every node.
 */
@Entity
@Table(name = "sign_in")
public class SignIn {

  /** A browser that is left alone is signed out after this long. */
  public static final Duration IDLE = Duration.ofMinutes(30);

  /** A browser is signed out after this long whatever it does. */
  public static final Duration LONGEST = Duration.ofHours(12);

  /** How many browsers of one account are signed in at once; one more ends the oldest. */
  static final int AT_ONCE = 20;

  /** Sign-ins are remembered for this long, whether they ended or not. */
  static final Duration FORGOTTEN_AFTER = Duration.ofDays(90);

  @Id private UUID id;

  @Column(name = "secret_hash")
  private byte[] secretHash;

  @Column(name = "account_id")
  private UUID accountId;

  private String browser;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "last_seen_at")
  private Instant lastSeenAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "locked_at")
  private @Nullable Instant lockedAt;

  @SuppressWarnings("NullAway.Init")
  protected SignIn() {}

  SignIn(UUID id, byte[] secretHash, AccountId account, String browser, Instant now) {
    this.id = id;
    this.secretHash = secretHash;
    this.accountId = account.value();
    this.browser = browser.length() > 200 ? browser.substring(0, 200) : browser;
    this.startedAt = now;
    this.lastSeenAt = now;
  }

  public UUID id() {
    return id;
  }

  public AccountId account() {
    return new AccountId(accountId);
  }

  /** What the browser called itself, for the owner's list of signed-in browsers. */
  public String browser() {
    return browser;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public Instant lastSeenAt() {
    return lastSeenAt;
  }

  /** Whether requests with this sign-in's secret are still answered. */
  public boolean isOpen(Instant asOf) {
    return endedAt == null
        && asOf.isBefore(startedAt.plus(LONGEST))
        && asOf.isBefore(lastSeenAt.plus(IDLE));
  }

  /** Moves the idle limit; only every minute, so that clicking does not write each time. */
  boolean seen(Instant now) {
    if (Duration.between(lastSeenAt, now).toSeconds() < 60) {
      return false;
    }
    lastSeenAt = now;
    return true;
  }

  /** Whether nobody gets in with it until the password is given again. */
  public boolean isLocked() {
    return lockedAt != null;
  }

  void lock(Instant now) {
    if (lockedAt == null) {
      lockedAt = now;
    }
  }

  /**
   * Locks it when nothing was asked for so long; a minute later than a page does by itself, since
   * being used is written down by the minute.
   */
  void lockIfLeftAlone(Duration after, Instant now) {
    if (!now.isBefore(lastSeenAt.plus(after).plusSeconds(60))) {
      lock(now);
    }
  }

  void unlock(Instant now) {
    lockedAt = null;
    lastSeenAt = now;
  }

  void end(Instant now) {
    if (endedAt == null) {
      endedAt = now;
    }
  }

  @Override
  public String toString() {
    return "SignIn " + id;
  }
}
