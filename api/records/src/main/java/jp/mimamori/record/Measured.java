package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jp.mimamori.consent.Permit;
import org.jspecify.annotations.Nullable;

/** The records of what is measured again and again. Narrowed by the permit like {@link Records}. */
@ApplicationScoped
public class Measured {

  @PersistenceContext EntityManager entities;
  @Inject Shielding shielding;

  /** Observations with one of these codes of a system that everybody shares, newest day first. */
  public Page<HealthRecord> page(
      Permit permit,
      String system,
      Collection<String> codes,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      Optional<Cursor> after,
      int size) {
    SearchQuery query =
        Current.records(permit)
            .and("r.resourceType = :measured")
            .with("measured", "Observation")
            .and("r.lifted.codeSystem = :codeSystem")
            .with("codeSystem", system)
            .and("r.lifted.code in :wantedCodes")
            .with("wantedCodes", codes);
    if (from != null) {
      query.and("r.effectiveOn >= :firstDay").with("firstDay", from);
    }
    if (until != null) {
      query.and("r.effectiveOn <= :lastDay").with("lastDay", until);
    }
    return shielding.shown(
        permit,
        Current.page(entities, query, HealthRecord.class, after, size, HealthRecord::cursor));
  }

  /**
   * Observations with one of these codes, of whatever system, newest day first; so many at most.
   */
  public List<HealthRecord> newest(Permit permit, Collection<String> codes, int most) {
    List<HealthRecord> found =
        Current.records(permit)
            .and("r.resourceType = :measured")
            .with("measured", "Observation")
            .and("r.lifted.code in :wantedCodes")
            .with("wantedCodes", codes)
            .then(Current.NEWEST_FIRST)
            .on(entities, HealthRecord.class)
            .setMaxResults(most)
            .getResultList();
    return shielding.shown(permit, found);
  }
}
