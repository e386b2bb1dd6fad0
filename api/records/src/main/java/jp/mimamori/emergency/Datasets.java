package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/** The versions of everybody's dataset, and what is being entered. */
@ApplicationScoped
class Datasets {

  /** The most versions that a history shows. */
  static final int MOST = 200;

  private static final String UNIQUE_VIOLATION = "23505";

  @PersistenceContext EntityManager entities;

  Optional<Version> newest(SubjectId subject) {
    return history(subject, 1).stream().findFirst();
  }

  Optional<Version> newestApproved(SubjectId subject) {
    return entities
        .createQuery(
            """
            select v from EmergencyVersion v
            where v.subjectId = :subject and v.kind = :kind order by v.number desc
            """,
            Version.class)
        .setParameter("subject", subject.value())
        .setParameter("kind", Version.Kind.APPROVED)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Newest first. */
  List<Version> history(SubjectId subject, int most) {
    return entities
        .createQuery(
            "select v from EmergencyVersion v where v.subjectId = :subject order by v.number desc",
            Version.class)
        .setParameter("subject", subject.value())
        .setMaxResults(most)
        .getResultList();
  }

  /** The newest version of each of these people that waits for a doctor, oldest first. */
  List<Version> waiting(Collection<SubjectId> subjects) {
    if (subjects.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            """
            select v from EmergencyVersion v where v.subjectId in :subjects and v.kind = :kind
            and v.number = (select max(w.number) from EmergencyVersion w
              where w.subjectId = v.subjectId)
            order by v.madeAt, v.subjectId
            """,
            Version.class)
        .setParameter("subjects", subjects.stream().map(SubjectId::value).toList())
        .setParameter("kind", Version.Kind.SUBMITTED)
        .setMaxResults(MOST)
        .getResultList();
  }

  /**
   * Adds a version.
   *
   * @throws AlreadyDecided when somebody else made this one
   */
  void add(Version version) {
    try {
      entities.persist(version);
      entities.flush();
    } catch (PersistenceException failed) {
      throw isUniqueViolation(failed) ? new AlreadyDecided() : failed;
    }
  }

  List<Draft> drafts(SubjectId subject) {
    return draftsOf(subject).getResultList();
  }

  /** Likewise, and nobody changes them until the transaction ends. */
  List<Draft> draftsHeld(SubjectId subject) {
    return draftsOf(subject).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
  }

  /** As many as the form has places, at most. */
  private TypedQuery<Draft> draftsOf(SubjectId subject) {
    return entities
        .createQuery("select d from EmergencyDraft d where d.subjectId = :subject", Draft.class)
        .setParameter("subject", subject.value());
  }

  void add(Draft draft) {
    entities.persist(draft);
  }

  void remove(Draft draft) {
    entities.remove(draft);
  }

  @Nullable Draft draft(SubjectId subject, Path path) {
    return entities.find(Draft.class, new DraftKey(subject, path));
  }

  private static boolean isUniqueViolation(Throwable failed) {
    for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
