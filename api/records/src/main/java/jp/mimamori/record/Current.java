package jp.mimamori.record;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.WindowKind;

/** Queries for the records that a permit reaches and no later one replaced. */
final class Current {

  /** Begins a query for records {@code r}. */
  static final String RECORDS = "select r from HealthRecord r where r.subjectId = :subject";

  static final String NEWEST_FIRST = " order by r.effectiveOn desc, r.id desc";

  /** Counts, because EclipseLink binds no parameter of a query on H2 that asks for existence. */
  private static final String NOT_REPLACED =
      "(select count(n.id) from HealthRecord n where n.subjectId = r.subjectId and n.replaces ="
          + " r.id) = 0";

  private static final String AFTER =
      "(r.effectiveOn < :day or (r.effectiveOn = :day and r.id < :id))";

  private Current() {}

  static SearchQuery records(Permit permit) {
    return narrowed(RECORDS, permit);
  }

  /** The query that begins like this, about records {@code r}. */
  static SearchQuery narrowed(String start, Permit permit) {
    return Narrowing.of(start, permit).and(NOT_REPLACED);
  }

  /** Likewise, about one kind of what an emergency opens. */
  static SearchQuery narrowed(String start, Permit permit, WindowKind kind) {
    return Narrowing.of(start, permit, kind).and(NOT_REPLACED);
  }

  /** What a query finds after a place, newest first, and where the next page begins. */
  static <T> Page<T> page(
      EntityManager entities,
      SearchQuery query,
      Class<T> type,
      Optional<Cursor> after,
      int size,
      Function<T, Cursor> place) {
    after.ifPresent(
        start -> query.and(AFTER).with("day", start.day()).with("id", start.id().value()));
    List<T> found =
        query.then(NEWEST_FIRST).on(entities, type).setMaxResults(size + 1).getResultList();
    return Page.of(found, size, place);
  }
}
