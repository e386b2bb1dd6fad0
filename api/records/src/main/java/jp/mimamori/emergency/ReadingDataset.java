package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Disclosed;
import jp.mimamori.ledger.Ledger;
import org.jspecify.annotations.Nullable;

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
    return history(caller, purpose, subject, null, Datasets.MOST).stamps();
  }

  /**
   * A part of the history.
   *
   * @param next the number before which the next part begins; null at the end
   */
  public record Part(List<Stamp> stamps, @Nullable Integer next) {

    public Part {
      stamps = List.copyOf(stamps);
    }
  }

  /**
   * Likewise, the versions before this one; null for the newest ones.
   *
   * @throws RefusedException when the caller may not read it for this purpose
   */
  @Transactional
  public Part history(
      Caller caller, Purpose purpose, SubjectId subject, @Nullable Integer before, int size) {
    Permit permit = ledger.note(leave.toRead(caller, purpose, subject, clock.instant())).orThrow();
    int below = before == null ? Integer.MAX_VALUE : before;
    List<Stamp> found =
        datasets.history(subject, below, size + 1).stream()
            .map(version -> Stamp.of(version, permit.reach().shielded()))
            .toList();
    List<Stamp> stamps = found.subList(0, Math.min(size, found.size()));
    return new Part(stamps, found.size() > size ? stamps.get(size - 1).number() : null);
  }

  /**
   * The form for whoever enters. Whoever must not learn of places sees nothing of it that was not
   * submitted yet: neither who typed it nor what a doctor said of it may be told.
   */
  Entering form(Caller caller, SubjectId subject) {
    Instant now = clock.instant();
    return ledger
        .disclose(
            leave.toRead(caller, Purpose.PERSONAL_USE, subject, now),
            permit -> entered(permit, now),
            Entered::disclosed)
        .form();
  }

  private Entered entered(Permit permit, Instant now) {
    Seen seen = seen(permit, now);
    Sight sight = new Sight(permit);
    List<Draft> drafts =
        permit.reach().shielded()
            ? List.of()
            : datasets.drafts(permit.subject()).stream()
                .filter(draft -> sight.shows(draft.path()))
                .toList();
    Set<Path> unsubmitted = new HashSet<>();
    Map<Path, String> comments = new HashMap<>();
    for (Draft draft : drafts) {
      unsubmitted.add(draft.path());
      if (!draft.comment().isEmpty()) {
        comments.put(draft.path(), draft.comment());
      }
    }
    Dataset whole = Draft.over(seen.sheet().latest(), drafts);
    return new Entered(new Entering(seen.sheet(), whole, unsubmitted, comments), seen);
  }

  private Seen seen(Permit permit, Instant now) {
    Sight sight = new Sight(permit);
    boolean nameless = permit.reach().shielded();
    SubjectId subject = permit.subject();
    Optional<Version> approval = datasets.newestApproved(subject);
    Optional<Version> waiting = datasets.newest(subject).filter(Version::isWaiting);
    Dataset approved = approval.map(Version::dataset).map(sight::of).orElse(Dataset.EMPTY);
    Dataset newer = waiting.map(Version::dataset).map(sight::of).orElse(Dataset.EMPTY);
    ReviewTimes times = freshness.times();
    List<Path> overdue = (waiting.isPresent() ? newer : approved).overdue(now, times);
    Sheet sheet =
        new Sheet(
            approved,
            approval.map(version -> Stamp.of(version, nameless)).orElse(null),
            waiting.map(version -> Stamp.of(version, nameless)).orElse(null),
            newer,
            overdue,
            approved.overdue(now, times).stream()
                .filter(
                    path ->
                        overdue.contains(path) || !newer.value(path).equals(approved.value(path)))
                .toList());
    List<UUID> versions = new ArrayList<>();
    approval.map(Version::id).ifPresent(versions::add);
    waiting.map(Version::id).ifPresent(versions::add);
    return new Seen(sheet, versions);
  }

  /** What was read, and of which versions it was made. */
  private record Seen(Sheet sheet, List<UUID> versions) {

    Disclosed disclosed() {
      return disclosed(List.of());
    }

    Disclosed disclosed(Collection<Path> besides) {
      Set<Category> kinds = EnumSet.noneOf(Category.class);
      Stream.concat(sheet.paths().stream(), besides.stream())
          .forEach(path -> kinds.add(Form.theOne().the(path).section().category()));
      return kinds.isEmpty() ? Disclosed.nothing() : Disclosed.of(versions, kinds);
    }
  }

  /** Likewise, with what is not submitted; that counts as a version of its own. */
  private record Entered(Entering form, Seen seen) {

    private static final UUID UNSUBMITTED = new UUID(0, 0);

    Disclosed disclosed() {
      List<UUID> versions = new ArrayList<>(seen.versions());
      if (!form.unsubmitted().isEmpty()) {
        versions.add(UNSUBMITTED);
      }
      return new Seen(form.sheet(), versions).disclosed(form.unsubmitted());
    }
  }
}
