package jp.mimamori.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/**
 * The institutions that are registered, and who works there.
 *
 * <p>What is added is written at once: rows of other classes refer to it by id only, and the order
 * of writing is otherwise open.
 */
@ApplicationScoped
public class Practitioners {

  @PersistenceContext EntityManager entities;

  public void add(Institution institution) {
    entities.persist(institution);
    entities.flush();
  }

  public void add(Practitioner practitioner) {
    entities.persist(practitioner);
    entities.flush();
  }

  public Optional<Practitioner> find(UUID id) {
    return Optional.ofNullable(entities.find(Practitioner.class, id));
  }

  public Optional<Institution> institution(UUID id) {
    return Optional.ofNullable(entities.find(Institution.class, id));
  }
}
