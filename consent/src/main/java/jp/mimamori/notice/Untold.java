package jp.mimamori.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mimamori.identity.SubjectId;

/** What stands in grants and guardianships and nobody was told of yet; a hundred at a time. */
@ApplicationScoped
class Untold {

  private static final int MOST = 100;

  @PersistenceContext EntityManager entities;

  /** A row of a person's. */
  record Row(SubjectId subject, UUID id) {}

  /** What happened by a grant on a day. */
  record Day(SubjectId subject, UUID grant, LocalDate day) {}

  /** Requests made after a moment that wait for an answer at another. */
  List<Row> requests(Instant after, Instant now) {
    return rows(
        entities
            .createNativeQuery(
                """
                select g.subject_id, g.id from consent_grant g
                where g.requested_at > ?1 and g.valid_until > ?2
                and not exists (select 1 from consent_step s where s.subject_id = g.subject_id
                  and s.grant_id = g.id and (s.number > 1 or s.kind <> 'REQUESTED'))
                and not exists (select 1 from notice_occasion o where o.subject_id = g.subject_id
                  and o.kind = 'REQUESTED' and o.reference = cast(g.id as varchar(36)))
                order by g.requested_at, g.id
                """)
            .setParameter(1, Timestamp.from(after))
            .setParameter(2, Timestamp.from(now)));
  }

  /** Grants to apps and links that somebody agreed to between two moments. */
  List<Row> apps(Instant after, Instant now) {
    return rows(
        entities
            .createNativeQuery(
                """
                select g.subject_id, g.id from consent_grant g
                where g.grantee_kind in ('APP', 'LINK')
                and exists (select 1 from consent_step s where s.subject_id = g.subject_id
                  and s.grant_id = g.id and s.kind = 'GRANTED' and s.taken_at > ?1 and s.taken_at <= ?2)
                and not exists (select 1 from notice_occasion o where o.subject_id = g.subject_id
                  and o.kind = 'NEW_APP' and o.reference = cast(g.id as varchar(36)))
                order by g.requested_at, g.id
                """)
            .setParameter(1, Timestamp.from(after))
            .setParameter(2, Timestamp.from(now)));
  }

  /**
   * Grants that may end between two moments, as they were asked for or agreed on.
   *
   * @param mark what the reference of the notice ends with
   */
  List<Row> endings(Instant after, Instant until, String mark) {
    return rows(
        entities
            .createNativeQuery(
                """
                select e.subject_id, e.id from (
                  select g.subject_id, g.id from consent_grant g
                  where g.valid_until > ?1 and g.valid_until <= ?2
                  union
                  select s.subject_id, s.grant_id from consent_step s
                  where s.valid_until > ?3 and s.valid_until <= ?4) e
                where not exists (select 1 from notice_occasion o where o.subject_id = e.subject_id
                  and o.kind = 'GRANT_ENDS' and o.reference = concat(cast(e.id as varchar(36)), cast(?5 as varchar(10))))
                order by e.subject_id, e.id
                """)
            .setParameter(1, Timestamp.from(after))
            .setParameter(2, Timestamp.from(until))
            .setParameter(3, Timestamp.from(after))
            .setParameter(4, Timestamp.from(until))
            .setParameter(5, mark));
  }

  /** Days since one on which an app took far more than usual. */
  List<Day> unusualDays(LocalDate since) {
    return days(
        entities
            .createNativeQuery(
                """
                select u.subject_id, u.grant_id, u.on_day from app_use u
                join consent_grant g on g.subject_id = u.subject_id and g.id = u.grant_id
                where u.on_day >= ?1 and u.unusual = true and g.grantee_kind = 'APP'
                and not exists (select 1 from notice_occasion o where o.subject_id = u.subject_id
                  and o.kind = 'APP_UNUSUAL'
                  and o.reference = concat(cast(u.grant_id as varchar(36)), '/', cast(u.on_day as varchar(10))))
                order by u.on_day, u.grant_id
                """)
            .setParameter(1, Date.valueOf(since)));
  }

  /** Days since one on which scopes of an app lapsed. */
  List<Day> lapsedScopes(LocalDate since) {
    return days(
        entities
            .createNativeQuery(
                """
                select distinct a.subject_id, a.grant_id, a.lapsed_on from app_access a
                where a.lapsed_on >= ?1
                and not exists (select 1 from notice_occasion o where o.subject_id = a.subject_id
                  and o.kind = 'APP_LAPSED'
                  and o.reference = concat(cast(a.grant_id as varchar(36)), '/', cast(a.lapsed_on as varchar(10))))
                order by a.lapsed_on, a.grant_id
                """)
            .setParameter(1, Date.valueOf(since)));
  }

  private static List<Day> days(Query query) {
    List<?> found = query.setMaxResults(MOST).getResultList();
    return found.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Day(
                    new SubjectId((UUID) row[0]),
                    (UUID) row[1],
                    LocalDate.parse(row[2].toString())))
        .toList();
  }

  /**
   * Guardianships that ended between two moments.
   *
   * @param mark what the reference of the occasion ends with
   */
  List<Row> endedGuardianships(Instant after, Instant now, String mark) {
    return rows(
        entities
            .createNativeQuery(
                """
                select g.subject_id, g.id from guardianship g
                where g.ends_at > ?1 and g.ends_at <= ?2
                and not exists (select 1 from notice_occasion o where o.subject_id = g.subject_id
                  and o.kind = 'GRANT_FROZE' and o.reference = concat(cast(g.id as varchar(36)), cast(?3 as varchar(10))))
                order by g.ends_at, g.id
                """)
            .setParameter(1, Timestamp.from(after))
            .setParameter(2, Timestamp.from(now))
            .setParameter(3, mark));
  }

  private static List<Row> rows(Query query) {
    List<?> found = query.setMaxResults(MOST).getResultList();
    return found.stream()
        .map(Object[].class::cast)
        .map(row -> new Row(new SubjectId((UUID) row[0]), (UUID) row[1]))
        .toList();
  }
}
