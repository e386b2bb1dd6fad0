package jp.mimamori.emergency;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What numbers are usual for an age and what numbers cannot be: a table. */
final class Ranges {

  private static final List<Range> ALL = Table.rows("ranges.tsv").stream().map(Range::of).toList();

  private Ranges() {}

  /** For one field, from an age in months until the next row of the field begins. */
  record Range(
      String field,
      int fromMonths,
      BigDecimal impossibleBelow,
      BigDecimal usualFrom,
      BigDecimal usualTo,
      BigDecimal impossibleAbove) {

    static Range of(List<String> row) {
      return new Range(
          row.get(0),
          Integer.parseInt(row.get(1)),
          new BigDecimal(row.get(2)),
          new BigDecimal(row.get(3)),
          new BigDecimal(row.get(4)),
          new BigDecimal(row.get(5)));
    }

    boolean isPossible(BigDecimal value) {
      return value.compareTo(impossibleBelow) >= 0 && value.compareTo(impossibleAbove) <= 0;
    }

    boolean isUsual(BigDecimal value) {
      return value.compareTo(usualFrom) >= 0 && value.compareTo(usualTo) <= 0;
    }
  }

  /** The one for this field at this age; empty where nothing is known of it. */
  static Optional<Range> of(Field field, int months) {
    return ALL.stream()
        .filter(range -> range.field().equals(field.key()) && range.fromMonths() <= months)
        .reduce((younger, older) -> older);
  }
}
