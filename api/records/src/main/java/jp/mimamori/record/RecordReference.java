package jp.mimamori.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That one record refers to another of the same document, each by its key over its versions. */
@Entity
@Table(name = "record_reference")
@IdClass(RecordReference.Key.class)
class RecordReference {

  /** Person, from, to. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID subjectId;
    private String sourceKey;
    private String targetKey;

    @SuppressWarnings("NullAway.Init")
    public Key() {}

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && subjectId.equals(that.subjectId)
          && sourceKey.equals(that.sourceKey)
          && targetKey.equals(that.targetKey);
    }

    @Override
    public int hashCode() {
      return sourceKey.hashCode() * 31 + targetKey.hashCode();
    }
  }

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id
  @Column(name = "source_key")
  private String sourceKey;

  @Id
  @Column(name = "target_key")
  private String targetKey;

  @SuppressWarnings("NullAway.Init")
  protected RecordReference() {}

  RecordReference(UUID subjectId, String sourceKey, String targetKey) {
    this.subjectId = subjectId;
    this.sourceKey = sourceKey;
    this.targetKey = targetKey;
  }

  @Override
  public String toString() {
    return "RecordReference " + sourceKey;
  }
}
