package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;

/** Whose dataset is to be looked at when, so that nobody looks through all of them. */
@ApplicationScoped
class Dues {

  @PersistenceContext EntityManager entities;

  /** Whose turn it is, the longest waiting first. */
  List<SubjectId> due(Instant now, int most) {
    return entities
        .createQuery(
            "select d.subjectId from EmergencyDue d where d.nextAt <= :now order by d.nextAt, d.subjectId",
            UUID.class)
        .setParameter("now", now)
        .setMaxResults(most)
        .getResultStream()
        .map(SubjectId::new)
        .toList();
  }

  /** One of them; nobody else's until the transaction ends. */
  Optional<Due> held(SubjectId subject) {
    return Optional.ofNullable(
        entities.find(Due.class, subject.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  /** Somebody's dataset changed: it is looked at next. */
  void lookAt(SubjectId subject, Instant now) {
    entities
        .createNativeQuery(
            "insert into emergency_due (subject_id, next_at, times) values (?, ?, ?) on conflict do nothing")
        .setParameter(1, subject.value())
        .setParameter(2, Timestamp.from(now))
        .setParameter(3, "-")
        .executeUpdate();
    entities
        .createQuery("update EmergencyDue d set d.nextAt = :now where d.subjectId = :subject")
        .setParameter("now", now)
        .setParameter("subject", subject.value())
        .executeUpdate();
  }

  /** All that was worked out by other times than these is looked at next. */
  void lookAtOthersThan(String times, Instant now) {
    entities
        .createQuery("update EmergencyDue d set d.nextAt = :now where d.times <> :times")
        .setParameter("now", now)
        .setParameter("times", times)
        .executeUpdate();
  }
}
