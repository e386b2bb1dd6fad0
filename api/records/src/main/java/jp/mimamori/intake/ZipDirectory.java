package jp.mimamori.intake;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.mimamori.intake.ZipNotReadable.Reason;

/**
 * The central directory of a zip file (PKWARE APPNOTE 4.3), read strictly: what two programs could
 * read differently is refused.
 */
final class ZipDirectory {

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int FILE = 0x02014b50;
  private static final int FILE_LENGTH = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;

  private static final int UNIX = 3;
  private static final int UNIX_TYPE = 0xF000;
  private static final int UNIX_LINK = 0xA000;
  private static final int ENCRYPTED = 0x1 | 0x40 | 0x2000;
  private static final int UTF_8 = 0x800;
  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

  private final byte[] bytes;
  private final ByteBuffer buffer;

  ZipDirectory(byte[] bytes) {
    this.bytes = bytes;
    this.buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  List<Zip.Entry> entries() throws ZipNotReadable {
    try {
      return read();
    } catch (IndexOutOfBoundsException e) {
      throw new ZipNotReadable(Reason.BROKEN, "");
    }
  }

  private List<Zip.Entry> read() throws ZipNotReadable {
    int end = end();
    int count = buffer.getShort(end + 10) & 0xFFFF;
    int at = buffer.getInt(end + 16);
    if (count > Zip.MAX_ENTRIES) {
      throw new ZipNotReadable(Reason.TOO_MANY, "");
    }
    require(at >= 0 && at + (long) buffer.getInt(end + 12) == end, "");
    List<Zip.Entry> entries = new ArrayList<>(count);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < count; i++) {
      require(at + FILE_LENGTH <= end && buffer.getInt(at) == FILE, "");
      int nameLength = buffer.getShort(at + 28) & 0xFFFF;
      String name = name(at, nameLength);
      Zip.Entry entry = entry(at, name, nameLength);
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw new ZipNotReadable(Reason.SAME_NAME, name);
      }
      if (!name.endsWith("/")) {
        entries.add(entry);
      }
      at += FILE_LENGTH + nameLength;
      at +=
          (buffer.getShort(at - nameLength - FILE_LENGTH + 30) & 0xFFFF)
              + (buffer.getShort(at - nameLength - FILE_LENGTH + 32) & 0xFFFF);
    }
    require(at == end, "");
    checkSizes(entries);
    return entries;
  }

  /** The end record that fits the file's end exactly. */
  private int end() throws ZipNotReadable {
    int lowest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
    for (int at = bytes.length - END_LENGTH; at >= lowest; at--) {
      if (buffer.getInt(at) == END
          && at + END_LENGTH + (buffer.getShort(at + 20) & 0xFFFF) == bytes.length) {
        return at;
      }
    }
    throw new ZipNotReadable(Reason.BROKEN, "");
  }

  private Zip.Entry entry(int at, String name, int nameLength) throws ZipNotReadable {
    int flags = buffer.getShort(at + 8);
    if ((flags & ENCRYPTED) != 0) {
      throw new ZipNotReadable(Reason.ENCRYPTED, name);
    }
    checkName(name);
    boolean isUnix = (buffer.getShort(at + 4) >> 8 & 0xFF) == UNIX;
    if (isUnix && (buffer.getInt(at + 38) >>> 16 & UNIX_TYPE) == UNIX_LINK) {
      throw new ZipNotReadable(Reason.LINK, name);
    }
    int packed = buffer.getInt(at + 20);
    int size = buffer.getInt(at + 24);
    int local = buffer.getInt(at + 42);
    require(packed >= 0 && local >= 0, name);
    if (size < 0 || size > Zip.MAX_ENTRY) {
      throw new ZipNotReadable(Reason.TOO_LARGE, name);
    }
    require(buffer.getInt(local) == LOCAL, name);
    int localName = buffer.getShort(local + 26) & 0xFFFF;
    boolean sameName =
        localName == nameLength
            && Arrays.equals(
                bytes,
                local + LOCAL_LENGTH,
                local + LOCAL_LENGTH + localName,
                bytes,
                at + FILE_LENGTH,
                at + FILE_LENGTH + nameLength);
    require(sameName, name);
    int start = local + LOCAL_LENGTH + localName + (buffer.getShort(local + 28) & 0xFFFF);
    require(start + (long) packed <= bytes.length, name);
    long crc = buffer.getInt(at + 16) & 0xFFFFFFFFL;
    return new Zip.Entry(name, start, packed, size, crc, buffer.getShort(at + 10));
  }

  /** Japanese programs write names in Windows-31J unless the flag says UTF-8. */
  private String name(int at, int length) throws ZipNotReadable {
    ByteBuffer name = ByteBuffer.wrap(bytes, at + FILE_LENGTH, length);
    boolean isUtf8 = (buffer.getShort(at + 8) & UTF_8) != 0;
    try {
      return (isUtf8 ? StandardCharsets.UTF_8 : WINDOWS_31J)
          .newDecoder()
          .decode(name)
          .toString()
          .replace('\\', '/');
    } catch (CharacterCodingException e) {
      return new String(bytes, at + FILE_LENGTH, length, StandardCharsets.ISO_8859_1)
          .replace('\\', '/');
    }
  }

  private static void checkName(String name) throws ZipNotReadable {
    boolean leadsOut =
        name.startsWith("/")
            || name.indexOf(':') >= 0
            || name.chars().anyMatch(Character::isISOControl)
            || Arrays.asList(name.split("/")).contains("..");
    if (leadsOut) {
      throw new ZipNotReadable(Reason.UNSAFE_NAME, name);
    }
  }

  /** Totals, and that no two entries share bytes: overlapping entries are how small bombs grow. */
  private void checkSizes(List<Zip.Entry> entries) throws ZipNotReadable {
    long unpacked = entries.stream().mapToLong(Zip.Entry::size).sum();
    if (unpacked > Zip.MAX_TOTAL
        || unpacked > Zip.SMALL && unpacked > (long) bytes.length * Zip.MAX_RATIO) {
      throw new ZipNotReadable(Reason.TOO_LARGE, "");
    }
    long free = 0;
    List<Zip.Entry> byPlace = new ArrayList<>(entries);
    byPlace.sort(Comparator.comparingInt(Zip.Entry::start));
    for (Zip.Entry entry : byPlace) {
      require(entry.start() >= free, entry.name());
      free = entry.start() + (long) entry.packed();
    }
  }

  private static void require(boolean holds, String place) throws ZipNotReadable {
    if (!holds) {
      throw new ZipNotReadable(Reason.BROKEN, place);
    }
  }
}
