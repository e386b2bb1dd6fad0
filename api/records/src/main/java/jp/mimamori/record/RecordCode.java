package jp.mimamori.record;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.code.Coding;
import org.jspecify.annotations.Nullable;

/** One of the codes by which a record is found, with the type and the time it is asked with. */
@Entity
@Table(name = "record_code")
@IdClass(RecordCode.Key.class)
class RecordCode {

  /** Person, record, code. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID subjectId;
    private UUID recordId;
    private String system;
    private String code;

    @SuppressWarnings("NullAway.Init")
    public Key() {}

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that
          && subjectId.equals(that.subjectId)
          && recordId.equals(that.recordId)
          && system.equals(that.system)
          && code.equals(that.code);
    }

    @Override
    public int hashCode() {
      return recordId.hashCode() * 31 + code.hashCode();
    }
  }

  @Id
  @Column(name = "subject_id")
  private UUID subjectId;

  @Id
  @Column(name = "record_id")
  private UUID recordId;

  @Id
  @Column(name = "code_system")
  private String system;

  @Id private String code;

  @Column(name = "resource_type")
  private String resourceType;

  @Column(name = "effective_from")
  private @Nullable Instant effectiveFrom;

  @Column(name = "effective_until")
  private @Nullable Instant effectiveUntil;

  @SuppressWarnings("NullAway.Init")
  protected RecordCode() {}

  RecordCode(HealthRecord record, Coding coding) {
    this.subjectId = record.subject().value();
    this.recordId = record.id().value();
    this.resourceType = record.resourceType();
    this.effectiveFrom = record.effectiveFrom();
    this.effectiveUntil = record.effectiveUntil();
    this.system = coding.system();
    this.code = coding.code();
  }

  @Override
  public String toString() {
    return "RecordCode of " + recordId;
  }
}
