package jp.mimamori.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import jp.mimamori.identity.Secret;

/** The addresses of calendars. */
@ApplicationScoped
class CalendarFeeds {

  @PersistenceContext EntityManager entities;

  void add(CalendarFeed feed) {
    entities.persist(feed);
  }

  /**
   * The one of this secret, counting a look at it: a transaction of its own, so that what was
   * counted stays so.
   *
   * @throws TooSoon when there was a look just before
   */
  @Transactional
  public Optional<CalendarFeed> asked(Secret secret, Instant now) {
    Optional<CalendarFeed> found =
        entities
            .createQuery(
                "select f from CalendarFeed f where f.secretHash = :hash", CalendarFeed.class)
            .setParameter("hash", secret.hash())
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getResultStream()
            .findFirst();
    if (found.filter(feed -> !feed.fetched(now)).isPresent()) {
      throw new TooSoon();
    }
    return found;
  }
}
