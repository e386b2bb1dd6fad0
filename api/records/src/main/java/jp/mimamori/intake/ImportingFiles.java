package jp.mimamori.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/**
 * Files in. A document is done when {@link #upload} returns; an archive is worked on in the
 * background, one document after the other, and goes on after a restart where it stopped.
 */
@ApplicationScoped
public class ImportingFiles {

  /** The largest upload that is taken, in MB. */
  public static final int LARGEST_MB = 64;

  private static final System.Logger LOG = System.getLogger(ImportingFiles.class.getName());

  @Inject Uploading uploading;
  @Inject ImportingRecords importing;
  @Inject EndingJobs ending;
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
      take(caller, job.id(), 1, upload);
      ending.end(job.id());
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
                Caller caller = account.caller(Channel.SYSTEM, job.id());
                background.submit(() -> work(caller, job.id()));
              });
    }
  }

  /** Tries again what was set aside, after people were registered or corrected. For operators. */
  void retry(Caller caller, ImportJob job, List<Integer> numbers) {
    Set<Integer> wanted = new HashSet<>(numbers);
    each(
        job,
        (number, upload) -> {
          if (wanted.contains(number)) {
            take(caller, job.id(), number, upload.get());
          }
        });
    ending.end(job.id());
  }

  private void work(Caller caller, UUID id) {
    try {
      ImportJob job = jobs.find(id).orElseThrow();
      Set<Integer> done = new HashSet<>(jobs.itemsDone(id));
      each(
          job,
          (number, upload) -> {
            if (!done.contains(number)) {
              take(caller, id, number, upload.get());
            }
          });
      ending.end(id);
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.ERROR, "import job " + id + " stopped: " + e.getClass().getName());
    }
  }

  private interface Work {
    void on(int number, Supplier<Upload> upload);
  }

  private void each(ImportJob job, Work work) {
    Upload upload = new Upload(job.fileName(), jobs.bytes(job));
    if (job.kind() == ImportJob.Kind.DOCUMENT) {
      work.on(1, () -> upload);
      return;
    }
    int number = 0;
    List<ArchiveReader.Entry> entries =
        Importers.forArchive(upload).orElseThrow().open(upload).entries();
    for (ArchiveReader.Entry entry : entries) {
      number++;
      work.on(number, entry::upload);
    }
  }

  private void take(Caller caller, UUID job, int number, Upload upload) {
    try {
      importing.take(caller, job, number, upload);
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "import job " + job + " item " + number + ": " + e.getClass().getName());
      importing.fail(job, number, upload);
    }
  }
}
