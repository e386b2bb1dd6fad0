package jp.mimamori.emergency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.attachment.Cleaning;
import jp.mimamori.attachment.FileType;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.Digests;
import jp.mimamori.record.RecordKey;
import org.jspecify.annotations.Nullable;

/** A picture or a paper of somebody's dataset; its bytes are kept beside it, unchanged. */
@Entity(name = "EmergencyFile")
@Table(name = "emergency_file")
@IdClass(RecordKey.class)
class DatasetFile {

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id private UUID id;
  private String sha256;

  @Enumerated(EnumType.STRING)
  private FileType type;

  private long size;

  @Column(name = "by_account")
  private UUID byAccount;

  @Column(name = "stored_at")
  private Instant storedAt;

  @Column(name = "first_version")
  private @Nullable Integer firstVersion;

  @SuppressWarnings("NullAway.Init")
  protected DatasetFile() {}

  DatasetFile(SubjectId subject, Cleaning.CleanFile file, AccountId by, Instant now) {
    this.subjectId = subject.value();
    this.id = Ids.next(now);
    this.sha256 = Digests.sha256(file.bytes());
    this.type = file.type();
    this.size = file.bytes().length;
    this.byAccount = by.value();
    this.storedAt = now;
  }

  UUID id() {
    return id;
  }

  long size() {
    return size;
  }

  /** As a place names it. */
  FileValue called(String name) {
    return new FileValue(id, type, name);
  }

  /** A version names it: from now on it stays. */
  void stays(int version) {
    if (firstVersion == null) {
      firstVersion = version;
    }
  }

  boolean isSubmitted() {
    return firstVersion != null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DatasetFile that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return "DatasetFile " + id;
  }
}
