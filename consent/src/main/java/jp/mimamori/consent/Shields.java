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

/** From whom people are shielded; read on each question, never cached. */
@ApplicationScoped
public class Shields {

  @PersistenceContext EntityManager entities;

  public void add(Shield shield) {
    entities.persist(shield);
  }

  public Optional<Shield> find(SubjectId subject, UUID id) {
    return Optional.ofNullable(entities.find(Shield.class, new GrantKey(subject.value(), id)));
  }

  /** All shields of a person, past and present, newest first; at most 50. */
  public List<Shield> of(SubjectId subject) {
    return entities
        .createQuery(
            "select s from Shield s where s.subjectId = :subject order by s.startsAt desc, s.id",
            Shield.class)
        .setParameter("subject", subject.value())
        .setMaxResults(50)
        .getResultList();
  }

  /** Who must not learn at that moment where the person lives or is treated; never cut short. */
  Set<SubjectId> shieldedFrom(SubjectId subject, Instant asOf) {
    return entities
        .createQuery(
            """
            select s from Shield s
            where s.subjectId = :subject and s.startsAt <= :asOf
              and (s.endsAt is null or s.endsAt > :asOf)
            """,
            Shield.class)
        .setParameter("subject", subject.value())
        .setParameter("asOf", asOf)
        .getResultStream()
        .map(Shield::shieldedFrom)
        .collect(Collectors.toUnmodifiableSet());
  }
}
