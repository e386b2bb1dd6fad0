package jp.mimamori.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Characters that one family writes and another office types otherwise (髙 and 高), and small kana,
 * which insurers write large. NFKC keeps them apart; as names they are the same.
 */
final class NameVariants {

  private static final Map<Integer, Integer> USUAL = read();

  private NameVariants() {}

  static int usual(int character) {
    return USUAL.getOrDefault(character, character);
  }

  private static Map<Integer, Integer> read() {
    try (InputStream in = NameVariants.class.getResourceAsStream("name-variants.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.codePoints().toArray())
          .flatMap(line -> Arrays.stream(line, 1, line.length).mapToObj(c -> Map.entry(c, line[0])))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
