package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.ChoiceNotPossible;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Kept;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.record.DocumentId;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.KeepingOut;
import jp.mimamori.record.Labels;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.RecordId;
import jp.mimamori.record.Records;
import jp.mimamori.record.TimelineEntry;
import jp.mimamori.record.TimelineFilter;
import jp.mimamori.sharing.Choosing;
import jp.mimamori.sharing.Hiding;
import jp.mimamori.sharing.ReadingGrants;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class HidingTest {

  private static final LocalDate JUNE = LocalDate.of(2025, 6, 3);
  private static final String CLINIC = Labels.keyOf("さくら診療所");
  private static final Visit VISIT = new Visit(CLINIC, JUNE);

  private final Sharing sharing;
  private final Caller she;
  private final SubjectId child;
  private final Caller herself;

  HidingTest(Database database) {
    sharing = new Sharing(database);
    she = sharing.she;
    child = sharing.personAged(15);
    sharing.guards(child);
    herself = sharing.people.signsInAs("child", child);
    append(Drafts.weight("v", JUNE, "40").labelled(new Labels(Set.of(CLINIC), Set.of())));
    append(Drafts.weight("o", JUNE.minusDays(1), "39"));
  }

  @Test
  void takesOneVisitFromTheGuardianAndFromNobodyElse() {
    sharing.granted(herself, child, sharing.terms());

    Choice hidden = hiding().hide(herself, child, VISIT);

    assertThat(sharing.row(child).action()).isEqualTo(Action.HIDE);
    assertThat(sharing.row(child).ground()).isEqualTo(Ground.SELF);
    assertThat(titles(she)).containsExactly("体重 39 kg");
    assertThat(titles(herself)).containsExactly("体重 40 kg", "体重 39 kg");
    assertThat(sharing.doctorReads(child).orThrow().reach().exclusions().visits()).isEmpty();
    assertThat(grants().choices(she, child)).isEmpty();
    assertThat(grants().choices(herself, child)).containsExactly(hidden);
  }

  /** The key of a visit is a folded name, the register has the name as it is written. */
  @Test
  void takesALookByThatPlaceFromTheGuardiansLedger() {
    Caller there = sharing.people.worksAt("さくら診療所", LocalDate.of(2020, 4, 1), null);
    Decision look =
        sharing.world.inTransaction(() -> sharing.decide(there, child, Purpose.TREATMENT));
    sharing.world.the(Ledger.class).note(look);
    assertThat(placesTold(she)).contains("さくら診療所");

    hiding().hide(herself, child, VISIT);

    assertThat(placesTold(she)).doesNotContain("さくら診療所");
    assertThat(placesTold(herself)).contains("さくら診療所");
  }

  private List<String> placesTold(Caller caller) {
    return sharing.world.the(ReadingLedger.class).rows(caller, child, null).stream()
        .map(row -> row.institutionName() == null ? "" : row.institutionName())
        .toList();
  }

  @Test
  void takesItFromWhomTheGuardianLetsInAndFromOtherPeople() {
    sharing.granted(she, child, sharing.terms());
    SubjectId grandmother = sharing.people.stranger();
    sharing.offered(
        herself,
        child,
        Grantee.delegate(grandmother),
        sharing.terms(Purpose.CARE, sharing.now(), sharing.now().plus(Duration.ofDays(1))));
    Caller her = sharing.people.signsInAs("grandmother", grandmother);

    hiding().hide(herself, child, VISIT);

    assertThat(sharing.doctorReads(child).orThrow().reach().exclusions().visits())
        .containsExactly(VISIT);
    assertThat(
            sharing
                .world
                .inTransaction(() -> sharing.decide(her, child, Purpose.CARE))
                .orThrow()
                .reach()
                .exclusions()
                .visits())
        .containsExactly(VISIT);
  }

  @Test
  void hidesTheVisitOfARecordOnce() {
    RecordId record = entries(herself).get(0).id();

    List<Choice> first = sharing.world.the(KeepingOut.class).visit(herself, record);
    List<Choice> again = sharing.world.the(KeepingOut.class).visit(herself, record);

    assertThat(first).hasSize(1).isEqualTo(again);
    assertThat(titles(she)).containsExactly("体重 39 kg");
  }

  @Test
  void hidesWhatNamesNoInstitutionByItsDay() {
    sharing.world.the(KeepingOut.class).visit(herself, entries(herself).get(1).id());

    assertThat(titles(she)).containsExactly("体重 40 kg");
  }

  @Test
  void showsItAgain() {
    Choice hidden = hiding().hide(herself, child, VISIT);

    hiding().show(herself, child, hidden.id());
    hiding().show(herself, child, hidden.id());

    assertThat(titles(she)).hasSize(2);
    assertThat(grants().choices(herself, child)).isEmpty();
  }

  @Test
  void refusesGuardiansStrangersGranteesAndOperators() {
    sharing.granted(herself, child, sharing.terms());
    Choice hidden = hiding().hide(herself, child, VISIT);
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());

    refused(she, hidden, Refusal.Reason.NOT_FOR_THIS_ACTION);
    refused(stranger, hidden, Refusal.Reason.NO_GROUND);
    refused(sharing.doctor, hidden, Refusal.Reason.NOT_FOR_THIS_ACTION);
    refused(sharing.people.operator(), hidden, Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertThat(titles(she)).containsExactly("体重 39 kg");
  }

  @Test
  void refusesWhoeverIsTooYoung() {
    SubjectId younger = sharing.personAged(14);
    Caller young = sharing.people.signsInAs("younger", younger);

    sharing.assertRefused(
        younger, Action.HIDE, Refusal.Reason.TOO_YOUNG, () -> hiding().hide(young, younger, VISIT));
    assertThat(grants().choices(young, younger)).isEmpty();
  }

  @Test
  void refusesToShowWhatIsNotHidden() {
    refusedToShow(UUID.randomUUID());
    Choice other =
        sharing.world.the(Choosing.class).keepOut(herself, child, new Kept.OfInstitution(CLINIC));
    refusedToShow(other.id());
    assertThat(grants().choices(herself, child)).containsExactly(other);
  }

  @Test
  void refusesAVisitToCome() {
    LocalDate today = LocalDate.ofInstant(sharing.now(), ZoneId.of("Asia/Tokyo"));

    ChoiceNotPossible thrown =
        catchThrowableOfType(
            ChoiceNotPossible.class,
            () -> hiding().hide(herself, child, new Visit(CLINIC, today.plusDays(1))));

    assertThat(thrown.why()).isEqualTo(ChoiceNotPossible.Why.VISIT_TO_COME);
    hiding().hide(herself, child, new Visit(CLINIC, today));
  }

  @Test
  void leavesToGuardiansWhatOneOfThemBringsAfterwards() {
    SubjectId father = sharing.people.stranger();
    sharing.people.guards(father, child);
    hiding().hide(herself, child, VISIT);
    sharing.pass(Duration.ofMinutes(1));

    Records.Appended brought = bring(she, "hers", there("n", JUNE, "41"));

    assertThat(brought.added()).isOne();
    assertThat(titles(she)).containsExactly("体重 41 kg", "体重 39 kg");
    assertThat(titles(sharing.people.signsInAs("father", father))).isEqualTo(titles(she));
    assertThat(titles(herself)).contains("体重 41 kg", "体重 40 kg");
  }

  @Test
  void tellsAGuardianWhoBringsItNothingOfWhatIsThereAlready() {
    LocalDate day = JUNE.plusDays(20);
    bring(herself, "from the daughter", there("w", day, "42"));
    hiding().hide(herself, child, new Visit(CLINIC, day));
    sharing.pass(Duration.ofDays(1));

    Records.Appended first = bring(she, "from the mother", there("w", day, "42"));

    assertThat(first.added()).isOne();
    assertThat(first.known()).isZero();
    TimelineEntry entry = entries(she).get(0);
    assertThat(entry.title()).isEqualTo("体重 42 kg");
    assertThat(entry.document()).isEqualTo(first.document());
    HealthRecord record = read(she, entry.id());
    assertThat(record.document()).isEqualTo(first.document());
    assertThat(record.recordedAt()).isEqualTo(sharing.now());
    assertThat(read(herself, entry.id()).recordedAt()).isBefore(sharing.now());

    Records.Appended again = bring(she, "from the mother again", there("w", day, "42"));
    assertThat(again.known()).isOne();
  }

  @Test
  void tellsAGuardianWhoCorrectsItOfNoEarlierVersion() {
    LocalDate day = JUNE.plusDays(20);
    bring(herself, "from the daughter", there("w", day, "42"));
    hiding().hide(herself, child, new Visit(CLINIC, day));
    sharing.pass(Duration.ofDays(1));

    bring(she, "from the mother", there("w", day, "43"));

    RecordId id = entries(she).get(0).id();
    assertThat(read(she, id).title()).isEqualTo("体重 43 kg");
    assertThat(read(she, id).replaces()).isNull();
    assertThat(read(herself, id).replaces()).isNotNull();
  }

  @Test
  void goesOnHidingWhatAGuardianHadBroughtBefore() {
    hiding().hide(herself, child, VISIT);
    sharing.pass(Duration.ofDays(1));

    Records.Appended again = bring(she, "again", there("v", JUNE, "40"));

    assertThat(again.known()).isOne();
    assertThat(titles(she)).containsExactly("体重 39 kg");
  }

  @Test
  void hidesWhatOthersBringAfterwards() {
    hiding().hide(herself, child, VISIT);
    sharing.pass(Duration.ofDays(1));

    bring(herself, "hers", there("n", JUNE, "41"));

    assertThat(titles(she)).containsExactly("体重 39 kg");
  }

  @Test
  void hidesWhatWasPrescribedThereAndHandedOutInTheNextDays() {
    bring(
        she,
        "notebook",
        drug(there("d3", JUNE.plusDays(3), "43")),
        drug(there("d4", JUNE.plusDays(4), "44")),
        there("not a drug", JUNE.plusDays(1), "45"),
        drug(Drafts.weight("elsewhere", JUNE.plusDays(1), "46")));

    hiding().hide(herself, child, VISIT);

    assertThat(titles(she))
        .containsExactlyInAnyOrder("体重 44 kg", "体重 45 kg", "体重 46 kg", "体重 39 kg");
  }

  @Test
  void hidesAllDaysOfAStay() {
    bring(
        she,
        "stay",
        stay("stay", JUNE.plusDays(10), JUNE.plusDays(14)),
        there("before", JUNE.plusDays(9), "51"),
        there("second day", JUNE.plusDays(11), "52"),
        there("last day", JUNE.plusDays(14), "53"),
        there("after", JUNE.plusDays(15), "54"));
    RecordId second =
        entries(herself).stream()
            .filter(entry -> entry.title().equals("体重 52 kg"))
            .findFirst()
            .orElseThrow()
            .id();

    sharing.world.the(KeepingOut.class).visit(herself, second);

    assertThat(titles(she)).containsExactly("体重 54 kg", "体重 51 kg", "体重 40 kg", "体重 39 kg");
    assertThat(grants().choices(herself, child).get(0).exclusions().visits())
        .containsExactly(new Visit(CLINIC, JUNE.plusDays(10), JUNE.plusDays(14)));
  }

  @Test
  void hidesAStayThatAHiddenDayLiesIn() {
    bring(she, "stay", stay("stay", JUNE.minusDays(5), JUNE.plusDays(5)));

    hiding().hide(herself, child, VISIT);

    assertThat(titles(she)).containsExactly("体重 39 kg");
  }

  @Test
  void hidesWhatRefersToAHiddenRecordAndWhatOnlyThatRefersTo() {
    bring(
        she,
        "letter",
        referring(there("visit", JUNE, "60"), "found there", "older", "shared"),
        Drafts.weight("found there", JUNE.plusDays(30), "61"),
        Drafts.weight("older", JUNE.minusDays(30), "62"),
        Drafts.weight("shared", JUNE.plusDays(30), "63"),
        referring(Drafts.weight("other", JUNE.plusDays(40), "64"), "shared"),
        referring(Drafts.weight("report", JUNE.plusDays(50), "65"), "visit"),
        referring(Drafts.weight("report of it", JUNE.plusDays(60), "66"), "report"));

    hiding().hide(herself, child, VISIT);

    assertThat(titles(she))
        .containsExactlyInAnyOrder("体重 62 kg", "体重 63 kg", "体重 64 kg", "体重 39 kg");
    assertThat(titles(herself)).hasSize(9);
  }

  @Test
  void handsGuardiansOnlyTheDocumentsTheyBroughtThemselves() {
    Records.Appended hers = bring(herself, "the daughter's", there("a", JUNE.plusDays(50), "70"));
    Records.Appended mothers = bring(she, "the mother's", there("b", JUNE, "71"));
    hiding().hide(herself, child, VISIT);

    assertThat(bytes(she, mothers.document())).isEqualTo("the mother's");
    assertThat(bytes(herself, hers.document())).isEqualTo("the daughter's");
    assertNoDocument(she, hers.document());
    assertThat(offers(she, hers.document())).isFalse();
    assertThat(offers(she, mothers.document())).isTrue();

    bring(she, "the daughter's", there("a", JUNE.plusDays(50), "70"));
    assertThat(bytes(she, hers.document())).isEqualTo("the daughter's");
  }

  @Test
  void handsGuardiansNoOtherDocumentsThoughNothingIsHidden() {
    Records.Appended hers = bring(herself, "the daughter's", there("a", JUNE, "70"));
    SubjectId father = sharing.people.stranger();
    sharing.people.guards(father, child);

    assertNoDocument(she, hers.document());
    assertNoDocument(sharing.people.signsInAs("father", father), hers.document());
  }

  @Test
  void handsTheGuardiansOfSomebodyYoungerEveryDocument() {
    SubjectId younger = sharing.personAged(14);
    sharing.guards(younger);
    Caller young = sharing.people.signsInAs("younger", younger);
    Records.Appended theirs =
        Drafts.append(
            sharing.world, young, younger, Drafts.document("x"), Drafts.weight("x", JUNE, "30"));

    assertThat(bytes(she, theirs.document())).isEqualTo("x");
  }

  private void assertNoDocument(Caller caller, DocumentId id) {
    assertThat(catchThrowableOfType(RefusedException.class, () -> bytes(caller, id)).reason())
        .isEqualTo(Refusal.Reason.NO_GROUND);
  }

  private String bytes(Caller caller, DocumentId id) {
    return new String(
        reading().document(caller, Purpose.PERSONAL_USE, id).bytes(), StandardCharsets.UTF_8);
  }

  private boolean offers(Caller caller, DocumentId id) {
    return reading().offersDocument(caller, Purpose.PERSONAL_USE, id);
  }

  private HealthRecord read(Caller caller, RecordId id) {
    return reading().record(caller, Purpose.PERSONAL_USE, id).record();
  }

  private ReadingRecords reading() {
    return sharing.world.the(ReadingRecords.class);
  }

  private Records.Appended bring(Caller caller, String document, DraftRecord... drafts) {
    return Drafts.append(sharing.world, caller, child, Drafts.document(document), drafts);
  }

  private static DraftRecord there(String key, LocalDate day, String kilograms) {
    return Drafts.weight(key, day, kilograms).labelled(new Labels(Set.of(CLINIC), Set.of()));
  }

  private static DraftRecord drug(DraftRecord draft) {
    return like(
        draft, Category.MEDICATION, "MedicationDispense", draft.effective(), draft.template());
  }

  private static DraftRecord stay(String key, LocalDate first, LocalDate last) {
    DraftRecord draft = there(key, first, "99");
    return like(
        draft,
        Category.ENCOUNTER,
        "Encounter",
        EffectiveTime.ofDays(first, last),
        draft.template());
  }

  private static DraftRecord referring(DraftRecord draft, String... keys) {
    String references =
        Stream.of(keys)
            .map(key -> "{\"reference\":\"Observation/" + DraftRecord.token(key) + "\"}")
            .collect(Collectors.joining(","));
    String template =
        draft.template().strip().replaceFirst("}$", ",\"hasMember\":[" + references + "]}");
    return like(draft, draft.category(), draft.resourceType(), draft.effective(), template);
  }

  private static DraftRecord like(
      DraftRecord draft,
      Category category,
      String type,
      @Nullable EffectiveTime effective,
      String template) {
    return new DraftRecord(
        draft.key(),
        category,
        type,
        draft.title(),
        draft.code(),
        effective,
        draft.measure(),
        draft.status(),
        draft.partOf(),
        draft.origin(),
        template,
        draft.labels());
  }

  private void refusedToShow(UUID id) {
    int before = sharing.rows(child).size();
    assertThat(
            catchThrowableOfType(RefusedException.class, () -> hiding().show(herself, child, id))
                .reason())
        .isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(sharing.row(child).refusal()).isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(sharing.rows(child)).hasSize(before + 2);
  }

  private void refused(Caller caller, Choice hidden, Refusal.Reason reason) {
    sharing.assertRefused(child, Action.HIDE, reason, () -> hiding().hide(caller, child, VISIT));
    sharing.assertRefused(
        child, Action.HIDE, reason, () -> hiding().show(caller, child, hidden.id()));
  }

  private List<String> titles(Caller caller) {
    return entries(caller).stream().map(TimelineEntry::title).toList();
  }

  private List<TimelineEntry> entries(Caller caller) {
    return sharing
        .world
        .the(ReadingRecords.class)
        .timeline(
            caller, Purpose.PERSONAL_USE, child, TimelineFilter.everything(), Optional.empty(), 20)
        .items();
  }

  private void append(DraftRecord draft) {
    Drafts.append(sharing.world, she, child, Drafts.document(UUID.randomUUID().toString()), draft);
  }

  private Hiding hiding() {
    return sharing.world.the(Hiding.class);
  }

  private ReadingGrants grants() {
    return sharing.world.the(ReadingGrants.class);
  }
}
