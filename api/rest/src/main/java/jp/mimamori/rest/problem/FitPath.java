package jp.mimamori.rest.problem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Which paths are looked at at all (RFC 3986 §3.3): percent codes that are whole and stand for
 * printable UTF-8, and no segment that leads elsewhere. Clients take "." and ".." out before they
 * ask (§5.2.4), so a path that has one was made by hand.
 */
final class FitPath {

  private FitPath() {}

  /** Whether this path, as it was sent and without its query, is one. */
  static boolean is(String sent) {
    // OPTIONS * asks about the server
    if (sent.equals("*")) {
      return true;
    }
    // two slashes at the start would be read as another host where a browser is sent on
    return sent.startsWith("/")
        && !sent.startsWith("//")
        && decoded(sent).filter(FitPath::leadsDown).isPresent();
  }

  private static boolean leadsDown(String path) {
    return path.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c))
        && Arrays.stream(path.split("/")).noneMatch(FitPath::isDots);
  }

  /** What follows a semicolon is no part of the name. */
  private static boolean isDots(String segment) {
    String name = segment.contains(";") ? segment.substring(0, segment.indexOf(';')) : segment;
    return !name.isEmpty() && name.chars().allMatch(c -> c == '.');
  }

  private static Optional<String> decoded(String sent) {
    ByteBuffer bytes = ByteBuffer.allocate(sent.length());
    for (int i = 0; i < sent.length(); i++) {
      char c = sent.charAt(i);
      if (c <= ' ' || c > '~') {
        return Optional.empty();
      }
      if (c != '%') {
        bytes.put((byte) c);
        continue;
      }
      if (i + 2 >= sent.length()
          || !HexFormat.isHexDigit(sent.charAt(i + 1))
          || !HexFormat.isHexDigit(sent.charAt(i + 2))) {
        return Optional.empty();
      }
      bytes.put((byte) HexFormat.fromHexDigits(sent, i + 1, i + 3));
      i += 2;
    }
    return utf8(bytes.flip());
  }

  private static Optional<String> utf8(ByteBuffer bytes) {
    try {
      return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
