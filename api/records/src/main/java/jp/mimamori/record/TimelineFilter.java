package jp.mimamori.record;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import jp.mimamori.consent.Category;

/**
 * What of a timeline is wanted.
 *
 * @param categories only these; all of them for no filter
 * @param year only records that took effect in this year
 * @param format only records whose source document was read as this format
 * @param origin only records of this origin; the empty one for those that name nobody
 * @param text only records whose title holds this text, whatever its width and kana
 */
public record TimelineFilter(
    Set<Category> categories,
    OptionalInt year,
    Optional<String> format,
    Optional<String> origin,
    String text) {

  public static TimelineFilter everything() {
    return new TimelineFilter(
        EnumSet.allOf(Category.class), OptionalInt.empty(), Optional.empty(), Optional.empty(), "");
  }

  public TimelineFilter {
    categories = Set.copyOf(categories);
  }

  /** Likewise, and only of these categories. */
  public TimelineFilter within(Set<Category> kinds) {
    return new TimelineFilter(
        categories.stream().filter(kinds::contains).collect(Collectors.toSet()),
        year,
        format,
        origin,
        text);
  }

  public TimelineFilter of(Category category) {
    return new TimelineFilter(Set.of(category), year, format, origin, text);
  }
}
