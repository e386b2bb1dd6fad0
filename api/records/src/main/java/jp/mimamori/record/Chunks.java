package jp.mimamori.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Many values of a query, so many at once as every database takes. */
final class Chunks {

  private static final int MOST = 500;

  private Chunks() {}

  static <T> Stream<List<T>> of(Collection<T> values) {
    List<T> all = new ArrayList<>(values);
    return IntStream.range(0, (all.size() + MOST - 1) / MOST)
        .mapToObj(i -> all.subList(i * MOST, Math.min(all.size(), (i + 1) * MOST)));
  }
}
