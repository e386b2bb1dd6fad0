package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Japan;

/** The days of a visit, as the records of encounters have them. */
@ApplicationScoped
class Stays {

  @PersistenceContext EntityManager entities;
  @Inject Clock clock;

  /** The visit to this place that a record is of; no day of it is still to come. */
  Visit at(HealthRecord record, String place) {
    LocalDate day = record.effectiveOn();
    LocalDate first = day;
    LocalDate last = day;
    for (Object[] encounter : place.isEmpty() ? List.<Object[]>of() : around(record, day)) {
      boolean there = ((String) encounter[0]).contains("|" + place + "|");
      if (there) {
        first = earlier(first, (LocalDate) encounter[1]);
        last = later(last, lastDay((Instant) encounter[2]));
      }
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), Japan.ZONE);
    return new Visit(place, first, later(day, last.isAfter(today) ? today : last));
  }

  /** Those that the record's day lies in. */
  private List<Object[]> around(HealthRecord record, LocalDate day) {
    return entities
        .createQuery(
            """
            select r.institutions, r.effectiveOn, r.effectiveUntil from HealthRecord r
            where r.subjectId = :subject and r.resourceType = 'Encounter'
              and r.effectiveFrom < :end and r.effectiveUntil > :start
            """,
            Object[].class)
        .setParameter("subject", record.subject().value())
        .setParameter("start", day.atStartOfDay(Japan.ZONE).toInstant())
        .setParameter("end", day.plusDays(1).atStartOfDay(Japan.ZONE).toInstant())
        .setMaxResults(200)
        .getResultList();
  }

  private static LocalDate lastDay(Instant until) {
    return LocalDate.ofInstant(until.minusNanos(1), Japan.ZONE);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
