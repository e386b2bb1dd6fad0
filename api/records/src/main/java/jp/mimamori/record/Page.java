package jp.mimamori.record;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param items in order
 * @param nextCursor where the next part starts; null when this is the last
 */
public record Page<T>(List<T> items, @Nullable Cursor nextCursor) {

  public Page {
    items = List.copyOf(items);
  }

  public Optional<Cursor> next() {
    return Optional.ofNullable(nextCursor);
  }

  /** A page of at most {@code size} out of what a query for one more than that gave. */
  static <T> Page<T> of(List<T> found, int size, Function<T, Cursor> place) {
    if (found.size() <= size) {
      return new Page<>(found, null);
    }
    List<T> items = found.subList(0, size);
    return new Page<>(items, place.apply(items.get(size - 1)));
  }
}
