package jp.mimamori.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.RecordsAdded;

/** The subscriptions of apps, as they are stored. */
@ApplicationScoped
public class AppSubscriptions {

  @PersistenceContext EntityManager entities;

  void add(AppSubscription subscription) {
    entities.persist(subscription);
    entities.flush();
  }

  Optional<AppSubscription> find(UUID id) {
    return Optional.ofNullable(entities.find(AppSubscription.class, id));
  }

  /** Until the end of the transaction nobody else changes it. */
  Optional<AppSubscription> alone(UUID id) {
    return Optional.ofNullable(
        entities.find(AppSubscription.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Those of one access, oldest first. */
  List<AppSubscription> of(UUID access) {
    return entities
        .createQuery(
            "select s from AppSubscription s where s.accessId = :access order by s.madeAt, s.id",
            AppSubscription.class)
        .setParameter("access", access)
        .setMaxResults(Subscribing.MOST)
        .getResultList();
  }

  /** How many an app has of one person, those that are over left out. */
  long count(String app, SubjectId subject) {
    return entities
        .createQuery(
            "select count(s) from AppSubscription s where s.subjectId = :subject"
                + " and s.appId = :app and s.status <> :off",
            Long.class)
        .setParameter("subject", subject.value())
        .setParameter("app", app)
        .setParameter("off", AppSubscription.Status.OFF)
        .getSingleResult();
  }

  void remove(AppSubscription subscription) {
    entities.remove(subscription);
  }

  /** Part of what adds them, so that none is forgotten. */
  void changed(@Observes RecordsAdded added) {
    if (added.types().isEmpty()) {
      return;
    }
    entities
        .createQuery(
            "update AppSubscription s set s.changedAt = :now where s.subjectId = :subject"
                + " and s.status = :active and s.type in :types")
        .setParameter("now", added.at())
        .setParameter("subject", added.subject().value())
        .setParameter("active", AppSubscription.Status.ACTIVE)
        .setParameter("types", added.types())
        .executeUpdate();
  }

  /** Those that may have something to tell, the longest waiting first. */
  List<UUID> due(Instant now, int most) {
    return entities
        .createQuery(
            "select s.id from AppSubscription s where s.status = :active"
                + " and s.changedAt is not null and (s.dueAt is null or s.dueAt <= :now)"
                + " order by s.changedAt, s.id",
            UUID.class)
        .setParameter("active", AppSubscription.Status.ACTIVE)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultList();
  }

  /** Those at which nobody looked since then, to see whether their access still holds. */
  List<UUID> unlooked(Instant since, int most) {
    return entities
        .createQuery(
            "select s.id from AppSubscription s where s.status = :active and s.lookedAt <= :since"
                + " order by s.lookedAt, s.id",
            UUID.class)
        .setParameter("active", AppSubscription.Status.ACTIVE)
        .setParameter("since", since)
        .setMaxResults(most)
        .getResultList();
  }
}
