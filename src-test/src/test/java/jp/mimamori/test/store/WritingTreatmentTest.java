package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.emergency.ApprovingDataset;
import jp.mimamori.emergency.BreakingGlass;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.ReadingWindow;
import jp.mimamori.emergency.Treatment;
import jp.mimamori.emergency.TreatmentNotPossible;
import jp.mimamori.emergency.TreatmentNote;
import jp.mimamori.emergency.Verdict;
import jp.mimamori.emergency.WatchingEmergencies;
import jp.mimamori.emergency.WindowSheet;
import jp.mimamori.emergency.WritingTreatment;
import jp.mimamori.fhir.Fact;
import jp.mimamori.fhir.Facts;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Practitioner.Profession;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.person.Sex;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.TimelineEntry;
import jp.mimamori.record.TimelineFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A hospital adds what was done in an emergency; the family and their doctor read it. */
@ParameterizedClass
@EnumSource(Database.class)
class WritingTreatmentTest {

  private static final LocalDate BORN = LocalDate.of(2016, 9, 14);
  private static final Duration DAY = Duration.ofDays(1);

  private final Sharing sharing;
  private final SubjectId child;
  private final Caller physician;

  /** When the newest access was opened: what was done then is the same later on. */
  private Instant opened = Instant.EPOCH;

  WritingTreatmentTest(Database database) {
    sharing = new Sharing(database);
    child = sharing.people.register("見本 若葉", "ミホン ワカバ", Sex.FEMALE, BORN);
    sharing.people.guards(sharing.mother, child);
    physician = sharing.people.respondsAt("見本市民病院");
  }

  @Test
  void becomesARecordOfThePersonThatTheFamilyReads() {
    EmergencyAccess access = opens(physician);
    int before = sharing.rows(child).size();

    TreatmentNote note = write(physician, access, "酸素を流した\n<経過>を見た");

    assertThat(note.name()).isEqualTo(physician.name());
    assertThat(sharing.rows(child)).hasSize(before + 1);
    assertThat(sharing.row(child).action()).isEqualTo(Action.WRITE);
    assertThat(sharing.row(child).ground()).isEqualTo(Ground.EMERGENCY);
    List<TimelineEntry> seen = timeline(sharing.she, Purpose.PERSONAL_USE);
    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).category()).isEqualTo(Category.ENCOUNTER);
    assertThat(seen.get(0).title()).isEqualTo("救急：けいれん重積");
    HealthRecord record = record(sharing.she, Purpose.PERSONAL_USE, seen.get(0));
    assertThat(record.origin()).isEqualTo("見本市民病院");
    assertThat(Facts.of(record.body()).stream().map(Fact::value))
        .contains("見本市民病院", "けいれん重積", "行ったこと　酸素を流した\n<経過>を見た", "病院の連絡先　03-0000-0000");
  }

  @Test
  void reachesTheFamilyDoctorWhoIsToldAndTheNextEmergency() {
    sharing.granted(sharing.she, child, sharing.terms());
    datasetIsApproved();

    write(physician, opens(physician), "処置");

    assertThat(timeline(sharing.doctor, Purpose.TREATMENT))
        .extracting(TimelineEntry::title)
        .containsExactly("救急：けいれん重積");
    assertThat(told(sharing.doctor)).isEqualTo(1);
    assertThat(told(sharing.she)).isEqualTo(1);
    Caller crew = sharing.people.respondsAt("次の救急");
    opens(crew);
    WindowSheet window = sharing.world.the(ReadingWindow.class).window(crew, child);
    assertThat(window.parts().values().stream().flatMap(part -> part.rows().stream()))
        .extracting(WindowSheet.Row::title)
        .containsExactly("救急：けいれん重積");
  }

  @Test
  void tellsNoDoctorWhoWasNotGrantedVisits() {
    sharing.granted(
        sharing.she,
        child,
        sharing.terms(
            Category.EMERGENCY,
            Category.ALLERGY,
            Category.VITALS,
            Category.CONDITION,
            Category.MEDICATION));
    datasetIsApproved();

    write(physician, opens(physician), "処置");

    assertThat(told(sharing.doctor)).isZero();
    assertThat(told(sharing.she)).isEqualTo(1);
  }

  @Test
  void isWrittenOnceHoweverOftenItIsSent() {
    EmergencyAccess access = opens(physician);

    TreatmentNote first = write(physician, access, "処置");

    assertThat(write(physician, access, "処置")).isEqualTo(first);
    assertThat(timeline(sharing.she, Purpose.PERSONAL_USE)).hasSize(1);
    assertThat(told(sharing.she)).isEqualTo(1);
  }

  @Test
  void isCorrectedByAFurtherNoteAlone() {
    EmergencyAccess access = opens(physician);
    TreatmentNote first = write(physician, access, "左に刺した");
    TimelineEntry before = timeline(sharing.she, Purpose.PERSONAL_USE).get(0);

    TreatmentNote second = correct(access, first.id(), "右に刺した");
    TimelineEntry between = timeline(sharing.she, Purpose.PERSONAL_USE).get(0);
    correct(access, second.id(), "左に刺した");

    List<TimelineEntry> now = timeline(sharing.she, Purpose.PERSONAL_USE);
    assertThat(now).hasSize(1);
    assertThat(Set.of(before.id(), between.id(), now.get(0).id())).hasSize(3);
    assertThat(words(before)).contains("左に刺した");
    assertThat(words(between)).contains("右に刺した");
    assertThat(words(now.get(0))).contains("左に刺した");
    assertThat(writing().begin(physician, access.id()).notes())
        .extracting(TreatmentNote::corrects)
        .containsExactly(Optional.empty(), Optional.of(first.id()), Optional.of(second.id()));
    refused(TreatmentNotPossible.Why.CORRECTS_NOTHING, () -> correct(access, first.id(), "他の処置"));
  }

  @Test
  void correctsNoNoteOfAnotherAccess() {
    TreatmentNote first = write(physician, opens(physician), "処置");
    sharing.pass(Duration.ofSeconds(1));
    EmergencyAccess other = opens(physician);

    refused(TreatmentNotPossible.Why.CORRECTS_NOTHING, () -> correct(other, first.id(), "他"));
    refused(
        TreatmentNotPossible.Why.CORRECTS_NOTHING, () -> correct(other, UUID.randomUUID(), "他"));
    assertThat(timeline(sharing.she, Purpose.PERSONAL_USE)).hasSize(1);
  }

  @Test
  void isWrittenByAColleagueAndUntilAWeekAfterTheEnd() {
    EmergencyAccess access = opens(physician);
    Caller colleague = sharing.people.joins(physician, Role.PRACTITIONER, Profession.PHYSICIAN);
    sharing.pass(DAY.multipliedBy(8).minusSeconds(1));

    write(colleague, access, "処置");

    sharing.pass(Duration.ofSeconds(1));
    refused(Refusal.Reason.ENDED, physician, access);
    refused(Refusal.Reason.ENDED, colleague, access);
  }

  @Test
  void isWrittenAfterAGuardianStoppedItThoughNothingIsReadAnyMore() {
    EmergencyAccess access = opens(physician);
    sharing.world.the(WatchingEmergencies.class).stop(sharing.she, child, access.id());

    write(physician, access, "処置");

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> sharing.world.the(ReadingWindow.class).window(physician, child));
    assertThat(timeline(sharing.she, Purpose.PERSONAL_USE)).hasSize(1);
    sharing.pass(DAY.multipliedBy(7));
    refused(Refusal.Reason.ENDED, physician, access);
  }

  @Test
  void isRefusedToACrewAndByWhatACrewOpened() {
    Caller crew = sharing.people.joins(physician, Role.EMERGENCY, Profession.AMBULANCE_CREW);

    refused(Refusal.Reason.NOT_FOR_THIS_ACTION, crew, opens(physician));
    refused(Refusal.Reason.NOT_FOR_THIS_ACTION, physician, opens(crew));
  }

  @Test
  void isRefusedToOthersAsIfThereWereNoAccess() {
    EmergencyAccess access = opens(physician);

    for (Caller other :
        List.of(
            sharing.people.respondsAt("別の病院"),
            sharing.doctor,
            sharing.she,
            sharing.people.operator())) {
      refused(Refusal.Reason.NO_GROUND, other, access);
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> writing().begin(other, access.id()));
    }
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> writing().begin(physician, UUID.randomUUID()));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(
            () -> writing().write(physician, UUID.randomUUID(), BORN, treatment("処置"), null));
  }

  @Test
  void isNotWrittenAboutSomebodyBornOnAnotherDay() {
    EmergencyAccess access = opens(physician);

    refused(
        TreatmentNotPossible.Why.SOMEBODY_ELSE,
        () -> writing().write(physician, access.id(), BORN.plusDays(1), treatment("処置"), null));

    assertThat(sharing.row(child).refusal()).isEqualTo(Refusal.Reason.SOMEBODY_ELSE);
    assertThat(timeline(sharing.she, Purpose.PERSONAL_USE)).isEmpty();
  }

  @Test
  void isNotWrittenOfTimesThatCannotBe() {
    EmergencyAccess access = opens(physician);
    Instant now = sharing.now();
    Treatment toCome = treatment("処置", now, now.plus(Duration.ofMinutes(2)));
    Treatment longBefore = treatment("処置", now.minus(DAY.multipliedBy(8)), now);

    refused(
        TreatmentNotPossible.Why.LEFT_IN_THE_FUTURE,
        () -> writing().write(physician, access.id(), BORN, toCome, null));
    refused(
        TreatmentNotPossible.Why.ARRIVED_TOO_EARLY,
        () -> writing().write(physician, access.id(), BORN, longBefore, null));
    assertThat(timeline(sharing.she, Purpose.PERSONAL_USE)).isEmpty();
    assertThat(told(sharing.she)).isZero();
  }

  @Test
  void takesFiftyNotesAndNoMore() {
    EmergencyAccess access = opens(physician);
    for (int i = 0; i < 50; i++) {
      write(physician, access, "処置 " + i);
    }

    refused(TreatmentNotPossible.Why.TOO_MANY_NOTES, () -> write(physician, access, "もう一つ"));
    assertThat(write(physician, access, "処置 1")).isNotNull();
  }

  private WritingTreatment writing() {
    return sharing.world.the(WritingTreatment.class);
  }

  private TreatmentNote write(Caller caller, EmergencyAccess access, String done) {
    return writing().write(caller, access.id(), BORN, treatment(done), null);
  }

  private TreatmentNote correct(EmergencyAccess access, UUID note, String done) {
    return writing().write(physician, access.id(), BORN, treatment(done), note);
  }

  private Treatment treatment(String done) {
    return treatment(done, opened, opened);
  }

  private static Treatment treatment(String done, Instant arrived, Instant left) {
    return new Treatment(
        arrived,
        left,
        "けいれん重積",
        done,
        "ミダゾラム 3 mg",
        "",
        Treatment.Disposition.HOME,
        "03-0000-0000",
        "血中濃度を見てください");
  }

  private EmergencyAccess opens(Caller caller) {
    EmergencyAccess access =
        sharing
            .world
            .the(BreakingGlass.class)
            .open(caller, child, EmergencyAccess.Reason.CANNOT_SPEAK, "", "");
    opened = access.openedAt();
    return access;
  }

  private void datasetIsApproved() {
    EnteringDataset entering = sharing.world.the(EnteringDataset.class);
    Path weight = Path.parse("weight").orElseThrow();
    // how old the child is, and what is usual of that, hangs on where the clock stands
    entering.enter(sharing.she, child, Map.of(weight, "21.5"), Set.of(weight));
    int version = entering.submit(sharing.she, child).number();
    sharing
        .world
        .the(ApprovingDataset.class)
        .decide(sharing.doctor, child, version, Map.of(weight, new Verdict.Approved()));
  }

  private List<TimelineEntry> timeline(Caller caller, Purpose purpose) {
    return sharing
        .world
        .the(ReadingRecords.class)
        .timeline(caller, purpose, child, TimelineFilter.everything(), Optional.empty(), 20)
        .items();
  }

  private HealthRecord record(Caller caller, Purpose purpose, TimelineEntry entry) {
    return sharing.world.the(ReadingRecords.class).record(caller, purpose, entry.id()).record();
  }

  private String words(TimelineEntry entry) {
    return Facts.of(record(sharing.she, Purpose.PERSONAL_USE, entry).body()).stream()
        .map(Fact::value)
        .collect(Collectors.joining(" "));
  }

  private long told(Caller reader) {
    return new Telling(sharing.world)
        .kinds(reader, child).stream().filter(NoticeKind.TREATED::equals).count();
  }

  private void refused(Refusal.Reason reason, Caller caller, EmergencyAccess access) {
    assertThat(catchThrowableOfType(RefusedException.class, () -> write(caller, access, "処置")))
        .isNotNull();
    assertThat(sharing.row(child).refusal()).isEqualTo(reason);
  }

  private static void refused(TreatmentNotPossible.Why why, Runnable writes) {
    assertThat(catchThrowableOfType(TreatmentNotPossible.class, writes::run).why()).isEqualTo(why);
  }
}
