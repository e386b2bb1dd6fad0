package jp.mimamori.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.identity.Caller;
import org.jspecify.annotations.Nullable;

/** One thing that a municipality did to a hand-over. Never changed; the last one counts. */
@Entity
@Table(name = "hand_over_step")
@IdClass(HandOverStepKey.class)
public class HandOverStep {

  /** What can be done. */
  public enum Kind {
    /** The one that hands over made the package, or made it anew. */
    PACKED,
    /** The other one has it. */
    ACCEPTED,
    /** The other one does not take it. */
    RETURNED
  }

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id
  @Column(name = "hand_over_id")
  private UUID handOverId;

  @Id private int number;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Column(name = "taken_at")
  private Instant takenAt;

  @Column(name = "by_account")
  private UUID byAccount;

  @Column(name = "by_name")
  private String byName;

  private String words;
  private @Nullable String sha256;
  private @Nullable String signature;
  private int records;

  @SuppressWarnings("NullAway.Init")
  protected HandOverStep() {}

  private HandOverStep(HandOver handOver, int number, Kind kind, Caller by, Instant takenAt) {
    this.subjectId = handOver.subject().value();
    this.handOverId = handOver.id();
    this.number = number;
    this.kind = kind;
    this.takenAt = takenAt;
    this.byAccount = by.account().value();
    this.byName = by.name();
    this.words = "";
  }

  /** Likewise, of a package. */
  static HandOverStep packed(
      HandOver handOver, int number, Caller by, Packed packed, String signature) {
    HandOverStep step = new HandOverStep(handOver, number, Kind.PACKED, by, packed.at());
    step.sha256 = packed.sha256();
    step.signature = signature;
    step.records = packed.records().size();
    return step;
  }

  static HandOverStep accepted(HandOver handOver, int number, Caller by, Instant now) {
    return new HandOverStep(handOver, number, Kind.ACCEPTED, by, now);
  }

  static HandOverStep returned(HandOver handOver, int number, Caller by, String why, Instant now) {
    HandOverStep step = new HandOverStep(handOver, number, Kind.RETURNED, by, now);
    step.words = why;
    return step;
  }

  UUID handOver() {
    return handOverId;
  }

  public Kind kind() {
    return kind;
  }

  public Instant takenAt() {
    return takenAt;
  }

  /** Why it was returned; empty of other steps. */
  public String words() {
    return words;
  }

  /** SHA-256 of the package, 64 hex digits; null of other steps. */
  public @Nullable String sha256() {
    return sha256;
  }

  /** What this server says of the package, signed; null of other steps. */
  public @Nullable String signature() {
    return signature;
  }

  /** How many records are in the package. */
  public int records() {
    return records;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HandOverStep that
        && handOverId.equals(that.handOverId)
        && number == that.number;
  }

  @Override
  public int hashCode() {
    return handOverId.hashCode() + number;
  }

  @Override
  public String toString() {
    return "HandOverStep " + number + " of " + handOverId;
  }
}
