package jp.mimamori.intake.csv;

import java.util.ArrayList;
import java.util.List;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.FindingCode;

/**
 * Cuts text into records and fields (RFC 4180 quoting; CRLF, LF, CR or the old end-of-file mark
 * 0x1A end a record; empty lines are skipped).
 */
public final class CsvRows {

  /**
   * What is said of what is wrong, in the words of each format.
   *
   * @param open a quote that is not closed
   * @param control characters that no printer prints
   * @param own characters that only one maker's machines know
   */
  public record Words(FindingCode open, FindingCode control, FindingCode own) {}

  private static final char END_OF_FILE = '\u001A';

  private final String text;
  private final String placePrefix;
  private final Words words;
  private final List<Finding> findings;
  private final List<Row> rows = new ArrayList<>();
  private int at;
  private int line = 1;

  private CsvRows(String text, String placePrefix, Words words, List<Finding> findings) {
    this.text = text;
    this.words = words;
    this.placePrefix = placePrefix;
    this.findings = findings;
  }

  /**
   * The records of a text.
   *
   * @param placePrefix stands before {@code line n}, empty for a single file
   * @param words what is said of what is wrong
   * @param findings takes what is wrong
   */
  public static List<Row> of(String text, String placePrefix, Words words, List<Finding> findings) {
    CsvRows csv = new CsvRows(text, placePrefix, words, findings);
    while (csv.at < text.length()) {
      csv.row();
    }
    return csv.rows;
  }

  private void row() {
    int start = at;
    String place = placePrefix + "line " + line;
    List<String> fields = new ArrayList<>();
    boolean more = true;
    while (more) {
      fields.add(field(place));
      more = at < text.length() && text.charAt(at) == ',';
      at += more ? 1 : 0;
    }
    String raw = text.substring(start, at);
    endLine();
    if (!raw.isBlank()) {
      keep(place, raw, fields);
    }
  }

  private void keep(String place, String raw, List<String> fields) {
    if (raw.chars().anyMatch(CsvRows::unprintable)) {
      findings.add(Finding.of(words.control(), place));
    }
    if (raw.codePoints().anyMatch(CsvRows::isMakersOwn)) {
      findings.add(Finding.of(words.own(), place));
    }
    rows.add(new Row(place, clean(raw), fields.stream().map(CsvRows::clean).toList()));
  }

  private String field(String place) {
    return at < text.length() && text.charAt(at) == '"' ? quoted(place) : plain();
  }

  private String plain() {
    int start = at;
    while (at < text.length() && text.charAt(at) != ',' && !endsLine(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted(String place) {
    StringBuilder value = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        line += c == '\n' ? 1 : 0;
        value.append(c);
      } else if (at < text.length() && text.charAt(at) == '"') {
        value.append('"');
        at++;
      } else {
        return value + plain();
      }
    }
    findings.add(Finding.of(words.open(), place));
    return value.toString();
  }

  private void endLine() {
    if (at >= text.length()) {
      return;
    }
    char end = text.charAt(at++);
    if (end == '\r' && at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    line += end == END_OF_FILE ? 0 : 1;
  }

  private static boolean endsLine(char c) {
    return c == '\n' || c == '\r' || c == END_OF_FILE;
  }

  private static boolean unprintable(int c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F;
  }

  /** Gaiji: Windows-31J F040 to F9FC, which Unicode leaves to private use. */
  private static boolean isMakersOwn(int c) {
    return Character.getType(c) == Character.PRIVATE_USE;
  }

  private static String clean(String value) {
    if (value.chars().noneMatch(CsvRows::unprintable)) {
      return value;
    }
    StringBuilder kept = new StringBuilder(value.length());
    value.chars().filter(c -> !unprintable(c)).forEach(c -> kept.append((char) c));
    return kept.toString();
  }
}
