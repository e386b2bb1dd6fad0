package jp.mimamori.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.GrantId;
import jp.mimamori.identity.SubjectId;

/** How much apps used what they were given, by grant. */
@ApplicationScoped
class AppUses {

  @PersistenceContext EntityManager entities;

  /**
   * What an app did by one grant in a while.
   *
   * @param requests how often it read
   * @param records how many left, each time counted
   * @param last when it read last
   */
  record Sum(long requests, long records, Instant last) {}

  /** Adds to what was read on a day; only one transaction at a time does. */
  void add(SubjectId subject, GrantId grant, LocalDate day, int requests, int records, Instant at) {
    int changed =
        entities
            .createNativeQuery(
                """
                update app_use set requests = requests + ?, records = records + ?, last_at = ?
                where grant_id = ? and on_day = ?
                """)
            .setParameter(1, requests)
            .setParameter(2, records)
            .setParameter(3, Timestamp.from(at))
            .setParameter(4, grant.value())
            .setParameter(5, Date.valueOf(day))
            .executeUpdate();
    if (changed == 0) {
      entities
          .createNativeQuery(
              """
              insert into app_use (subject_id, grant_id, on_day, requests, records, last_at)
              values (?, ?, ?, ?, ?, ?)
              """)
          .setParameter(1, subject.value())
          .setParameter(2, grant.value())
          .setParameter(3, Date.valueOf(day))
          .setParameter(4, requests)
          .setParameter(5, records)
          .setParameter(6, Timestamp.from(at))
          .executeUpdate();
    }
  }

  /** How many records left on each day from the first to the last one. */
  Map<LocalDate, Integer> byDay(GrantId grant, LocalDate first, LocalDate last) {
    Map<LocalDate, Integer> days = new HashMap<>();
    rows(
            """
            select on_day, records from app_use
            where grant_id = ?1 and on_day >= ?2 and on_day <= ?3
            """,
            grant.value(),
            Date.valueOf(first),
            Date.valueOf(last))
        .forEach(row -> days.put(LocalDate.parse(row[0].toString()), ((Number) row[1]).intValue()));
    return days;
  }

  /** People are told of that day. */
  void flag(GrantId grant, LocalDate day) {
    entities
        .createNativeQuery("update app_use set unusual = true where grant_id = ? and on_day = ?")
        .setParameter(1, grant.value())
        .setParameter(2, Date.valueOf(day))
        .executeUpdate();
  }

  /** Records of this kind left. */
  void markKind(GrantId grant, Category kind, Instant at) {
    mark("app_kind_use", "kind", grant.value(), kind.name(), at);
  }

  /** It asked for resources of this type. */
  void markType(UUID grant, String type, Instant at) {
    mark("app_type_use", "resource_type", grant, type, at);
  }

  private void mark(String table, String column, UUID grant, String value, Instant at) {
    int changed =
        entities
            .createNativeQuery(
                "update %s set last_at = ? where grant_id = ? and %s = ?".formatted(table, column))
            .setParameter(1, Timestamp.from(at))
            .setParameter(2, grant)
            .setParameter(3, value)
            .executeUpdate();
    if (changed == 0) {
      entities
          .createNativeQuery(
              "insert into %s (grant_id, %s, last_at) values (?, ?, ?) on conflict do nothing"
                  .formatted(table, column))
          .setParameter(1, grant)
          .setParameter(2, value)
          .setParameter(3, Timestamp.from(at))
          .executeUpdate();
    }
  }

  /** When records of each kind left last. */
  Map<Category, Instant> kinds(GrantId grant) {
    Map<Category, Instant> kinds = new HashMap<>();
    rows("select kind, last_at from app_kind_use where grant_id = ?1", grant.value())
        .forEach(row -> kinds.put(Category.valueOf(row[0].toString()), instant(row[1])));
    return kinds;
  }

  /** When it asked for resources of each type last. */
  Map<String, Instant> types(GrantId grant) {
    Map<String, Instant> types = new HashMap<>();
    rows("select resource_type, last_at from app_type_use where grant_id = ?1", grant.value())
        .forEach(row -> types.put(row[0].toString(), instant(row[1])));
    return types;
  }

  /** All that was read by these grants; none for one by which nothing was. */
  Map<GrantId, Sum> sums(Collection<GrantId> grants) {
    Map<GrantId, Sum> sums = new HashMap<>();
    for (GrantId grant : grants) {
      rows(
              """
              select sum(requests), sum(records), max(last_at) from app_use where grant_id = ?1
              having count(*) > 0
              """,
              grant.value())
          .forEach(
              row ->
                  sums.put(
                      grant,
                      new Sum(
                          ((Number) row[0]).longValue(),
                          ((Number) row[1]).longValue(),
                          instant(row[2]))));
    }
    return sums;
  }

  private List<Object[]> rows(String query, Object... values) {
    var prepared = entities.createNativeQuery(query);
    for (int i = 0; i < values.length; i++) {
      prepared.setParameter(i + 1, values[i]);
    }
    List<?> found = prepared.getResultList();
    return found.stream().map(Object[].class::cast).toList();
  }

  /** The databases hand out moments as classes of their own. */
  private static Instant instant(Object value) {
    return value instanceof OffsetDateTime moment
        ? moment.toInstant()
        : ((Timestamp) value).toInstant();
  }
}
