package jp.mimamori.upload;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.intake.Upload;

/**
 * One job from where it stands to its end. Documents are stored in groups, each group in one
 * transaction; where a group does not go in, its documents go in one by one, so that one of them
 * stops no other.
 *
 * <p>Where ledger or database do not answer, nothing is decided about a document: the job waits and
 * is taken up again.
 */
@ApplicationScoped
class WorkingOff {

  /** As many documents as may have been in hand when a process died. */
  private static final int IN_HAND = ReadingAhead.GROUP * (ReadingAhead.AHEAD + 2);

  /** Archives wait for each other; a day is more than they take. */
  private static final Duration IN_THE_BACKGROUND = Duration.ofDays(1);

  private static final System.Logger LOG = System.getLogger(WorkingOff.class.getName());

  @Inject ImportingRecords importing;
  @Inject KeepingJobs keeping;
  @Inject ImportJobs jobs;
  @Inject Uploaders uploaders;

  @Resource ManagedThreadFactory threads;

  /**
   * Works on a job until it is done, or waits.
   *
   * @return whether it is done
   */
  boolean work(Caller caller, UUID id) {
    return attempt(
        id,
        () -> {
          if (keeping.takeUp(id)) {
            withRoom(id, () -> workFast(caller, id, left(id)));
          }
        });
  }

  Optional<AccountId> uploaderOf(UUID id) {
    return jobs.find(id).map(ImportJob::uploadedBy);
  }

  /**
   * Goes on with a job that an ending process left. The documents that were in hand then are taken
   * one at a time, each noted before it is read: one that ends the process again and again is set
   * aside.
   */
  boolean goOn(Caller caller, UUID id) {
    return attempt(
        id,
        () -> {
          if (keeping.takeUp(id) && keeping.opens(id)) {
            withRoom(id, () -> goOnWith(caller, id, left(id)));
          }
        });
  }

  /** Takes the one document of a job that was just uploaded. */
  boolean take(Caller caller, UUID id, Upload upload) {
    return attempt(
        id,
        () -> {
          takeOne(caller, id, ReadingAhead.read(new Incoming.Single(1, upload)));
          end(caller, id);
        });
  }

  private boolean attempt(UUID id, Runnable work) {
    try {
      work.run();
      return true;
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "import job {0} waits: {1}", id, e.getClass().getName());
      waits(id);
      return false;
    }
  }

  /** It is taken up again in any case; that it waits is for people to see. */
  private void waits(UUID id) {
    try {
      keeping.waits(id);
    } catch (RuntimeException e) {
      LOG.log(
          System.Logger.Level.WARNING,
          "import job {0} could not be marked: {1}",
          id,
          e.getClass().getName());
    }
  }

  /** The bytes of the upload stand in memory while it is worked on. */
  private void withRoom(UUID id, Runnable work) {
    long size = jobs.find(id).orElseThrow().size();
    Room.ofTheProcess().with(size, IN_THE_BACKGROUND, work);
  }

  private void goOnWith(Caller caller, UUID id, List<Incoming> left) {
    List<Incoming> inHand = left.subList(0, Math.min(IN_HAND, left.size()));
    for (Incoming incoming : inHand) {
      if (keeping.tries(id, incoming.number(), incoming.name())) {
        takeOne(caller, id, ReadingAhead.read(incoming));
      }
    }
    keeping.tried(id);
    workFast(caller, id, left.subList(inHand.size(), left.size()));
  }

  private void workFast(Caller caller, UUID id, List<Incoming> documents) {
    try (ReadingAhead ahead = new ReadingAhead(documents, threads)) {
      for (List<ReadDocument> group = ahead.next(); !group.isEmpty(); group = ahead.next()) {
        takeGroup(asOfNow(caller, id), id, group);
      }
    }
    end(caller, id);
  }

  /** A system that was stopped since it sent an archive adds no more of it. */
  private Caller asOfNow(Caller caller, UUID id) {
    return ImportingRecords.isSystem(caller) && uploaders.isStopped(caller)
        ? uploaders.callerOf(caller.account(), id).orElse(caller)
        : caller;
  }

  private void end(Caller caller, UUID id) {
    if (ImportingRecords.isOfASystem(caller, jobs.find(id).orElseThrow())) {
      keeping.endKeepingNothing(id);
    } else {
      keeping.end(id);
    }
  }

  private List<Incoming> left(UUID id) {
    ImportJob job = jobs.find(id).orElseThrow();
    Set<Integer> done = new HashSet<>(jobs.itemsDone(id));
    return Incoming.of(job.kind(), new Upload(job.fileName(), jobs.bytes(job))).stream()
        .filter(document -> !done.contains(document.number()))
        .toList();
  }

  private void takeGroup(Caller caller, UUID id, List<ReadDocument> group) {
    try {
      importing.take(caller, id, group);
    } catch (RuntimeException e) {
      Outage.rethrow(e);
      group.forEach(document -> takeOne(caller, id, document));
    }
  }

  /**
   * One document's turn. When something unexpected stops it, it is tried once more: another request
   * may have stored the same in between.
   */
  private void takeOne(Caller caller, UUID id, ReadDocument document) {
    try {
      try {
        importing.take(caller, id, List.of(document));
      } catch (RuntimeException e) {
        Outage.rethrow(e);
        importing.take(caller, id, List.of(document));
      }
    } catch (RuntimeException e) {
      Outage.rethrow(e);
      LOG.log(
          System.Logger.Level.ERROR,
          "import job {0}, document {1}: {2}",
          id,
          document.number(),
          e.getClass().getName());
      importing.fail(
          id, document.number(), document.upload().fileName(), IntakeFinding.NOT_PROCESSED);
    }
  }
}
