package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Permit;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Normal;
import jp.mimamori.person.Person;

/**
 * The health records. Every way to their content takes a permit, and the permit narrows the query:
 * its person, and all of its reach. A record that was replaced is history: it is found by its id,
 * not in lists.
 */
@ApplicationScoped
public class Records {

  private static final String CURRENT =
      "not exists (select n.id from HealthRecord n where n.subjectId = r.subjectId and n.replaces ="
          + " r.id)";

  private static final String OF_FORMAT =
      """
      exists (select d.id from SourceDocument d
              where d.subjectId = r.subjectId and d.id = r.documentId and d.format = :format)
      """;

  private static final String AFTER =
      "(r.effectiveOn < :day or (r.effectiveOn = :day and r.id < :id))";

  private static final String NEWEST_FIRST = " order by r.effectiveOn desc, r.id desc";

  @PersistenceContext EntityManager entities;
  @Inject SourceDocuments documents;
  @Inject StoredContents contents;
  @Inject Shielding shielding;

  /**
   * What an append did.
   *
   * @param document the document, kept now or before
   * @param added how many records are new
   * @param known how many were stored already
   */
  public record Appended(DocumentId document, int added, int known) {}

  /** Keeps the document and adds what its drafts hold and is not stored yet, all or nothing. */
  public Appended append(
      Permit permit, NewDocument received, List<DraftRecord> drafts, Instant now) {
    SubjectId subject = permit.to(Action.WRITE).subject();
    // one append at a time for a person: the same file sent twice at once is known, not a collision
    entities.find(Person.class, subject.value(), LockModeType.PESSIMISTIC_WRITE);
    SourceDocument document =
        documents.keep(permit, received, permit.question().caller().account(), now);
    List<HealthRecord> added =
        new Appending(subject, document.id(), now).records(drafts, contents.under(subject, drafts));
    added.forEach(entities::persist);
    entities.flush();
    // their bytes are not held until the end; what the caller holds stays under the transaction
    added.forEach(entities::detach);
    return new Appended(document.id(), added.size(), drafts.size() - added.size());
  }

  /** Whose record this is; empty when there is none. No health data, so no permit. */
  public Optional<SubjectId> subjectOf(RecordId id) {
    return entities
        .createQuery("select r.subjectId from HealthRecord r where r.id = :id", UUID.class)
        .setParameter("id", id.value())
        .getResultStream()
        .findFirst()
        .map(SubjectId::new);
  }

  /** One record, current or replaced. */
  public Optional<HealthRecord> read(Permit permit, RecordId id) {
    return Narrowing.of("select r from HealthRecord r where r.subjectId = :subject", permit)
        .and("r.id = :id")
        .with("id", id.value())
        .on(entities, HealthRecord.class)
        .getResultStream()
        .findFirst()
        .map(record -> shielding.shown(permit, List.of(record)).get(0));
  }

  /** The parts of these records, in the order they were added; at most 2,000. */
  public List<HealthRecord> partsOf(Permit permit, List<HealthRecord> whole) {
    if (whole.isEmpty()) {
      return List.of();
    }
    List<HealthRecord> parts =
        narrowed("select r from HealthRecord r where r.subjectId = :subject", permit)
            .and("r.partOf in :keys")
            .with("keys", whole.stream().map(HealthRecord::sourceKey).toList())
            .then(" order by r.id")
            .on(entities, HealthRecord.class)
            .setMaxResults(2_000)
            .getResultList();
    return shielding.shown(permit, parts);
  }

  /** The record that this one is a part of; itself when it is one of its own. */
  Optional<HealthRecord> wholeOf(Permit permit, HealthRecord part) {
    if (part.partOf() == null) {
      return Optional.of(part);
    }
    return narrowed("select r from HealthRecord r where r.subjectId = :subject", permit)
        .and("r.sourceKey = :key")
        .with("key", part.partOf())
        .on(entities, HealthRecord.class)
        .getResultStream()
        .findFirst();
  }

  /** How many records of their own there are of each kind, where there are any. */
  public Map<Category, Long> counts(Permit permit) {
    Map<Category, Long> counts = new EnumMap<>(Category.class);
    narrowed(
            "select r.category, count(r.id) from HealthRecord r where r.subjectId = :subject",
            permit)
        .and("r.partOf is null")
        .then(" group by r.category")
        .on(entities, Object[].class)
        .getResultStream()
        .forEach(row -> counts.put((Category) row[0], (Long) row[1]));
    return counts;
  }

  /** The records of their own (no parts) in these categories of the permit, newest first. */
  public Page<HealthRecord> wholes(Permit permit, Optional<Cursor> after, int size) {
    SearchQuery query =
        narrowed("select r from HealthRecord r where r.subjectId = :subject", permit)
            .and("r.partOf is null");
    return shielding.shown(permit, page(query, HealthRecord.class, after, size, Records::cursorOf));
  }

  /** Records of these types since a day, parts included, newest first; at most so many. */
  public List<HealthRecord> ofTypes(Permit permit, Set<String> types, LocalDate since, int most) {
    List<HealthRecord> found =
        narrowed("select r from HealthRecord r where r.subjectId = :subject", permit)
            .and("r.resourceType in :types")
            .with("types", types)
            .and("r.effectiveOn >= :since")
            .with("since", since)
            .then(NEWEST_FIRST)
            .on(entities, HealthRecord.class)
            .setMaxResults(most)
            .getResultList();
    return shielding.shown(permit, found);
  }

  /** The newest records of their own in a category, whatever else the permit reaches. */
  public List<HealthRecord> newest(Permit permit, Category category, int most) {
    List<HealthRecord> found =
        narrowed("select r from HealthRecord r where r.subjectId = :subject", permit)
            .and("r.partOf is null and r.category = :category")
            .with("category", category)
            .then(NEWEST_FIRST)
            .on(entities, HealthRecord.class)
            .setMaxResults(most)
            .getResultList();
    return shielding.shown(permit, found);
  }

  /** The timeline: records of their own, newest first. */
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
      query.and("r.searchText like :text escape '!'").with("text", containing(filter.text()));
    }
    filter.origin().ifPresent(origin -> query.and("r.origin = :origin").with("origin", origin));
    return page(query, TimelineEntry.class, after, size, TimelineEntry::cursor);
  }

  /** The records behind a timeline that is not narrowed by words. */
  private Page<HealthRecord> ofTimeline(
      Permit permit, TimelineFilter filter, Optional<Cursor> after) {
    return page(
        filtered("select r from HealthRecord r where r.subjectId = :subject", permit, filter),
        HealthRecord.class,
        after,
        Shielding.scannedAtOnce(),
        Records::cursorOf);
  }

  private static SearchQuery filtered(String start, Permit permit, TimelineFilter filter) {
    SearchQuery query =
        narrowed(start, permit)
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
    return narrowed(
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
    return narrowed(
            "select r.origin, count(r.id) from HealthRecord r where r.subjectId = :subject", permit)
        .and("r.partOf is null")
        .then(" group by r.origin order by count(r.id) desc, r.origin")
        .on(entities, Object[].class)
        .getResultStream()
        .map(row -> (String) row[0])
        .toList();
  }

  /** Records by their lifted facts, parts included, newest first. */
  public Page<HealthRecord> search(Permit permit, RecordSearch search) {
    SearchQuery query =
        searching("select r from HealthRecord r where r.subjectId = :subject", permit, search);
    return shielding.shown(
        permit, page(query, HealthRecord.class, search.after(), search.size(), Records::cursorOf));
  }

  /** How many records such a search finds on all its pages. */
  public long count(Permit permit, RecordSearch search) {
    return searching(
            "select count(r.id) from HealthRecord r where r.subjectId = :subject", permit, search)
        .on(entities, Long.class)
        .getSingleResult();
  }

  private static SearchQuery searching(String start, Permit permit, RecordSearch search) {
    SearchQuery query =
        narrowed(start, permit)
            .and("r.resourceType = :type")
            .with("type", search.resourceType())
            .codes(search.codes())
            .times(search.times());
    return permit.reach().shielded() && !search.codes().isEmpty()
        ? query.and(Shielding.sharedCode("r.lifted.codeSystem"))
        : query;
  }

  private static SearchQuery narrowed(String start, Permit permit) {
    return Narrowing.of(start, permit).and(CURRENT);
  }

  private <T> Page<T> page(
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

  private static Cursor cursorOf(HealthRecord record) {
    return new Cursor(record.effectiveOn(), record.id());
  }

  private static String containing(String text) {
    return "%" + Normal.name(text).replaceAll("([!%_])", "!$1") + "%";
  }
}
