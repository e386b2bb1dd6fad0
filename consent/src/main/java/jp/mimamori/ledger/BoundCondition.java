package jp.mimamori.ledger;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A condition of SQL whose values are bound: what stands in the text of a statement stands in the
 * messages of a database that refuses it.
 *
 * @param text with a {@code ?} for each value
 */
record BoundCondition(String text, List<Object> values) {

  BoundCondition {
    values = List.copyOf(values);
  }

  static BoundCondition that(String text, Object value) {
    return new BoundCondition(text, List.of(value));
  }

  /**
   * This, and one thing more.
   *
   * @param further with {@code %s} in the place of each of the lists, in this order
   */
  BoundCondition and(String further, Collection<?>... lists) {
    List<Object> all = new ArrayList<>(values);
    List<String> places = new ArrayList<>();
    for (Collection<?> list : lists) {
      all.addAll(list);
      places.add(list.stream().map(value -> "?").collect(Collectors.joining(", ", "(", ")")));
    }
    return new BoundCondition(text + " and " + further.formatted(places.toArray()), all);
  }

  /** Binds the values; hands out the number of the next one. */
  int bind(PreparedStatement statement) throws SQLException {
    int number = 1;
    for (Object value : values) {
      if (value instanceof UUID) {
        statement.setObject(number++, value, Types.OTHER);
      } else {
        statement.setObject(number++, value);
      }
    }
    return number;
  }
}
