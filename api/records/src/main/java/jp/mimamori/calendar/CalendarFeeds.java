package jp.mimamori.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;

/** The addresses of calendars. */
@ApplicationScoped
class CalendarFeeds {

  @PersistenceContext EntityManager entities;

  void add(CalendarFeed feed) {
    entities.persist(feed);
  }

  void remove(CalendarFeed feed) {
    entities.remove(feed);
  }

  /** Those of a person, the newest first. */
  List<CalendarFeed> of(SubjectId subject) {
    return entities
        .createQuery(
            "select f from CalendarFeed f where f.subjectId = :subject order by f.madeAt desc, f.id",
            CalendarFeed.class)
        .setParameter("subject", subject.value())
        .setMaxResults(2 * SharingCalendars.MOST)
        .getResultList();
  }

  /** The one of this secret. */
  @Transactional
  public Optional<CalendarFeed> with(Secret secret) {
    return entities
        .createQuery("select f from CalendarFeed f where f.secretHash = :hash", CalendarFeed.class)
        .setParameter("hash", secret.hash())
        .getResultStream()
        .findFirst();
  }

  /** Counts a look, in a transaction of its own. */
  @Transactional
  public void fetched(CalendarFeed feed, Instant now) {
    CalendarFeed found =
        entities.find(CalendarFeed.class, new CalendarFeedKey(feed.subject().value(), feed.id()));
    if (found != null) {
      found.fetched(now);
    }
  }
}
