package jp.mimamori.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A value that is measured again and again, as one row of a table: it runs from one level to
 * another and strays a little. Plain generator, fixed seed: see {@link Course#visits}.
 *
 * @param row {@code >Lab} or {@code >Vital}, first and last time, name, {@code start..end~stray},
 *     unit, code, {@code low-high}, weeks between
 */
record Series(Table.Row row) {

  static boolean is(Table.Row row) {
    return row.cell(0).startsWith(">");
  }

  List<Entry> entries(LocalDate bornOn, LocalDate today) {
    LocalDate first = Ago.day(row.cell(1), bornOn, today);
    LocalDate last = Ago.day(row.cell(2), bornOn, today);
    String[] levels = row.cell(4).split("\\.\\.|~");
    BigDecimal from = new BigDecimal(levels[0]);
    double way = Double.parseDouble(levels[1]) - from.doubleValue();
    double stray = Double.parseDouble(levels[2]);
    SplittableRandom random = new SplittableRandom(row.cell(3).hashCode());
    int weeks = row.number(8);
    double length = Math.max(1, last.toEpochDay() - first.toEpochDay());
    List<Entry> entries = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusWeeks(weeks)) {
      double share = (day.toEpochDay() - first.toEpochDay()) / length;
      double value = from.doubleValue() + way * share + random.nextDouble(-stray, stray + 1e-9);
      entries.add(entry(day, new BigDecimal(value).setScale(from.scale(), RoundingMode.HALF_UP)));
    }
    return entries;
  }

  private Entry entry(LocalDate day, BigDecimal value) {
    return new Entry(
        row.cell(0).substring(1),
        day,
        null,
        row.cell(3),
        value.toPlainString(),
        row.cell(5),
        row.cell(6),
        row.cell(7),
        "");
  }
}
