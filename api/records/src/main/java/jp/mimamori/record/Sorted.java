package jp.mimamori.record;

import java.time.Instant;
import java.util.Optional;

/**
 * The order of a list and how it goes on behind a record. By time is by the day as the document
 * wrote it, and within the day by the time; what says no time stands where it was recorded. Ids are
 * in the order of recording.
 */
record Sorted(boolean byTime, boolean exact, boolean down) {

  /** When a record took effect. */
  static final String TIME = "coalesce(r.effectiveFrom, r.recordedAt)";

  static Sorted by(RecordSearch.Order order) {
    return switch (order) {
      case NEWEST -> new Sorted(true, false, true);
      case EARLIEST -> new Sorted(true, true, false);
      case LATEST -> new Sorted(true, true, true);
      case FIRST_RECORDED -> new Sorted(false, false, false);
      case LAST_RECORDED -> new Sorted(false, false, true);
    };
  }

  String orderBy() {
    String way = down ? " desc" : "";
    String time = byTime ? "r.effectiveOn" + way + ", " : "";
    return " order by " + time + (exact ? TIME + way + ", " : "") + "r.id" + way;
  }

  /** Only what comes behind the record at this place, which took effect at this time. */
  void startBehind(SearchQuery query, Cursor place, Optional<Instant> time) {
    String is = down ? " < " : " > ";
    String behind = "r.id" + is + ":lastId";
    query.with("lastId", place.id().value());
    if (exact && time.isPresent()) {
      behind = "(%s%s:lastTime or (%s = :lastTime and %s))".formatted(TIME, is, TIME, behind);
      query.with("lastTime", time.get());
    }
    if (byTime) {
      behind =
          "(r.effectiveOn%s:lastDay or (r.effectiveOn = :lastDay and %s))".formatted(is, behind);
      query.with("lastDay", place.day());
    }
    query.and(behind);
  }
}
