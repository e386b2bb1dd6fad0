package jp.mimamori.emergency;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How long a value is taken for current: the days of the form, unless the instance sets others.
 *
 * @param own other times, by the key of the field or by its first word: {@code weight}, {@code
 *     care}
 */
public record ReviewTimes(Map<String, Duration> own) {

  public static final ReviewTimes OF_THE_FORM = new ReviewTimes(Map.of());

  public ReviewTimes {
    own = Map.copyOf(own);
  }

  /** When this value is to be confirmed again; empty when it does not age. */
  public Optional<Instant> reviewBy(Field field, Entry entry) {
    return time(field).map(entry.confirmed().at()::plus);
  }

  public boolean isOverdue(Field field, Entry entry, Instant asOf) {
    return reviewBy(field, entry).filter(by -> !asOf.isBefore(by)).isPresent();
  }

  /** Names these times: others are named otherwise. */
  String key() {
    int all = 0;
    for (Field field : Form.theOne().fields()) {
      all = 31 * all + (field.key() + time(field).map(Duration::toString).orElse("")).hashCode();
    }
    return Integer.toHexString(all);
  }

  private Optional<Duration> time(Field field) {
    Duration set = own.get(field.key());
    if (set == null) {
      set = own.get(field.key().split("\\.")[0]);
    }
    return Optional.ofNullable(set == null ? field.review() : set);
  }
}
