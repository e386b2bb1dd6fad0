package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Optional;
import jp.mimamori.identity.SubjectId;

/** When people were born, as registered today: a corrected birth date binds at once. */
@ApplicationScoped
public class Births {

  @PersistenceContext EntityManager entities;

  /** Empty when nobody is registered under this id. */
  public Optional<LocalDate> of(SubjectId subject) {
    return Optional.ofNullable(entities.find(Birth.class, subject.value())).map(Birth::bornOn);
  }
}
