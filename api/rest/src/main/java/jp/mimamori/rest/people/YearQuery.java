package jp.mimamori.rest.people;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.Page;
import jp.mimamori.record.RecordId;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.Numbers;
import org.jspecify.annotations.Nullable;

/** Which part of a list that is ordered newest first is asked for in the URL, or which year. */
public class YearQuery {

  private static final RecordId FIRST = new RecordId(new UUID(0, 0));

  @QueryParam("year")
  @Nullable String year;

  @QueryParam("cursor")
  @Nullable String cursor;

  @QueryParam("size")
  @Nullable String size;

  int size() {
    return Numbers.size(size);
  }

  /** Behind what the list starts: the cursor, else what is newer than the year. */
  Optional<Cursor> after() {
    Integer wanted = Numbers.year(year);
    return Ids.cursor(cursor)
        .or(
            () ->
                wanted == null
                    ? Optional.empty()
                    : Optional.of(new Cursor(LocalDate.of(wanted + 1, 1, 1), FIRST)));
  }

  /** What of a page lies in the year; behind the year nothing follows. */
  <T> Page<T> only(Page<T> page, Function<T, LocalDate> day) {
    Integer wanted = Numbers.year(year);
    if (wanted == null) {
      return page;
    }
    List<T> items =
        page.items().stream().filter(item -> day.apply(item).getYear() == wanted).toList();
    Cursor next = page.nextCursor();
    boolean over = next == null || next.day().getYear() < wanted;
    return new Page<>(items, over ? null : next);
  }
}
