package jp.mimamori.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.FindingCode;
import jp.mimamori.intake.Upload;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.NewDocument;
import jp.mimamori.record.Records;
import org.jspecify.annotations.Nullable;

/**
 * Documents of an upload become records, a few at a time in one transaction: find whose each is,
 * decide, write the decisions down, append. What came of them is kept in the same transaction, so a
 * document is done or not begun.
 */
@ApplicationScoped
class ImportingRecords {

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Records records;
  @Inject Matching matching;
  @Inject MatchingPatients patients;
  @Inject ImportJobs jobs;
  @Inject Clock clock;

  /**
   * Takes in documents that were read; those that somebody took in meanwhile are left as they are.
   */
  @Transactional
  void take(Caller caller, UUID id, List<ReadDocument> documents) {
    Instant now = clock.instant();
    ImportJob job = jobs.locked(id);
    List<Turn> turns = turns(id, documents, now);
    turns.forEach(turn -> decide(caller, job, turn, now));
    ledger.noteAll(turns.stream().flatMap(turn -> turn.decision().stream()).toList());
    turns.stream()
        .sorted(Turn.BY_PERSON)
        .forEach(turn -> turn.permit().ifPresent(permit -> store(permit, turn, now)));
    turns.forEach(turn -> keep(job, turn.item, turn.findings));
  }

  /** Notes that a document could not be processed at all, unless it was after all. */
  @Transactional
  void fail(UUID id, int number, String name, IntakeFinding why) {
    ImportJob job = jobs.locked(id);
    if (!jobs.done(id, List.of(number)).isEmpty()) {
      return;
    }
    ImportItem item = new ImportItem(id, number, name, clock.instant());
    item.refused(why);
    keep(job, item, List.of(Finding.of(why, "")));
  }

  private List<Turn> turns(UUID id, List<ReadDocument> documents, Instant now) {
    Set<Integer> done =
        new HashSet<>(jobs.done(id, documents.stream().map(ReadDocument::number).toList()));
    return documents.stream()
        .filter(document -> !done.contains(document.number()))
        .map(document -> new Turn(id, document, now))
        .toList();
  }

  private void keep(ImportJob job, ImportItem item, List<Finding> findings) {
    jobs.add(item);
    jobs.addFindings(item.job(), item.number(), findings);
    job.count(item.state());
  }

  private void decide(Caller caller, ImportJob job, Turn turn, Instant now) {
    Optional<Draft> draft = turn.document.reading().draft();
    if (draft.isEmpty()) {
      turn.item.refused(firstRefusing(turn.findings));
      return;
    }
    Dating.tooLate(draft.get(), now).ifPresent(turn::found);
    if (isOfASystem(caller, job)) {
      patients.decide(caller, draft.get().claim(), turn, now);
      return;
    }
    Optional<SubjectId> subject = whose(job.subject(), draft.get().claim(), turn);
    if (subject.isEmpty()) {
      return;
    }
    Question question =
        new Question(
            caller,
            subject.get(),
            Action.WRITE,
            purposeOf(caller),
            categories(turn.records()),
            now);
    if (turn.item.reason() != null) {
      turn.decided(new Refusal(question, Refusal.Reason.SOMEBODY_ELSE));
      return;
    }
    turn.decided(deciding.decideForAll(question));
    if (turn.permit().isEmpty()) {
      turn.found(Finding.of(IntakeFinding.NOT_PERMITTED, ""));
      turn.item.refused(IntakeFinding.NOT_PERMITTED);
    }
  }

  private void store(Permit permit, Turn turn, Instant now) {
    Draft draft = turn.document.reading().draft().orElseThrow();
    Upload upload = turn.document.upload();
    NewDocument document =
        new NewDocument(draft.format().name(), upload.fileName(), draft.title(), upload.bytes());
    Records.Appended appended = records.append(permit, document, turn.records(), now);
    turn.item.stored(
        permit.subject(),
        appended.document(),
        draft.title(),
        appended.added() + appended.known(),
        appended.added());
  }

  /**
   * The person the document is taken in for; the item says why when there is none or it is somebody
   * else's.
   */
  private Optional<SubjectId> whose(@Nullable SubjectId chosen, Claim claim, Turn turn) {
    if (chosen == null) {
      Matching.Match match = matching.find(claim);
      if (match.why() != null) {
        turn.found(Finding.of(match.why(), ""));
        turn.item.quarantined(match.why());
        return Optional.empty();
      }
      match.findings().forEach(turn::found);
      return Optional.ofNullable(match.subject());
    }
    for (Finding against : matching.judge(chosen, claim)) {
      turn.found(against);
      if (against.refuses()) {
        turn.item.refused(against.code());
      }
    }
    return Optional.of(chosen);
  }

  static Set<Category> categories(List<DraftRecord> records) {
    return records.stream()
        .map(DraftRecord::category)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Category.class)));
  }

  /** Operators take in for everybody, systems of institutions for their patients. */
  static boolean isForMany(Caller caller) {
    return caller.role() == Role.OPERATOR || isSystem(caller);
  }

  static boolean isSystem(Caller caller) {
    Affiliation works = caller.affiliation();
    return works != null && works.isSystem();
  }

  /** Whether it was sent by a system of an institution, be that appointed still or not. */
  static boolean isOfASystem(Caller caller, ImportJob job) {
    return job.subject() == null && caller.role() != Role.OPERATOR;
  }

  /** Whether the caller may begin to do so now. */
  static boolean mayForMany(Caller caller) {
    Affiliation works = caller.affiliation();
    return caller.role() == Role.OPERATOR || (works != null && works.adds());
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
