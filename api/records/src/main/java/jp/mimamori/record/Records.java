package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Permit;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Normal;

/**
 * The health records. Every way to their content takes a permit, and the permit narrows the query:
 * its person, its categories. A record that was replaced is history: it is found by its id, not in
 * lists.
 */
@ApplicationScoped
public class Records {

  private static final int KEYS_AT_ONCE = 200;

  private static final String CURRENT =
      """
       and r.category in :categories
       and not exists (select n.id from HealthRecord n where n.subjectId = r.subjectId and n.replaces = r.id)
      """;

  private static final String AFTER =
      " and (r.effectiveOn < :day or (r.effectiveOn = :day and r.id < :id))";

  private static final String NEWEST_FIRST = " order by r.effectiveOn desc, r.id desc";

  @PersistenceContext EntityManager entities;
  @Inject SourceDocuments documents;

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
    SourceDocument document =
        documents.keep(permit, received, permit.question().caller().account(), now);
    List<HealthRecord> added =
        new Appending(subject, document.id(), now).records(drafts, stored(subject, drafts));
    added.forEach(entities::persist);
    entities.flush();
    entities.clear();
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
    return entities
        .createQuery(
            """
            select r from HealthRecord r
            where r.subjectId = :subject and r.id = :id and r.category in :categories
            """,
            HealthRecord.class)
        .setParameter("subject", permit.to(Action.READ).subject().value())
        .setParameter("id", id.value())
        .setParameter("categories", permit.categories())
        .getResultStream()
        .findFirst();
  }

  /** The parts of these records, in the order they were added; at most 2,000. */
  public List<HealthRecord> partsOf(Permit permit, List<HealthRecord> whole) {
    if (whole.isEmpty()) {
      return List.of();
    }
    return narrowed(
            entities.createQuery(
                "select r from HealthRecord r where r.subjectId = :subject and r.partOf in :keys"
                    + CURRENT
                    + " order by r.id",
                HealthRecord.class),
            permit)
        .setParameter("keys", whole.stream().map(HealthRecord::sourceKey).toList())
        .setMaxResults(2_000)
        .getResultList();
  }

  /** The records of their own (no parts) in these categories of the permit, newest first. */
  public Page<HealthRecord> wholes(Permit permit, Optional<Cursor> after, int size) {
    TypedQuery<HealthRecord> query =
        narrowed(
            entities.createQuery(
                "select r from HealthRecord r where r.subjectId = :subject and r.partOf is null"
                    + CURRENT
                    + AFTER
                    + NEWEST_FIRST,
                HealthRecord.class),
            permit);
    List<HealthRecord> found = from(query, after).setMaxResults(size + 1).getResultList();
    return Page.of(found, size, r -> new Cursor(r.effectiveOn(), r.id()));
  }

  /** The timeline: records of their own, newest first. */
  public Page<TimelineEntry> timeline(
      Permit permit, TimelineFilter filter, Optional<Cursor> after, int size) {
    StringBuilder jpql =
        new StringBuilder(
            """
            select new jp.mimamori.record.TimelineEntry(
              r.id, r.category, r.resourceType, r.title, r.effectiveOn, r.status, r.documentId)
            from HealthRecord r where r.subjectId = :subject and r.partOf is null and r.category in :wanted
            """);
    jpql.append(CURRENT).append(AFTER);
    filter.year().ifPresent(year -> jpql.append(" and r.effectiveOn between :first and :last"));
    if (!filter.text().isBlank()) {
      jpql.append(" and r.searchText like :text escape '!'");
    }
    filter.format().ifPresent(format -> jpql.append(OF_FORMAT));
    TypedQuery<TimelineEntry> query =
        narrowed(
                entities.createQuery(jpql.append(NEWEST_FIRST).toString(), TimelineEntry.class),
                permit)
            .setParameter("wanted", filter.categories());
    filter
        .year()
        .ifPresent(
            year ->
                query
                    .setParameter("first", LocalDate.of(year, 1, 1))
                    .setParameter("last", LocalDate.of(year, 12, 31)));
    if (!filter.text().isBlank()) {
      query.setParameter("text", containing(filter.text()));
    }
    filter.format().ifPresent(format -> query.setParameter("format", format));
    return Page.of(
        from(query, after).setMaxResults(size + 1).getResultList(), size, TimelineEntry::cursor);
  }

  private static final String OF_FORMAT =
      """
       and exists (select d.id from SourceDocument d
                   where d.subjectId = r.subjectId and d.id = r.documentId and d.format = :format)
      """;

  /** The years in which records took effect, newest first. */
  public List<Integer> years(Permit permit) {
    return narrowed(
            entities.createQuery(
                "select distinct r.effectiveOn from HealthRecord r where r.subjectId = :subject and r.partOf is null"
                    + CURRENT,
                LocalDate.class),
            permit)
        .getResultStream()
        .map(LocalDate::getYear)
        .distinct()
        .sorted(java.util.Comparator.reverseOrder())
        .toList();
  }

  /** Records by their lifted facts, parts included, newest first. */
  public Page<HealthRecord> search(Permit permit, RecordSearch search) {
    StringBuilder jpql =
        new StringBuilder(
            "select r from HealthRecord r where r.subjectId = :subject and r.resourceType = :type");
    jpql.append(CURRENT).append(AFTER);
    if (search.from() != null) {
      jpql.append(" and r.effectiveUntil > :from");
    }
    if (search.until() != null) {
      jpql.append(" and r.effectiveFrom < :until");
    }
    List<String> anyCode = new ArrayList<>();
    for (int i = 0; i < search.codes().size(); i++) {
      boolean inSystem = search.codes().get(i).system() != null;
      anyCode.add(
          "(r.code = :code" + i + (inSystem ? " and r.codeSystem = :system" + i : "") + ")");
    }
    if (!anyCode.isEmpty()) {
      jpql.append(" and (").append(String.join(" or ", anyCode)).append(")");
    }
    TypedQuery<HealthRecord> query =
        narrowed(
                entities.createQuery(jpql.append(NEWEST_FIRST).toString(), HealthRecord.class),
                permit)
            .setParameter("type", search.resourceType());
    if (search.from() != null) {
      query.setParameter("from", search.from());
    }
    if (search.until() != null) {
      query.setParameter("until", search.until());
    }
    for (int i = 0; i < search.codes().size(); i++) {
      RecordSearch.WantedCode wanted = search.codes().get(i);
      query.setParameter("code" + i, wanted.code());
      if (wanted.system() != null) {
        query.setParameter("system" + i, wanted.system());
      }
    }
    List<HealthRecord> found =
        from(query, search.after()).setMaxResults(search.size() + 1).getResultList();
    return Page.of(found, search.size(), r -> new Cursor(r.effectiveOn(), r.id()));
  }

  private List<Appending.Stored> stored(SubjectId subject, List<DraftRecord> drafts) {
    List<String> keys = drafts.stream().map(d -> DraftRecord.token(d.key())).toList();
    List<Appending.Stored> stored = new ArrayList<>();
    for (int start = 0; start < keys.size(); start += KEYS_AT_ONCE) {
      entities
          .createQuery(
              """
              select r.sourceKey, r.contentHash, r.id from HealthRecord r
              where r.subjectId = :subject and r.sourceKey in :keys order by r.id
              """,
              Object[].class)
          .setParameter("subject", subject.value())
          .setParameter("keys", keys.subList(start, Math.min(keys.size(), start + KEYS_AT_ONCE)))
          .getResultStream()
          .map(
              row ->
                  new Appending.Stored(
                      (String) row[0], (String) row[1], new RecordId((UUID) row[2])))
          .forEach(stored::add);
    }
    return stored;
  }

  private static <T> TypedQuery<T> narrowed(TypedQuery<T> query, Permit permit) {
    return query
        .setParameter("subject", permit.to(Action.READ).subject().value())
        .setParameter("categories", permit.categories());
  }

  private static <T> TypedQuery<T> from(TypedQuery<T> query, Optional<Cursor> after) {
    Cursor start = after.orElse(Cursor.START);
    return query.setParameter("day", start.day()).setParameter("id", start.id().value());
  }

  private static String containing(String text) {
    return "%" + Normal.name(text).replaceAll("([!%_])", "!$1") + "%";
  }
}
