package jp.mimamori.upload;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;

/**
 * Reads the documents of a job in groups, on a thread of its own and a little ahead of the one that
 * stores them: parser and database work at the same time, and few documents are in memory.
 */
final class ReadingAhead implements AutoCloseable {

  /** How many documents are stored in one transaction. */
  static final int GROUP = 25;

  /** How many groups wait at most; one more is being read, another being stored. */
  static final int AHEAD = 2;

  /** A group ends with the document that brings it to this size, in bytes. */
  private static final int GROUP_BYTES = 2_000_000;

  private static final long LOOKS_UP_MILLIS = 200;
  private static final System.Logger LOG = System.getLogger(ReadingAhead.class.getName());

  private final BlockingQueue<List<ReadDocument>> groups = new ArrayBlockingQueue<>(AHEAD);
  private final Iterator<Incoming> documents;
  private final Thread thread;
  private volatile boolean closed;

  ReadingAhead(List<Incoming> documents, ManagedThreadFactory threads) {
    this.documents = documents.iterator();
    this.thread = threads.newThread(this::run);
    thread.setName("reading");
    thread.start();
  }

  /** The next group in order; an empty one after the last. */
  List<ReadDocument> next() {
    try {
      List<ReadDocument> group = groups.poll(LOOKS_UP_MILLIS, TimeUnit.MILLISECONDS);
      while (group == null) {
        if (!thread.isAlive() && groups.isEmpty()) {
          throw new IllegalStateException("the reading thread ended before its documents");
        }
        group = groups.poll(LOOKS_UP_MILLIS, TimeUnit.MILLISECONDS);
      }
      return group;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while documents were read", e);
    }
  }

  /** The thread ends with the group that it reads. */
  @Override
  public void close() {
    closed = true;
  }

  private void run() {
    while (!closed) {
      List<ReadDocument> group = group();
      if (!offered(group) || group.isEmpty()) {
        return;
      }
    }
  }

  private List<ReadDocument> group() {
    List<ReadDocument> group = new ArrayList<>();
    long bytes = 0;
    while (documents.hasNext() && group.size() < GROUP && bytes < GROUP_BYTES) {
      ReadDocument document = read(documents.next());
      bytes += document.upload().bytes().length;
      group.add(document);
    }
    return group;
  }

  private boolean offered(List<ReadDocument> group) {
    try {
      while (!closed) {
        if (groups.offer(group, LOOKS_UP_MILLIS, TimeUnit.MILLISECONDS)) {
          return true;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }

  /** Reads one document; what an importer does not survive refuses that document alone. */
  static ReadDocument read(Incoming incoming) {
    Upload upload = incoming.upload();
    try {
      return new ReadDocument(incoming.number(), upload, incoming.reading());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "document {0} was not read: {1}",
          incoming.number(),
          e.getClass().getName());
      return new ReadDocument(
          incoming.number(), upload, Reading.refused(Finding.of(IntakeFinding.NOT_PROCESSED, "")));
    }
  }
}
