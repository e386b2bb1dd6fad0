package jp.mimamori.checkup.judging;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.mimamori.person.Sex;

/** Reads {@code rules.txt}, once. */
final class RulesFile {

  static final List<Rules> ALL = read();

  private RulesFile() {}

  private static List<Rules> read() {
    List<Rules> all = new ArrayList<>();
    Map<Measure, List<Rules.Limits>> limits = new EnumMap<>(Measure.class);
    String[] term = {};
    for (String line : lines("rules.txt").toList()) {
      String[] words = line.split(" +");
      if (words[0].equals("term")) {
        add(all, term, limits);
        limits = new EnumMap<>(Measure.class);
        term = words;
      } else {
        Rules.Limits each = limits(words);
        limits.computeIfAbsent(each.measure(), measure -> new ArrayList<>()).add(each);
      }
    }
    add(all, term, limits);
    return List.copyOf(all);
  }

  private static void add(
      List<Rules> all, String[] words, Map<Measure, List<Rules.Limits>> limits) {
    if (words.length > 0) {
      String[] years = words[2].split("\\.\\.", -1);
      int until = years[1].isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(years[1]);
      all.add(new Rules(Integer.parseInt(words[1]), Integer.parseInt(years[0]), until, limits));
    }
  }

  private static Rules.Limits limits(String[] words) {
    Sex sex =
        switch (words[2]) {
          case "M" -> Sex.MALE;
          case "F" -> Sex.FEMALE;
          default -> Sex.OTHER;
        };
    return new Rules.Limits(
        Measure.valueOf(words[0]), words[1], sex, Stream.of(words).skip(3).map(Cut::of).toList());
  }

  static Stream<String> lines(String name) {
    try (InputStream in = RulesFile.class.getResourceAsStream(name)) {
      byte[] text = Objects.requireNonNull(in, name).readAllBytes();
      return new String(text, StandardCharsets.UTF_8)
          .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
