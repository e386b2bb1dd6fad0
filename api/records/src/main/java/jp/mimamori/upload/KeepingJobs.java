package jp.mimamori.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mimamori.intake.Finding;

/** Where a job begins and ends, each in one transaction. */
@ApplicationScoped
class KeepingJobs {

  private static final int MOST_ITEMS = 1_000_000;

  @Inject ImportJobs jobs;
  @Inject Clock clock;

  /** Keeps an upload with what was found about it as a whole. */
  @Transactional
  void begin(ImportJob job, byte[] bytes, List<Finding> findings) {
    jobs.add(job, bytes);
    jobs.replaceFindings(job.id(), 0, findings);
  }

  /**
   * Every document had its turn: the bytes go when each is kept as a source document, and stay when
   * one was refused or set aside.
   */
  @Transactional
  void end(UUID id) {
    ImportJob job = jobs.locked(id);
    job.end(clock.instant());
    if (job.quarantined() == 0 && job.refused() == 0) {
      jobs.dropBytes(job);
    }
  }

  /**
   * Lets documents that were set aside, or that something unexpected stopped, have another turn. A
   * stop in between loses nothing: the job runs again, and goes on after a restart.
   *
   * @return whether there are any
   */
  @Transactional
  boolean reopen(UUID id) {
    ImportJob job = jobs.locked(id);
    if (job.state() == ImportJob.State.RUNNING) {
      return false;
    }
    List<ImportItem> again =
        new ArrayList<>(jobs.items(id, ImportItem.State.QUARANTINED, MOST_ITEMS));
    jobs.items(id, ImportItem.State.REFUSED, MOST_ITEMS).stream()
        .filter(item -> IntakeFinding.NOT_PROCESSED.name().equals(item.reason()))
        .forEach(again::add);
    if (again.isEmpty()) {
      return false;
    }
    for (ImportItem item : again) {
      job.uncount(item.state());
      jobs.replaceFindings(id, item.number(), List.of());
      jobs.remove(item);
    }
    job.reopen();
    return true;
  }
}
