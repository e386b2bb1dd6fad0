package jp.mimamori.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;

/** The institutions that are registered, and who works there. */
@ApplicationScoped
public class Practitioners {

  @PersistenceContext EntityManager entities;

  public void add(Institution institution) {
    entities.persist(institution);
  }

  public void add(Practitioner practitioner) {
    entities.persist(practitioner);
  }

  public Optional<Practitioner> find(UUID id) {
    return Optional.ofNullable(entities.find(Practitioner.class, id));
  }

  public Optional<Institution> institution(UUID id) {
    return Optional.ofNullable(entities.find(Institution.class, id));
  }
}
