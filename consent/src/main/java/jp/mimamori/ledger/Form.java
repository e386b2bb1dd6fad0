package jp.mimamori.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that are hashed of a list of values: for each value four bytes of length, big endian,
 * then the text in UTF-8; a value that is absent is the length FFFFFFFF and no text. The first
 * value names what is listed and its version, so that no form can be read as another.
 *
 * <p>Ids are in lower case, numbers in decimals without leading zeros, instants in UTC with six
 * decimals of the second ({@code 2026-11-22T03:00:00.123456Z}), hashes in lower-case hexadecimal.
 */
final class Form {

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private Form() {}

  static byte[] of(List<@Nullable String> values) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    for (String value : values) {
      if (value == null) {
        bytes.writeBytes(length(-1));
      } else {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        bytes.writeBytes(length(text.length));
        bytes.writeBytes(text);
      }
    }
    return bytes.toByteArray();
  }

  static String instant(Instant instant) {
    return INSTANT.format(instant);
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static byte[] length(int length) {
    return ByteBuffer.allocate(Integer.BYTES).putInt(length).array();
  }
}
