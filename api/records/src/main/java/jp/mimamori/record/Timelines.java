package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.mimamori.consent.Permit;
import jp.mimamori.identity.Normal;

/**
 * The records of their own as people look through them: newest first, by kind, year, words and
 * origin. Narrowed by the permit like {@link Records}.
 */
@ApplicationScoped
public class Timelines {

  private static final String OF_FORMAT =
      """
      (select count(d.id) from SourceDocument d
              where d.subjectId = r.subjectId and d.id = r.documentId and d.format = :format) > 0
      """;

  @PersistenceContext EntityManager entities;
  @Inject Shielding shielding;
  @Inject BroughtRecords brought;

  /** A page of it. */
  public Page<TimelineEntry> timeline(
      Permit permit, TimelineFilter filter, Optional<Cursor> after, int size) {
    if (permit.reach().shielded()) {
      return shielding.timeline(
          permit, filter, after, size, place -> ofTimeline(permit, filter, place));
    }
    SearchQuery query =
        filtered(
            """
            select new jp.mimamori.record.TimelineEntry(
              r.id, r.category, r.resourceType, r.title, r.effectiveOn, r.effectiveFrom,
              r.status, r.origin, r.documentId)
            from HealthRecord r where r.subjectId = :subject
            """,
            permit,
            filter);
    if (!filter.text().isBlank()) {
      query
          .and("r.searchText like :text")
          .with("text", Containing.text(Normal.name(filter.text())));
    }
    filter.origin().ifPresent(origin -> query.and("r.origin = :origin").with("origin", origin));
    Page<TimelineEntry> page =
        Current.page(entities, query, TimelineEntry.class, after, size, TimelineEntry::cursor);
    return new Page<>(brought.entries(permit, page.items()), page.nextCursor());
  }

  /** The records behind a timeline that is not narrowed by words. */
  private Page<HealthRecord> ofTimeline(
      Permit permit, TimelineFilter filter, Optional<Cursor> after) {
    return Current.page(
        entities,
        filtered(Current.RECORDS, permit, filter),
        HealthRecord.class,
        after,
        Shielding.scannedAtOnce(),
        HealthRecord::cursor);
  }

  private static SearchQuery filtered(String start, Permit permit, TimelineFilter filter) {
    SearchQuery query =
        Current.narrowed(start, permit)
            .and("r.partOf is null")
            .and("r.category in :wanted")
            .with("wanted", filter.categories());
    if (filter.year().isPresent()) {
      query
          .and("r.effectiveOn between :first and :last")
          .with("first", LocalDate.of(filter.year().getAsInt(), 1, 1))
          .with("last", LocalDate.of(filter.year().getAsInt(), 12, 31));
    }
    filter.format().ifPresent(format -> query.and(OF_FORMAT).with("format", format));
    return query;
  }

  /** The years in which records took effect, newest first. */
  public List<Integer> years(Permit permit) {
    return Current.narrowed(
            "select distinct extract(year from r.effectiveOn) from HealthRecord r where r.subjectId"
                + " = :subject",
            permit)
        .and("r.partOf is null")
        .on(entities, Number.class)
        .getResultStream()
        .map(Number::intValue)
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** The origins of the timeline's records, those of most records first; the empty one is one. */
  public List<String> origins(Permit permit) {
    if (permit.reach().shielded()) {
      return List.of();
    }
    return Current.narrowed(
            "select r.origin, count(r.id) from HealthRecord r where r.subjectId = :subject", permit)
        .and("r.partOf is null")
        .then(" group by r.origin order by count(r.id) desc, r.origin")
        .on(entities, Object[].class)
        .getResultStream()
        .map(row -> (String) row[0])
        .toList();
  }
}
