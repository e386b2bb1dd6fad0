package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.mimamori.checkup.Checkup;
import jp.mimamori.checkup.judging.Guidance;
import jp.mimamori.checkup.judging.JudgedCheckup;
import jp.mimamori.checkup.judging.JudgingCheckups;
import jp.mimamori.checkup.judging.Measure;
import jp.mimamori.checkup.judging.Rating.Level;
import jp.mimamori.code.Coding;
import jp.mimamori.code.Systems;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Sex;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import jp.mimamori.record.Labels;
import jp.mimamori.record.Page;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.RecordId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Checkups judged for whoever may read them, and for nobody else. */
@ParameterizedClass
@EnumSource(Database.class)
class JudgingCheckupsTest {

  private static final LocalDate FIRST = LocalDate.of(2023, 6, 6);

  private final World world;
  private final Household people;
  private final SubjectId man;
  private final Caller he;
  private final Caller doctor;
  private final JudgingCheckups judging;

  JudgingCheckupsTest(Database database) {
    world = World.on(database);
    people = new Household(world);
    man = people.register("見本 太郎", "ミホン タロウ", Sex.MALE, LocalDate.of(1975, 5, 2));
    he = people.signsInAs("man", man);
    doctor = people.worksAt("見本病院", LocalDate.of(2020, 4, 1), null);
    judging = world.the(JudgingCheckups.class);
  }

  @Test
  void judgesEachByItsYearAndComparesItWithTheOneBefore() {
    append(FIRST, "86.0", "34");
    append(FIRST.plusYears(1), "86.0", "34");
    append(FIRST.plusYears(2), "84.0", "45");

    Page<JudgedCheckup> newest = judging.newest(he, Purpose.PERSONAL_USE, man, Optional.empty(), 2);

    assertThat(newest.items())
        .extracting(each -> each.checkup().day())
        .containsExactly(FIRST.plusYears(2), FIRST.plusYears(1));
    assertThat(newest.items())
        .extracting(each -> each.changes().since())
        .containsExactly(FIRST.plusYears(1), FIRST);
    JudgedCheckup oldest =
        judging.newest(he, Purpose.PERSONAL_USE, man, newest.next(), 2).items().get(0);
    assertThat(level(oldest)).isEqualTo(Level.REFERRAL);
    assertThat(level(newest.items().get(1))).isEqualTo(Level.GUIDANCE);
    assertThat(oldest.changes()).isNull();
    assertThat(oldest.judgement().guidance().computed()).isEqualTo(Guidance.UNDETERMINED);
  }

  @Test
  void judgesOneAndReadsItInAFewStatements() {
    append(FIRST, "86.0", "34");
    append(FIRST.plusYears(1), "86.0", "45");
    RecordId newest = ids().get(0);

    JudgedCheckup one = judging.one(he, Purpose.PERSONAL_USE, man, newest);

    assertThat(one.checkup().id()).isEqualTo(newest);
    assertThat(one.changes().since()).isEqualTo(FIRST);
    assertThat(level(one)).isEqualTo(Level.WITHIN);
    assertThat(world.statementsOf(() -> judging.one(he, Purpose.PERSONAL_USE, man, newest)))
        .isLessThanOrEqualTo(16);
  }

  @Test
  void refusesWhoeverMayNotReadThem() {
    append(FIRST, "86.0", "34");
    RecordId id = ids().get(0);

    refuses(doctor, Purpose.TREATMENT, man, id);
    people.grantsFor(he, man, doctor);
    assertThat(judging.one(doctor, Purpose.TREATMENT, man, id).checkup().id()).isEqualTo(id);
    refuses(doctor, Purpose.CARE, man, id);
    Caller stranger = people.signsInAs("stranger", people.stranger());
    refuses(stranger, Purpose.PERSONAL_USE, man, id);
    assertThatThrownBy(
            () -> judging.newest(stranger, Purpose.PERSONAL_USE, man, Optional.empty(), 2))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void refusesWhatIsNoCheckupOfThisPersonAsIfThereWereNone() {
    append(FIRST, "86.0", "34");
    Checkup his = judging.one(he, Purpose.PERSONAL_USE, man, ids().get(0)).checkup();
    SubjectId other = people.stranger();
    Caller stranger = people.signsInAs("other", other);

    refuses(stranger, Purpose.PERSONAL_USE, other, his.id());
    refuses(he, Purpose.PERSONAL_USE, man, his.items().get(0).id());
    refuses(he, Purpose.PERSONAL_USE, man, new RecordId(UUID.randomUUID()));
    Drafts.append(
        world,
        he,
        man,
        Drafts.document("v" + UUID.randomUUID()),
        Drafts.weight("of the judged", FIRST, "70"));
    RecordId vital =
        world
            .the(ReadingRecords.class)
            .withParts(he, Purpose.PERSONAL_USE, man, Category.VITALS, Optional.empty(), 1)
            .items()
            .get(0)
            .record()
            .id();
    refuses(he, Purpose.PERSONAL_USE, man, vital);
  }

  private void refuses(Caller caller, Purpose purpose, SubjectId subject, RecordId id) {
    assertThatThrownBy(() -> judging.one(caller, purpose, subject, id))
        .isInstanceOf(RefusedException.class);
  }

  private List<RecordId> ids() {
    return judging.newest(he, Purpose.PERSONAL_USE, man, Optional.empty(), 5).items().stream()
        .map(each -> each.checkup().id())
        .toList();
  }

  private static Level level(JudgedCheckup checkup) {
    return checkup.judgement().items().stream()
        .filter(each -> each.measure() == Measure.HDL)
        .findFirst()
        .orElseThrow()
        .rating()
        .level();
  }

  private void append(LocalDate day, String waist, String hdl) {
    List<DraftRecord> drafts = new ArrayList<>();
    String whole = "judged " + day;
    drafts.add(
        draft(whole, null, "DiagnosticReport", null, day, "\"resourceType\":\"DiagnosticReport\""));
    drafts.add(item(whole, "9N016160100000001", day, waist, "cm"));
    drafts.add(item(whole, "3F070000002327101", day, hdl, "mg/dL"));
    drafts.add(item(whole, "9A751000000000001", day, "120", "mmHg"));
    drafts.add(item(whole, "9A761000000000001", day, "70", "mmHg"));
    Drafts.append(
        world, he, man, Drafts.document("judged " + day), drafts.toArray(DraftRecord[]::new));
  }

  private static DraftRecord item(
      String whole, String code, LocalDate day, String value, String unit) {
    return draft(
        whole + code,
        whole,
        "Observation",
        new Coding(Systems.CHECKUP_ITEM, code),
        day,
        "\"resourceType\":\"Observation\",\"valueQuantity\":{\"value\":%s,\"unit\":\"%s\"}"
            .formatted(value, unit));
  }

  private static DraftRecord draft(
      String key,
      @Nullable String whole,
      String type,
      @Nullable Coding code,
      LocalDate day,
      String body) {
    return new DraftRecord(
        key,
        Category.CHECKUP,
        type,
        "健診",
        code,
        EffectiveTime.ofDay(day),
        null,
        "final",
        whole,
        "",
        "{" + body + "}",
        Labels.NONE);
  }
}
