package jp.mimamori.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Medicines that one doctor goes on prescribing, and where they are handed out.
 *
 * @param first months ago of the first dispensing
 * @param last months ago of the last
 * @param every months between them
 */
record Course(
    int first,
    int last,
    int every,
    Place dispenser,
    Place clinic,
    String doctor,
    String department,
    List<Drug> drugs) {

  /** Who hands out the medicines of the family's pharmacy. */
  static final String PHARMACIST = "伊藤 さくら";

  /**
   * A medicine and the months ago between which it was prescribed.
   *
   * @param form 剤形区分
   * @param note what the pharmacist adds, empty for nothing
   */
  record Drug(
      int first,
      int last,
      String name,
      String amount,
      String unit,
      String code,
      int count,
      String countUnit,
      int form,
      String usage,
      String note) {

    static Drug of(Table.Row row) {
      return new Drug(
          row.number(0),
          row.number(1),
          row.cell(2),
          row.cell(3),
          row.cell(4),
          row.cell(5),
          row.number(6),
          row.cell(7),
          row.number(8),
          row.cell(9),
          row.cell(10));
    }

    boolean isGiven(int monthsAgo) {
      return last <= monthsAgo && monthsAgo <= first;
    }
  }

  /** One visit to the pharmacy. */
  record Visit(LocalDate day, Course course, List<Drug> drugs) {}

  static Course of(Table.Row row) {
    return new Course(
        row.number(1),
        row.number(2),
        row.number(3),
        Place.valueOf(row.cell(4)),
        Place.valueOf(row.cell(5)),
        row.cell(6),
        row.cell(7),
        new ArrayList<>());
  }

  /**
   * The visits, none of them on a Sunday. Invented days may come from a plain generator with a
   * fixed seed: nothing is protected by them, and every demonstration is to look the same.
   */
  List<Visit> visits(LocalDate today) {
    SplittableRandom days = new SplittableRandom(department.hashCode() + first);
    List<Visit> visits = new ArrayList<>();
    for (int months = first; months >= last; months -= every) {
      int ago = months;
      LocalDate day = today.minusMonths(months).minusDays(days.nextInt(2, 9));
      List<Drug> given = drugs.stream().filter(drug -> drug.isGiven(ago)).toList();
      if (!given.isEmpty()) {
        boolean sunday = day.getDayOfWeek() == DayOfWeek.SUNDAY;
        visits.add(new Visit(sunday ? day.minusDays(1) : day, this, given));
      }
    }
    return visits;
  }
}
