package jp.mimamori.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.checkup.CheckupArchive;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.person.People;
import jp.mimamori.record.Digests;
import org.jspecify.annotations.Nullable;

/** An upload becomes a job: looked over, kept, ready to be worked on. */
@ApplicationScoped
class Uploading {

  /** How many archives of one account may wait for their turn. */
  private static final int MOST_ARCHIVES = 5;

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject KeepingJobs jobs;
  @Inject ImportJobs archives;
  @Inject People people;
  @Inject Clock clock;

  /**
   * Looks an upload over and keeps it, unless it is refused as a whole and no format was
   * recognised.
   *
   * @throws RefusedException when the caller may not add to this person's records
   * @throws NoRoom when too many archives of the caller wait
   */
  ImportJob receive(Caller caller, @Nullable SubjectId subject, Upload upload) {
    Instant now = clock.instant();
    requireLeave(caller, subject, now);
    Optional<IntakeFinding> unfit = unfit(upload);
    if (unfit.isPresent()) {
      return refused(
          caller,
          subject,
          upload,
          false,
          List.of(Finding.of(unfit.get(), "", "" + ImportingFiles.LARGEST_MB)),
          now);
    }
    if (CheckupArchive.recognises(upload)) {
      if (archives.unfinishedArchivesOf(caller.account()) >= MOST_ARCHIVES) {
        throw new NoRoom();
      }
      Optional<List<Incoming>> folder = DocumentFolder.of(upload);
      if (folder.isPresent()) {
        ImportJob job =
            job(caller, subject, upload, ImportJob.Kind.ARCHIVE, folder.get().size(), now);
        jobs.begin(job, upload.bytes(), List.of());
        return job;
      }
      CheckupArchive archive = CheckupArchive.read(upload);
      if (archive.isRefused()) {
        return refused(caller, subject, upload, true, archive.findings(), now);
      }
      ImportJob job =
          job(caller, subject, upload, ImportJob.Kind.ARCHIVE, archive.entries().size(), now);
      jobs.begin(job, upload.bytes(), archive.findings());
      return job;
    }
    if (Importers.forDocument(upload).isEmpty()) {
      return refused(
          caller,
          subject,
          upload,
          false,
          List.of(Finding.of(IntakeFinding.FORMAT_NOT_KNOWN, "")),
          now);
    }
    ImportJob job = job(caller, subject, upload, ImportJob.Kind.DOCUMENT, 1, now);
    jobs.begin(job, upload.bytes(), List.of());
    return job;
  }

  /** Leave for this person; operators and systems alone upload without naming one. */
  private void requireLeave(Caller caller, @Nullable SubjectId subject, Instant now) {
    if (subject == null && ImportingRecords.mayForMany(caller)) {
      return;
    }
    SubjectId registered = subject == null || people.find(subject).isEmpty() ? null : subject;
    Question question =
        Question.aboutAll(
            caller, registered, Action.WRITE, ImportingRecords.purposeOf(caller), now);
    ledger.note(deciding.decide(question)).orThrow();
  }

  private static Optional<IntakeFinding> unfit(Upload upload) {
    if (upload.bytes().length == 0) {
      return Optional.of(IntakeFinding.EMPTY);
    }
    return upload.bytes().length > ImportingFiles.LARGEST_MB * 1_000_000L
        ? Optional.of(IntakeFinding.TOO_LARGE)
        : Optional.empty();
  }

  private ImportJob refused(
      Caller caller,
      @Nullable SubjectId subject,
      Upload upload,
      boolean plausible,
      List<Finding> findings,
      Instant now) {
    ImportJob job = job(caller, subject, upload, ImportJob.Kind.DOCUMENT, 1, now);
    job.count(ImportItem.State.REFUSED);
    job.refuse(now);
    boolean kept = plausible && !ImportingRecords.isSystem(caller);
    jobs.begin(job, kept ? upload.bytes() : new byte[0], findings);
    return job;
  }

  private ImportJob job(
      Caller caller,
      @Nullable SubjectId subject,
      Upload upload,
      ImportJob.Kind kind,
      int total,
      Instant now) {
    String sha256 = Digests.sha256(upload.bytes());
    UUID id = Ids.next(now);
    return new ImportJob(id, caller, subject, upload, sha256, kind, total, now);
  }
}
