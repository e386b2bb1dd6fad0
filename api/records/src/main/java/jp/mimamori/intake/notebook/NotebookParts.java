package jp.mimamori.intake.notebook;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.csv.CsvRows;
import jp.mimamori.intake.csv.CsvText;
import jp.mimamori.intake.csv.Row;
import org.jspecify.annotations.Nullable;

/**
 * Puts a notebook together again that was split over several QR codes. Every part begins with the
 * version line and ends with record 911; a part may begin in the middle of an RP, so parts are
 * joined before anything in them is understood.
 */
public final class NotebookParts {

  /** Of the parts that are missing, so many are named. */
  private static final int MOST_NAMED = 10;

  private NotebookParts() {}

  /**
   * The joined notebook, or none when a finding says which part is missing, truncated or foreign.
   *
   * @param joined UTF-8, one version line, no record 911
   */
  public record Joined(@Nullable Upload joined, List<Finding> findings) {

    public Joined {
      findings = List.copyOf(findings);
    }

    public Optional<Upload> upload() {
      return Optional.ofNullable(joined);
    }
  }

  /** Joins parts in whatever order they were scanned. */
  public static Joined join(List<Upload> uploads) {
    List<Finding> findings = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    for (Upload upload : uploads) {
      String prefix = upload.fileName() + " ";
      CsvText.decode(upload.bytes())
          .ifPresentOrElse(
              text -> rows.addAll(CsvRows.of(text, prefix, NotebookFinding.CSV, findings)),
              () ->
                  findings.add(Finding.of(NotebookFinding.ENCODING_UNREADABLE, upload.fileName())));
    }
    List<Row> whole = whole(rows, findings);
    if (whole.isEmpty() || findings.stream().anyMatch(Finding::refuses)) {
      return new Joined(null, findings);
    }
    String text = whole.stream().map(Row::raw).collect(Collectors.joining("\r\n", "", "\r\n"));
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new Joined(new Upload(uploads.get(0).fileName(), bytes), findings);
  }

  /** One part: its version line, its records, and what its 911 says. */
  private record Part(Row version, List<Row> body, String id, int count, int index) {

    List<String> content() {
      return body.stream().map(row -> row.raw().strip()).toList();
    }
  }

  /**
   * The version line and all records in order, of rows that may be one notebook without 911 or any
   * parts of one.
   */
  static List<Row> whole(List<Row> rows, List<Finding> findings) {
    List<List<Row>> pieces = pieces(rows);
    if (pieces.isEmpty()) {
      findings.add(Finding.of(NotebookFinding.NOT_A_NOTEBOOK, "line 1"));
      return List.of();
    }
    if (pieces.size() == 1 && pieces.get(0).stream().noneMatch(NotebookParts::isControl)) {
      return pieces.get(0);
    }
    List<Part> parts = new ArrayList<>();
    pieces.forEach(piece -> part(piece, findings).ifPresent(parts::add));
    if (parts.size() < pieces.size()) {
      return List.of();
    }
    return assembled(parts, findings);
  }

  private static List<List<Row>> pieces(List<Row> rows) {
    List<List<Row>> pieces = new ArrayList<>();
    for (Row row : rows) {
      if (row.number().startsWith("JAHIS") || pieces.isEmpty()) {
        pieces.add(new ArrayList<>());
      }
      pieces.get(pieces.size() - 1).add(row);
    }
    return pieces;
  }

  private static boolean isControl(Row row) {
    return row.number().equals("911");
  }

  private static Optional<Part> part(List<Row> piece, List<Finding> findings) {
    Row first = piece.get(0);
    Row last = piece.get(piece.size() - 1);
    if (!first.number().startsWith("JAHIS")) {
      findings.add(Finding.of(NotebookFinding.NOT_A_NOTEBOOK, first.place()));
      return Optional.empty();
    }
    if (!isControl(last)) {
      findings.add(Finding.of(NotebookFinding.PART_TRUNCATED, last.place()));
      return Optional.empty();
    }
    List<Row> body = piece.subList(1, piece.size() - 1);
    int count = small(last.text(2));
    int index = small(last.text(3));
    boolean valid = !last.text(1).isEmpty() && index >= 1 && index <= count;
    if (!valid || body.stream().anyMatch(NotebookParts::isControl)) {
      findings.add(Finding.of(NotebookFinding.PART_CONTROL_INVALID, last.place()));
      return Optional.empty();
    }
    return Optional.of(new Part(first, body, last.text(1), count, index));
  }

  private static int small(String digits) {
    return digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
  }

  private static List<Row> assembled(List<Part> parts, List<Finding> findings) {
    Part first = parts.get(0);
    Map<Integer, Part> byIndex = new TreeMap<>();
    for (Part part : parts) {
      Part earlier = byIndex.putIfAbsent(part.index(), part);
      if (!part.id().equals(first.id())
          || part.count() != first.count()
          || !part.version().text(0).equals(first.version().text(0))) {
        findings.add(Finding.of(NotebookFinding.PART_OF_ANOTHER_NOTEBOOK, part.version().place()));
      } else if (earlier != null) {
        boolean same = earlier.content().equals(part.content());
        findings.add(
            Finding.of(
                same ? NotebookFinding.PART_DUPLICATE : NotebookFinding.PART_CONFLICT,
                part.version().place(),
                "" + part.index()));
      }
    }
    String missing = missing(first.count(), byIndex);
    if (!missing.isEmpty()) {
      findings.add(
          Finding.of(
              NotebookFinding.PART_MISSING, first.version().place(), missing, "" + first.count()));
    }
    List<Row> rows = new ArrayList<>(List.of(first.version()));
    byIndex.values().forEach(part -> rows.addAll(part.body()));
    return rows;
  }

  /** The parts that are not there; of many, the first. */
  private static String missing(int count, Map<Integer, Part> there) {
    List<String> missing =
        IntStream.rangeClosed(1, count)
            .filter(index -> !there.containsKey(index))
            .mapToObj(String::valueOf)
            .toList();
    return missing.size() <= MOST_NAMED
        ? String.join(", ", missing)
        : String.join(", ", missing.subList(0, MOST_NAMED)) + " …";
  }
}
