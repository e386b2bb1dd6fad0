package jp.mimamori.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One fact of a table that becomes one FHIR resource.
 *
 * @param type what it is, e.g. {@code Lab}
 * @param value the number, the class, the degree: as the type has it
 * @param more reference range, reaction, target disease: as the type has it
 */
record Entry(
    String type,
    LocalDate day,
    @Nullable LocalDate until,
    String title,
    String value,
    String unit,
    String code,
    String more,
    String note) {

  static Entry of(Table.Row row, LocalDate bornOn, LocalDate today) {
    String until = row.cell(2);
    return new Entry(
        row.cell(0),
        Ago.day(row.cell(1), bornOn, today),
        until.isEmpty() ? null : Ago.day(until, bornOn, today),
        row.cell(3),
        row.cell(4),
        row.cell(5),
        row.cell(6),
        row.cell(7),
        row.cell(8));
  }

  @Override
  public String toString() {
    return "Entry " + type;
  }
}
