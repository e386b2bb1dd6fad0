package jp.mimamori.vaccination;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is known of each vaccine: what it counts for, and the words by which documents name it. */
public final class Vaccines {

  private record Facts(List<List<Series>> chains, boolean live) {}

  /** The words of a name, which may stand apart in it. */
  private record Word(List<String> parts, Vaccine vaccine) {

    boolean isIn(String plain) {
      return parts.stream()
          .allMatch(
              part ->
                  part.startsWith("=") ? plain.equals(part.substring(1)) : plain.contains(part));
    }

    int length() {
      return parts.stream().mapToInt(String::length).sum();
    }
  }

  private static final Map<Vaccine, Facts> FACTS = new EnumMap<>(Vaccine.class);
  private static final List<Word> WORDS = read();

  private Vaccines() {}

  /** The vaccine that a document names; empty when the words say none that is known. */
  public static Optional<Vaccine> named(String words) {
    return called(words).or(() -> saidIn(plain(words)));
  }

  /** The one whose name here this is, which is also its code in records that are entered here. */
  static Optional<Vaccine> called(String name) {
    return Stream.of(Vaccine.values()).filter(each -> each.name().equals(name)).findFirst();
  }

  private static Optional<Vaccine> saidIn(String plain) {
    return WORDS.stream().filter(each -> each.isIn(plain)).findFirst().map(Word::vaccine);
  }

  /** The series that it counts for: for each chain the first that has use for it. */
  static List<List<Series>> chains(Vaccine vaccine) {
    return FACTS.get(vaccine).chains();
  }

  /** Whether it is a live one that is injected. */
  static boolean isLive(Vaccine vaccine) {
    return FACTS.get(vaccine).live();
  }

  /** One that counts for a series. */
  static Vaccine of(Series series) {
    return Stream.of(Vaccine.values())
        .filter(each -> chains(each).stream().anyMatch(chain -> chain.contains(series)))
        .findFirst()
        .orElseThrow();
  }

  /** A part of a word; with "=" before it the name is nothing else. */
  private static String part(String written) {
    return written.startsWith("=") ? "=" + plain(written) : plain(written);
  }

  private static String plain(String words) {
    return Normalizer.normalize(words, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Punct}・‐－―−()（）「」]", "");
  }

  private static List<Word> read() {
    return Tables.lines("vaccines.txt")
        .flatMap(Vaccines::words)
        .sorted(Comparator.comparing((Word each) -> -each.length()))
        .toList();
  }

  private static Stream<Word> words(String line) {
    String[] parts = line.split(" *\\| *", -1);
    Vaccine vaccine = Vaccine.valueOf(parts[0]);
    List<List<Series>> chains =
        Stream.of(parts[1].split(" +"))
            .filter(chain -> !chain.isEmpty())
            .map(chain -> Stream.of(chain.split(">")).map(Series::valueOf).toList())
            .toList();
    FACTS.put(vaccine, new Facts(chains, parts[2].equals("live")));
    return Stream.of(parts[3].split(" +"))
        .map(word -> new Word(Stream.of(word.split("\\+")).map(Vaccines::part).toList(), vaccine));
  }
}
