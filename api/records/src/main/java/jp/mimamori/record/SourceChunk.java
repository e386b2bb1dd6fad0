package jp.mimamori.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a source document's bytes: both databases hold half a megabyte in a plain column, not
 * a hundred.
 */
@Entity
@Table(name = "source_chunk")
@IdClass(SourceChunk.Key.class)
class SourceChunk {

  static final int SIZE = 512 * 1024;

  /** Person, document, place. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID subjectId;
    private UUID documentId;
    private int number;

    @SuppressWarnings("NullAway.Init")
    public Key() {}

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && subjectId.equals(that.subjectId)
          && documentId.equals(that.documentId)
          && number == that.number;
    }

    @Override
    public int hashCode() {
      return documentId.hashCode() + number;
    }
  }

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id
  @Column(name = "document_id")
  private UUID documentId;

  @Id private int number;
  private byte[] bytes;

  @SuppressWarnings("NullAway.Init")
  protected SourceChunk() {}

  SourceChunk(UUID subjectId, UUID documentId, int number, byte[] bytes) {
    this.subjectId = subjectId;
    this.documentId = documentId;
    this.number = number;
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }
}
