package jp.mimamori.emergency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of a file's bytes, as large as both databases hold in a plain column. */
@Entity(name = "EmergencyFileChunk")
@Table(name = "emergency_file_chunk")
@IdClass(DatasetFileChunk.Key.class)
class DatasetFileChunk {

  static final int SIZE = 512 * 1024;

  /** Person, file, place. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID subjectId;
    private UUID fileId;
    private int number;

    @SuppressWarnings("NullAway.Init")
    public Key() {}

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && subjectId.equals(that.subjectId)
          && fileId.equals(that.fileId)
          && number == that.number;
    }

    @Override
    public int hashCode() {
      return fileId.hashCode() + number;
    }
  }

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id
  @Column(name = "file_id")
  private UUID fileId;

  @Id private int number;
  private byte[] bytes;

  @SuppressWarnings("NullAway.Init")
  protected DatasetFileChunk() {}

  DatasetFileChunk(UUID subjectId, UUID fileId, int number, byte[] bytes) {
    this.subjectId = subjectId;
    this.fileId = fileId;
    this.number = number;
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }
}
