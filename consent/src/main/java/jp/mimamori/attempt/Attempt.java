package jp.mimamori.attempt;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One POST under a key: that it was begun, and how it ended. */
@Entity
@Table(name = "attempt")
class Attempt {

  /** How long it is remembered. */
  static final Duration KEPT = Duration.ofHours(24);

  /** Longer than any request runs: one that has not ended by then never will. */
  static final Duration LONGEST = Duration.ofMinutes(10);

  @Id private String id;

  @Column(name = "account_id")
  private UUID accountId;

  private String asked;

  @Column(name = "begun_at")
  private Instant begunAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  private byte @Nullable [] answer;

  @SuppressWarnings("NullAway.Init")
  protected Attempt() {}

  void end(Asked asked, byte @Nullable [] answer, Instant now) {
    this.asked = asked.hash();
    this.answer = answer;
    this.endedAt = now;
  }

  void beginAgain(Asked asked, Instant now) {
    this.asked = asked.hash();
    this.begunAt = now;
    this.endedAt = null;
    this.answer = null;
  }

  boolean isOver(Instant asOf) {
    return !asOf.isBefore(begunAt.plus(KEPT));
  }

  boolean isEnded() {
    return endedAt != null;
  }

  boolean isRunning(Instant asOf) {
    return endedAt == null && asOf.isBefore(begunAt.plus(LONGEST));
  }

  Asked asked() {
    return new Asked(asked);
  }

  byte @Nullable [] answer() {
    return answer;
  }

  @Override
  public String toString() {
    return "Attempt";
  }
}
