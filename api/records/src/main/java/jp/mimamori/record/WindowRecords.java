package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.WindowKind;

/**
 * The records that an emergency opens, by kind, newest first; parts stand for themselves. Narrowed
 * by the permit like {@link Records}, to the days of the kind in the query itself.
 */
@ApplicationScoped
public class WindowRecords {

  @PersistenceContext EntityManager entities;
  @Inject Shielding shielding;

  /**
   * Records of a kind whose content is shown.
   *
   * @throws IllegalArgumentException when only their days are shown
   */
  public List<HealthRecord> of(Permit permit, WindowKind kind, int most) {
    if (kind == WindowKind.CHECKUPS) {
      throw new IllegalArgumentException("of checkups the days alone");
    }
    List<HealthRecord> found =
        Current.narrowed(Current.RECORDS, permit, kind)
            .then(Current.NEWEST_FIRST)
            .on(entities, HealthRecord.class)
            .setMaxResults(most)
            .getResultList();
    return shielding.shown(permit, found);
  }

  /** That there was a checkup on a day. */
  public record CheckupDay(RecordId id, LocalDate day) {}

  /** The days of checkups, newest first; nothing else of them is read. */
  public List<CheckupDay> checkupDays(Permit permit, int most) {
    return Current.narrowed(
            "select r.id, r.effectiveOn from HealthRecord r where r.subjectId = :subject",
            permit,
            WindowKind.CHECKUPS)
        .and("r.partOf is null")
        .then(Current.NEWEST_FIRST)
        .on(entities, Object[].class)
        .setMaxResults(most)
        .getResultStream()
        .map(row -> new CheckupDay(new RecordId((UUID) row[0]), (LocalDate) row[1]))
        .toList();
  }
}
