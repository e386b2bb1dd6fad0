package jp.mimamori.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/**
 * Puts real ids where a draft's JSON holds tokens. Works on its UTF-8 bytes, in which a token is
 * the same as in its characters.
 */
final class Template {

  private static final byte[] START = "draft-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SUBJECT = DraftRecord.SUBJECT.getBytes(StandardCharsets.US_ASCII);

  private Template() {}

  /** A token alone or at the end of a reference gives way; within a sentence it is text. */
  static byte[] filled(byte[] template, UnaryOperator<String> ids) {
    ByteArrayOutputStream filled = new ByteArrayOutputStream(template.length);
    int copied = 0;
    for (int at = 1; at < template.length - START.length; at++) {
      if (template[at] != START[0] || !startsAfterQuoteOrSlash(template, at)) {
        continue;
      }
      int end = end(template, at);
      if (isToken(template, at, end)) {
        filled.write(template, copied, at - copied);
        String token = new String(template, at, end - at, StandardCharsets.US_ASCII);
        filled.writeBytes(ids.apply(token).getBytes(StandardCharsets.US_ASCII));
        copied = end;
        at = end;
      }
    }
    filled.write(template, copied, template.length - copied);
    return filled.toByteArray();
  }

  private static boolean startsAfterQuoteOrSlash(byte[] template, int at) {
    return (template[at - 1] == '"' || template[at - 1] == '/') && holds(template, at, START);
  }

  private static int end(byte[] template, int at) {
    int end = at;
    while (end < template.length && template[end] != '"' && end - at <= DraftRecord.TOKEN_LENGTH) {
      end++;
    }
    return end;
  }

  private static boolean isToken(byte[] template, int at, int end) {
    if (end == template.length || template[end] != '"') {
      return false;
    }
    if (end - at == SUBJECT.length) {
      return holds(template, at, SUBJECT);
    }
    for (int i = at + START.length; i < end; i++) {
      if (!(template[i] >= '0' && template[i] <= '9' || template[i] >= 'a' && template[i] <= 'f')) {
        return false;
      }
    }
    return end - at == DraftRecord.TOKEN_LENGTH;
  }

  private static boolean holds(byte[] template, int at, byte[] text) {
    return at + text.length <= template.length
        && java.util.Arrays.equals(template, at, at + text.length, text, 0, text.length);
  }
}
