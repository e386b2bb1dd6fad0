package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.Choices;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.Grant;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Sensitivity;
import jp.mimamori.consent.Shield;
import jp.mimamori.consent.Shields;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Sex;
import jp.mimamori.record.DocumentId;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Labels;
import jp.mimamori.record.RecordId;
import jp.mimamori.record.RecordSearch;
import jp.mimamori.record.Records;
import jp.mimamori.record.SearchedRecords;
import jp.mimamori.record.SourceDocuments;
import jp.mimamori.record.TimelineEntry;
import jp.mimamori.record.TimelineFilter;
import jp.mimamori.record.Timelines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A permit narrows whatever is asked of the records, on both databases. */
@ParameterizedClass
@EnumSource(Database.class)
class NarrowingTest {

  private static final LocalDate JUNE = LocalDate.of(2025, 6, 3);
  private static final String CLINIC = Labels.keyOf("さくら診療所");

  private final World world;
  private final SubjectId mother;
  private final Caller she;
  private final Caller doctor;
  private final Household people;

  NarrowingTest(Database database) {
    world = World.on(database);
    people = new Household(world);
    mother = people.mother();
    she = people.signsInAs("mother", mother);
    doctor = people.worksAt("見本病院", LocalDate.of(2020, 4, 1), null);
  }

  @Test
  void fillsInWhereACallerWorks() {
    assertThat(doctor.affiliation().institutionName()).isEqualTo("見本病院");
    assertThat(she.affiliation()).isNull();
  }

  @Test
  void reachesOnlyTheGrantedCategories() {
    append("both", Drafts.weight("w", JUNE, "50"), Drafts.allergy(JUNE));
    grant(terms(Category.ALLERGY));

    assertThat(titles()).containsExactly("ペニシリン アレルギー");
    assertThat(count("Observation")).isZero();
    assertThat(count("AllergyIntolerance")).isOne();
    assertThat(read("Observation")).isEmpty();
    assertThat(read("AllergyIntolerance")).isPresent();
  }

  @Test
  void reachesOnlyTheDaysOfTheDataPeriodBothIncluded() {
    append(
        "days",
        Drafts.weight("d1", JUNE.minusDays(1), "51"),
        Drafts.weight("d2", JUNE, "52"),
        Drafts.weight("d3", JUNE.plusDays(9), "53"),
        Drafts.weight("d4", JUNE.plusDays(10), "54"));
    append("old", Drafts.weight("d0", JUNE.minusYears(3), "50"));
    grant(terms(new DataPeriod(JUNE, JUNE.plusDays(9)), Set.of()));

    assertThat(titles()).containsExactly("体重 53 kg", "体重 52 kg");
    assertThat(count("Observation")).isEqualTo(2);
    assertThat(years()).containsExactly(2025);
    assertThat(document("days")).isEmpty();
  }

  @Test
  void keepsOutARecordWithItsPartsAndItsVersions() {
    append("checkup", Drafts.checkup(JUNE, 3).toArray(DraftRecord[]::new));
    append("weight", Drafts.weight("w", JUNE, "50"));
    world.clock().pass(Duration.ofSeconds(1));
    append("corrected", Drafts.weight("w", JUNE, "51"));
    grant(terms());
    assertThat(count("Observation")).isEqualTo(4);

    choose(Choice.record(id(), mother, DraftRecord.token("checkup " + JUNE), she, now()));
    choose(Choice.record(id(), mother, DraftRecord.token("w"), she, now()));

    assertThat(titles()).isEmpty();
    assertThat(count("Observation")).isZero();
    assertThat(count("DiagnosticReport")).isZero();
    assertThat(years()).isEmpty();
    assertThat(document("weight")).isEmpty();
    assertThat(document("checkup")).isEmpty();
  }

  @Test
  void keepsOutAnInstitutionWithThePartsOfWhatNamesIt() {
    List<DraftRecord> checkup = Drafts.checkup(JUNE, 3);
    append(
        "checkup",
        checkup.stream()
            .map(draft -> draft.partOf() == null ? at(draft, CLINIC) : draft)
            .toArray(DraftRecord[]::new));
    append("elsewhere", at(Drafts.weight("w", JUNE, "50"), Labels.keyOf("別の診療所")));
    grant(terms());

    choose(Choice.institution(id(), mother, CLINIC, she, now()));

    assertThat(titles()).containsExactly("体重 50 kg");
    assertThat(count("Observation")).isOne();
    assertThat(document("elsewhere")).isPresent();
  }

  @Test
  void takesTheKeyOfAnInstitutionLiterally() {
    append("a", at(Drafts.weight("a", JUNE, "50"), Labels.keyOf("A%_!")));
    append("b", at(Drafts.weight("b", JUNE, "51"), Labels.keyOf("ABCD")));
    grant(terms());

    choose(Choice.institution(id(), mother, Labels.keyOf("A%_!"), she, now()));

    assertThat(titles()).containsExactly("体重 51 kg");
  }

  @Test
  void keepsOutAPeriodBothDaysIncluded() {
    append(
        "days",
        Drafts.weight("d1", JUNE.minusDays(1), "51"),
        Drafts.weight("d2", JUNE, "52"),
        Drafts.weight("d3", JUNE.plusDays(1), "53"),
        Drafts.weight("d4", JUNE.plusDays(2), "54"));
    grant(terms());

    choose(Choice.period(id(), mother, new DataPeriod(JUNE, JUNE.plusDays(1)), she, now()));

    assertThat(titles()).containsExactly("体重 54 kg", "体重 51 kg");
  }

  @Test
  void keepsOutWhatLastsIntoAPeriodAndWhatSaysNoDay() {
    append(
        "stays",
        lasting(Drafts.weight("before", JUNE, "51"), JUNE.minusDays(9), JUNE.minusDays(1)),
        lasting(Drafts.weight("into", JUNE, "52"), JUNE.minusDays(1), JUNE),
        lasting(Drafts.weight("out of", JUNE, "53"), JUNE.plusDays(1), JUNE.plusDays(9)),
        lasting(Drafts.weight("around", JUNE, "54"), JUNE.minusDays(9), JUNE.plusDays(9)),
        lasting(Drafts.weight("after", JUNE, "55"), JUNE.plusDays(2), JUNE.plusDays(9)),
        Drafts.undatedAllergy());
    grant(terms());
    assertThat(titles()).hasSize(6);

    choose(Choice.period(id(), mother, new DataPeriod(JUNE, JUNE.plusDays(1)), she, now()));

    assertThat(titles()).containsExactly("体重 55 kg", "体重 51 kg");
  }

  @Test
  void keepsOutWhatLastsIntoAPeriodWithoutBeginning() {
    append(
        "stays",
        lasting(Drafts.weight("into", JUNE, "52"), JUNE, JUNE.plusDays(9)),
        lasting(Drafts.weight("after", JUNE, "55"), JUNE.plusDays(1), JUNE.plusDays(9)));
    grant(terms());

    choose(Choice.period(id(), mother, new DataPeriod(null, JUNE), she, now()));

    assertThat(titles()).containsExactly("体重 55 kg");
  }

  @Test
  void reachesNothingWithoutADayWhenOnlyDaysAreGranted() {
    append("undated", Drafts.undatedAllergy());
    grant(terms());
    assertThat(titles()).hasSize(1);

    grant(terms(new DataPeriod(JUNE.minusYears(60), null), Set.of()));
    assertThat(titles()).isEmpty();
    assertThat(count("AllergyIntolerance")).isZero();
  }

  @Test
  void keepsSensitiveRecordsOutUnlessTheirKindIsNamed() {
    append(
        "sensitive",
        sensitive(Drafts.weight("m", JUNE, "51"), Sensitivity.MENTAL_HEALTH),
        sensitive(
            Drafts.weight("both", JUNE, "52"), Sensitivity.MENTAL_HEALTH, Sensitivity.GENETIC),
        Drafts.weight("plain", JUNE, "53"));

    grant(terms());
    assertThat(titles()).containsExactly("体重 53 kg");

    grant(terms(DataPeriod.ALWAYS, Set.of(Sensitivity.MENTAL_HEALTH)));
    assertThat(titles()).containsExactlyInAnyOrder("体重 53 kg", "体重 51 kg");

    grant(terms(DataPeriod.ALWAYS, Set.of(Sensitivity.values())));
    assertThat(titles()).hasSize(3);
    assertThat(document("sensitive")).isPresent();
  }

  @Test
  void hidesAVisitFromTheGuardianEverywhereAndAlsoAfterACorrection() {
    SubjectId child = ofTen();
    people.guards(mother, child);
    Caller herself = people.signsInAs("child", child);
    appendFor(child, "visit", at(Drafts.weight("v", JUNE, "40"), CLINIC));
    appendFor(child, "other", at(Drafts.weight("o", JUNE.minusYears(1), "39"), CLINIC));
    world.clock().pass(Duration.ofSeconds(1));
    appendFor(child, "corrected", Drafts.weight("v", JUNE.plusDays(1), "41"));
    choose(Choice.hidden(id(), child, new Visit(CLINIC, JUNE), herself, now()));

    Permit hers = permit(she, child, Action.READ, Purpose.PERSONAL_USE);
    Permit own = permit(herself, child, Action.READ, Purpose.PERSONAL_USE);

    assertThat(titles(hers)).containsExactly("体重 39 kg");
    assertThat(titles(own)).containsExactly("体重 41 kg", "体重 39 kg");
    List<Integer> years = looking(timelines -> timelines.years(hers));
    long count = searching(searched -> searched.count(hers, search("Observation")).orElseThrow());
    assertThat(years).containsExactly(2024);
    assertThat(count).isOne();
    assertThat(document(child, hers, "corrected")).isEmpty();
    assertThat(document(child, hers, "visit")).isEmpty();
    assertThat(document(child, own, "corrected")).isPresent();
  }

  @Test
  void givesNoSourceDocumentToWhomeverMustNotLearnOfPlaces() {
    SubjectId child = ofTen();
    people.guards(mother, child);
    DocumentId letter =
        appendFor(child, "letter", at(Drafts.weight("v", JUNE, "40"), CLINIC)).document();
    Permit before = permit(she, child, Action.READ, Purpose.PERSONAL_USE);
    assertThat(read(before, letter)).isPresent();

    world.inTransaction(
        () -> {
          world.the(Shields.class).add(new Shield(id(), child, mother, she, now()));
          return true;
        });

    Permit after = permit(she, child, Action.READ, Purpose.PERSONAL_USE);
    assertThat(after.reach().shielded()).isTrue();
    assertThat(read(after, letter)).isEmpty();
  }

  private void grant(Terms terms) {
    world.inTransaction(
        () -> {
          Grant grant =
              new Grant(
                  new GrantId(Ids.next(now())),
                  mother,
                  Grantee.practitioner(doctor.affiliation().practitioner()),
                  "見本 医師",
                  terms,
                  she,
                  now());
          world.the(Consents.class).add(Consent.offered(grant, she, now()));
          return grant;
        });
  }

  private void choose(Choice choice) {
    world.inTransaction(
        () -> {
          world.the(Choices.class).add(choice);
          return choice;
        });
  }

  private Terms terms(Category... categories) {
    return new Terms(
        Purpose.TREATMENT,
        categories.length == 0 ? Set.of(Category.values()) : Set.of(categories),
        Set.of(),
        DataPeriod.ALWAYS,
        now().minusSeconds(60),
        now().plus(Duration.ofDays(30)),
        null);
  }

  private Terms terms(DataPeriod data, Set<Sensitivity> sensitivities) {
    Terms any = terms();
    return new Terms(
        any.purpose(), any.categories(), sensitivities, data, any.from(), any.until(), null);
  }

  /** Too young to hide anything, however far other tests moved the clock. */
  private SubjectId ofTen() {
    LocalDate born = Japan.dayOf(now()).minusYears(10);
    return people.register("髙﨑 陽", "タカサキ ハル", Sex.MALE, born);
  }

  private Permit permit() {
    return permit(doctor, mother, Action.READ, Purpose.TREATMENT);
  }

  private Permit permit(Caller caller, SubjectId subject, Action action, Purpose purpose) {
    return world.inTransaction(
        () ->
            world
                .the(Deciding.class)
                .decide(Question.aboutAll(caller, subject, action, purpose, now()))
                .orThrow());
  }

  private List<String> titles() {
    return titles(permit());
  }

  private List<String> titles(Permit permit) {
    return looking(
            timelines ->
                timelines.timeline(permit, TimelineFilter.everything(), Optional.empty(), 50))
        .items()
        .stream()
        .map(TimelineEntry::title)
        .toList();
  }

  private long count(String type) {
    Permit permit = permit();
    long counted = searching(searched -> searched.count(permit, search(type)).orElseThrow());
    assertThat(searching(searched -> searched.page(permit, search(type))).items())
        .hasSize((int) counted);
    return counted;
  }

  private <T> T looking(Function<Timelines, T> work) {
    return world.inTransaction(() -> work.apply(world.the(Timelines.class)));
  }

  private List<Integer> years() {
    Permit permit = permit();
    return looking(timelines -> timelines.years(permit));
  }

  /** The record of this type that the person sees, as the doctor reads it by its id. */
  private Optional<HealthRecord> read(String type) {
    Permit own = permit(she, mother, Action.READ, Purpose.PERSONAL_USE);
    Permit permit = permit();
    RecordId id = searching(searched -> searched.page(own, search(type))).items().get(0).id();
    return inTransaction(records -> records.read(permit, id));
  }

  private Optional<SourceDocuments.Content> document(String content) {
    return document(mother, permit(), content);
  }

  private Optional<SourceDocuments.Content> document(
      SubjectId subject, Permit permit, String content) {
    return read(permit, appendFor(subject, content).document());
  }

  private Optional<SourceDocuments.Content> read(Permit permit, DocumentId id) {
    return world.inTransaction(() -> world.the(SourceDocuments.class).read(permit, id));
  }

  private void append(String content, DraftRecord... drafts) {
    appendFor(mother, content, drafts);
  }

  private Records.Appended appendFor(SubjectId subject, String content, DraftRecord... drafts) {
    return Drafts.append(world, she, subject, Drafts.document(content), drafts);
  }

  private <T> T searching(Function<SearchedRecords, T> work) {
    return world.inTransaction(() -> work.apply(world.the(SearchedRecords.class)));
  }

  private <T> T inTransaction(Function<Records, T> work) {
    return world.inTransaction(() -> work.apply(world.the(Records.class)));
  }

  private static DraftRecord lasting(DraftRecord draft, LocalDate first, LocalDate last) {
    return new DraftRecord(
        draft.key(),
        draft.category(),
        draft.resourceType(),
        draft.title(),
        draft.code(),
        EffectiveTime.ofDays(first, last),
        draft.measure(),
        draft.status(),
        draft.partOf(),
        draft.origin(),
        draft.template(),
        draft.labels());
  }

  private static DraftRecord at(DraftRecord draft, String institution) {
    return draft.labelled(new Labels(Set.of(institution), Set.of()));
  }

  private static DraftRecord sensitive(DraftRecord draft, Sensitivity... kinds) {
    return draft.labelled(new Labels(Set.of(), Set.of(kinds)));
  }

  private static RecordSearch search(String type) {
    return new RecordSearch(type, List.of(), List.of(), Optional.empty(), 50);
  }

  private Instant now() {
    return world.clock().instant();
  }

  private static UUID id() {
    return UUID.randomUUID();
  }
}
