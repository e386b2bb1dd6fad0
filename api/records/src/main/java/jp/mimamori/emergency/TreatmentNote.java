package jp.mimamori.emergency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * That somebody wrote what was done, by which access; what it says is a record of the person. Never
 * changed: a further note corrects it.
 */
@Entity(name = "EmergencyNote")
@Table(name = "emergency_note")
@IdClass(TreatmentNoteKey.class)
public class TreatmentNote {

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id private UUID id;

  @Column(name = "access_id")
  private UUID accessId;

  /** The note that all its corrections go back to; its own id when it corrects none. */
  @Column(name = "root_id")
  private UUID rootId;

  private @Nullable UUID corrects;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "person_name")
  private String name;

  @Column(name = "written_at")
  private Instant writtenAt;

  /** Of what was written: the same sent twice is one note. */
  private String digest;

  @SuppressWarnings("NullAway.Init")
  protected TreatmentNote() {}

  TreatmentNote(
      UUID id,
      EmergencyAccess access,
      Caller by,
      @Nullable TreatmentNote corrected,
      String digest,
      Instant writtenAt) {
    this.subjectId = access.subject().value();
    this.id = id;
    this.accessId = access.id();
    this.rootId = corrected == null ? id : corrected.rootId;
    this.corrects = corrected == null ? null : corrected.id;
    this.accountId = by.account().value();
    this.name = by.name();
    this.digest = digest;
    this.writtenAt = writtenAt;
  }

  public UUID id() {
    return id;
  }

  public UUID access() {
    return accessId;
  }

  /** The note that this one corrects. */
  public Optional<UUID> corrects() {
    return Optional.ofNullable(corrects);
  }

  /** Who wrote it. */
  public String name() {
    return name;
  }

  public Instant writtenAt() {
    return writtenAt;
  }

  /** Names the record over its corrections. */
  String key() {
    return "emergency-note/" + rootId;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TreatmentNote that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "TreatmentNote " + id;
  }
}
