package jp.mimamori.upload;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Upload;
import jp.mimamori.record.Fitting;
import org.jspecify.annotations.Nullable;

/**
 * One upload on its way in: how far it is and what came of it. It outlives the browser and the
 * process that began it.
 */
@Entity
@Table(name = "import_job")
public class ImportJob {

  /** How far an upload is. */
  public enum State {
    /** Some of its documents are still to be done. */
    RUNNING,
    /** Every document was stored, set aside or refused. */
    DONE,
    /** The upload was refused as a whole; nothing was stored. */
    REFUSED
  }

  /** What was uploaded. */
  public enum Kind {
    DOCUMENT,
    ARCHIVE
  }

  @Id private UUID id;

  @Column(name = "uploaded_by")
  private UUID uploadedBy;

  private String uploader;

  @Column(name = "subject_id")
  private @Nullable UUID subjectId;

  @Column(name = "file_name")
  private String fileName;

  private String sha256;
  private long size;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Enumerated(EnumType.STRING)
  private State state;

  private int total;
  private int stored;
  private int known;
  private int quarantined;
  private int refused;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Version private long version;

  @SuppressWarnings("NullAway.Init")
  protected ImportJob() {}

  ImportJob(
      UUID id,
      Caller by,
      @Nullable SubjectId subject,
      Upload upload,
      String sha256,
      Kind kind,
      int total,
      Instant now) {
    this.id = id;
    this.uploadedBy = by.account().value();
    this.uploader = by.name();
    this.subjectId = subject == null ? null : subject.value();
    this.fileName = Fitting.end(upload.fileName(), 255);
    this.sha256 = sha256;
    this.size = upload.bytes().length;
    this.kind = kind;
    this.state = State.RUNNING;
    this.total = total;
    this.startedAt = now;
  }

  public UUID id() {
    return id;
  }

  public AccountId uploadedBy() {
    return new AccountId(uploadedBy);
  }

  public String uploader() {
    return uploader;
  }

  /** For whom it was uploaded; null when its documents are matched one by one. */
  public @Nullable SubjectId subject() {
    return subjectId == null ? null : new SubjectId(subjectId);
  }

  public String fileName() {
    return fileName;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  public Kind kind() {
    return kind;
  }

  public State state() {
    return state;
  }

  /** How many documents it holds. */
  public int total() {
    return total;
  }

  /** Documents of which at least one record was new. */
  public int stored() {
    return stored;
  }

  /** Documents whose records were all stored before. */
  public int known() {
    return known;
  }

  /** Documents that were set aside because it is not certain whose they are. */
  public int quarantined() {
    return quarantined;
  }

  public int refused() {
    return refused;
  }

  public int done() {
    return stored + known + quarantined + refused;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public @Nullable Instant endedAt() {
    return endedAt;
  }

  void count(ImportItem.State item) {
    switch (item) {
      case STORED -> stored++;
      case KNOWN -> known++;
      case QUARANTINED -> quarantined++;
      case REFUSED -> refused++;
    }
  }

  void uncount(ImportItem.State item) {
    switch (item) {
      case STORED -> stored--;
      case KNOWN -> known--;
      case QUARANTINED -> quarantined--;
      case REFUSED -> refused--;
    }
  }

  void end(Instant now) {
    state = total > 0 && refused == total ? State.REFUSED : State.DONE;
    endedAt = now;
  }

  void reopen() {
    state = State.RUNNING;
    endedAt = null;
  }

  void refuse(Instant now) {
    state = State.REFUSED;
    endedAt = now;
  }

  @Override
  public String toString() {
    return "ImportJob " + id;
  }
}
