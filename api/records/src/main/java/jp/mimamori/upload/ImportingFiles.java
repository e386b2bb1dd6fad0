package jp.mimamori.upload;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import jp.mimamori.ledger.LedgerUnavailable;
import org.jspecify.annotations.Nullable;

/**
 * Files in. A document is done when {@link #upload} returns; an archive is worked on in the
 * background, one document after the other, and goes on after a restart where it stopped.
 */
@ApplicationScoped
public class ImportingFiles {

  /** The largest upload that is taken, in MB. */
  public static final int LARGEST_MB = 64;

  /** Archives wait for each other; a day is more than they take. */
  private static final Duration IN_THE_BACKGROUND = Duration.ofDays(1);

  private static final System.Logger LOG = System.getLogger(ImportingFiles.class.getName());

  @Inject Uploading uploading;
  @Inject ImportingRecords importing;
  @Inject KeepingJobs keeping;
  @Inject ImportJobs jobs;
  @Inject Accounts accounts;

  @Resource ManagedExecutorService background;

  /**
   * Takes an upload in.
   *
   * @param subject for whom; null when an operator uploads for many and each document is matched by
   *     itself
   * @return the id of its job
   * @throws RefusedException when the caller may not add to this person's records
   */
  public UUID upload(Caller caller, @Nullable SubjectId subject, Upload upload) {
    ImportJob job = uploading.receive(caller, subject, upload);
    if (job.state() != ImportJob.State.RUNNING) {
      return job.id();
    }
    if (job.kind() == ImportJob.Kind.DOCUMENT) {
      take(caller, job.id(), new Incoming.Single(1, upload));
      keeping.end(job.id());
    } else {
      background.submit(() -> work(caller, job.id()));
    }
    return job.id();
  }

  /** Goes on with every job that a stop interrupted. */
  public void resume() {
    for (ImportJob job : jobs.running()) {
      accounts
          .find(job.uploadedBy())
          .ifPresent(
              account -> {
                Caller caller = accounts.callerOf(account, Channel.SYSTEM, job.id());
                background.submit(() -> work(caller, job.id()));
              });
    }
  }

  /** Tries again what was set aside, after people were registered or corrected. For operators. */
  void retry(Caller caller, ImportJob job) {
    if (!keeping.reopen(job.id())) {
      return;
    }
    switch (job.kind()) {
      case DOCUMENT -> work(caller, job.id());
      case ARCHIVE -> background.submit(() -> work(caller, job.id()));
    }
  }

  private void work(Caller caller, UUID id) {
    try {
      ImportJob job = jobs.find(id).orElseThrow();
      Room.ofTheProcess().with(job.size(), IN_THE_BACKGROUND, () -> work(caller, job));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "import job {0} stopped: {1}", id, e.getClass().getName());
    }
  }

  private void work(Caller caller, ImportJob job) {
    UUID id = job.id();
    Set<Integer> done = new HashSet<>(jobs.itemsDone(id));
    documents(job).stream()
        .filter(document -> !done.contains(document.number()))
        .forEach(document -> take(caller, id, document));
    keeping.end(id);
  }

  private List<Incoming> documents(ImportJob job) {
    return Incoming.of(job.kind(), new Upload(job.fileName(), jobs.bytes(job)));
  }

  /**
   * One document's turn. When something unexpected stops it, it is tried once more: another request
   * may have stored the same in between.
   *
   * @throws LedgerUnavailable when nothing can be noted: then nothing is done, and the job waits
   */
  private void take(Caller caller, UUID job, Incoming document) {
    try {
      Reading reading = document.reading();
      Upload upload = document.upload();
      try {
        importing.take(caller, job, document.number(), upload, reading);
      } catch (LedgerUnavailable e) {
        throw e;
      } catch (RuntimeException e) {
        importing.take(caller, job, document.number(), upload, reading);
      }
    } catch (LedgerUnavailable e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "import job {0}, document {1}: {2}",
          job,
          document.number(),
          e.getClass().getName());
      importing.fail(job, document.number(), document.upload().fileName());
    }
  }
}
