package jp.mimamori.notebook;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a notebook into parts for QR codes: between records, each with the version line before and
 * record 911 (分割制御) after. What fits into one code is not cut.
 */
final class Splitting {

  /** Bytes in a code: of version 27 with error correction M, which a phone reads off a screen. */
  static final int MOST_BYTES = 1_100;

  /** More codes than that nobody scans one after the other. */
  static final int MOST_PARTS = 30;

  private static final byte[] VERSION = bytes(Lines.VERSION);
  private static final int CONTROL = bytes("911,12345678901234,999,999").length;

  private Splitting() {}

  static byte[] whole(List<String> lines) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(VERSION);
    lines.forEach(line -> all.writeBytes(bytes(line)));
    return all.toByteArray();
  }

  /**
   * @param id データ固有ID, 14 digits, the same on all parts and on no others
   */
  static List<byte[]> parts(List<String> lines, String id, Lines losses) {
    byte[] whole = whole(lines);
    if (whole.length <= MOST_BYTES) {
      return List.of(whole);
    }
    List<List<String>> cut = cut(lines);
    int room = MOST_BYTES - VERSION.length - CONTROL;
    if (lines.stream().anyMatch(line -> bytes(line).length > room)) {
      losses.lose(Loss.Kind.TOO_LONG, "");
      return List.of();
    }
    if (cut.size() > MOST_PARTS) {
      return List.of();
    }
    List<byte[]> parts = new ArrayList<>();
    for (List<String> part : cut) {
      List<String> closed = new ArrayList<>(part);
      closed.add("911," + id + "," + cut.size() + "," + (parts.size() + 1));
      parts.add(whole(closed));
    }
    return parts;
  }

  private static List<List<String>> cut(List<String> lines) {
    List<List<String>> parts = new ArrayList<>();
    int left = 0;
    for (String line : lines) {
      int length = bytes(line).length;
      if (parts.isEmpty() || length > left) {
        parts.add(new ArrayList<>());
        left = MOST_BYTES - VERSION.length - CONTROL;
      }
      parts.get(parts.size() - 1).add(line);
      left -= length;
    }
    return parts;
  }

  private static byte[] bytes(String line) {
    return (line + "\r\n").getBytes(Written.SHIFT_JIS);
  }
}
