package jp.mimamori.intake.notebook;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.csv.Row;

/** Reads {@code YYYYMMDD} and {@code GYYMMDD} with an era letter, against the calendar. */
final class NotebookDate {

  private static final Pattern WESTERN = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern ERA = Pattern.compile("([MTSHR])(\\d{2})(\\d{2})(\\d{2})");

  /** The year before an era's first, and the era's first and last day. */
  private record Era(int zero, LocalDate first, LocalDate last) {}

  private static final Map<String, Era> ERAS =
      Map.of(
          "M", new Era(1867, LocalDate.of(1868, 1, 25), LocalDate.of(1912, 7, 30)),
          "T", new Era(1911, LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 25)),
          "S", new Era(1925, LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
          "H", new Era(1988, LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
          "R", new Era(2018, LocalDate.of(2019, 5, 1), LocalDate.MAX));

  private NotebookDate() {}

  /** The day of this field; empty when the field is empty or a finding says what is wrong. */
  static Optional<LocalDate> read(Row row, int index, List<Finding> findings) {
    String written = row.text(index);
    if (written.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(day(row, written, findings));
    } catch (DateTimeException e) {
      findings.add(Finding.of(NotebookFinding.DATE_INVALID, row.place(), written));
      return Optional.empty();
    }
  }

  private static LocalDate day(Row row, String written, List<Finding> findings) {
    if (written.length() > 16) {
      throw new DateTimeException("too long");
    }
    String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    Matcher western = WESTERN.matcher(plain);
    if (western.matches()) {
      return day(Integer.parseInt(western.group(1)), western.group(2), western.group(3));
    }
    Matcher japanese = ERA.matcher(plain);
    if (!japanese.matches() || japanese.group(2).equals("00")) {
      throw new DateTimeException("neither form");
    }
    Era era = ERAS.get(japanese.group(1));
    int year = era.zero() + Integer.parseInt(japanese.group(2));
    LocalDate day = day(year, japanese.group(3), japanese.group(4));
    if (day.isAfter(era.last())) {
      findings.add(
          Finding.of(NotebookFinding.DATE_AFTER_ERA, row.place(), written, day.toString()));
    }
    if (day.isBefore(era.first())) {
      findings.add(
          Finding.of(NotebookFinding.DATE_BEFORE_ERA, row.place(), written, day.toString()));
    }
    return day;
  }

  private static LocalDate day(int year, String month, String day) {
    if (year < 1) {
      throw new DateTimeException("no such year");
    }
    return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day));
  }
}
