package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jp.mimamori.code.Coding;

/** By which codes records are found. */
@ApplicationScoped
class RecordCodes {

  @PersistenceContext EntityManager entities;

  /** Adds those of new records. */
  void add(List<HealthRecord> records) {
    for (HealthRecord record : records) {
      Set<Coding> codes = new LinkedHashSet<>(CodesOf.resource(record.body()));
      if (record.code() != null && record.codeSystem() != null) {
        codes.add(new Coding(record.codeSystem(), record.code()));
      }
      codes.forEach(code -> entities.persist(new RecordCode(record, code)));
    }
    entities.flush();
  }
}
