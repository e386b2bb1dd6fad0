package jp.mimamori.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The words on cards, in two languages: a table. */
final class CardWords {

  private static final Map<String, String[]> ALL = read();

  private CardWords() {}

  static String japanese(String key) {
    return row(key)[1];
  }

  static String english(String key) {
    return row(key)[2];
  }

  static String both(String key) {
    return japanese(key) + " / " + english(key);
  }

  private static String[] row(String key) {
    return Objects.requireNonNull(ALL.get(key), key);
  }

  private static Map<String, String[]> read() {
    try (InputStream in =
        Objects.requireNonNull(CardWords.class.getResourceAsStream("words.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
