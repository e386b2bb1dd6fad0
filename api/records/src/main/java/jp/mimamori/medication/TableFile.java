package jp.mimamori.medication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A table of this package: columns between tabs; lines that begin with # say what it is. */
final class TableFile {

  private TableFile() {}

  static Stream<List<String>> lines(String name) {
    try (InputStream file = TableFile.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> List.of(line.split("\t")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
