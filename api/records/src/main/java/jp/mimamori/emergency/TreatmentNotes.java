package jp.mimamori.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;

/** What hospitals wrote after emergencies, without what it says. */
@ApplicationScoped
class TreatmentNotes {

  /** The most notes by one access. */
  static final int MOST = 50;

  @PersistenceContext EntityManager entities;

  void add(TreatmentNote note) {
    entities.persist(note);
    entities.flush();
  }

  /** By this access, oldest first. */
  List<TreatmentNote> by(SubjectId subject, UUID access) {
    return entities
        .createQuery(
            """
            select n from EmergencyNote n
            where n.subjectId = :subject and n.accessId = :access order by n.id
            """,
            TreatmentNote.class)
        .setParameter("subject", subject.value())
        .setParameter("access", access)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** The note of this access that was written in these words already; empty when none was. */
  Optional<TreatmentNote> same(SubjectId subject, UUID access, String digest) {
    return entities
        .createQuery(
            """
            select n from EmergencyNote n
            where n.subjectId = :subject and n.accessId = :access and n.digest = :digest
            """,
            TreatmentNote.class)
        .setParameter("subject", subject.value())
        .setParameter("access", access)
        .setParameter("digest", digest)
        .getResultStream()
        .findFirst();
  }
}
