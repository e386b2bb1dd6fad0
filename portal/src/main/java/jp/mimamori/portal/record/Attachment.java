package jp.mimamori.portal.record;

import java.nio.charset.StandardCharsets;

/** The header that makes an answer a file with a name (RFC 6266, RFC 8187). */
final class Attachment {

  private static final String UNRESERVED = "!#$&+-.^_`|~";
  private static final int LONGEST = 120;

  private Attachment() {}

  /**
   * @param name as a sender wrote it; what could be a path or a header is taken out
   */
  static String named(String name) {
    String plain =
        name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|\\u202A-\\u202E\\u2066-\\u2069]", "_").strip();
    String safe = plain.isEmpty() || plain.startsWith(".") ? "document" + plain : plain;
    String shown = safe.length() > LONGEST ? safe.substring(safe.length() - LONGEST) : safe;
    String ascii = shown.replaceAll("[^\\x20-\\x7E]", "_").replace("%", "_");
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded(shown);
  }

  private static String encoded(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 128 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append(String.format("%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }
}
