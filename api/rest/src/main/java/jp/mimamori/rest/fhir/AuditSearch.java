package jp.mimamori.rest.fhir;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.mimamori.ledger.LedgerFilter;
import jp.mimamori.record.RecordSearch;
import jp.mimamori.rest.problem.BadParameter;
import org.jspecify.annotations.Nullable;

/** A search for AuditEvents as a part of the ledger. */
final class AuditSearch {

  static final Set<String> PARAMETERS = Set.of("patient", "date", "_count", "_cursor");

  private AuditSearch() {}

  /** The span of time that all dates leave. */
  static LedgerFilter filter(MultivaluedMap<String, String> query) {
    LedgerFilter all = LedgerFilter.everything();
    Instant from = all.from();
    Instant until = all.until();
    for (List<RecordSearch.WantedTime> times : SearchParameters.times(query)) {
      if (times.size() != 1) {
        throw new BadParameter("date", "Give date once for each bound.");
      }
      RecordSearch.WantedTime time = times.get(0);
      switch (time.test()) {
        case EQ -> {
          from = later(from, time.from());
          until = earlier(until, time.until());
        }
        case GE -> from = later(from, time.from());
        case GT, SA -> from = later(from, time.until());
        case LE -> until = earlier(until, time.until());
        case LT, EB -> until = earlier(until, time.from());
        case NE, AP -> throw new BadParameter("date", "ne and ap are not supported here.");
      }
    }
    return new LedgerFilter(from, until, null);
  }

  /** The place that the page before ended with. */
  static @Nullable Long before(MultivaluedMap<String, String> query) {
    String text = query.getFirst("_cursor");
    if (text == null) {
      return null;
    }
    if (!text.matches("[0-9]{1,18}")) {
      throw new BadParameter("_cursor", "Follow the next link as it is given.");
    }
    return Long.valueOf(text);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
