package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.GrantStep;
import jp.mimamori.consent.Grantee;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Person;
import jp.mimamori.record.MomentCursor;
import org.jspecify.annotations.Nullable;

/** The versions of everybody's dataset, and what is being entered. */
@ApplicationScoped
class Datasets {

  /** The most versions that a history shows. */
  static final int MOST = 200;

  @PersistenceContext EntityManager entities;
  @Inject DatasetFiles files;

  Optional<Version> newest(SubjectId subject) {
    return history(subject, Integer.MAX_VALUE, 1).stream().findFirst();
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

  /** Those with a lower number, newest first. */
  List<Version> history(SubjectId subject, int before, int most) {
    return entities
        .createQuery(
            """
            select v from EmergencyVersion v
            where v.subjectId = :subject and v.number < :before order by v.number desc
            """,
            Version.class)
        .setParameter("subject", subject.value())
        .setParameter("before", before)
        .setMaxResults(most)
        .getResultList();
  }

  /** What waits for a doctor, of somebody who granted something. */
  record Waits(Person person, Stamp submitted) {

    MomentCursor cursor() {
      return new MomentCursor(submitted.at(), person.id().value());
    }
  }

  /**
   * What waits of those who granted something to these, oldest first; somebody comes up as often as
   * they granted something. How each grant stands is for the rules to say.
   *
   * @param after only those behind this place
   */
  List<Waits> waiting(List<Grantee> grantees, Instant now, MomentCursor after, int most) {
    return entities
        .createQuery(
            """
            select p, v.number, v.byName, v.institution, v.madeAt
            from EmergencyVersion v, Grant g, GrantStep s, Person p
            where g.granteeId in :grantees and g.granteeKind in :kinds and g.validUntil > :now
              and s.subjectId = g.subjectId and s.grantId = g.id and s.kind in :given and s.validUntil > :now
              and s.number = (select max(n.number) from GrantStep n
                where n.subjectId = s.subjectId and n.grantId = s.grantId)
              and v.subjectId = g.subjectId and v.kind = :submitted
              and v.number = (select max(w.number) from EmergencyVersion w
                where w.subjectId = v.subjectId)
              and (v.madeAt > :at or v.madeAt = :at and v.subjectId > :behind)
              and p.id = g.subjectId
            order by v.madeAt, v.subjectId, g.id
            """,
            Object[].class)
        .setParameter("grantees", grantees.stream().map(Grantee::id).toList())
        .setParameter("kinds", grantees.stream().map(Grantee::kind).toList())
        .setParameter("given", Set.of(GrantStep.Kind.GRANTED, GrantStep.Kind.REAFFIRMED))
        .setParameter("submitted", Version.Kind.SUBMITTED)
        .setParameter("now", now)
        .setParameter("at", after.at())
        .setParameter("behind", after.id())
        .setMaxResults(most)
        .getResultStream()
        .map(Datasets::waits)
        .toList();
  }

  private static Waits waits(Object[] row) {
    return new Waits(
        (Person) row[0],
        new Stamp(
            (Integer) row[1],
            Version.Kind.SUBMITTED,
            (String) row[2],
            (String) row[3],
            (Instant) row[4]));
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
      throw AlreadyDecided.orFailed(failed);
    }
    files.stay(
        version.subject(),
        version.dataset().files().values().stream().map(FileValue::id).toList(),
        version.number());
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

  /** Somebody's newest word on a place, in the stead of what was said before. */
  void say(Caller caller, SubjectId subject, Path path, String value, Instant now) {
    @Nullable Draft draft = draft(subject, path);
    if (draft != null) {
      draft.say(value, caller, now);
    } else {
      add(new Draft(subject, path, value, caller, now));
    }
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
}
