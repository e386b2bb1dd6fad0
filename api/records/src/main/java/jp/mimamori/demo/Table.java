package jp.mimamori.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The records of the family as tables that a clinician can read and correct. */
final class Table {

  private Table() {}

  /** One line; a cell that is not there is empty. */
  record Row(List<String> cells) {

    String cell(int index) {
      return index < cells.size() ? cells.get(index).strip() : "";
    }

    int number(int index) {
      return Integer.parseInt(cell(index));
    }

    boolean opens() {
      return cell(0).startsWith("@");
    }
  }

  /** The lines of a table but for comments and empty ones. */
  static List<Row> rows(String name) {
    return text(name)
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> new Row(List.of(line.split("\t", -1))))
        .toList();
  }

  static String text(String name) {
    try (InputStream in = Table.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
