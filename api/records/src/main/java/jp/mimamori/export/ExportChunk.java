package jp.mimamori.export;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import jp.mimamori.consent.Purpose;

/** Some lines of one type and one person, as gzip. */
@Entity
@Table(name = "export_chunk")
@IdClass(ExportPartKey.class)
class ExportChunk {

  @Id
  @Column(name = "job_id")
  private UUID jobId;

  @Id private int number;

  @Column(name = "subject_id")
  private UUID subjectId;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  private String type;
  private int lines;
  private String reach;

  private long unpacked;

  private long packed;

  private byte[] bytes;

  @SuppressWarnings("NullAway.Init")
  protected ExportChunk() {}

  ExportChunk(UUID job, int number, ExportWish.Whom whom, String reach, ExportLines lines) {
    this.jobId = job;
    this.number = number;
    this.subjectId = whom.subject().value();
    this.purpose = whom.purpose();
    this.type = lines.type();
    this.lines = lines.count();
    this.reach = reach;
    this.unpacked = lines.length();
    this.bytes = lines.gzip();
    this.packed = bytes.length;
  }

  byte[] bytes() {
    return bytes;
  }

  @Override
  public String toString() {
    return "ExportChunk " + number;
  }
}
