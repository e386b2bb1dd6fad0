package jp.mimamori.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Upload;
import org.jspecify.annotations.Nullable;

/**
 * Files in. A document is done when {@link #upload} returns; an archive is worked on in the
 * background and goes on after a restart where it stopped.
 */
@ApplicationScoped
public class ImportingFiles {

  /** The largest upload that is taken, in MB. */
  public static final int LARGEST_MB = 64;

  @Inject Uploading uploading;
  @Inject WorkingOff working;
  @Inject BackgroundWork background;
  @Inject KeepingJobs keeping;
  @Inject ImportJobs jobs;
  @Inject Uploaders uploaders;

  /**
   * Takes an upload in.
   *
   * @param subject for whom; null when an operator uploads for many and each document is matched by
   *     itself
   * @return the id of its job
   * @throws RefusedException when the caller may not add to this person's records
   * @throws NoRoom when too many archives of the caller wait
   */
  public UUID upload(Caller caller, @Nullable SubjectId subject, Upload upload) {
    ImportJob job = uploading.receive(caller, subject, upload);
    if (job.state() != ImportJob.State.RUNNING) {
      return job.id();
    }
    switch (job.kind()) {
      case DOCUMENT -> background.now(job.id(), () -> working.take(caller, job.id(), upload));
      case ARCHIVE -> background.begin(job.id(), () -> working.work(caller, job.id()));
    }
    return job.id();
  }

  /** Goes on with every job that a stop interrupted. */
  public void resume() {
    for (ImportJob job : jobs.unfinished()) {
      uploaders
          .callerOf(job.uploadedBy(), job.id())
          .ifPresent(caller -> background.begin(job.id(), () -> working.goOn(caller, job.id())));
    }
  }

  /** Tries again what was set aside, after people were registered or corrected. For operators. */
  void retry(Caller caller, ImportJob job) {
    if (!keeping.reopen(job.id())) {
      return;
    }
    switch (job.kind()) {
      case DOCUMENT -> background.now(job.id(), () -> working.work(caller, job.id()));
      case ARCHIVE -> background.begin(job.id(), () -> working.work(caller, job.id()));
    }
  }
}
