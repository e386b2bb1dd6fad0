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
import jp.mimamori.identity.SubjectId;

/** One of those whose records are exported. */
@Entity
@Table(name = "export_person")
@IdClass(ExportPartKey.class)
class ExportPerson {

  @Id
  @Column(name = "job_id")
  private UUID jobId;

  @Id private int number;

  @Column(name = "subject_id")
  private UUID subjectId;

  @Enumerated(EnumType.STRING)
  private Purpose purpose;

  @SuppressWarnings("NullAway.Init")
  protected ExportPerson() {}

  ExportPerson(UUID job, int number, ExportWish.Whom whom) {
    this.jobId = job;
    this.number = number;
    this.subjectId = whom.subject().value();
    this.purpose = whom.purpose();
  }

  ExportWish.Whom whom() {
    return new ExportWish.Whom(new SubjectId(subjectId), purpose);
  }

  @Override
  public String toString() {
    return "ExportPerson " + number;
  }
}
