package jp.mimamori.fhir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import jp.mimamori.consent.Sensitivity;

/** The codes that make a record sensitive: a table, read once. */
final class SensitiveCodes {

  private static final List<Row> ROWS = read("sensitive-codes.tsv");

  private record Row(String system, String beginning, Sensitivity kind) {}

  private SensitiveCodes() {}

  /** What this code says; nothing for most. */
  static Stream<Sensitivity> of(String system, String code) {
    String name = system.toLowerCase(Locale.ROOT);
    String written = code.toUpperCase(Locale.ROOT);
    return ROWS.stream()
        .filter(row -> name.contains(row.system()) && written.startsWith(row.beginning()))
        .map(Row::kind)
        .distinct();
  }

  private static List<Row> read(String name) {
    try (InputStream in =
            Objects.requireNonNull(SensitiveCodes.class.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(
              cells ->
                  new Row(
                      cells[0].toLowerCase(Locale.ROOT), cells[1], Sensitivity.valueOf(cells[2])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
