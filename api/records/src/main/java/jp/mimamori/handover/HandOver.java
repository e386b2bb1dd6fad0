package jp.mimamori.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.consent.GrantId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import org.jspecify.annotations.Nullable;

/**
 * That the person, or who stands in for the person, agreed that one municipality hands records over
 * to another. Never changed; what became of it stands in its steps and in its grant.
 */
@Entity
@Table(name = "hand_over")
@IdClass(HandOverKey.class)
public class HandOver {

  /** As the ledger calls it beside the municipality. */
  private static final String NAME = "記録の引き継ぎ / Hand-over of records";

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id private UUID id;

  @Column(name = "grant_id")
  private UUID grantId;

  @Column(name = "from_institution")
  private UUID fromInstitution;

  @Column(name = "from_name")
  private String fromName;

  @Column(name = "to_institution")
  private UUID toInstitution;

  @Column(name = "to_name")
  private String toName;

  @Column(name = "agreed_by")
  private UUID agreedBy;

  @Column(name = "agreer_name")
  private String agreerName;

  @Column(name = "agreed_at")
  private Instant agreedAt;

  @SuppressWarnings("NullAway.Init")
  protected HandOver() {}

  HandOver(
      UUID id,
      SubjectId subject,
      GrantId grant,
      Institution from,
      Institution to,
      Caller by,
      Instant agreedAt) {
    this.subjectId = subject.value();
    this.id = id;
    this.grantId = grant.value();
    this.fromInstitution = from.id();
    this.fromName = from.name();
    this.toInstitution = to.id();
    this.toName = to.name();
    this.agreedBy = by.account().value();
    this.agreerName = by.name();
    this.agreedAt = agreedAt;
  }

  public UUID id() {
    return id;
  }

  public SubjectId subject() {
    return new SubjectId(subjectId);
  }

  /** What it rests on: it is withdrawn by taking that back, and ends with it. */
  public GrantId grant() {
    return new GrantId(grantId);
  }

  public UUID from() {
    return fromInstitution;
  }

  /** As the municipality was called then. */
  public String fromName() {
    return fromName;
  }

  public UUID to() {
    return toInstitution;
  }

  /** As the municipality was called then. */
  public String toName() {
    return toName;
  }

  /** As whoever agreed was called then. */
  public String agreerName() {
    return agreerName;
  }

  public Instant agreedAt() {
    return agreedAt;
  }

  boolean isBetween(UUID one, UUID other) {
    return fromInstitution.equals(one) && toInstitution.equals(other);
  }

  /** As whom a municipality's system asks that takes its part: it may what this was agreed on. */
  Caller partOf(Caller system) {
    return system.through(new Via(Via.Kind.HAND_OVER, id.toString(), NAME, grantId));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HandOver that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "HandOver " + id;
  }
}
