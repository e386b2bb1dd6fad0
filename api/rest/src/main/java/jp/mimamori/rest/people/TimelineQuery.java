package jp.mimamori.rest.people;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import jp.mimamori.consent.Category;
import jp.mimamori.intake.Format;
import jp.mimamori.record.TimelineFilter;
import jp.mimamori.rest.input.Enums;
import jp.mimamori.rest.input.Numbers;
import jp.mimamori.rest.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/**
 * What of a timeline is asked for in the URL. The search by words is not among it, nor whom a
 * record is of: such words are health data.
 */
public class TimelineQuery {

  @QueryParam("category")
  List<String> categories = List.of();

  @QueryParam("year")
  @Nullable String year;

  @QueryParam("format")
  @Nullable String format;

  @QueryParam("cursor")
  @Nullable String cursor;

  @QueryParam("size")
  @Nullable String size;

  TimelineFilter filter() {
    Integer wanted = Numbers.year(year);
    return new TimelineFilter(
        wanted(),
        wanted == null ? OptionalInt.empty() : OptionalInt.of(wanted),
        format(),
        Optional.empty(),
        "");
  }

  private Optional<String> format() {
    if (format != null && Arrays.stream(Format.values()).noneMatch(f -> f.name().equals(format))) {
      throw new BadParameter("format", "This format is not known.");
    }
    return Optional.ofNullable(format);
  }

  private Set<Category> wanted() {
    if (categories.isEmpty()) {
      return EnumSet.allOf(Category.class);
    }
    Set<Category> wanted = EnumSet.noneOf(Category.class);
    for (String name : categories) {
      wanted.add(Enums.named(Category.class, "category", name));
    }
    return wanted;
  }
}
