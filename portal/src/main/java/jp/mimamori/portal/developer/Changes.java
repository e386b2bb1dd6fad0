package jp.mimamori.portal.developer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What changed in the contract, newest first, as the contract itself says. */
final class Changes {

  private static final String FILE = "/jp/mimamori/mobile/changes.tsv";

  private Changes() {}

  /**
   * A change.
   *
   * @param version of the contract that has it first
   * @param day since when
   */
  record Change(String version, LocalDate day, String japanese, String english) {}

  static List<Change> all() {
    try (InputStream file = Objects.requireNonNull(Changes.class.getResourceAsStream(FILE))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Change(cells[0], LocalDate.parse(cells[1]), cells[2], cells[3]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
