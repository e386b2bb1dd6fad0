package jp.mimamori.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.SubjectId;

/** A document as it was received; its bytes are kept beside it, unchanged. */
@Entity
@Table(name = "source_document")
@IdClass(RecordKey.class)
public class SourceDocument {

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id private UUID id;
  private String sha256;
  private String format;

  @Column(name = "file_name")
  private String fileName;

  private String title;
  private long size;

  @Column(name = "received_at")
  private Instant receivedAt;

  @Column(name = "received_by")
  private UUID receivedBy;

  @SuppressWarnings("NullAway.Init")
  protected SourceDocument() {}

  SourceDocument(
      SubjectId subject,
      DocumentId id,
      String sha256,
      NewDocument document,
      AccountId receivedBy,
      Instant receivedAt) {
    this.subjectId = subject.value();
    this.id = id.value();
    this.sha256 = sha256;
    this.format = document.format();
    this.fileName = document.fileName();
    this.title = document.title();
    this.size = document.bytes().length;
    this.receivedAt = receivedAt;
    this.receivedBy = receivedBy.value();
  }

  public DocumentId id() {
    return new DocumentId(id);
  }

  /** SHA-256 of the bytes, 64 hex digits. */
  public String sha256() {
    return sha256;
  }

  /** Name of the format it was read as. */
  public String format() {
    return format;
  }

  /** As the sender named it. */
  public String fileName() {
    return fileName;
  }

  public String title() {
    return title;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  boolean isReceivedFrom(AccountId account) {
    return receivedBy.equals(account.value());
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  @Override
  public String toString() {
    return "SourceDocument " + id;
  }
}
