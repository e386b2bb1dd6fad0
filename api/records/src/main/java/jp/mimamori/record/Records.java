package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Permit;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Person;

/**
 * The health records. Every way to their content takes a permit, and the permit narrows the query:
 * its person, and all of its reach. A record that was replaced is history: it is found by its id,
 * not in lists. {@link Timelines} are the same records as people look through them.
 */
@ApplicationScoped
public class Records {

  /** How many of the newest are looked at where one will do. */
  private static final int LOOKED_AT = 20;

  /** How many are read at once where there may be many. */
  private static final int PART = 100;

  @PersistenceContext EntityManager entities;
  @Inject SourceDocuments documents;
  @Inject StoredContents contents;
  @Inject Shielding shielding;
  @Inject BroughtRecords brought;
  @Inject Event<RecordsAdded> news;
  @Inject References references;
  @Inject RecordCodes codes;

  /**
   * What an append did.
   *
   * @param document the document, kept now or before
   * @param added how many records are new to whoever adds them
   * @param known how many that one could know of
   */
  public record Appended(DocumentId document, int added, int known) {}

  /**
   * Keeps the document and adds what its drafts hold and is not stored yet, all or nothing.
   *
   * @throws IllegalArgumentException when the permit does not reach all of it: a bug of ours
   */
  public Appended append(
      Permit permit, NewDocument received, List<DraftRecord> drafts, Instant now) {
    SubjectId subject = permit.to(Action.WRITE).subject();
    if (!drafts.stream().allMatch(draft -> permit.categories().contains(draft.category()))) {
      throw new IllegalArgumentException("this permit does not reach every draft");
    }
    // one append at a time for a person: the same file sent twice at once is known, not a collision
    entities.find(Person.class, subject.value(), LockModeType.PESSIMISTIC_WRITE);
    SourceDocument document =
        documents.keep(permit, received, permit.question().caller().account(), now);
    List<Appending.Stored> stored = contents.under(subject, drafts);
    List<HealthRecord> added = new Appending(subject, document.id(), now).records(drafts, stored);
    added.forEach(entities::persist);
    entities.flush();
    references.add(subject.value(), new Labelled(drafts).references());
    codes.add(added);
    news.fire(
        new RecordsAdded(
            subject,
            added.stream().map(HealthRecord::resourceType).collect(Collectors.toSet()),
            now));
    Set<RecordId> known = Appending.known(drafts, stored);
    Set<RecordId> fresh = added.stream().map(HealthRecord::id).collect(Collectors.toSet());
    int told = drafts.size() - added.size() - known.size();
    told += brought.bring(permit, document.id(), fresh, known, now);
    // their bytes are not held until the end; what the caller holds stays under the transaction
    added.forEach(entities::detach);
    return new Appended(document.id(), drafts.size() - told, told);
  }

  /**
   * What there is of this draft that was appended under the permit: to be told to whoever sent it.
   */
  public HealthRecord appended(Permit permit, DraftRecord draft) {
    SubjectId subject = permit.to(Action.WRITE).subject();
    RecordId id =
        contents.under(subject, List.of(draft)).stream()
            .filter(
                stored -> Appending.known(List.of(draft), List.of(stored)).contains(stored.id()))
            .map(Appending.Stored::id)
            .findFirst()
            .orElseThrow();
    return entities.find(HealthRecord.class, new RecordKey(subject.value(), id.value()));
  }

  /** Likewise of several, in their order. */
  public List<HealthRecord> appended(Permit permit, List<DraftRecord> drafts) {
    SubjectId subject = permit.to(Action.WRITE).subject();
    List<Appending.Stored> stored = contents.under(subject, drafts);
    Map<RecordId, HealthRecord> found = new HashMap<>();
    entities
        .createQuery(
            "select r from HealthRecord r where r.subjectId = :subject and r.id in :ids",
            HealthRecord.class)
        .setParameter("subject", subject.value())
        .setParameter("ids", Appending.known(drafts, stored).stream().map(RecordId::value).toList())
        .getResultStream()
        .forEach(record -> found.put(record.id(), record));
    return drafts.stream()
        .flatMap(draft -> Appending.known(List.of(draft), stored).stream().limit(1))
        .map(id -> Optional.ofNullable(found.get(id)).orElseThrow())
        .toList();
  }

  /** One of these, which were appended under the permit, that another has taken the place of. */
  public Optional<HealthRecord> replacedOf(Permit permit, List<HealthRecord> appended) {
    Set<UUID> replaced =
        entities
            .createQuery(
                "select r.replaces from HealthRecord r where r.subjectId = :subject"
                    + " and r.replaces in :ids",
                UUID.class)
            .setParameter("subject", permit.to(Action.WRITE).subject().value())
            .setParameter("ids", appended.stream().map(record -> record.id().value()).toList())
            .getResultStream()
            .collect(Collectors.toSet());
    return appended.stream().filter(one -> replaced.contains(one.id().value())).findFirst();
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
    return Narrowing.of(Current.RECORDS, permit)
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
        Current.records(permit)
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
    return Current.records(permit)
        .and("r.sourceKey = :key")
        .with("key", part.partOf())
        .on(entities, HealthRecord.class)
        .getResultStream()
        .findFirst();
  }

  /**
   * The current records that were there at a moment, in the order of their ids. When they are more
   * than so many, or larger than so many bytes, some more than that and not all.
   */
  public List<HealthRecord> recordedBy(Permit permit, Instant at, int most, long mostBytes) {
    List<HealthRecord> found = new ArrayList<>();
    UUID after = new UUID(0, 0);
    long bytes = 0;
    List<HealthRecord> part;
    do {
      part = recordedBy(permit, at, after);
      for (HealthRecord record : part) {
        bytes += record.body().length;
        after = record.id().value();
        entities.detach(record);
      }
      found.addAll(part);
    } while (part.size() == PART && found.size() <= most && bytes <= mostBytes);
    return shielding.shown(permit, found);
  }

  private List<HealthRecord> recordedBy(Permit permit, Instant at, UUID after) {
    return Current.records(permit)
        .and("r.recordedAt <= :at")
        .with("at", at)
        .and("r.id > :after")
        .with("after", after)
        .then(" order by r.id")
        .on(entities, HealthRecord.class)
        .setMaxResults(PART)
        .getResultList();
  }

  /** The current records that are named by these keys over their versions; at most 300. */
  List<HealthRecord> named(Permit permit, Set<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<HealthRecord> found =
        Current.records(permit)
            .and("r.sourceKey in :keys")
            .with("keys", keys)
            .on(entities, HealthRecord.class)
            .setMaxResults(300)
            .getResultList();
    return shielding.shown(permit, found);
  }

  /** How many records of their own there are of each kind, where there are any. */
  public Map<Category, Long> counts(Permit permit) {
    Map<Category, Long> counts = new EnumMap<>(Category.class);
    Current.narrowed(
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
    SearchQuery query = Current.records(permit).and("r.partOf is null");
    return shielding.shown(
        permit,
        Current.page(entities, query, HealthRecord.class, after, size, HealthRecord::cursor));
  }

  /** Records of these types since a day, parts included, newest first; at most so many. */
  public List<HealthRecord> ofTypes(Permit permit, Set<String> types, LocalDate since, int most) {
    List<HealthRecord> found =
        Current.records(permit)
            .and("r.resourceType in :types")
            .with("types", types)
            .and("r.effectiveOn >= :since")
            .with("since", since)
            .then(Current.NEWEST_FIRST)
            .on(entities, HealthRecord.class)
            .setMaxResults(most)
            .getResultList();
    return shielding.shown(permit, found);
  }

  /** Whether there are records of this type that were added at this moment or later. */
  public boolean hasSince(Permit permit, String type, Instant since) {
    List<HealthRecord> found =
        Current.records(permit)
            .and("r.resourceType = :type")
            .with("type", type)
            .and("r.recordedAt >= :since")
            .with("since", since)
            .then(Current.NEWEST_FIRST)
            .on(entities, HealthRecord.class)
            .setMaxResults(LOOKED_AT)
            .getResultList();
    return !shielding.shown(permit, found).isEmpty();
  }

  /** The newest records of their own in a category, whatever else the permit reaches. */
  public List<HealthRecord> newest(Permit permit, Category category, int most) {
    List<HealthRecord> found =
        Current.records(permit)
            .and("r.partOf is null and r.category = :category")
            .with("category", category)
            .then(Current.NEWEST_FIRST)
            .on(entities, HealthRecord.class)
            .setMaxResults(most)
            .getResultList();
    return shielding.shown(permit, found);
  }
}
