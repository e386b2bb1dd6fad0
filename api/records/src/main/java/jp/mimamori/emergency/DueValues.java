package jp.mimamori.emergency;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.Japan;
import jp.mimamori.notice.Review;
import org.jspecify.annotations.Nullable;

/**
 * Values of one kind that are to be confirmed again by the same day.
 *
 * @param by when the first of them is overdue
 * @param ahead a week before that; null when whoever confirmed them did so later still
 */
record DueValues(Category kind, LocalDate day, Instant by, @Nullable Instant ahead) {

  static final Duration AHEAD = Duration.ofDays(7);

  /** All of a dataset, the earliest day first. */
  static List<DueValues> of(Dataset dataset, ReviewTimes times) {
    Map<String, DueValues> due = new TreeMap<>();
    dataset
        .entries()
        .forEach(
            (path, entry) -> {
              Field field = Form.theOne().the(path);
              times
                  .reviewBy(field, entry)
                  .map(by -> of(field.section().category(), by, entry.confirmed().at()))
                  .ifPresent(one -> due.merge(one.day() + "/" + one.kind(), one, DueValues::with));
            });
    return List.copyOf(due.values());
  }

  private static DueValues of(Category kind, Instant by, Instant confirmed) {
    Instant ahead = by.minus(AHEAD);
    return new DueValues(kind, Japan.dayOf(by), by, confirmed.isBefore(ahead) ? ahead : null);
  }

  private DueValues with(DueValues other) {
    return new DueValues(
        kind, day, by.isBefore(other.by) ? by : other.by, earlier(ahead, other.ahead));
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  /** What is to be told of them by now; empty while nothing is. */
  Optional<Review> told(Instant now) {
    if (!now.isBefore(by)) {
      return Optional.of(new Review(kind, day, Review.When.DUE));
    }
    return ahead != null && !now.isBefore(ahead)
        ? Optional.of(new Review(kind, day, Review.When.WEEK_AHEAD))
        : Optional.empty();
  }

  /** When there will be something to tell that there is not yet; empty when there will not. */
  Optional<Instant> next(Instant now) {
    List<Instant> moments = new ArrayList<>(List.of(by));
    if (ahead != null) {
      moments.add(ahead);
    }
    return moments.stream().filter(now::isBefore).min(Instant::compareTo);
  }
}
