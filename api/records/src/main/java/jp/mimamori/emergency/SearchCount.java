package jp.mimamori.emergency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** How often one account, or one institution, looked for somebody since its span began. */
@Entity
@Table(name = "emergency_search")
class SearchCount {

  /** After this time it is counted anew. */
  static final Duration SPAN = Duration.ofMinutes(10);

  @Id
  @Column(name = "by_id")
  private UUID by;

  private int searches;
  private Instant since;

  @SuppressWarnings("NullAway.Init")
  protected SearchCount() {}

  /** Counts one more, unless there were too many; then says how long the next has to wait. */
  Duration more(int most, Instant now) {
    if (!now.isBefore(since.plus(SPAN)) || now.isBefore(since)) {
      since = now;
      searches = 0;
    }
    if (searches >= most) {
      return Duration.between(now, since.plus(SPAN));
    }
    searches++;
    return Duration.ZERO;
  }

  @Override
  public String toString() {
    return "SearchCount";
  }
}
