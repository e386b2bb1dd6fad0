package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
  public List<Guardianship> inForce(SubjectId ward, SubjectId guardian, Instant asOf) {
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

  /** Those on this ground that have not ended by that moment, confirmed or not; at most 10. */
  public List<Guardianship> open(
      SubjectId ward, SubjectId guardian, Guardianship.LegalGround ground, Instant asOf) {
    return entities
        .createQuery(
            """
            select g from Guardianship g
            where g.subjectId = :ward and g.guardianId = :guardian
              and g.legalGround = :ground and g.endsAt > :asOf
            order by g.startsAt, g.id
            """,
            Guardianship.class)
        .setParameter("ward", ward.value())
        .setParameter("guardian", guardian.value())
        .setParameter("ground", ground)
        .setParameter("asOf", asOf)
        .setMaxResults(10)
        .getResultList();
  }

  /** On what any of these stands in at that moment. */
  List<Guardianship> inForce(Set<Guardianship.Pair> pairs, Instant asOf) {
    if (pairs.isEmpty()) {
      return List.of();
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
        .filter(guardianship -> pairs.contains(guardianship.pair()))
        .toList();
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

  /** What courts said about somebody who stands in or stood in, whatever on, at that moment. */
  public CourtOrders ordersAbout(Guardianship guardianship, Instant asOf) {
    Guardianship.Pair pair = guardianship.pair();
    return CourtOrders.at(ordersAbout(Set.of(pair)).getOrDefault(pair, List.of()), asOf);
  }

  /** Likewise of each of these, past and present, oldest first; never cut short. */
  Map<Guardianship.Pair, List<CourtOrder>> ordersAbout(Set<Guardianship.Pair> pairs) {
    Map<Guardianship.Pair, List<CourtOrder>> about = new HashMap<>();
    if (pairs.isEmpty()) {
      return about;
    }
    entities
        .createQuery(
            """
            select o, g from CourtOrder o, Guardianship g
            where g.id = o.guardianshipId and g.subjectId = o.subjectId
              and o.subjectId in :wards and g.guardianId in :guardians
            order by o.startsAt, o.id
            """,
            Object[].class)
        .setParameter("wards", pairs.stream().map(pair -> pair.ward().value()).toList())
        .setParameter("guardians", pairs.stream().map(pair -> pair.guardian().value()).toList())
        .getResultStream()
        .forEach(
            row ->
                about
                    .computeIfAbsent(((Guardianship) row[1]).pair(), pair -> new ArrayList<>())
                    .add((CourtOrder) row[0]));
    return about;
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
