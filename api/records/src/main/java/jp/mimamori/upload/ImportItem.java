package jp.mimamori.upload;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.FindingCode;
import jp.mimamori.record.DocumentId;
import jp.mimamori.record.Fitting;
import org.jspecify.annotations.Nullable;

/** What came of one document of an upload. */
@Entity
@Table(name = "import_item")
@IdClass(ImportItem.Key.class)
public class ImportItem {

  /** What came of a document. */
  public enum State {
    /** Stored, at least one record was new. */
    STORED,
    /** All its records were stored before. */
    KNOWN,
    /** Set aside: it is not certain whose it is. */
    QUARANTINED,
    /** Refused; nothing of it was stored. */
    REFUSED
  }

  /** Job, place. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private UUID jobId;
    private int number;

    @SuppressWarnings("NullAway.Init")
    public Key() {}

    Key(UUID jobId, int number) {
      this.jobId = jobId;
      this.number = number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that && jobId.equals(that.jobId) && number == that.number;
    }

    @Override
    public int hashCode() {
      return jobId.hashCode() + number;
    }
  }

  @Id
  @Column(name = "job_id")
  private UUID jobId;

  @Id private int number;

  @Column(name = "entry_name")
  private String entryName;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable String reason;

  @Column(name = "subject_id")
  private @Nullable UUID subjectId;

  @Column(name = "document_id")
  private @Nullable UUID documentId;

  private String title;
  private int records;

  @Column(name = "new_records")
  private int newRecords;

  @Column(name = "ended_at")
  private Instant endedAt;

  @SuppressWarnings("NullAway.Init")
  protected ImportItem() {}

  ImportItem(UUID jobId, int number, String entryName, Instant now) {
    this.jobId = jobId;
    this.number = number;
    this.entryName = Fitting.end(entryName, 255);
    this.state = State.REFUSED;
    this.title = "";
    this.endedAt = now;
  }

  void stored(SubjectId subject, DocumentId document, String title, int records, int newRecords) {
    this.state = newRecords > 0 ? State.STORED : State.KNOWN;
    this.reason = null;
    this.subjectId = subject.value();
    this.documentId = document.value();
    this.title = Fitting.title(title, 400);
    this.records = records;
    this.newRecords = newRecords;
  }

  void quarantined(IntakeFinding why) {
    this.state = State.QUARANTINED;
    this.reason = why.name();
  }

  void refused(FindingCode why) {
    this.state = State.REFUSED;
    this.reason = why.name();
  }

  public UUID job() {
    return jobId;
  }

  /** Its place in the upload, from 1. */
  public int number() {
    return number;
  }

  public String entryName() {
    return entryName;
  }

  public State state() {
    return state;
  }

  /** Name of the finding that set it aside or refused it; null when it was stored. */
  public @Nullable String reason() {
    return reason;
  }

  public @Nullable SubjectId subject() {
    return subjectId == null ? null : new SubjectId(subjectId);
  }

  public @Nullable DocumentId document() {
    return documentId == null ? null : new DocumentId(documentId);
  }

  /** What the document calls itself; empty when it was not stored. */
  public String title() {
    return title;
  }

  /** How many records it holds. */
  public int records() {
    return records;
  }

  public int newRecords() {
    return newRecords;
  }

  @Override
  public String toString() {
    return "ImportItem " + jobId + "/" + number;
  }
}
