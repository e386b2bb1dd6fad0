package jp.mimamori.emergency;

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
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Disclosed;
import jp.mimamori.ledger.Ledger;

/** Somebody sees the emergency dataset: what is approved, and what is newer. */
@ApplicationScoped
public class ReadingDataset {

  @Inject Leave leave;
  @Inject Ledger ledger;
  @Inject Datasets datasets;
  @Inject Freshness freshness;
  @Inject Clock clock;

  /**
   * The dataset as this caller may see it.
   *
   * @throws RefusedException when the caller may not read it for this purpose
   */
  @Transactional
  public Sheet sheet(Caller caller, Purpose purpose, SubjectId subject) {
    Instant now = clock.instant();
    return ledger
        .disclose(
            leave.toRead(caller, purpose, subject, now),
            permit -> seen(permit, now),
            Seen::disclosed)
        .sheet();
  }

  /**
   * Who submitted and approved, newest first; at most {@value Datasets#MOST}.
   *
   * @throws RefusedException when the caller may not read it for this purpose
   */
  @Transactional
  public List<Stamp> history(Caller caller, Purpose purpose, SubjectId subject) {
    Permit permit = ledger.note(leave.toRead(caller, purpose, subject, clock.instant())).orThrow();
    return datasets.history(subject, Datasets.MOST).stream()
        .map(version -> Stamp.of(version, permit.reach().shielded()))
        .toList();
  }

  private Seen seen(Permit permit, Instant now) {
    Sight sight = new Sight(permit);
    boolean nameless = permit.reach().shielded();
    SubjectId subject = permit.subject();
    Optional<Version> approval = datasets.newestApproved(subject);
    Optional<Version> waiting = datasets.newest(subject).filter(Version::isWaiting);
    Dataset approved = approval.map(Version::dataset).map(sight::of).orElse(Dataset.EMPTY);
    Dataset newer = waiting.map(Version::dataset).map(sight::of).orElse(Dataset.EMPTY);
    Sheet sheet =
        new Sheet(
            approved,
            approval.map(version -> Stamp.of(version, nameless)).orElse(null),
            waiting.map(version -> Stamp.of(version, nameless)).orElse(null),
            newer,
            (waiting.isPresent() ? newer : approved).overdue(now, freshness.times()));
    List<UUID> versions = new ArrayList<>();
    approval.map(Version::id).ifPresent(versions::add);
    waiting.map(Version::id).ifPresent(versions::add);
    return new Seen(sheet, versions);
  }

  /** What was read, and of which versions it was made. */
  private record Seen(Sheet sheet, List<UUID> versions) {

    Disclosed disclosed() {
      Set<Category> kinds = EnumSet.noneOf(Category.class);
      sheet.paths().forEach(path -> kinds.add(Form.theOne().the(path).section().category()));
      return sheet.isEmpty() ? Disclosed.nothing() : Disclosed.of(versions, kinds);
    }
  }
}
