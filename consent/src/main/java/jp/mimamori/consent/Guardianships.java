package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.identity.SubjectId;

/** The guardianships that are recorded; read on each question, never cached. */
@ApplicationScoped
public class Guardianships {

  @PersistenceContext EntityManager entities;

  /** Adds one; it is written at once, since court orders refer to it by its id alone. */
  public void add(Guardianship guardianship) {
    entities.persist(guardianship);
    entities.flush();
  }

  public Optional<Guardianship> find(UUID id) {
    return Optional.ofNullable(entities.find(Guardianship.class, id));
  }

  /** On what this guardian stands in for this ward at that moment; at most 10. */
  List<Guardianship> inForce(SubjectId ward, SubjectId guardian, Instant asOf) {
    return entities
        .createQuery(
            """
            select g from Guardianship g
            where g.subjectId = :ward and g.guardianId = :guardian and g.confirmed = true
              and g.startsAt <= :asOf and g.endsAt > :asOf
            order by g.startsAt, g.id
            """,
            Guardianship.class)
        .setParameter("ward", ward.value())
        .setParameter("guardian", guardian.value())
        .setParameter("asOf", asOf)
        .setMaxResults(10)
        .getResultList();
  }

  /** Who stands in for whom. */
  record Pair(SubjectId ward, SubjectId guardian) {}

  /** Which of these stand at that moment. */
  Set<Pair> inForce(Set<Pair> pairs, Instant asOf) {
    if (pairs.isEmpty()) {
      return Set.of();
    }
    return entities
        .createQuery(
            """
            select g from Guardianship g
            where g.subjectId in :wards and g.guardianId in :guardians and g.confirmed = true
              and g.startsAt <= :asOf and g.endsAt > :asOf
            """,
            Guardianship.class)
        .setParameter("wards", pairs.stream().map(pair -> pair.ward().value()).toList())
        .setParameter("guardians", pairs.stream().map(pair -> pair.guardian().value()).toList())
        .setParameter("asOf", asOf)
        .getResultStream()
        .map(guardianship -> new Pair(guardianship.ward(), guardianship.guardian()))
        .filter(pairs::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  public void add(CourtOrder order) {
    entities.persist(order);
  }

  public Optional<CourtOrder> findOrder(SubjectId ward, UUID id) {
    return Optional.ofNullable(entities.find(CourtOrder.class, new GrantKey(ward.value(), id)));
  }

  /** What courts said about this guardianship, oldest first; never cut short. */
  public List<CourtOrder> ordersOn(Guardianship guardianship) {
    return entities
        .createQuery(
            """
            select o from CourtOrder o
            where o.subjectId = :ward and o.guardianshipId = :guardianship order by o.startsAt, o.id
            """,
            CourtOrder.class)
        .setParameter("ward", guardianship.ward().value())
        .setParameter("guardianship", guardianship.id())
        .getResultList();
  }

  /** For whom this guardian stands in at that moment; at most 50. */
  public List<SubjectId> wardsOf(SubjectId guardian, Instant asOf) {
    return entities
        .createQuery(
            """
            select distinct g.subjectId from Guardianship g
            where g.guardianId = :guardian and g.confirmed = true
              and g.startsAt <= :asOf and g.endsAt > :asOf
            """,
            UUID.class)
        .setParameter("guardian", guardian.value())
        .setParameter("asOf", asOf)
        .setMaxResults(50)
        .getResultStream()
        .map(SubjectId::new)
        .toList();
  }

  /** Who stands in for this ward, past and present, newest first; at most 50. */
  public List<Guardianship> ofWard(SubjectId ward) {
    return entities
        .createQuery(
            "select g from Guardianship g where g.subjectId = :ward order by g.startsAt desc, g.id",
            Guardianship.class)
        .setParameter("ward", ward.value())
        .setMaxResults(50)
        .getResultList();
  }
}
