package jp.mimamori.rest.vitals;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import jp.mimamori.record.Cursor;
import jp.mimamori.rest.input.Days;
import jp.mimamori.rest.input.Enums;
import jp.mimamori.rest.input.Ids;
import jp.mimamori.rest.input.Numbers;
import jp.mimamori.rest.problem.BadParameter;
import jp.mimamori.vitals.Vital;
import org.jspecify.annotations.Nullable;

/** Which readings are asked for in the URL. */
public class VitalsQuery {

  @QueryParam("kind")
  @Nullable String kind;

  @QueryParam("from")
  @Nullable String from;

  @QueryParam("until")
  @Nullable String until;

  @QueryParam("cursor")
  @Nullable String cursor;

  @QueryParam("size")
  @Nullable String size;

  Vital kind() {
    if (kind == null) {
      throw new BadParameter("kind", "Say which kind of reading.");
    }
    return Enums.named(Vital.class, "kind", kind);
  }

  @Nullable LocalDate from() {
    return Days.dayOrNone("from", from);
  }

  @Nullable LocalDate until() {
    return Days.dayOrNone("until", until);
  }

  Optional<Cursor> after() {
    return Ids.cursor(cursor);
  }

  int size() {
    return Numbers.size(size);
  }
}
