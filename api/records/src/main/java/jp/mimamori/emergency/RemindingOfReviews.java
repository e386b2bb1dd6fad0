package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.notice.Noticing;

/**
 * Tells whoever may confirm values of a dataset, and whoever may approve them, that they are to be
 * confirmed: a week ahead and on the day, once each. It goes by what stands there, not by when it
 * last looked: a night without the server is made up for.
 *
 * <p>What was submitted last counts, approved or not: whoever said that a value is still correct is
 * not asked again before its next day.
 */
@ApplicationScoped
public class RemindingOfReviews {

  /** How many people one look takes. */
  static final int MOST = 100;

  private static final Duration LATER = Duration.ofHours(1);

  @Inject Dues dues;
  @Inject Datasets datasets;
  @Inject Approvers approvers;
  @Inject Freshness freshness;
  @Inject Noticing noticing;
  @Inject Clock clock;

  /** Whose turn it is. */
  @Transactional
  public List<SubjectId> due() {
    return dues.due(clock.instant(), MOST);
  }

  /** Tells what there is to tell of one person's dataset, and works out when there is again. */
  @Transactional
  public void remind(SubjectId subject) {
    Optional<Due> due = dues.held(subject);
    if (due.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    ReviewTimes times = freshness.times();
    List<DueValues> values = DueValues.of(current(subject), times);
    List<AccountId> physicians = approvers.of(subject, now);
    values.stream()
        .flatMap(one -> one.told(now).stream())
        .forEach(review -> noticing.tell(subject, review, physicians));
    due.get()
        .settle(
            values.stream()
                .flatMap(one -> one.next(now).stream())
                .min(Instant::compareTo)
                .orElse(null),
            times.key());
  }

  /** One over which the look failed comes later, so that it does not keep others waiting. */
  @Transactional
  public void postpone(SubjectId subject) {
    dues.lookAt(subject, clock.instant().plus(LATER));
  }

  /** After a start: other times may be set than those by which the days were worked out. */
  @Transactional
  public void begin() {
    dues.lookAtOthersThan(freshness.times().key(), clock.instant());
  }

  /** Nothing is asked about what nobody ever approved. */
  private Dataset current(SubjectId subject) {
    return datasets
        .newestApproved(subject)
        .flatMap(approved -> datasets.newest(subject))
        .map(Version::dataset)
        .orElse(Dataset.EMPTY);
  }
}
