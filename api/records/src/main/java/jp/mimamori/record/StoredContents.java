package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;

/** Which contents are stored under the keys of drafts; no health data, only what it hashes to. */
@ApplicationScoped
class StoredContents {

  private static final int KEYS_AT_ONCE = 200;

  @PersistenceContext EntityManager entities;

  /** What there is of a person under the drafts' keys, oldest first. */
  List<Appending.Stored> under(SubjectId subject, List<DraftRecord> drafts) {
    List<String> keys = drafts.stream().map(d -> DraftRecord.token(d.key())).toList();
    List<Appending.Stored> stored = new ArrayList<>();
    for (int start = 0; start < keys.size(); start += KEYS_AT_ONCE) {
      entities
          .createQuery(
              """
              select r.sourceKey, r.contentHash, r.id, r.replaces from HealthRecord r
              where r.subjectId = :subject and r.sourceKey in :keys order by r.id
              """,
              Object[].class)
          .setParameter("subject", subject.value())
          .setParameter("keys", keys.subList(start, Math.min(keys.size(), start + KEYS_AT_ONCE)))
          .getResultStream()
          .map(StoredContents::stored)
          .forEach(stored::add);
    }
    return stored;
  }

  private static Appending.Stored stored(Object[] row) {
    return new Appending.Stored(
        (String) row[0],
        (String) row[1],
        new RecordId((UUID) row[2]),
        row[3] == null ? null : new RecordId((UUID) row[3]));
  }
}
