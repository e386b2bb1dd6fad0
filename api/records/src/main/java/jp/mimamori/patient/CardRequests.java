package jp.mimamori.patient;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Grant;
import jp.mimamori.consent.GrantId;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.SubjectId;

/** What practitioners asked by card. */
@ApplicationScoped
class CardRequests {

  /** The most that one practitioner is shown. */
  static final int SHOWN = 50;

  @PersistenceContext EntityManager entities;

  void add(CardRequest request) {
    entities.persist(request);
    entities.flush();
  }

  /** How many this practitioner made since a moment; until the end of the transaction no more. */
  long since(UUID practitioner, Instant moment) {
    entities.find(Practitioner.class, practitioner, LockModeType.PESSIMISTIC_WRITE);
    return entities
        .createQuery(
            "select count(r) from CardRequest r where r.practitionerId = :who and r.askedAt > :since",
            Long.class)
        .setParameter("who", practitioner)
        .setParameter("since", moment)
        .getSingleResult();
  }

  /** Newest first; at most {@link #SHOWN}. */
  List<CardRequest> of(UUID practitioner) {
    return entities
        .createQuery(
            "select r from CardRequest r where r.practitionerId = :who order by r.id desc",
            CardRequest.class)
        .setParameter("who", practitioner)
        .setMaxResults(SHOWN)
        .getResultList();
  }

  /** What became grants of these. */
  List<Grant> grantsOf(List<CardRequest> requests) {
    List<UUID> subjects =
        requests.stream().flatMap(r -> r.subject().stream()).map(SubjectId::value).toList();
    List<UUID> grants =
        requests.stream().flatMap(r -> r.grant().stream()).map(GrantId::value).toList();
    return grants.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select g from Grant g where g.subjectId in :subjects and g.id in :grants",
                Grant.class)
            .setParameter("subjects", subjects)
            .setParameter("grants", grants)
            .getResultList();
  }
}
