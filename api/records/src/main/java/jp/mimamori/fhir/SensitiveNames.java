package jp.mimamori.fhir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import jp.mimamori.consent.Sensitivity;
import jp.mimamori.identity.Normal;

/** The names of drugs that make a record sensitive, where no code says so: a table, read once. */
final class SensitiveNames {

  private static final List<Row> ROWS = read("sensitive-names.tsv");

  private record Row(String part, Sensitivity kind) {}

  private SensitiveNames() {}

  /** What this name of a drug says; nothing for most. */
  static Stream<Sensitivity> of(String drug) {
    String name = Normal.name(drug);
    return ROWS.stream().filter(row -> name.contains(row.part())).map(Row::kind).distinct();
  }

  private static List<Row> read(String name) {
    try (InputStream in =
            Objects.requireNonNull(SensitiveNames.class.getResourceAsStream(name), name);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Row(Normal.name(cells[0]), Sensitivity.valueOf(cells[1])))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
