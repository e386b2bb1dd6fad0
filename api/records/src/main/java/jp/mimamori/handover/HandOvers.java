package jp.mimamori.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.GrantId;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.MomentCursor;

/** The hand-overs and their steps; read with each question, never cached. */
@ApplicationScoped
class HandOvers {

  private static final int MOST = 100;

  @PersistenceContext EntityManager entities;
  @Inject Consents consents;

  void add(HandOver handOver) {
    entities.persist(handOver);
    entities.flush();
  }

  /**
   * Adds what was done.
   *
   * @throws AlreadyDecided when somebody else was first
   */
  void add(HandOverStep step) {
    try {
      entities.persist(step);
      entities.flush();
    } catch (PersistenceException failed) {
      throw AlreadyDecided.orFailed(failed);
    }
  }

  /** A person's, newest first; at most 100. */
  List<FollowedHandOver> of(SubjectId subject, Instant now) {
    return newest(
        entities
            .createQuery(
                "select h from HandOver h where h.subjectId = :subject order by h.agreedAt desc,"
                    + " h.id",
                HandOver.class)
            .setParameter("subject", subject.value()),
        now);
  }

  /** Those from or to an institution behind a place, newest first; at most so many. */
  List<FollowedHandOver> at(UUID institution, MomentCursor after, int size, Instant now) {
    return followed(
        entities
            .createQuery(
                """
                select h from HandOver h
                where (h.fromInstitution = :institution or h.toInstitution = :institution)
                  and (h.agreedAt < :at or (h.agreedAt = :at and h.id > :id))
                order by h.agreedAt desc, h.id
                """,
                HandOver.class)
            .setParameter("institution", institution)
            .setParameter("at", after.at())
            .setParameter("id", after.id())
            .setMaxResults(size)
            .getResultList(),
        now);
  }

  Optional<FollowedHandOver> find(UUID id, Instant now) {
    return followed(byId(id).getResultList(), now).stream().findFirst();
  }

  /** Until the end of the transaction nobody else does anything to it. */
  Optional<FollowedHandOver> locked(UUID id, Instant now) {
    // what is locked is not counted too: H2 does not take both
    return followed(byId(id).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList(), now)
        .stream()
        .findFirst();
  }

  private TypedQuery<HandOver> byId(UUID id) {
    return entities
        .createQuery("select h from HandOver h where h.id = :id", HandOver.class)
        .setParameter("id", id);
  }

  private List<FollowedHandOver> newest(TypedQuery<HandOver> query, Instant now) {
    return followed(query.setMaxResults(MOST).getResultList(), now);
  }

  private List<FollowedHandOver> followed(List<HandOver> found, Instant now) {
    if (found.isEmpty()) {
      return List.of();
    }
    Map<UUID, List<HandOverStep>> steps =
        entities
            .createQuery(
                """
                select s from HandOverStep s
                where s.subjectId in :subjects and s.handOverId in :ids
                order by s.handOverId, s.number
                """,
                HandOverStep.class)
            .setParameter(
                "subjects", found.stream().map(h -> h.subject().value()).distinct().toList())
            .setParameter("ids", found.stream().map(HandOver::id).toList())
            .getResultStream()
            .collect(Collectors.groupingBy(HandOverStep::handOver));
    List<Consent> granted = consents.all(found.stream().map(HandOver::grant).toList());
    Map<GrantId, Consent> byGrant =
        granted.stream().collect(Collectors.toMap(c -> c.grant().id(), Function.identity()));
    Map<GrantId, Consent.State> states = consents.statesOf(granted, now);
    return found.stream()
        .filter(one -> byGrant.containsKey(one.grant()))
        .map(
            one ->
                new FollowedHandOver(
                    one,
                    steps.getOrDefault(one.id(), List.of()),
                    byGrant.get(one.grant()),
                    states.get(one.grant())))
        .toList();
  }
}
