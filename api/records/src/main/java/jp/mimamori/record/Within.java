package jp.mimamori.record;

import java.util.Set;
import jp.mimamori.consent.Category;

/** Into which kinds of data somebody looks at resources of a type, beside what a permit reaches. */
@FunctionalInterface
public interface Within {

  /** Into all that a permit reaches. */
  Within ALL_KINDS = type -> Set.of(Category.values());

  /** None when resources of this FHIR type are not looked at. */
  Set<Category> kinds(String type);

  default boolean sees(String type) {
    return !kinds(type).isEmpty();
  }

  default boolean hasRoomFor(HealthRecord record) {
    return kinds(record.resourceType()).contains(record.category());
  }
}
