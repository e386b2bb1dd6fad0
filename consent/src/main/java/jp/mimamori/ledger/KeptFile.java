package jp.mimamori.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * A small text file of the ledger's, readable by its owner alone. A reader sees the old text or the
 * new one, and never a part.
 */
record KeptFile(Path path) {

  private static final FileAttribute<?> OWNERS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** A file is locked for a whole process: its own threads wait for each other here. */
  private static final Lock IN_THIS_PROCESS = new ReentrantLock();

  Optional<String> read() {
    try {
      return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("a file of the ledger cannot be read", e);
    }
  }

  /** When it was changed last; the beginning of time when it is not there. */
  FileTime changed() {
    try {
      return Files.exists(path) ? Files.getLastModifiedTime(path) : FileTime.fromMillis(0);
    } catch (IOException e) {
      throw new UncheckedIOException("a file of the ledger cannot be read", e);
    }
  }

  void write(String text) {
    try {
      Path folder = path.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, ".new", "", OWNERS);
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException("a file of the ledger cannot be written", e);
    }
  }

  /** Does something that nobody else does at the same time, in this process or another. */
  <T> T alone(Supplier<T> work) {
    IN_THIS_PROCESS.lock();
    try {
      Path folder = path.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      // the lock goes with the process that holds it; the empty file stays
      try (FileChannel channel =
              FileChannel.open(
                  folder.resolve(path.getFileName() + ".lock"),
                  Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                  OWNERS);
          FileLock held = channel.lock()) {
        return work.get();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a file of the ledger cannot be locked", e);
    } finally {
      IN_THIS_PROCESS.unlock();
    }
  }
}
