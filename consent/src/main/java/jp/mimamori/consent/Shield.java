package jp.mimamori.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody must not learn where a person lives or is treated (支援措置, 住民基本台帳事務処理要領; 不開示), from a
 * moment until a moment.
 */
@Entity
@Table(name = "shield")
@IdClass(GrantKey.class)
public class Shield {

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id private UUID id;

  @Column(name = "shielded_from")
  private UUID shieldedFrom;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private @Nullable Instant endsAt;

  @Column(name = "recorded_by")
  private UUID recordedBy;

  @SuppressWarnings("NullAway.Init")
  protected Shield() {}

  /**
   * A shield from a moment until it is ended.
   *
   * @throws IllegalArgumentException when somebody is to be shielded from oneself
   */
  public Shield(
      UUID id, SubjectId subject, SubjectId shieldedFrom, Caller recordedBy, Instant startsAt) {
    if (subject.equals(shieldedFrom)) {
      throw new IllegalArgumentException("nobody is shielded from oneself");
    }
    this.subjectId = subject.value();
    this.id = id;
    this.shieldedFrom = shieldedFrom.value();
    this.startsAt = startsAt;
    this.recordedBy = recordedBy.account().value();
  }

  public UUID id() {
    return id;
  }

  public SubjectId subject() {
    return new SubjectId(subjectId);
  }

  public SubjectId shieldedFrom() {
    return new SubjectId(shieldedFrom);
  }

  public Instant startsAt() {
    return startsAt;
  }

  /** Null while it holds. */
  public @Nullable Instant endsAt() {
    return endsAt;
  }

  public boolean isInForce(Instant asOf) {
    return !asOf.isBefore(startsAt) && (endsAt == null || asOf.isBefore(endsAt));
  }

  /** Ends it; once ended, it is not prolonged. */
  public void end(Instant now) {
    if (endsAt == null) {
      endsAt = now;
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Shield that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "Shield " + id;
  }
}
