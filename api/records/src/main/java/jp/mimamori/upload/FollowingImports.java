package jp.mimamori.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.intake.Finding;

/** What became of an upload. Its uploader sees it, and nobody else. */
@ApplicationScoped
public class FollowingImports {

  private static final int MOST_ITEMS = 200;

  @Inject ImportJobs jobs;
  @Inject ImportingFiles importing;

  /**
   * An upload as it stands now.
   *
   * @param findings about the upload as a whole
   * @param attention documents that were refused or set aside, first 200 of each, with what was
   *     found
   */
  public record Report(ImportJob job, List<Finding> findings, List<ItemReport> attention) {}

  /** One document of an upload and what was found about it. */
  public record ItemReport(ImportItem item, List<Finding> findings) {}

  /** The caller's newest uploads. */
  @Transactional
  public List<ImportJob> mine(Caller caller) {
    return jobs.of(caller.account());
  }

  /**
   * An upload as it stands now; one that is not there is refused like somebody else's.
   *
   * @throws RefusedException when it is not the caller's
   */
  @Transactional
  public Report report(Caller caller, UUID id) {
    ImportJob job = mine(caller, id);
    List<ItemReport> attention = new java.util.ArrayList<>();
    for (ImportItem.State state : ImportItem.State.values()) {
      boolean wanted =
          switch (state) {
            case QUARANTINED, REFUSED -> true;
            case STORED, KNOWN -> job.kind() == ImportJob.Kind.DOCUMENT;
          };
      if (wanted) {
        jobs.items(id, state, MOST_ITEMS).stream()
            .map(item -> new ItemReport(item, jobs.findings(id, item.number())))
            .forEach(attention::add);
      }
    }
    return new Report(job, jobs.findings(id, 0), attention);
  }

  /** Tries again what was set aside in an upload; for the operator who uploaded it. */
  public void retry(Caller caller, UUID id) {
    ImportJob job = mine(caller, id);
    if (caller.role() != Role.OPERATOR || job.state() == ImportJob.State.RUNNING) {
      throw new RefusedException(Refusal.Reason.NO_GROUND);
    }
    importing.retry(caller, job);
  }

  private ImportJob mine(Caller caller, UUID id) {
    Optional<ImportJob> job = jobs.find(id).filter(j -> j.uploadedBy().equals(caller.account()));
    return job.orElseThrow(() -> new RefusedException(Refusal.Reason.NO_GROUND));
  }
}
