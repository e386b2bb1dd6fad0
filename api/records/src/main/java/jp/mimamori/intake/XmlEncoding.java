package jp.mimamori.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of an XML document, from its byte order mark and its declaration (XML 1.0 appendix
 * F). Decided here and not by the parser, so that a document cannot be read in two ways and a wrong
 * byte is a fault, not a replacement character.
 */
final class XmlEncoding {

  /** Files that call themselves Shift_JIS hold the characters of Windows-31J (①, 髙). */
  private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

  private static final Map<String, Charset> NAMES =
      Map.ofEntries(
          Map.entry("UTF-8", StandardCharsets.UTF_8),
          Map.entry("UTF8", StandardCharsets.UTF_8),
          Map.entry("US-ASCII", StandardCharsets.US_ASCII),
          Map.entry("ISO-8859-1", StandardCharsets.ISO_8859_1),
          Map.entry("SHIFT_JIS", WINDOWS_31J),
          Map.entry("SHIFT-JIS", WINDOWS_31J),
          Map.entry("SJIS", WINDOWS_31J),
          Map.entry("X-SJIS", WINDOWS_31J),
          Map.entry("MS932", WINDOWS_31J),
          Map.entry("CP932", WINDOWS_31J),
          Map.entry("WINDOWS-31J", WINDOWS_31J),
          Map.entry("CSWINDOWS31J", WINDOWS_31J),
          Map.entry("EUC-JP", Charset.forName("EUC-JP")));

  private static final int DECLARATION = 200;
  private static final Pattern ENCODING =
      Pattern.compile("^<\\?xml[^>]*?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

  private XmlEncoding() {}

  /** The document's characters, without a byte order mark. */
  static String decode(byte[] bytes) throws XmlNotReadable {
    int mark = mark(bytes);
    ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
    CharsetDecoder decoder = charset(bytes).newDecoder();
    CharBuffer out = CharBuffer.allocate((int) (in.remaining() * decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    if (result.isError()) {
      throw new XmlNotReadable(XmlNotReadable.Reason.ENCODING, placeBehind(text));
    }
    return text;
  }

  /** Line and column of what comes next. */
  private static String placeBehind(String text) {
    long line = text.chars().filter(c -> c == '\n').count() + 1;
    return line + ":" + (text.length() - text.lastIndexOf('\n'));
  }

  /** The first characters, whatever can be made of them; never fails. */
  static String start(byte[] bytes, int length) {
    try {
      int mark = mark(bytes);
      int end = Math.min(bytes.length, mark + length);
      return new String(bytes, mark, end - mark, charset(bytes));
    } catch (XmlNotReadable e) {
      // enough to see what it is; reading it says that its encoding is not to be had
      int mark = mark(bytes);
      return new String(
          bytes, mark, Math.min(bytes.length, mark + length) - mark, StandardCharsets.ISO_8859_1);
    }
  }

  private static int mark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE) ? 2 : 0;
  }

  private static Charset charset(byte[] bytes) throws XmlNotReadable {
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0, '<', 0)) {
      return agreed(bytes, StandardCharsets.UTF_16BE);
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, '<', 0)) {
      return agreed(bytes, StandardCharsets.UTF_16LE);
    }
    Charset declared = declared(bytes);
    if (mark(bytes) == 3 && !declared.equals(StandardCharsets.UTF_8)) {
      throw new XmlNotReadable(XmlNotReadable.Reason.ENCODING, "1:1");
    }
    return declared;
  }

  /** A two-byte encoding that the bytes show must not be called something else. */
  private static Charset agreed(byte[] bytes, Charset shown) throws XmlNotReadable {
    String name = declaredName(bytes, mark(bytes), shown);
    if (!name.isEmpty() && !name.toUpperCase(Locale.ROOT).startsWith("UTF-16")) {
      throw new XmlNotReadable(XmlNotReadable.Reason.ENCODING, "1:1");
    }
    return shown;
  }

  private static Charset declared(byte[] bytes) throws XmlNotReadable {
    String name = declaredName(bytes, mark(bytes), StandardCharsets.ISO_8859_1);
    Charset charset =
        name.isEmpty() ? StandardCharsets.UTF_8 : NAMES.get(name.toUpperCase(Locale.ROOT));
    if (charset == null) {
      throw new XmlNotReadable(XmlNotReadable.Reason.ENCODING, "1:1");
    }
    return charset;
  }

  private static String declaredName(byte[] bytes, int from, Charset as) {
    int end = Math.min(bytes.length, from + 2 * DECLARATION);
    String start = new String(Arrays.copyOfRange(bytes, Math.min(from, end), end), as);
    Matcher matcher = ENCODING.matcher(start);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static boolean startsWith(byte[] bytes, int... start) {
    if (bytes.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((bytes[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }
}
