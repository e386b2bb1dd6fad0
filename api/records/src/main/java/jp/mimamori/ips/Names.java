package jp.mimamori.ips;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.emergency.Field;

/** What fields, choices and units are called, in Japanese and English side by side: a table. */
final class Names {

  private static final Map<String, String> ALL = read();

  /** Units as people write them, by UCUM. */
  private static final Map<String, String> UNITS =
      Map.of("cm[H2O]", "cmH2O", "mm[Hg]", "mmHg", "Cel", "°C", "[Fr]", "Fr");

  private Names() {}

  /**
   * By its key.
   *
   * @throws IllegalArgumentException when the table has none: a bug of ours
   */
  static String of(String key) {
    String name = ALL.get(key);
    if (name == null) {
      throw new IllegalArgumentException("no name for " + key);
    }
    return name;
  }

  static String of(Field field) {
    String whole = ALL.get(field.key());
    return whole != null ? whole : of(field.key().substring(field.key().lastIndexOf('.') + 1));
  }

  /** A value as people read it. */
  static String value(Field field, String value) {
    return switch (field.kind()) {
      case CHOICE, CHOICES ->
          Stream.of(value.split(",")).map(Names::choice).collect(Collectors.joining(", "));
      case NUMBER -> field.unit().isEmpty() ? value : value + " " + unit(field.unit());
      case TEXT, LONG_TEXT, DAY, PHONE, CARE, FILE -> value;
    };
  }

  /** A unit as people write it. */
  static String unit(String ucum) {
    return UNITS.getOrDefault(ucum, ucum);
  }

  /** Blood types stand for themselves. */
  static String choice(String value) {
    return ALL.getOrDefault("=" + value.strip(), value);
  }

  private static Map<String, String> read() {
    try (InputStream in = Objects.requireNonNull(Names.class.getResourceAsStream("words.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .map(line -> line.split("\t"))
          .collect(Collectors.toUnmodifiableMap(row -> row[0], Names::both));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String both(String[] row) {
    return row[1].equals(row[2]) ? row[1] : row[1] + " / " + row[2];
  }
}
