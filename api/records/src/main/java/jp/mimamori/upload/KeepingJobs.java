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

  /** How often a document may have been in hand when the process ended. */
  private static final int MOST_TRIES = 3;

  @Inject ImportJobs jobs;
  @Inject Clock clock;

  /** Keeps an upload with what was found about it as a whole. */
  @Transactional
  void begin(ImportJob job, byte[] bytes, List<Finding> findings) {
    jobs.add(job, bytes);
    jobs.addFindings(job.id(), 0, findings);
  }

  /**
   * Somebody works on the job from now on.
   *
   * @return whether anything is left to be done on it
   */
  @Transactional
  boolean takeUp(UUID id) {
    ImportJob job = jobs.locked(id);
    if (job.isEnded()) {
      return false;
    }
    job.run();
    return true;
  }

  /** Something it needs does not answer; somebody takes it up again. */
  @Transactional
  void waits(UUID id) {
    ImportJob job = jobs.locked(id);
    if (!job.isEnded()) {
      job.waits();
    }
  }

  /**
   * Notes that the upload is opened again. One over which the process ended too often is not opened
   * any more and is refused; its bytes stay.
   *
   * @return whether it may be opened
   */
  @Transactional
  boolean opens(UUID id) {
    ImportJob job = jobs.locked(id);
    if (job.tries().opens() <= MOST_TRIES) {
      return true;
    }
    job.refuse(clock.instant());
    jobs.addFindings(id, 0, List.of(Finding.of(IntakeFinding.ENDS_THE_SERVER, "")));
    return false;
  }

  /**
   * Notes that a document is tried now. One over which the process ended too often is set aside
   * instead.
   *
   * @return whether it may be tried
   */
  @Transactional
  boolean tries(UUID id, int number, String name) {
    ImportJob job = jobs.locked(id);
    if (job.tries().of(number) <= MOST_TRIES) {
      return true;
    }
    List<Finding> why = List.of(Finding.of(IntakeFinding.ENDS_THE_SERVER, ""));
    ImportItem item = new ImportItem(id, number, name, clock.instant());
    item.quarantined(IntakeFinding.ENDS_THE_SERVER);
    jobs.add(item);
    jobs.addFindings(id, number, why);
    job.count(item.state());
    return false;
  }

  /** What was tried did not end the process. */
  @Transactional
  void tried(UUID id) {
    jobs.locked(id).tries().over();
  }

  /**
   * Every document of a system's upload had its turn. The bytes go: what of them is nobody's who
   * lets the system add it is not for us to keep.
   */
  @Transactional
  void endKeepingNothing(UUID id) {
    ImportJob job = jobs.locked(id);
    job.end(clock.instant());
    jobs.dropBytes(job);
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
    if (!job.isEnded()) {
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
      jobs.dropFindings(id, item.number());
      jobs.remove(item);
    }
    job.reopen();
    return true;
  }
}
