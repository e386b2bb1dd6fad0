package jp.mimamori.record;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Category;
import jp.mimamori.ledger.Disclosed;

/** What the ledger says about what was read. */
public final class Shown {

  private Shown() {}

  static Disclosed entries(Page<TimelineEntry> page) {
    return of(page.items(), entry -> entry.id().value(), TimelineEntry::category);
  }

  /** These records, each by its id and its kind of data; nothing when there are none. */
  public static Disclosed records(List<HealthRecord> records) {
    return of(records, record -> record.id().value(), HealthRecord::category);
  }

  static Disclosed withParts(List<ReadingRecords.WithParts> found) {
    return records(
        found.stream()
            .flatMap(one -> Stream.concat(Stream.of(one.record()), one.parts().stream()))
            .toList());
  }

  /** A document holds what it holds: any kind. */
  static Disclosed document(DocumentId id) {
    return Disclosed.of(List.of(id.value()), EnumSet.allOf(Category.class));
  }

  /** Numbers and years, and no record. */
  static Disclosed nothing(Object found) {
    return Disclosed.nothing();
  }

  private static <T> Disclosed of(
      List<T> found, Function<T, UUID> id, Function<T, Category> category) {
    Set<Category> categories =
        found.stream()
            .map(category)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Category.class)));
    return Disclosed.of(found.stream().map(id).toList(), categories);
  }
}
