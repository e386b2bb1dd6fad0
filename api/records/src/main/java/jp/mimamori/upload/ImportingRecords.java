package jp.mimamori.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.FindingCode;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.NewDocument;
import jp.mimamori.record.Records;
import org.jspecify.annotations.Nullable;

/**
 * One document of an upload becomes records of one person, in one transaction: read, find the
 * person, decide, write the decision down, append. What came of it is kept in the same transaction,
 * so a document is done or not begun.
 */
@ApplicationScoped
class ImportingRecords {

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Records records;
  @Inject Matching matching;
  @Inject ImportJobs jobs;
  @Inject Clock clock;

  /**
   * Takes in one document that was read; one that somebody took in meanwhile is left as it is.
   *
   * @param reading what the document holds; made before the transaction, so that no connection
   *     waits for a parser
   */
  @Transactional
  void take(Caller caller, UUID jobId, int number, Upload upload, Reading reading) {
    Instant now = clock.instant();
    SubjectId chosen = jobs.locked(jobId).subject();
    if (jobs.item(jobId, number).isPresent()) {
      return;
    }
    ImportItem item = new ImportItem(jobId, number, upload.fileName(), now);
    List<Finding> findings = new ArrayList<>(reading.findings());
    if (reading.draft().isPresent()) {
      store(caller, chosen, reading.draft().get(), upload, item, findings, now);
    } else {
      item.refused(firstRefusing(findings));
    }
    keep(item, findings);
  }

  /** Notes that a document could not be processed at all, unless it was after all. */
  @Transactional
  void fail(UUID jobId, int number, String name) {
    jobs.locked(jobId);
    if (jobs.item(jobId, number).isPresent()) {
      return;
    }
    ImportItem item = new ImportItem(jobId, number, name, clock.instant());
    item.refused(IntakeFinding.NOT_PROCESSED);
    keep(item, List.of(Finding.of(IntakeFinding.NOT_PROCESSED, "")));
  }

  /** Last of all: appending records lets go of every entity that was read before. */
  private void keep(ImportItem item, List<Finding> findings) {
    jobs.add(item);
    jobs.replaceFindings(item.job(), item.number(), findings);
    jobs.find(item.job()).orElseThrow().count(item.state());
  }

  private void store(
      Caller caller,
      @Nullable SubjectId chosen,
      Draft draft,
      Upload upload,
      ImportItem item,
      List<Finding> findings,
      Instant now) {
    Optional<SubjectId> subject = whose(chosen, draft.claim(), item, findings);
    if (subject.isEmpty()) {
      return;
    }
    Set<Category> categories =
        draft.records().stream()
            .map(DraftRecord::category)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Category.class)));
    Question question =
        new Question(caller, subject.get(), Action.WRITE, purposeOf(caller), categories, now);
    if (item.state() == ImportItem.State.REFUSED && item.reason() != null) {
      ledger.note(new Refusal(question, Refusal.Reason.SOMEBODY_ELSE));
      return;
    }
    Decision decision = ledger.note(deciding.decide(question));
    if (!(decision instanceof Permit permit)) {
      findings.add(Finding.of(IntakeFinding.NOT_PERMITTED, ""));
      item.refused(IntakeFinding.NOT_PERMITTED);
      return;
    }
    NewDocument document =
        new NewDocument(draft.format().name(), upload.fileName(), draft.title(), upload.bytes());
    Records.Appended appended = records.append(permit, document, draft.records(), now);
    item.stored(
        subject.get(),
        appended.document(),
        draft.title(),
        appended.added() + appended.known(),
        appended.added());
  }

  /**
   * The person the document is taken in for; the item says why when there is none or it is somebody
   * else's.
   */
  private Optional<SubjectId> whose(
      @Nullable SubjectId chosen, Claim claim, ImportItem item, List<Finding> findings) {
    if (chosen == null) {
      Matching.Match match = matching.find(claim);
      if (match.why() != null) {
        findings.add(Finding.of(match.why(), ""));
        item.quarantined(match.why());
      }
      return Optional.ofNullable(match.why() == null ? match.subject() : null);
    }
    List<Finding> against = matching.judge(chosen, claim);
    findings.addAll(against);
    against.stream().filter(Finding::refuses).findFirst().ifPresent(f -> item.refused(f.code()));
    return Optional.of(chosen);
  }

  static Purpose purposeOf(Caller caller) {
    return caller.role() == Role.OPERATOR ? Purpose.INTAKE : Purpose.PERSONAL_USE;
  }

  private static FindingCode firstRefusing(List<Finding> findings) {
    return findings.stream()
        .filter(Finding::refuses)
        .findFirst()
        .map(Finding::code)
        .orElse(IntakeFinding.NOT_PROCESSED);
  }
}
