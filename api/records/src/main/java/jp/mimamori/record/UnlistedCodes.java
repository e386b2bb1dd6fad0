package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.code.Coding;

/**
 * The records of which not all codes are listed yet. They are read to list them, and shown to
 * nobody.
 */
@ApplicationScoped
@Transactional
class UnlistedCodes {

  @PersistenceContext EntityManager entities;

  /** Lists the codes of so many more records; hands out how many there were. */
  int list(int most) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select d.record_id, d.subject_id from record_codes_to_do d order by d.record_id")
            .setMaxResults(most)
            .getResultList();
    for (Object row : rows) {
      list((UUID) ((Object[]) row)[1], (UUID) ((Object[]) row)[0]);
    }
    return rows.size();
  }

  private void list(UUID subject, UUID record) {
    HealthRecord stored = entities.find(HealthRecord.class, new RecordKey(subject, record));
    if (stored != null) {
      Set<Coding> listed = listed(subject, record);
      CodesOf.resource(stored.body()).stream()
          .filter(code -> !listed.contains(code))
          .forEach(code -> entities.persist(new RecordCode(stored, code)));
    }
    entities
        .createNativeQuery("delete from record_codes_to_do where record_id = ?")
        .setParameter(1, record)
        .executeUpdate();
  }

  private Set<Coding> listed(UUID subject, UUID record) {
    return entities
        .createQuery(
            "select c.system, c.code from RecordCode c where c.subjectId = :subject and c.recordId"
                + " = :record",
            Object[].class)
        .setParameter("subject", subject)
        .setParameter("record", record)
        .getResultStream()
        .map(row -> new Coding((String) row[0], (String) row[1]))
        .collect(Collectors.toSet());
  }
}
