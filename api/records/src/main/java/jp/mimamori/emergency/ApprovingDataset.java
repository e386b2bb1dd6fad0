package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;

/** A doctor judges, field by field, what was submitted, and may write some of it anew. */
@ApplicationScoped
public class ApprovingDataset {

  @Inject Leave leave;
  @Inject ReadingDataset reading;
  @Inject Datasets datasets;
  @Inject Dues dues;
  @Inject Judges judges;
  @Inject Clock clock;

  /**
   * What waits for a doctor; empty when nothing does.
   *
   * @throws RefusedException when the caller may not see the dataset
   */
  @Transactional
  public Optional<Comparison> compare(Caller caller, SubjectId subject) {
    Sheet sheet = reading.sheet(caller, Purpose.TREATMENT, subject);
    return Optional.ofNullable(sheet.waiting())
        .map(
            waiting ->
                new Comparison(waiting, sheet.approved(), sheet.newer(), sheet.unapproved()));
  }

  /** Whether the caller may decide on it now; it is written down nowhere, since nothing leaves. */
  @Transactional
  public boolean mayDecide(Caller caller, SubjectId subject) {
    return leave.wouldApprove(caller, subject, clock.instant()).isPresent();
  }

  /**
   * What is to be said of something that a doctor would write into a place: judged like what a
   * guardian enters.
   *
   * @throws RefusedException when the caller may not approve
   */
  @Transactional
  public Judgement judge(Caller caller, SubjectId subject, Path path, String typed) {
    Instant now = clock.instant();
    if (leave.wouldApprove(caller, subject, now).isEmpty()) {
      leave.toApprove(caller, subject, now);
    }
    return judges.of(subject, now).judge(Form.theOne().the(path), typed);
  }

  /**
   * Approves, gives back or corrects, each change of a version.
   *
   * @param number the newest version, as the doctor saw it; 0 when there was none
   * @param verdicts on every change, and on what the doctor writes besides
   * @throws RefusedException when the caller may not approve
   * @throws AlreadyDecided when the version is not the newest any more
   * @throws NotPossible when a change has no verdict, or a correction cannot stand
   */
  @Transactional
  public Version decide(Caller caller, SubjectId subject, int number, Map<Path, Verdict> verdicts) {
    Instant now = clock.instant();
    leave.toApprove(caller, subject, now);
    Optional<Version> newest = datasets.newest(subject);
    if (newest.map(Version::number).orElse(0) != number) {
      throw new AlreadyDecided();
    }
    Dataset approved = datasets.newestApproved(subject).map(Version::dataset).orElse(Dataset.EMPTY);
    Dataset submitted = newest.map(Version::dataset).orElse(Dataset.EMPTY);
    Map<Path, Verdict> judged = judged(subject, verdicts, now);
    NotPossible.refuseMissing(Change.between(approved, submitted), judged);
    Dataset next = new Approval(approved, submitted, new Entry.Word(caller.name(), now)).by(judged);
    Version version = Version.approved(subject, number + 1, next, judged, caller, now);
    datasets.add(version);
    dues.lookAt(subject, now);
    newest.filter(Version::isWaiting).ifPresent(submission -> giveBack(submission, judged));
    return version;
  }

  /** What a doctor gave back lies before the guardian again, with the doctor's words. */
  private void giveBack(Version submitted, Map<Path, Verdict> verdicts) {
    verdicts.forEach(
        (path, verdict) -> {
          if (verdict instanceof Verdict.Returned returned
              && datasets.draft(submitted.subject(), path) == null) {
            datasets.add(Draft.returned(submitted, path, returned.comment()));
          }
        });
  }

  private Map<Path, Verdict> judged(SubjectId subject, Map<Path, Verdict> verdicts, Instant now) {
    Judging judging = judges.of(subject, now);
    Map<Path, Verdict> judged = new TreeMap<>();
    Map<Path, Judgement.Why> refused = new TreeMap<>();
    verdicts.forEach(
        (path, verdict) -> {
          judged.put(path, verdict);
          if (verdict instanceof Verdict.Corrected corrected) {
            Judgement said = judging.judge(Form.theOne().the(path), corrected.value());
            if (said instanceof Judgement.Refused no) {
              refused.put(path, no.why());
            } else {
              judged.put(path, new Verdict.Corrected(said.value()));
            }
          }
        });
    if (!refused.isEmpty()) {
      throw new NotPossible(refused);
    }
    return judged;
  }
}
