package jp.mimamori.notebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Disclosed;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.person.People;
import jp.mimamori.person.Person;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Page;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.RecordId;
import jp.mimamori.record.Records;

/** A person's medicines as a notebook that other notebooks read. */
@ApplicationScoped
public class ExportingNotebook {

  private static final Set<Category> ALL =
      Set.of(Category.MEDICATION, Category.ALLERGY, Category.CONDITION);
  private static final int PAGE = 100;

  /** More than a life has; what is older is in the records all the same. */
  private static final int MOST = 3_000;

  /** 14 digits, the moment: a person does not make two within a second. */
  private static final DateTimeFormatter ID =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(Japan.ZONE);

  @Inject Deciding deciding;
  @Inject Ledger ledger;
  @Inject Records records;
  @Inject People people;
  @Inject Clock clock;

  /** What is read, and what it became. */
  private record Made(NotebookFile file, List<ReadingRecords.WithParts> from) {}

  /** The newest, and whether there is more. */
  private record Read(List<ReadingRecords.WithParts> records, boolean isCut) {}

  /**
   * The whole notebook, or some dispensings of it.
   *
   * @param chosen records of the dispensings; empty for all there is
   * @throws RefusedException when the caller may not read this person's medicines, nobody is
   *     registered under this id, or one of the chosen is not among them
   */
  @Transactional
  public NotebookFile export(
      Caller caller, Purpose purpose, SubjectId subject, Set<RecordId> chosen) {
    Instant now = clock.instant();
    Question question = new Question(caller, subject, Action.READ, purpose, ALL, now);
    return ledger
        .disclose(
            deciding.decideReaching(Set.of(Category.MEDICATION), question),
            permit -> made(permit, chosen, now),
            made -> disclosed(made.from()))
        .file();
  }

  private Made made(Permit permit, Set<RecordId> chosen, Instant now) {
    Read read = read(permit);
    List<ReadingRecords.WithParts> found =
        read.records().stream()
            .filter(each -> chosen.isEmpty() || chosen.contains(each.record().id()))
            .toList();
    if (found.size() < chosen.size()) {
      throw new RefusedException(Refusal.Reason.NO_GROUND);
    }
    Seen seen =
        new Seen(
            permit.reach().isWhole(Category.MEDICATION),
            permit.reach().ofRecords().contains(Category.ALLERGY),
            chosen.isEmpty() && read.isCut());
    Person person = people.find(permit.subject()).orElseThrow();
    return new Made(Writing.of(person, found, ID.format(now), seen), found);
  }

  private Read read(Permit permit) {
    List<ReadingRecords.WithParts> all = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Page<HealthRecord> page = records.wholes(permit, after, PAGE);
      List<HealthRecord> parts = records.partsOf(permit, page.items());
      page.items().forEach(whole -> all.add(withParts(whole, parts)));
      after = page.next();
    } while (after.isPresent() && all.size() < MOST);
    return new Read(all, after.isPresent());
  }

  private static ReadingRecords.WithParts withParts(HealthRecord whole, List<HealthRecord> parts) {
    return new ReadingRecords.WithParts(
        whole, parts.stream().filter(part -> whole.sourceKey().equals(part.partOf())).toList());
  }

  private static Disclosed disclosed(List<ReadingRecords.WithParts> from) {
    List<HealthRecord> all =
        from.stream()
            .flatMap(each -> Stream.concat(Stream.of(each.record()), each.parts().stream()))
            .toList();
    return Disclosed.of(
        all.stream().map(record -> record.id().value()).toList(),
        all.stream()
            .map(HealthRecord::category)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Category.class))));
  }
}
