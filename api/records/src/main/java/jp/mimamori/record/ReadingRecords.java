package jp.mimamori.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Records out: each call decides, reads what the permit reaches, writes down which records that is,
 * and only then hands them out. Each caller reads for a purpose: people for their own use, whoever
 * was granted something for that of the grant.
 */
@ApplicationScoped
public class ReadingRecords {

  private static final int MOST_FACTS = 200;
  private static final Set<String> FACTS =
      Set.of("Condition", "AllergyIntolerance", "Device", "DeviceUseStatement");
  private static final Set<String> DRUGS =
      Set.of("MedicationDispense", "MedicationRequest", "MedicationStatement");

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Records records;
  @Inject Timelines timelines;
  @Inject SourceDocuments documents;
  @Inject Clock clock;

  /** A record and the parts it has. */
  public record WithParts(HealthRecord record, List<HealthRecord> parts) {}

  /**
   * A part of the person's timeline.
   *
   * @throws RefusedException when the caller may not read this person's records, or nobody is
   *     registered under this id
   */
  @Transactional
  public Page<TimelineEntry> timeline(
      Caller caller,
      Purpose purpose,
      SubjectId subject,
      TimelineFilter filter,
      Optional<Cursor> after,
      int size) {
    return ledger.disclose(
        decision(caller, purpose, subject, filter.categories()),
        permit -> timelines.timeline(permit, filter, after, size),
        Shown::entries);
  }

  /** By what a timeline can be narrowed; nothing of either when it is empty. */
  public record Extent(List<Integer> years, List<String> origins) {}

  /**
   * The years a timeline has records in, newest first, and whom they are of, most frequent first.
   * Refused like the timeline.
   */
  @Transactional
  public Extent extent(Caller caller, Purpose purpose, SubjectId subject) {
    return ledger.disclose(
        decision(caller, purpose, subject, Set.of(Category.values())),
        permit -> new Extent(timelines.years(permit), timelines.origins(permit)),
        Shown::nothing);
  }

  /**
   * Records of their own in a category with their parts, newest first; the page counts the records,
   * not the parts. Refused like the timeline.
   */
  @Transactional
  public Page<WithParts> withParts(
      Caller caller,
      Purpose purpose,
      SubjectId subject,
      Category category,
      Optional<Cursor> after,
      int size) {
    return ledger.disclose(
        decision(caller, purpose, subject, Set.of(category)),
        permit -> {
          Page<HealthRecord> wholes = records.wholes(permit, after, size);
          return new Page<>(
              joined(wholes.items(), records.partsOf(permit, wholes.items())), wholes.nextCursor());
        },
        page -> Shown.withParts(page.items()));
  }

  /**
   * One record of its own in a category and those before it, all with their parts, newest first. A
   * record that is not there is refused like one that the caller may not see.
   *
   * @param earlier at most so many before it
   * @throws RefusedException when the caller may not read this person's records of the category, or
   *     there is none of this id among them
   */
  @Transactional
  public List<WithParts> withEarlier(
      Caller caller,
      Purpose purpose,
      SubjectId subject,
      Category category,
      RecordId id,
      int earlier) {
    return ledger.disclose(
        decision(caller, purpose, subject, Set.of(category)),
        permit -> {
          HealthRecord record =
              records
                  .read(permit, id)
                  .filter(found -> found.partOf() == null)
                  .orElseThrow(ReadingRecords::absent);
          List<HealthRecord> wholes = new ArrayList<>(List.of(record));
          wholes.addAll(records.wholes(permit, Optional.of(record.cursor()), earlier).items());
          return joined(wholes, records.partsOf(permit, wholes));
        },
        Shown::withParts);
  }

  /**
   * One record with its parts. A record that is not there is refused like one that the caller may
   * not see.
   *
   * @throws RefusedException when it is neither the caller's nor a ward's, or there is none
   */
  @Transactional
  public WithParts record(Caller caller, Purpose purpose, RecordId id) {
    return ledger.disclose(
        decision(caller, purpose, records.subjectOf(id).orElse(null), Set.of(Category.values())),
        permit -> {
          HealthRecord record = records.read(permit, id).orElseThrow(ReadingRecords::absent);
          return new WithParts(record, records.partsOf(permit, List.of(record)));
        },
        found -> Shown.withParts(List.of(found)));
  }

  /** One record by its id alone, as the FHIR door reads it. Refused like {@link #record}. */
  @Transactional
  public HealthRecord resource(Caller caller, Purpose purpose, RecordId id) {
    return ledger.disclose(
        decision(caller, purpose, records.subjectOf(id).orElse(null), Set.of(Category.values())),
        permit -> records.read(permit, id).orElseThrow(ReadingRecords::absent),
        found -> Shown.records(List.of(found)));
  }

  /**
   * What a summary is made of.
   *
   * @param facts diagnoses, allergies, devices
   * @param drugs prescribed or handed out of late
   * @param checkups the last ones
   * @param grant by which they were read; null for one's own records and those of wards
   */
  public record Extract(
      List<HealthRecord> facts,
      List<HealthRecord> drugs,
      List<WithParts> checkups,
      @Nullable GrantId grant) {

    private List<HealthRecord> all() {
      return Stream.of(
              facts.stream(),
              drugs.stream(),
              checkups.stream().map(WithParts::record),
              checkups.stream().flatMap(checkup -> checkup.parts().stream()))
          .flatMap(Function.identity())
          .distinct()
          .toList();
    }
  }

  /**
   * The records that a summary is made of, in four queries. Refused like the timeline.
   *
   * @param drugsSince the first day from which drugs are of interest
   * @param checkups how many of the last checkups
   */
  @Transactional
  public Extract extract(
      Caller caller, Purpose purpose, SubjectId subject, LocalDate drugsSince, int checkups) {
    return ledger.disclose(
        decision(caller, purpose, subject, Set.of(Category.values())),
        permit -> {
          List<HealthRecord> wholes = records.newest(permit, Category.CHECKUP, checkups);
          return new Extract(
              records.ofTypes(permit, FACTS, LocalDate.EPOCH.minusYears(70), MOST_FACTS),
              records.ofTypes(permit, DRUGS, drugsSince, MOST_FACTS),
              joined(wholes, records.partsOf(permit, wholes)),
              permit.grant().orElse(null));
        },
        found -> Shown.records(found.all()));
  }

  /**
   * A source document, byte for byte; the ledger counts it as one. Refused like {@link #record}.
   */
  @Transactional
  public SourceDocuments.Content document(Caller caller, Purpose purpose, DocumentId id) {
    return ledger.disclose(
        decision(caller, purpose, documents.subjectOf(id).orElse(null), Set.of(Category.values())),
        permit -> documents.read(permit, id).orElseThrow(ReadingRecords::absent),
        found -> Shown.document(id));
  }

  /**
   * Whether the caller is handed out a document when asking for it; decided as then, and not
   * written down, since nothing is told of it.
   */
  @Transactional
  public boolean offersDocument(Caller caller, Purpose purpose, DocumentId id) {
    SubjectId subject = documents.subjectOf(id).orElse(null);
    return decision(caller, purpose, subject, Set.of(Category.values())) instanceof Permit permit
        && documents.isOffered(permit, id);
  }

  private Decision decision(
      Caller caller, Purpose purpose, @Nullable SubjectId subject, Set<Category> categories) {
    return deciding.decide(
        new Question(caller, subject, Action.READ, purpose, categories, clock.instant()));
  }

  private static RefusedException absent() {
    return new RefusedException(jp.mimamori.consent.Refusal.Reason.NO_GROUND);
  }

  private static List<WithParts> joined(List<HealthRecord> wholes, List<HealthRecord> parts) {
    return wholes.stream()
        .map(
            whole ->
                new WithParts(
                    whole,
                    parts.stream().filter(p -> whole.sourceKey().equals(p.partOf())).toList()))
        .toList();
  }
}
