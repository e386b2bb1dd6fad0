package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.code.Coding;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Grant;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import jp.mimamori.record.Labels;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.TimelineFilter;
import jp.mimamori.summary.SummarisingRecords;
import jp.mimamori.summary.Summary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** One page for whoever treats a person: narrowed by the grant, and for its purpose alone. */
@ParameterizedClass
@EnumSource(Database.class)
class SummaryTest {

  private final World world;
  private final Household people;
  private final SubjectId mother;
  private final Caller she;
  private final Caller doctor;
  private final LocalDate today;

  SummaryTest(Database database) {
    world = World.on(database);
    people = new Household(world);
    mother = people.mother();
    she = people.signsInAs("mother", mother);
    doctor = people.worksAt("見本病院", LocalDate.of(2020, 4, 1), null);
    today = LocalDate.ofInstant(world.clock().instant(), Japan.ZONE);
  }

  @Test
  void tellsWhatSeveralInstitutionsWroteEachWithItsSource() {
    append();
    grant(Category.values());

    Summary summary = summary(doctor, Purpose.TREATMENT);

    assertThat(summary.conditions())
        .extracting(Summary.Line::name, Summary.Line::source, Summary.Line::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("高血圧", "さくら診療所", "active"),
            org.assertj.core.groups.Tuple.tuple("骨折", "見本病院", "resolved"));
    assertThat(summary.allergies()).extracting(Summary.Line::name).containsExactly("ペニシリン アレルギー");
    assertThat(summary.allergies().get(0).severity()).isEqualTo("high");
    assertThat(summary.medicines())
        .extracting(medicine -> medicine.line().name(), Summary.Medicine::usage)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("続いている薬", "1日1回朝食後"));
    assertThat(summary.devices()).extracting(Summary.Line::name).containsExactly("ペースメーカー");
    assertThat(summary.checkups()).hasSize(2);
    assertThat(summary.checkups().get(0).results()).isEqualTo(2);
    assertThat(summary.checkups().get(0).notable())
        .extracting(item -> item.name())
        .containsExactly("項目1");
  }

  @Test
  void tellsOnlyWhatWasGranted() {
    append();
    grant(Category.ALLERGY);

    Summary summary = summary(doctor, Purpose.TREATMENT);

    assertThat(summary.allergies()).hasSize(1);
    assertThat(summary.conditions()).isEmpty();
    assertThat(summary.medicines()).isEmpty();
    assertThat(summary.checkups()).isEmpty();
    assertThat(summary.devices()).isEmpty();
  }

  @Test
  void isBoundedAndTakesAFewStatementsHoweverMuchThereIs() {
    List<DraftRecord> many = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      many.add(draft("c" + i, Category.CONDITION, "Condition", "病気" + i, today, "", null, ""));
    }
    Drafts.append(world, she, mother, document(), many.toArray(DraftRecord[]::new));
    grant(Category.values());

    assertThat(summary(doctor, Purpose.TREATMENT).conditions()).hasSize(SummarisingRecords.MOST);
    int few = world.statementsOf(() -> summary(doctor, Purpose.TREATMENT));
    append();
    int full = world.statementsOf(() -> summary(doctor, Purpose.TREATMENT));
    assertThat(full).isLessThanOrEqualTo(few + 1).isLessThanOrEqualTo(16);
  }

  @Test
  void refusesWithoutAGrantForAnotherPurposeAndOnceTheGrantHasEnded() {
    append();
    assertRefused(doctor, Purpose.TREATMENT);
    grant(Category.values());
    summary(doctor, Purpose.TREATMENT);

    assertRefused(doctor, Purpose.PERSONAL_USE);
    assertRefused(doctor, Purpose.INSURANCE);
    assertRefused(people.worksAt("別の病院", LocalDate.of(2020, 4, 1), null), Purpose.TREATMENT);
    assertRefused(people.signsInAs("stranger", people.stranger()), Purpose.PERSONAL_USE);
    world.clock().pass(Duration.ofDays(31));
    assertRefused(doctor, Purpose.TREATMENT);
  }

  @Test
  void letsAPractitionerReadByTheGrantAndNobodyElsesAddress() {
    append();
    grant(Category.values());
    ReadingRecords reading = world.the(ReadingRecords.class);

    assertThat(
            reading
                .timeline(
                    doctor,
                    Purpose.TREATMENT,
                    mother,
                    TimelineFilter.everything(),
                    java.util.Optional.empty(),
                    20)
                .items())
        .isNotEmpty();
    var details =
        world
            .the(jp.mimamori.person.ReadingPeople.class)
            .details(doctor, Purpose.TREATMENT, mother);
    assertThat(details.person().name()).isEqualTo("髙﨑 𠮷野");
    assertThat(details.person().address()).isEmpty();
    assertThat(details.insurances()).isEmpty();
  }

  private void assertRefused(Caller caller, Purpose purpose) {
    assertThatThrownBy(() -> summary(caller, purpose)).isInstanceOf(RefusedException.class);
  }

  private Summary summary(Caller caller, Purpose purpose) {
    return world.the(SummarisingRecords.class).of(caller, purpose, mother);
  }

  private void append() {
    List<DraftRecord> drafts = new ArrayList<>();
    drafts.add(
        draft(
            "bp",
            Category.CONDITION,
            "Condition",
            "高血圧",
            today.minusYears(9),
            "さくら診療所",
            null,
            "\"clinicalStatus\":{\"coding\":[{\"code\":\"active\"}]},"));
    drafts.add(
        draft(
            "bone",
            Category.CONDITION,
            "Condition",
            "骨折",
            today.minusDays(3),
            "見本病院",
            null,
            "\"clinicalStatus\":{\"coding\":[{\"code\":\"resolved\"}]},"));
    drafts.add(
        draft(
            "wrong",
            Category.CONDITION,
            "Condition",
            "誤り",
            today,
            "見本病院",
            null,
            "\"verificationStatus\":{\"coding\":[{\"code\":\"refuted\"}]},"));
    drafts.add(
        draft(
            "pen",
            Category.ALLERGY,
            "AllergyIntolerance",
            "ペニシリン アレルギー",
            today,
            "",
            null,
            "\"criticality\":\"high\","));
    drafts.add(
        draft(
            "now",
            Category.MEDICATION,
            "MedicationDispense",
            "続いている薬",
            today.minusDays(10),
            "見本薬局",
            null,
            "\"daysSupply\":{\"value\":28},\"dosageInstruction\":[{\"text\":\"1日1回朝食後\"}],"));
    drafts.add(
        draft(
            "past",
            Category.MEDICATION,
            "MedicationDispense",
            "飲み終えた薬",
            today.minusDays(10),
            "見本薬局",
            null,
            "\"daysSupply\":{\"value\":5},"));
    drafts.add(
        draft("pace", Category.OTHER, "Device", "ペースメーカー", today.minusYears(2), "見本病院", null, ""));
    for (int year = 1; year <= 3; year++) {
      LocalDate day = today.minusYears(year);
      String whole = "checkup " + day;
      drafts.add(draft(whole, Category.CHECKUP, "Composition", "特定健診", day, "健診機関", null, ""));
      drafts.add(
          draft(
              whole + " 1",
              Category.CHECKUP,
              "Observation",
              "項目1",
              day,
              "",
              whole,
              "\"valueQuantity\":{\"value\":9},\"referenceRange\":[{\"high\":{\"value\":5}}],"));
      drafts.add(
          draft(
              whole + " 2",
              Category.CHECKUP,
              "Observation",
              "項目2",
              day,
              "",
              whole,
              "\"valueQuantity\":{\"value\":4},\"referenceRange\":[{\"high\":{\"value\":5}}],"));
    }
    Drafts.append(world, she, mother, document(), drafts.toArray(DraftRecord[]::new));
  }

  private static jp.mimamori.record.NewDocument document() {
    return Drafts.document(UUID.randomUUID().toString());
  }

  private void grant(Category... categories) {
    Instant now = world.clock().instant();
    Terms terms =
        new Terms(
            Purpose.TREATMENT,
            Set.of(categories),
            Set.of(),
            DataPeriod.ALWAYS,
            now.minusSeconds(60),
            now.plus(Duration.ofDays(30)),
            null);
    Grant grant =
        new Grant(
            new GrantId(UUID.randomUUID()),
            mother,
            Grantee.practitioner(doctor.affiliation().practitioner()),
            "見本 医師",
            terms,
            she,
            now);
    world.inTransaction(
        () -> {
          world.the(Consents.class).add(Consent.offered(grant, she, now));
          return grant;
        });
  }

  private static DraftRecord draft(
      String key,
      Category category,
      String type,
      String title,
      LocalDate day,
      String origin,
      @org.jspecify.annotations.Nullable String partOf,
      String elements) {
    String template =
        "{\"resourceType\":\"%s\",\"id\":\"%s\",%s\"subject\":{\"reference\":\"Patient/draft-subject\"}}"
            .formatted(type, DraftRecord.token(key), elements);
    return new DraftRecord(
        key,
        category,
        type,
        title,
        new Coding("http://example.org/c", "k" + title.hashCode()),
        EffectiveTime.ofDay(day),
        null,
        "",
        partOf,
        origin,
        template,
        Labels.NONE);
  }
}
