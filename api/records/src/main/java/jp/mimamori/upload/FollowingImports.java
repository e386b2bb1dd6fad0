package jp.mimamori.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Finding;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.record.MomentCursor;
import org.jspecify.annotations.Nullable;

/**
 * What became of an upload. Its uploader sees it and nobody else, and only as long as the uploader
 * may still look at the records of the person it was for: that is decided on each look.
 */
@ApplicationScoped
public class FollowingImports {

  private static final int MOST_ITEMS = 200;
  private static final int MOST_SHOWN = 50;

  @Inject ImportJobs jobs;
  @Inject ImportingFiles importing;
  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Clock clock;

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

  /**
   * A part of somebody's uploads.
   *
   * @param next where the next part begins; null at the end
   */
  public record Part(List<ImportJob> jobs, @Nullable MomentCursor next) {

    public Part {
      jobs = List.copyOf(jobs);
    }
  }

  /** The caller's newest uploads, for oneself and for whom the caller may look today. */
  @Transactional
  public List<ImportJob> mine(Caller caller) {
    return part(caller, Optional.empty(), MOST_SHOWN).jobs();
  }

  /** Likewise, those behind a place; a part may hold fewer than there are places in it. */
  @Transactional
  public Part part(Caller caller, Optional<MomentCursor> after, int size) {
    List<ImportJob> found = jobs.of(caller.account(), after.orElse(MomentCursor.NEWEST), size + 1);
    List<ImportJob> own = found.subList(0, Math.min(size, found.size()));
    ImportJob last = found.size() > size ? own.get(size - 1) : null;
    return new Part(
        shown(caller, own), last == null ? null : new MomentCursor(last.startedAt(), last.id()));
  }

  private List<ImportJob> shown(Caller caller, List<ImportJob> own) {
    Map<SubjectId, Decision> decisions = new HashMap<>();
    for (ImportJob job : own) {
      SubjectId subject = job.subject();
      if (subject != null) {
        decisions.computeIfAbsent(subject, whose -> decide(caller, whose));
      }
    }
    ledger.noteAll(List.copyOf(decisions.values()));
    return own.stream()
        .filter(
            job ->
                job.subject() == null
                    ? ImportingRecords.isForMany(caller)
                    : decisions.get(job.subject()) instanceof Permit)
        .toList();
  }

  /**
   * An upload as it stands now; one that is not there is refused like somebody else's.
   *
   * @throws RefusedException when it is not the caller's, or the caller may no longer look at the
   *     records of whom it was for
   */
  @Transactional
  public Report report(Caller caller, UUID id) {
    ImportJob job = mine(caller, id);
    if (job.subject() != null) {
      ledger.note(decide(caller, job.subject())).orThrow();
    }
    List<ItemReport> attention = new ArrayList<>();
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

  /**
   * A part of the documents of an upload that had their turn.
   *
   * @param next behind which number the next part begins; null at the end
   */
  public record Documents(List<ItemReport> items, @Nullable Integer next) {

    public Documents {
      items = List.copyOf(items);
    }
  }

  /**
   * The documents behind this number, in their order, refused like {@link #report}.
   *
   * @param size at most so many
   */
  @Transactional
  public Documents documents(Caller caller, UUID id, int after, int size) {
    ImportJob job = mine(caller, id);
    if (job.subject() != null) {
      ledger.note(decide(caller, job.subject())).orThrow();
    }
    List<ImportItem> found = jobs.itemsBehind(id, after, size + 1);
    List<ImportItem> shown = found.subList(0, Math.min(size, found.size()));
    Map<Integer, List<Finding>> findings = jobs.findingsOf(id, shown);
    return new Documents(
        shown.stream()
            .map(item -> new ItemReport(item, findings.getOrDefault(item.number(), List.of())))
            .toList(),
        found.size() > size ? shown.get(size - 1).number() : null);
  }

  /**
   * How far an upload is, to be asked again and again. Refused like {@link #report}; a permit is
   * not noted, since how many documents are done says nothing of what is in them.
   */
  @Transactional
  public ImportJob progress(Caller caller, UUID id) {
    ImportJob job = mine(caller, id);
    if (job.subject() != null && decide(caller, job.subject()) instanceof Refusal refusal) {
      ledger.note(refusal).orThrow();
    }
    return job;
  }

  /** Tries again what was set aside in an upload; for the operator who uploaded it. */
  public void retry(Caller caller, UUID id) {
    ImportJob job = mine(caller, id);
    if (caller.role() != Role.OPERATOR || !job.isEnded()) {
      throw new RefusedException(Refusal.Reason.NO_GROUND);
    }
    importing.retry(caller, job);
  }

  /** One for nobody in particular is an operator's or a system's, and nobody else's. */
  private ImportJob mine(Caller caller, UUID id) {
    return jobs.find(id)
        .filter(job -> job.uploadedBy().equals(caller.account()))
        .filter(job -> job.subject() != null || ImportingRecords.isForMany(caller))
        .orElseThrow(() -> new RefusedException(Refusal.Reason.NO_GROUND));
  }

  /** An operator takes in and reads nothing, and so asks for what the upload needed. */
  private Decision decide(Caller caller, @Nullable SubjectId subject) {
    Action action = caller.role() == Role.OPERATOR ? Action.WRITE : Action.READ;
    return deciding.decide(
        Question.aboutAll(
            caller, subject, action, ImportingRecords.purposeOf(caller), clock.instant()));
  }
}
