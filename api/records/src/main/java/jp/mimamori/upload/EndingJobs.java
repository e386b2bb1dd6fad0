package jp.mimamori.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * A job is done: its bytes go when every document in it is kept as a source document, and stay when
 * one was refused or set aside.
 */
@ApplicationScoped
class EndingJobs {

  @Inject ImportJobs jobs;
  @Inject Clock clock;

  @Transactional
  void end(UUID id) {
    ImportJob job = jobs.find(id).orElseThrow();
    job.end(clock.instant());
    if (job.quarantined() == 0 && job.refused() == 0) {
      jobs.dropBytes(job);
    }
  }
}
