package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.consent.Permit;

/**
 * The records that a search finds. Columns narrow what is looked at; what they do not hold is asked
 * of the resources as the permit shows them, a bounded number for each page: a page may hold less
 * than it could although there is more.
 */
@ApplicationScoped
public class SearchedRecords {

  private static final int LOOKED_AT_ONCE = 200;
  private static final int MOST_LOOKED_AT = 2_000;

  /** The most records that are looked at to count. */
  private static final int MOST_COUNTED = 10_000;

  private static final String COUNT =
      "select count(r.id) from HealthRecord r where r.subjectId = :subject";

  private static final String BY_CODE =
      "select r from RecordCode c, HealthRecord r where c.subjectId = :subject"
          + " and r.id = c.recordId and r.subjectId = :subject";

  @PersistenceContext EntityManager entities;
  @Inject Shielding shielding;

  /** Those behind the place that the search starts from, parts included. */
  public Page<HealthRecord> page(Permit permit, RecordSearch search) {
    if (search.isByColumns()) {
      return next(permit, search, search.after(), search.size());
    }
    List<HealthRecord> found = new ArrayList<>();
    Optional<Cursor> start = search.after();
    for (int looked = 0; looked < MOST_LOOKED_AT; looked += LOOKED_AT_ONCE) {
      Page<HealthRecord> page = next(permit, search, start, LOOKED_AT_ONCE);
      page.items().stream().filter(search::holds).forEach(found::add);
      if (found.size() > search.size() || page.nextCursor() == null) {
        return Page.of(found, search.size(), HealthRecord::cursor);
      }
      start = page.next();
    }
    return new Page<>(found, start.orElse(null));
  }

  /** How many there are on all pages; empty when there are too many to look at. */
  public Optional<Long> count(Permit permit, RecordSearch search) {
    if (search.isByColumns()) {
      return Optional.of(
          asked(COUNT, "r", permit, search).on(entities, Long.class).getSingleResult());
    }
    long found = 0;
    Optional<Cursor> start = Optional.empty();
    for (int looked = 0; looked < MOST_COUNTED; looked += LOOKED_AT_ONCE) {
      Page<HealthRecord> page = next(permit, search, start, LOOKED_AT_ONCE);
      found += page.items().stream().filter(search::holds).count();
      page.items().forEach(entities::detach);
      if (page.nextCursor() == null) {
        return Optional.of(found);
      }
      start = page.next();
    }
    return Optional.empty();
  }

  /** These, current or replaced, as far as the permit reaches. */
  List<HealthRecord> byIds(Permit permit, Set<RecordId> ids) {
    List<HealthRecord> found =
        Chunks.of(ids.stream().map(RecordId::value).toList())
            .flatMap(
                some ->
                    Narrowing.of(Current.RECORDS, permit)
                        .and("r.id in :ids")
                        .with("ids", some)
                        .then(Current.NEWEST_FIRST)
                        .on(entities, HealthRecord.class)
                        .getResultStream())
            .toList();
    return shielding.shown(permit, found);
  }

  private Page<HealthRecord> next(
      Permit permit, RecordSearch search, Optional<Cursor> after, int size) {
    SearchQuery query =
        search.codes().isEmpty()
            ? asked(Current.RECORDS, "r", permit, search)
            : asked(BY_CODE, "c", permit, search);
    Sorted sorted = Sorted.by(search.order());
    after.ifPresent(start -> sorted.startBehind(query, start, time(permit, start)));
    List<HealthRecord> found =
        query
            .then(sorted.orderBy())
            .on(entities, HealthRecord.class)
            .setMaxResults(size + 1)
            .getResultList();
    return shielding.shown(permit, once(Page.of(found, size, HealthRecord::cursor)));
  }

  /** A record that has two of the codes that are asked for is found twice, one after the other. */
  private static Page<HealthRecord> once(Page<HealthRecord> page) {
    return new Page<>(page.items().stream().distinct().toList(), page.nextCursor());
  }

  /** When the record at a place took effect, if it is still to be seen. */
  private Optional<Instant> time(Permit permit, Cursor place) {
    return Narrowing.of(
            "select " + Sorted.TIME + " from HealthRecord r where r.subjectId = :subject", permit)
        .and("r.id = :id")
        .with("id", place.id().value())
        .on(entities, Instant.class)
        .getResultStream()
        .findFirst();
  }

  /**
   * What is asked of the columns.
   *
   * @param of what has the type and the time: {@code r}, or {@code c} where codes are joined
   */
  private static SearchQuery asked(String start, String of, Permit permit, RecordSearch search) {
    SearchQuery query =
        Current.narrowed(start, permit)
            .types(search.types(), of)
            .ids(search.ids())
            .codes(search.codes(), of, permit.reach().shielded())
            .times(search.times(), of);
    // who must not learn of a hidden visit is shown another time of what guardians brought too
    return permit.reach().exclusions().visits().isEmpty() ? query.since(search.changes()) : query;
  }
}
