package jp.mimamori.intake.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds out how a table is encoded. JAHIS fixes Shift_JIS, as spreadsheets in Japan write it; apps
 * export UTF-8 as well.
 *
 * <p>Half-width katakana in Shift_JIS can pass for two-byte UTF-8 ({@code ﾃｲ} for {@code ò}), so
 * UTF-8 is believed when it yields at least one character that only three bytes write, as all
 * Japanese ones are.
 */
public final class CsvText {

  public static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  /** With this ISO-2022-JP goes over to two bytes a character: nothing of it is to be guessed. */
  private static final String TO_JIS = "\u001B$";

  private CsvText() {}

  /** The text without a byte order mark, or nothing when it is in neither encoding. */
  public static Optional<String> decode(byte[] bytes) {
    if (isUtf16(bytes)) {
      return decode(bytes, StandardCharsets.UTF_16);
    }
    return decodeShort(bytes).filter(text -> !text.contains(TO_JIS) && !isTwoBytes(text));
  }

  private static Optional<String> decodeShort(byte[] bytes) {
    Optional<String> utf8 = decode(bytes, StandardCharsets.UTF_8);
    if (utf8.filter(CsvText::surelyUtf8).isPresent()) {
      return utf8.map(CsvText::withoutMark);
    }
    Optional<String> shiftJis = decode(bytes, SHIFT_JIS);
    return shiftJis.isPresent() ? shiftJis : utf8;
  }

  /** With its mark, as editors write it. */
  private static boolean isUtf16(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }

  /** UTF-16 without its mark has a zero beside every letter of the first line. */
  private static boolean isTwoBytes(String text) {
    int zero = text.indexOf(0);
    return zero == 0 || zero == 1;
  }

  private static boolean surelyUtf8(String text) {
    return text.chars().allMatch(c -> c < 0x80) || text.chars().anyMatch(c -> c >= 0x800);
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
