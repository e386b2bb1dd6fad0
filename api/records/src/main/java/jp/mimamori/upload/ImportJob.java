package jp.mimamori.upload;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
    /** Ledger or database did not answer; it goes on by itself. */
    WAITING,
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

  @Embedded private ItemCounts counts;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Embedded private Tries tries;

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
    this.counts = new ItemCounts(total);
    this.tries = Tries.none();
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
    return counts.total();
  }

  /** Documents of which at least one record was new. */
  public int stored() {
    return counts.of(ImportItem.State.STORED);
  }

  /** Documents whose records were all stored before. */
  public int known() {
    return counts.of(ImportItem.State.KNOWN);
  }

  /** Documents that were set aside because it is not certain whose they are. */
  public int quarantined() {
    return counts.of(ImportItem.State.QUARANTINED);
  }

  public int refused() {
    return counts.of(ImportItem.State.REFUSED);
  }

  public int done() {
    return counts.done();
  }

  public Instant startedAt() {
    return startedAt;
  }

  public @Nullable Instant endedAt() {
    return endedAt;
  }

  /** Whether nothing is left to be done on it. */
  public boolean isEnded() {
    return switch (state) {
      case RUNNING, WAITING -> false;
      case DONE, REFUSED -> true;
    };
  }

  void run() {
    state = State.RUNNING;
  }

  void waits() {
    state = State.WAITING;
  }

  Tries tries() {
    return tries;
  }

  void count(ImportItem.State item) {
    counts.add(item, 1);
  }

  void uncount(ImportItem.State item) {
    counts.add(item, -1);
  }

  void end(Instant now) {
    state = total() > 0 && refused() == total() ? State.REFUSED : State.DONE;
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
