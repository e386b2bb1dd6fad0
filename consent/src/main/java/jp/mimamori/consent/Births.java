package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
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

  /** Who was born from a day to another, both included, the eldest first; at most 10,000. */
  Map<SubjectId, LocalDate> between(LocalDate first, LocalDate last) {
    Map<SubjectId, LocalDate> born = new LinkedHashMap<>();
    entities
        .createQuery(
            """
            select b from Birth b where b.bornOn between :first and :last order by b.bornOn, b.id
            """,
            Birth.class)
        .setParameter("first", first)
        .setParameter("last", last)
        .setMaxResults(10_000)
        .getResultStream()
        .forEach(birth -> born.put(birth.person(), birth.bornOn()));
    return born;
  }
}
