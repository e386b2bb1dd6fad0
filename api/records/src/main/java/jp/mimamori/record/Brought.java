package jp.mimamori.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That a guardian brought a record, whoever else did; of several times the first. */
@Entity
@Table(name = "guardian_brought")
@IdClass(Brought.Key.class)
class Brought {

  /** Person, record. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID subjectId;
    private UUID recordId;

    @SuppressWarnings("NullAway.Init")
    public Key() {}

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && subjectId.equals(that.subjectId)
          && recordId.equals(that.recordId);
    }

    @Override
    public int hashCode() {
      return recordId.hashCode();
    }
  }

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id
  @Column(name = "record_id")
  private UUID recordId;

  @Column(name = "document_id")
  private UUID documentId;

  @Column(name = "brought_at")
  private Instant broughtAt;

  @SuppressWarnings("NullAway.Init")
  protected Brought() {}

  Brought(UUID subjectId, RecordId record, DocumentId document, Instant broughtAt) {
    this.subjectId = subjectId;
    this.recordId = record.value();
    this.documentId = document.value();
    this.broughtAt = broughtAt;
  }

  UUID record() {
    return recordId;
  }

  DocumentId document() {
    return new DocumentId(documentId);
  }

  Instant at() {
    return broughtAt;
  }

  @Override
  public String toString() {
    return "Brought " + recordId;
  }
}
