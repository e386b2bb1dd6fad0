package jp.mimamori.intake;

import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import jp.mimamori.intake.ZipNotReadable.Reason;

/**
 * A zip file in memory. Its directory is checked as a whole when it is opened; entries are inflated
 * one at a time, on demand, and never become files. Inflating counts bytes, so what an entry says
 * about itself is not believed.
 */
public final class Zip {

  /** Largest entry, unpacked bytes. */
  public static final int MAX_ENTRY = 5_000_000;

  /** Most entries: results, claims and schemas of 10,000 people. */
  public static final int MAX_ENTRIES = 25_000;

  static final long MAX_TOTAL = 1_000_000_000L;

  /** Unpacked to packed bytes; checkup documents reach about 15. */
  static final int MAX_RATIO = 100;

  /** Below this total the ratio does not matter. */
  static final long SMALL = 20_000_000L;

  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  /**
   * One file of the archive.
   *
   * @param name path with {@code /}; for people and for sorting, never used as a path
   * @param size unpacked bytes as the directory tells it
   */
  public record Entry(String name, int start, int packed, int size, long crc, int method) {}

  private final byte[] bytes;
  private final List<Entry> entries;

  private Zip(byte[] bytes, List<Entry> entries) {
    this.bytes = bytes;
    this.entries = List.copyOf(entries);
  }

  public static boolean recognises(byte[] bytes) {
    return bytes.length >= 22
        && bytes[0] == 'P'
        && bytes[1] == 'K'
        && (bytes[2] == 3 && bytes[3] == 4 || bytes[2] == 5 && bytes[3] == 6);
  }

  /**
   * @param bytes not to be changed while the zip is in use
   */
  public static Zip open(byte[] bytes) throws ZipNotReadable {
    return new Zip(bytes, new ZipDirectory(bytes).entries());
  }

  /** The files, in the directory's order, without folders. */
  public List<Entry> entries() {
    return entries;
  }

  /** The entry's content. */
  public byte[] read(Entry entry) throws ZipNotReadable {
    byte[] content = entry.method() == STORED ? stored(entry) : inflated(entry);
    CRC32 crc = new CRC32();
    crc.update(content);
    if (crc.getValue() != entry.crc()) {
      throw new ZipNotReadable(Reason.BROKEN, entry.name());
    }
    return content;
  }

  private byte[] stored(Entry entry) throws ZipNotReadable {
    if (entry.packed() != entry.size()) {
      throw new ZipNotReadable(Reason.BROKEN, entry.name());
    }
    return java.util.Arrays.copyOfRange(bytes, entry.start(), entry.start() + entry.size());
  }

  private byte[] inflated(Entry entry) throws ZipNotReadable {
    if (entry.method() != DEFLATED) {
      throw new ZipNotReadable(Reason.BROKEN, entry.name());
    }
    byte[] content = new byte[entry.size()];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, entry.start(), entry.packed());
      int filled = 0;
      while (filled < content.length) {
        int count = inflater.inflate(content, filled, content.length - filled);
        if (count == 0 && (inflater.finished() || inflater.needsInput())) {
          throw new ZipNotReadable(Reason.BROKEN, entry.name());
        }
        filled += count;
      }
      if (!inflater.finished() && inflater.inflate(new byte[1]) > 0) {
        throw new ZipNotReadable(Reason.TOO_LARGE, entry.name());
      }
      return content;
    } catch (DataFormatException e) {
      throw new ZipNotReadable(Reason.BROKEN, entry.name());
    } finally {
      inflater.end();
    }
  }
}
