package jp.mimamori.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;

/** When people were born, as registered today: a corrected birth date binds at once. */
@ApplicationScoped
public class Births {

  private static final int AT_ONCE = 1_000;
  private static final UUID NOBODY = new UUID(0, 0);

  @PersistenceContext EntityManager entities;

  /** Empty when nobody is registered under this id. */
  public Optional<LocalDate> of(SubjectId subject) {
    return Optional.ofNullable(entities.find(Birth.class, subject.value())).map(Birth::bornOn);
  }

  /** Who was born from a day to another, both included; all of them, read some at a time. */
  Map<SubjectId, LocalDate> between(LocalDate first, LocalDate last) {
    Map<SubjectId, LocalDate> born = new LinkedHashMap<>();
    List<Birth> some = after(first, last, first, NOBODY);
    while (!some.isEmpty()) {
      some.forEach(birth -> born.put(birth.person(), birth.bornOn()));
      Birth latest = some.get(some.size() - 1);
      some = after(first, last, latest.bornOn(), latest.person().value());
    }
    return born;
  }

  private List<Birth> after(LocalDate first, LocalDate last, LocalDate day, UUID id) {
    return entities
        .createQuery(
            """
            select b from Birth b where b.bornOn between :first and :last
              and (b.bornOn > :day or (b.bornOn = :day and b.id > :id)) order by b.bornOn, b.id
            """,
            Birth.class)
        .setParameter("first", first)
        .setParameter("last", last)
        .setParameter("day", day)
        .setParameter("id", id)
        .setMaxResults(AT_ONCE)
        .getResultList();
  }
}
