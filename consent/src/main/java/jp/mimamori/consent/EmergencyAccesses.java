package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;

/** Who broke the glass; read on each question, never cached. */
@ApplicationScoped
public class EmergencyAccesses {

  private static final int MOST = 200;

  /** After every id that is made (RFC 9562, version 7), on either database. */
  private static final UUID LAST = new UUID(0x7fffffffffffffffL, -1L);

  @PersistenceContext EntityManager entities;

  public void add(EmergencyAccess access) {
    entities.persist(access);
    entities.flush();
  }

  /**
   * Adds what was said of one.
   *
   * @throws AlreadyDecided when that was said before
   */
  public void add(EmergencyReview review) {
    try {
      entities.persist(review);
      entities.flush();
    } catch (PersistenceException failed) {
      throw AlreadyDecided.orFailed(failed);
    }
  }

  /** The newest one that this caller opened for this person, whether it holds or not. */
  Optional<EmergencyAccess> newest(SubjectId subject, Caller caller) {
    return entities
        .createQuery(
            """
            select a from EmergencyAccess a left join fetch a.review
            where a.subjectId = :subject and a.accountId = :account order by a.id desc
            """,
            EmergencyAccess.class)
        .setParameter("subject", subject.value())
        .setParameter("account", caller.account().value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** One of them, whomever it is for; what may be told of it is another question. */
  public Optional<EmergencyAccess> find(UUID id) {
    return entities
        .createQuery("select a from EmergencyAccess a where a.id = :id", EmergencyAccess.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** All of them for this person, newest first; at most 200. */
  public List<EmergencyAccess> of(SubjectId subject) {
    return of(subject, LAST, MOST);
  }

  /** Those for this person that were opened before this one, newest first. */
  public List<EmergencyAccess> of(SubjectId subject, @Nullable UUID before, int most) {
    return entities
        .createQuery(
            """
            select a from EmergencyAccess a left join fetch a.review
            where a.subjectId = :subject and a.id < :before order by a.id desc
            """,
            EmergencyAccess.class)
        .setParameter("subject", subject.value())
        .setParameter("before", before == null ? LAST : before)
        .setMaxResults(most)
        .getResultList();
  }

  /** What this caller opened, newest first; at most 200. */
  public List<EmergencyAccess> openedBy(Caller caller) {
    return openedBefore(caller, LAST, MOST);
  }

  /** What this caller opened before this one, newest first. */
  public List<EmergencyAccess> openedBefore(Caller caller, @Nullable UUID before, int most) {
    return entities
        .createQuery(
            """
            select a from EmergencyAccess a left join fetch a.review
            where a.accountId = :account and a.id < :before order by a.id desc
            """,
            EmergencyAccess.class)
        .setParameter("account", caller.account().value())
        .setParameter("before", before == null ? LAST : before)
        .setMaxResults(most)
        .getResultList();
  }

  /** One that this caller opened, whether it holds or not; another's is not there. */
  public Optional<EmergencyAccess> openedBy(Caller caller, UUID id) {
    return entities
        .createQuery(
            "select a from EmergencyAccess a where a.accountId = :account and a.id = :id",
            EmergencyAccess.class)
        .setParameter("account", caller.account().value())
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }

  /** One of this person's; empty when there is none of this id. */
  public Optional<EmergencyAccess> find(SubjectId subject, UUID id) {
    return Optional.ofNullable(
        entities.find(EmergencyAccess.class, new EmergencyAccessKey(subject.value(), id)));
  }

  /** What nobody reviewed in time, oldest first; at most 200. */
  public List<EmergencyAccess> overdue(Instant asOf) {
    return overdue("", asOf).getResultList();
  }

  /** Likewise of what was opened at an institution. */
  public List<EmergencyAccess> overdueAt(UUID institution, Instant asOf) {
    return overdue(" and a.institutionId = :institution", asOf)
        .setParameter("institution", institution)
        .getResultList();
  }

  private TypedQuery<EmergencyAccess> overdue(String where, Instant asOf) {
    return entities
        .createQuery(
            """
            select a from EmergencyAccess a left join fetch a.review r
            where r.accessId is null and a.reviewBy <= :now%s order by a.reviewBy, a.id
            """
                .formatted(where),
            EmergencyAccess.class)
        .setParameter("now", asOf)
        .setMaxResults(MOST);
  }

  /** One of them, held until the transaction ends: two who change it come one after the other. */
  public Optional<EmergencyAccess> held(SubjectId subject, UUID id) {
    return Optional.ofNullable(
        entities.find(
            EmergencyAccess.class,
            new EmergencyAccessKey(subject.value(), id),
            LockModeType.PESSIMISTIC_WRITE));
  }
}
