package jp.mimamori.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.ReachDigest;
import jp.mimamori.identity.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Exports from their beginning to their end. Whoever asked for one takes its steps; between two of
 * them nothing runs, so that nothing is lost when the server ends.
 */
@ApplicationScoped
public class Exporting {

  private static final int MOST_OPEN = 2;
  private static final int MOST_KEPT = 10;

  @Inject ExportJobs jobs;
  @Inject Deciding deciding;
  @Inject Clock clock;

  /**
   * The next step of an export.
   *
   * @param whom whose records it is about; null when there is none left
   * @param reach the digest of how far the caller reached into them before the step; empty when the
   *     caller did not
   */
  public record Turn(ExportJob job, ExportWish.@Nullable Whom whom, String reach) {}

  /**
   * Begins one.
   *
   * @throws TooManyExports when the caller has as many as are given
   */
  @Transactional
  public UUID begin(Caller caller, ExportWish wish) {
    Instant now = clock.instant();
    refuseIfFull(caller);
    ExportJob job = new ExportJob(UUID.randomUUID(), caller, wish, now);
    jobs.add(job, wish.people());
    return job.id();
  }

  /**
   * Looks whether the caller may begin one, before anybody is looked for.
   *
   * @throws TooManyExports when there are too many of the caller's
   */
  @Transactional
  public void refuseIfFull(Caller caller) {
    Instant now = clock.instant();
    if (jobs.open(caller, now) >= MOST_OPEN || jobs.kept(caller, now) >= MOST_KEPT) {
      throw new TooManyExports(60);
    }
  }

  /** One of the caller's; empty when there is none. */
  @Transactional
  public Optional<ExportJob> find(Caller caller, UUID id) {
    return jobs.find(id)
        .filter(job -> job.isOf(caller))
        .filter(job -> !job.isOver(clock.instant()));
  }

  /**
   * Somebody asks how it goes.
   *
   * @throws TooManyExports when that was asked just before
   */
  @Transactional
  public void poll(UUID id) {
    if (jobs.locked(id).filter(job -> job.polled(clock.instant())).isPresent()) {
      throw new TooManyExports(1);
    }
  }

  /** What is to be done next; empty when there is no such export. */
  @Transactional
  public Optional<Turn> turn(Caller caller, UUID id) {
    return jobs.find(id).map(job -> turn(caller, job));
  }

  private Turn turn(Caller caller, ExportJob job) {
    ExportWish.Whom whom = job.isDone() ? null : jobs.person(job.id(), job.person()).orElse(null);
    return new Turn(job, whom, whom == null ? "" : reach(caller, whom, clock.instant()));
  }

  /**
   * Keeps what a step found, unless somebody else took it meanwhile.
   *
   * @param next behind which place the same person's records go on; empty when they are over
   */
  @Transactional
  public void keep(Turn turn, List<ExportLines> lines, String next) {
    ExportWish.Whom whom = turn.whom();
    Optional<ExportJob> job =
        jobs.locked(turn.job().id()).filter(now -> now.steps() == turn.job().steps());
    if (whom != null && job.isPresent()) {
      jobs.add(job.get().id(), whom, turn.reach(), lines);
      job.get().goOn(next, clock.instant());
    }
  }

  /** How many lines there are of each type. */
  @Transactional
  public Map<String, Long> counts(UUID id) {
    return jobs.counts(id);
  }

  /**
   * The pieces of a file, of those people of whose records the caller may still read as much as
   * when they were read: what was taken back, kept out or hidden meanwhile binds.
   */
  @Transactional
  public List<ExportPiece> pieces(Caller caller, UUID id, String type) {
    Instant now = clock.instant();
    Map<UUID, String> reached =
        jobs.people(id, type).stream()
            .collect(
                Collectors.toMap(
                    whom -> whom.subject().value(),
                    whom -> reach(caller, whom, now),
                    (one, other) -> one.equals(other) ? one : ""));
    // of whoever let see less, or more, in between there is nothing at all: not half a record
    Map<UUID, Set<String>> read = jobs.reaches(id);
    return jobs.chunks(id, type).stream()
        .filter(
            kept ->
                type.equals(OUTCOME)
                    || (!kept.reach().isEmpty()
                        && read.getOrDefault(kept.subject(), Set.of())
                            .equals(Set.of(reached.getOrDefault(kept.subject(), "")))))
        .map(ExportJobs.Kept::piece)
        .toList();
  }

  /** The file of what could not be exported; it tells of nobody. */
  public static final String OUTCOME = "OperationOutcome";

  private String reach(Caller caller, ExportWish.Whom whom, Instant now) {
    return deciding.decide(
                Question.aboutAll(caller, whom.subject(), Action.READ, whom.purpose(), now))
            instanceof Permit permit
        ? ReachDigest.of(permit)
        : "";
  }

  /** The bytes of a piece, as gzip. */
  @Transactional
  public Optional<byte[]> bytes(UUID id, int number) {
    return jobs.bytes(id, number);
  }

  /** Ends one and forgets its lines. */
  @Transactional
  public void cancel(UUID id) {
    jobs.locked(id).ifPresent(job -> jobs.remove(id));
  }

  /** Forgets those that are over. */
  @Transactional
  public void forgetOld() {
    jobs.over(clock.instant()).forEach(jobs::remove);
  }
}
