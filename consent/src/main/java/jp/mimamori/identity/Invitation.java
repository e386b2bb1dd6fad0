package jp.mimamori.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link that lets somebody make an account: the first operator's, or that of a person an
 * operator registered.
 */
@Entity
@Table(name = "invitation")
public class Invitation {

  @Id private UUID id;

  @Column(name = "secret_hash")
  private byte[] secretHash;

  @Enumerated(EnumType.STRING)
  private Role role;

  @Column(name = "subject_id")
  private @Nullable UUID subjectId;

  @Column(name = "practitioner_id")
  private @Nullable UUID practitionerId;

  @Column(name = "display_name")
  private String displayName;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "used_at")
  private @Nullable Instant usedAt;

  @SuppressWarnings("NullAway.Init")
  protected Invitation() {}

  Invitation(
      UUID id,
      byte[] secretHash,
      Role role,
      @Nullable SubjectId subject,
      @Nullable UUID practitionerId,
      String displayName,
      Instant createdAt,
      Instant expiresAt) {
    this.id = id;
    this.secretHash = secretHash;
    this.role = role;
    this.subjectId = subject == null ? null : subject.value();
    this.practitionerId = practitionerId;
    this.displayName = displayName;
    this.createdAt = createdAt;
    this.expiresAt = expiresAt;
  }

  public Role role() {
    return role;
  }

  public @Nullable SubjectId subject() {
    return subjectId == null ? null : new SubjectId(subjectId);
  }

  public @Nullable UUID practitionerId() {
    return practitionerId;
  }

  public String displayName() {
    return displayName;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  boolean isOpen(Instant asOf) {
    return usedAt == null && asOf.isBefore(expiresAt);
  }

  void use(Instant now) {
    usedAt = now;
  }

  @Override
  public String toString() {
    return "Invitation " + id;
  }
}
