package jp.mimamori.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.checkup.CheckupDocument;
import jp.mimamori.intake.checkup.CheckupEntry;

/**
 * A table of checkups, one column each: day, プログラム種別/報告区分 and place, then an item per row with its
 * reference range.
 */
final class CheckupSheet {

  private static final int FIRST = 4;
  private static final int HEAD = 3;

  private final Member member;
  private final LocalDate today;
  private final List<Table.Row> rows;

  CheckupSheet(Member member, String table, LocalDate today) {
    this.member = member;
    this.today = today;
    this.rows = Table.rows(table);
  }

  /** How many checkups there are, oldest first. */
  int size() {
    return rows.get(0).cells().size() - FIRST;
  }

  /** All but the newest: that one is in the archive which the checkup centre sends. */
  List<Paper> papers() {
    return IntStream.range(0, size() - 1)
        .mapToObj(i -> new Paper(member, null, new Upload(fileName(i), document(i).bytes())))
        .toList();
  }

  CheckupDocument newest() {
    return document(size() - 1);
  }

  private String fileName(int index) {
    return "h%s%s01%06d.xml"
        .formatted(
            place(index).number(), DateTimeFormatter.BASIC_ISO_DATE.format(day(index)), index + 1);
  }

  private CheckupDocument document(int index) {
    String[] kind = rows.get(1).cell(FIRST + index).split("/");
    CheckupDocument document =
        CheckupDocument.of(member.claim(day(index), today), day(index))
            .at(place(index).number(), place(index).title())
            .as(kind[0], kind[1]);
    rows.stream().skip(HEAD).forEach(row -> add(document, row, row.cell(FIRST + index)));
    return document;
  }

  private static void add(CheckupDocument document, Table.Row item, String cell) {
    if (!cell.isEmpty()) {
      document.with(entry(item.cell(0), cell).referring(item.cell(2), item.cell(3)));
    }
  }

  private static CheckupEntry entry(String code, String cell) {
    if (cell.equals("未実施")) {
      return CheckupEntry.notDone(code);
    }
    if (cell.equals("測定不能")) {
      return CheckupEntry.notMeasurable(code);
    }
    String[] parts = cell.split(" ");
    boolean judged = parts.length == 2 && parts[1].matches("H|L|HX|LX");
    return judged ? CheckupEntry.of(code, parts[0]).judged(parts[1]) : CheckupEntry.of(code, cell);
  }

  private Place place(int index) {
    return Place.valueOf(rows.get(2).cell(FIRST + index));
  }

  /** Checkups are done from Monday to Saturday. */
  private LocalDate day(int index) {
    LocalDate day = Ago.of(rows.get(0).cell(FIRST + index)).before(today);
    return day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.minusDays(1) : day;
  }
}
