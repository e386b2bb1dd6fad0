package jp.mimamori.disaster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where the disaster mode holds and held; read on each question, never cached. */
@ApplicationScoped
public class Disasters {

  private static final int MOST = 200;

  @PersistenceContext EntityManager entities;

  void add(Disaster disaster) {
    entities.persist(disaster);
    entities.flush();
  }

  /** Newest first; at most 200. */
  List<Disaster> all() {
    return entities
        .createQuery("select d from Disaster d order by d.id desc", Disaster.class)
        .setMaxResults(MOST)
        .getResultList();
  }

  /** The areas for which it holds; at most 200. */
  public List<Area> areas(Instant asOf) {
    return entities
        .createQuery(
            "select d from Disaster d where d.endsAt > :now and d.endedAt is null order by d.id desc",
            Disaster.class)
        .setParameter("now", asOf)
        .setMaxResults(MOST)
        .getResultStream()
        .filter(disaster -> disaster.holds(asOf))
        .map(Disaster::area)
        .toList();
  }

  /** One of them, held until the transaction ends: two who end it come one after the other. */
  Optional<Disaster> held(UUID id) {
    return Optional.ofNullable(entities.find(Disaster.class, id, LockModeType.PESSIMISTIC_WRITE));
  }
}
