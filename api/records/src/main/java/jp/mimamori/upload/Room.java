package jp.mimamori.upload;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The memory that files may take while they are worked on, all of them together. One of each size
 * fits at any time; what does not fit beside others waits, and is refused for now when the wait is
 * too long. Without it a handful of large files at once would end the process.
 */
final class Room {

  /** A document is read into a tree, which is many times its size; an archive is not. */
  private static final int TREE = 8;

  private static final int LARGEST_TREE = 20_000_000;
  private static final int UNIT = 1_000;

  /** A third of the heap; the rest is for whoever reads. */
  private static final Room OF_THE_PROCESS = new Room(Runtime.getRuntime().maxMemory() / 3);

  private final int units;
  private final Semaphore free;

  Room(long bytes) {
    this.units = (int) Math.max(1, bytes / UNIT);
    this.free = new Semaphore(units, true);
  }

  static Room ofTheProcess() {
    return OF_THE_PROCESS;
  }

  /**
   * Works on a file of this size when there is room for it.
   *
   * @throws NoRoom when there is none within that time
   */
  void with(long size, Duration patience, Runnable work) {
    int taken = units(size);
    try {
      if (!free.tryAcquire(taken, patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new NoRoom();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoRoom();
    }
    try {
      work.run();
    } finally {
      free.release(taken);
    }
  }

  private int units(long size) {
    long bytes = size > LARGEST_TREE ? size * 2 : Math.min(size * TREE, LARGEST_TREE * (long) TREE);
    return (int) Math.min(units, bytes / UNIT + 1);
  }
}
