package jp.mimamori.vaccination;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The tables beside this package: a line a fact, empty lines and those that begin with # say
 * nothing.
 */
final class Tables {

  private Tables() {}

  static Stream<String> lines(String name) {
    try (InputStream in = Tables.class.getResourceAsStream(name)) {
      byte[] text = Objects.requireNonNull(in, name).readAllBytes();
      return new String(text, StandardCharsets.UTF_8)
          .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
