package jp.mimamori.rest.people;

import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jp.mimamori.consent.Category;
import jp.mimamori.record.TimelineFilter;
import jp.mimamori.rest.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/** What of a timeline is asked for in the URL. */
public class TimelineQuery {

  @QueryParam("category")
  List<String> categories = List.of();

  @QueryParam("year")
  @Nullable Integer year;

  @QueryParam("format")
  @Nullable String format;

  @QueryParam("cursor")
  @Nullable String cursor;

  @QueryParam("size")
  @Nullable Integer size;

  TimelineFilter filter() {
    if (year != null && (year < 1800 || year > 2999)) {
      throw new BadParameter("year", "A year is written with four digits.");
    }
    return new TimelineFilter(
        wanted(),
        year == null ? OptionalInt.empty() : OptionalInt.of(year),
        Optional.ofNullable(format),
        "");
  }

  private Set<Category> wanted() {
    if (categories.isEmpty()) {
      return EnumSet.allOf(Category.class);
    }
    Set<Category> wanted = EnumSet.noneOf(Category.class);
    for (String name : categories) {
      try {
        wanted.add(Category.valueOf(name));
      } catch (IllegalArgumentException e) {
        throw new BadParameter("category", "This category is not known.");
      }
    }
    return wanted;
  }
}
