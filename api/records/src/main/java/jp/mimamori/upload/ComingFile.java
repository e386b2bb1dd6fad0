package jp.mimamori.upload;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * A file while it comes in. Until all of it is there it lies on disk, in the folder that a start
 * empties: whoever sends slowly takes no memory from others.
 */
public final class ComingFile {

  private static final int LARGEST = ImportingFiles.LARGEST_MB * 1_000_000;
  private static final int PIECE = 64 * 1024;
  private static final int SMALL = 100_000;

  /** The size of a document that takes as much room as any picture. */
  private static final int UNPACKED = 15_000_000;

  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private ComingFile() {}

  /**
   * Receives a file and works on its bytes when there is room for them.
   *
   * @throws FileTooLarge when it is larger than what is taken
   * @throws NoRoom when too many files are worked on already
   * @throws IOException when the sender broke off
   */
  public static void receive(InputStream in, Consumer<byte[]> work) throws IOException {
    receive(in, LARGEST, 0, work);
  }

  /**
   * Likewise a picture or a paper of at most so many bytes: once unpacked it may take as much as
   * the largest document, however small it is.
   *
   * @throws FileTooLarge when it is larger
   * @throws NoRoom when too many files are worked on already
   * @throws IOException when the sender broke off
   */
  public static void receiveUnpacking(InputStream in, int largest, Consumer<byte[]> work)
      throws IOException {
    receive(in, largest, UNPACKED, work);
  }

  private static void receive(InputStream in, int largest, int least, Consumer<byte[]> work)
      throws IOException {
    byte[] beginning = in.readNBytes(SMALL);
    if (beginning.length < SMALL) {
      withRoom(Math.max(least, beginning.length), () -> work.accept(beginning));
      return;
    }
    Path file = Files.createTempFile("coming", null);
    try {
      write(beginning, in, file, largest);
      withRoom(Math.max(least, Files.size(file)), () -> work.accept(read(file)));
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void withRoom(long size, Runnable work) {
    Room.ofTheProcess().with(size, PATIENCE, work);
  }

  private static void write(byte[] beginning, InputStream in, Path file, int largest)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(beginning);
      byte[] piece = new byte[PIECE];
      long size = beginning.length;
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        size += read;
        if (size > largest) {
          throw new FileTooLarge();
        }
        out.write(piece, 0, read);
      }
    }
  }

  /** In pieces: reading it at once would take as much again outside the heap. */
  private static byte[] read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = new byte[(int) Files.size(file)];
      int at = 0;
      while (at < bytes.length) {
        int read = in.read(bytes, at, Math.min(PIECE, bytes.length - at));
        if (read < 0) {
          throw new IOException("shorter than it was");
        }
        at += read;
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
