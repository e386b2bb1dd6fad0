package jp.mimamori.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Passwords of fifteen and more characters that are guessed first: runs of keys, repeated words,
 * this product's own words.
 */
final class GuessedFirst {

  static final Set<String> WORDS = read();

  private GuessedFirst() {}

  private static Set<String> read() {
    try (InputStream in = GuessedFirst.class.getResourceAsStream("guessed-first.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
