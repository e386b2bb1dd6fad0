package jp.mimamori.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.AgeRule;
import jp.mimamori.consent.Rehearsal.CutOver;
import jp.mimamori.extract.Cell;
import jp.mimamori.identity.SubjectId;

/** Whom a month brings to which age, and what ends with it; no health data. */
public record CutOverReport(YearMonth month, List<Line> lines) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String HEADINGS =
      "person,name,kana,birth_date,day,rule,guardianships_ending,grants_freezing";

  /**
   * That somebody comes to the age of a rule.
   *
   * @param guardianships which end on that day
   * @param grants which freeze on that day
   */
  public record Line(
      SubjectId person,
      String name,
      String kana,
      LocalDate bornOn,
      LocalDate day,
      AgeRule rule,
      int guardianships,
      int grants) {

    static final Comparator<Line> ORDER =
        Comparator.comparing(Line::day)
            .thenComparing(Line::rule)
            .thenComparing(Line::kana)
            .thenComparing(line -> line.person().toString());

    static Line of(CutOver found, Person person) {
      return new Line(
          person.id(),
          person.name(),
          person.kana(),
          person.bornOn(),
          found.crossing().day(),
          found.crossing().rule(),
          found.guardianships(),
          found.grants());
    }

    @Override
    public String toString() {
      return "Line " + person + " " + rule;
    }
  }

  public CutOverReport {
    lines = List.copyOf(lines);
  }

  /** How many come to the age of a rule. */
  public long people(AgeRule rule) {
    return lines.stream().filter(line -> line.rule() == rule).count();
  }

  public int guardianships() {
    return lines.stream().mapToInt(Line::guardianships).sum();
  }

  public int grants() {
    return lines.stream().mapToInt(Line::grants).sum();
  }

  /** As CSV (RFC 4180) with a byte order mark, by which spreadsheets know that it is UTF-8. */
  public String csv() {
    return lines.stream()
        .map(CutOverReport::row)
        .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK + HEADINGS + "\r\n", "\r\n"));
  }

  private static String row(Line line) {
    return Stream.of(
            line.person(),
            line.name(),
            line.kana(),
            line.bornOn(),
            line.day(),
            line.rule(),
            line.guardianships(),
            line.grants())
        .map(value -> Cell.of(value.toString()))
        .collect(Collectors.joining(","));
  }

  @Override
  public String toString() {
    return "CutOverReport " + month;
  }
}
