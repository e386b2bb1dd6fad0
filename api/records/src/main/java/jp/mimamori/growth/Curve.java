package jp.mimamori.growth;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import jp.mimamori.person.Sex;

/** Numbers by age of one sex, of a table beside this package; between two ages they are level. */
final class Curve {

  private final TreeMap<Double, double[]> byAge = new TreeMap<>();

  private Curve() {}

  /** Of the lines of a table that begin with the sex and an age. */
  static Curve of(String table, Sex sex) {
    Curve curve = new Curve();
    for (String[] fields : lines(table)) {
      if (fields[0].equals(sex.name())) {
        curve.byAge.put(
            Double.valueOf(fields[1]),
            Arrays.stream(fields, 2, fields.length).mapToDouble(Double::parseDouble).toArray());
      }
    }
    return curve;
  }

  static List<String[]> lines(String table) {
    try (InputStream in = Curve.class.getResourceAsStream(table)) {
      byte[] text = Objects.requireNonNull(in, table).readAllBytes();
      return new String(text, StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  double first() {
    return byAge.firstKey();
  }

  double last() {
    return byAge.lastKey();
  }

  /** The numbers at an age in months; empty outside of what the table reaches. */
  Optional<double[]> at(double months) {
    var before = byAge.floorEntry(months);
    var after = byAge.ceilingEntry(months);
    if (before == null || after == null) {
      return Optional.empty();
    }
    double length = after.getKey() - before.getKey();
    double part = length == 0 ? 0 : (months - before.getKey()) / length;
    double[] numbers = before.getValue().clone();
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] += part * (after.getValue()[i] - numbers[i]);
    }
    return Optional.of(numbers);
  }
}
