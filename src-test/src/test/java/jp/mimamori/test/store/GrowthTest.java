package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import jp.mimamori.code.Coding;
import jp.mimamori.code.Systems;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Visit;
import jp.mimamori.growth.Dimension;
import jp.mimamori.growth.Doubt;
import jp.mimamori.growth.GrowthChart;
import jp.mimamori.growth.Point;
import jp.mimamori.growth.ReadingGrowth;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.person.Sex;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import jp.mimamori.record.Labels;
import jp.mimamori.record.Measure;
import jp.mimamori.sharing.Hiding;
import jp.mimamori.vitals.EnteringVitals;
import jp.mimamori.vitals.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class GrowthTest {

  private static final LocalDate BIRTH = LocalDate.of(2024, 5, 1);
  private static final LocalDate DAY = LocalDate.of(2025, 6, 3);

  private final World world;
  private final Household people;
  private final SubjectId child;
  private final SubjectId mother;
  private final Caller she;
  private final ReadingGrowth reading;

  GrowthTest(Database database) {
    world = World.on(database);
    people = new Household(world);
    mother = people.mother();
    child = people.register("髙﨑 芽", "タカサキ メイ", Sex.FEMALE, BIRTH);
    people.guards(mother, child);
    she = people.signsInAs("mother", mother);
    reading = world.the(ReadingGrowth.class);
  }

  @Test
  void bringsTogetherWhatHomesHospitalsCheckupsAndBirthTell() {
    enter("HEAD", "2025-06-03T09:00:00+09:00", "45.5");
    append(
        of("w", Category.LABORATORY, loinc("29463-7"), DAY, "8650", "g"),
        of("h", Category.CHECKUP, checkup("9N001000000000001"), DAY, "0.742", "m"),
        of("b", Category.MATERNAL_CHILD, loinc("8339-4"), BIRTH.plusDays(40), "2950", "g"),
        of("g", Category.MATERNAL_CHILD, loinc("11884-4"), BIRTH, "35", "wk"));

    GrowthChart chart = read(she, child);

    assertThat(chart.points())
        .extracting(Point::dimension, point -> point.value().stripTrailingZeros(), Point::day)
        .containsExactlyInAnyOrder(
            tuple(Dimension.HEAD, new BigDecimal("45.5"), DAY),
            tuple(Dimension.WEIGHT, new BigDecimal("8.65"), DAY),
            tuple(Dimension.HEIGHT, new BigDecimal("74.2"), DAY),
            tuple(Dimension.WEIGHT, new BigDecimal("2.95"), BIRTH));
    assertThat(chart.isPreterm()).isTrue();
    assertThat(chart.builds()).hasSize(1);
    assertThat(chart.isWhole()).isTrue();
    assertThat(chart.points()).filteredOn(Point::home).hasSize(1);
  }

  @Test
  void takesNeitherOtherCodesNorWhatWasTakenBackNorAnotherSystemsNumbers() {
    append(
        of("p", Category.VITALS, loinc("8867-4"), DAY, "120", "/min"),
        of("x", Category.VITALS, new Coding("urn:of-a-hospital", "29463-7"), DAY, "9", "kg"));
    DraftRecord wrong = of("e", Category.VITALS, loinc("29463-7"), DAY, "9", "kg");
    append(
        new DraftRecord(
            wrong.key(),
            wrong.category(),
            wrong.resourceType(),
            wrong.title(),
            wrong.code(),
            wrong.effective(),
            wrong.measure(),
            "entered-in-error",
            null,
            "",
            wrong.template(),
            Labels.NONE));

    assertThat(read(she, child).points()).isEmpty();
  }

  /** A mother's record of a birth is about her child, whatever code it has. */
  @Test
  void takesNoChildsBirthForHerOwn() {
    appendTo(
        mother,
        of("b", Category.MATERNAL_CHILD, loinc("8339-4"), BIRTH, "2950", "g"),
        of("g", Category.MATERNAL_CHILD, loinc("11884-4"), BIRTH, "30", "wk"));

    GrowthChart chart = read(she, mother);

    assertThat(chart.points()).isEmpty();
    assertThat(chart.gestation()).isNull();
  }

  @Test
  void takesFromTheFamilyHowLongThePregnancyLasted() {
    enter("GESTATION", BIRTH + "T00:00:00+09:00", "245");

    GrowthChart chart = read(she, child);

    assertThat(chart.gestation()).isNotNull();
    assertThat(chart.gestation().weeks()).isEqualTo(35);
    assertThat(chart.points()).isEmpty();
  }

  @Test
  void tellsWhatCannotBeSoWithoutChangingIt() {
    append(
        of("k", Category.LABORATORY, loinc("29463-7"), DAY, "8650", "kg"),
        of("e", Category.LABORATORY, loinc("8302-2"), BIRTH.minusYears(1), "49", "cm"));

    GrowthChart chart = read(she, child);

    assertThat(chart.points())
        .extracting(Point::doubt)
        .containsExactly(Doubt.OTHER_UNIT_LIKELY, Doubt.BEFORE_BIRTH);
    assertThat(chart.points().get(0).value()).isEqualTo("8650");
  }

  @Test
  void showsAGrantedHospitalAllOfItAndSaysSo() {
    Caller granted = people.worksAt("見本病院", LocalDate.of(2020, 4, 1), null);
    people.grantsFor(she, child, granted);
    append(of("w", Category.LABORATORY, loinc("29463-7"), DAY, "8.65", "kg"));

    assertThat(reading.chart(granted, Purpose.TREATMENT, child).points()).hasSize(1);
  }

  @Test
  void showsNothingOfAVisitThatIsHidden() {
    SubjectId grown = people.register("髙﨑 悠", "タカサキ ユウ", Sex.MALE, today().minusYears(15));
    people.guards(mother, grown);
    Caller himself = people.signsInAs("grown", grown);
    String clinic = Labels.keyOf("さくら診療所");
    appendTo(
        grown,
        of("v", Category.VITALS, loinc("8302-2"), DAY, "162", "cm")
            .labelled(new Labels(Set.of(clinic), Set.of())),
        of("o", Category.VITALS, loinc("8302-2"), DAY.minusDays(1), "161.8", "cm"));
    world.the(Hiding.class).hide(himself, grown, new Visit(clinic, DAY));

    assertThat(read(himself, grown).points()).hasSize(2);
    GrowthChart hers = read(she, grown);
    assertThat(hers.points()).extracting(Point::day).containsExactly(DAY.minusDays(1));
    assertThat(hers.isWhole()).isFalse();
  }

  @Test
  void refusesStrangersOtherHospitalsOperatorsAppsAndEmergencyStaff() {
    append(of("w", Category.VITALS, loinc("29463-7"), DAY, "8.65", "kg"));
    Caller stranger = people.signsInAs("stranger", people.stranger());
    Caller other = people.worksAt("別の病院", LocalDate.of(2020, 4, 1), null);
    Caller responder = people.respondsAt("見本救急");

    assertThat(refused(stranger, Purpose.PERSONAL_USE)).isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(refused(other, Purpose.TREATMENT)).isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(refused(responder, Purpose.EMERGENCY)).isNotNull();
    assertThat(refused(people.operator(), Purpose.PERSONAL_USE)).isNotNull();
    assertThat(refused(she.through(new Via(Via.Kind.APP, "app", "アプリ")), Purpose.APP))
        .isEqualTo(Refusal.Reason.NO_GROUND);
  }

  @Test
  void writesDownWhoLooked() {
    append(of("w", Category.VITALS, loinc("29463-7"), DAY, "8.65", "kg"));

    read(she, child);

    assertThat(world.the(ReadingLedger.class).rows(she, child, null))
        .filteredOn(row -> row.action() == Action.READ)
        .extracting(LedgerRow::categories)
        .anySatisfy(
            categories -> assertThat(categories).contains("VITALS", "CHECKUP", "MATERNAL_CHILD"));
  }

  @Test
  void asksInAFewStatementsHoweverMuchThereIs() {
    read(she, child);
    int few = world.statementsOf(() -> read(she, child));
    for (int i = 0; i < 20; i++) {
      append(of("w" + i, Category.VITALS, loinc("29463-7"), DAY.plusDays(i), "8.65", "kg"));
    }

    assertThat(world.statementsOf(() -> read(she, child))).isLessThanOrEqualTo(few + 1);
  }

  private Refusal.Reason refused(Caller caller, Purpose purpose) {
    return catchThrowableOfType(RefusedException.class, () -> reading.chart(caller, purpose, child))
        .reason();
  }

  private GrowthChart read(Caller caller, SubjectId subject) {
    return reading.chart(caller, Purpose.PERSONAL_USE, subject);
  }

  private void enter(String kind, String at, String value) {
    EnteringVitals.Entered entered =
        world
            .the(EnteringVitals.class)
            .enter(
                she,
                child,
                List.of(new Sent(kind, at, new BigDecimal(value), null, null, null, "")));
    assertThat(entered.stored()).isOne();
  }

  private void append(DraftRecord... drafts) {
    appendTo(child, drafts);
  }

  private void appendTo(SubjectId subject, DraftRecord... drafts) {
    Drafts.append(world, she, subject, Drafts.document("growth " + drafts[0].key()), drafts);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(world.clock().instant(), ZoneOffset.UTC);
  }

  private static Coding loinc(String code) {
    return new Coding(Systems.LOINC, code);
  }

  private static Coding checkup(String code) {
    return new Coding(Systems.CHECKUP_ITEM, code);
  }

  private static DraftRecord of(
      String key, Category category, Coding code, LocalDate day, String value, String unit) {
    String template =
        """
        {"resourceType":"Observation","id":"%s","status":"final",\
        "code":{"coding":[{"system":"%s","code":"%s"}]},\
        "subject":{"reference":"Patient/draft-subject"},"effectiveDateTime":"%s",\
        "valueQuantity":{"value":%s,"unit":"%s","system":"%s","code":"%s"}}\
        """
            .formatted(
                DraftRecord.token(key),
                code.system(),
                code.code(),
                day,
                value,
                unit,
                Systems.UCUM,
                unit);
    return new DraftRecord(
        key,
        category,
        "Observation",
        "測定 " + key,
        code,
        EffectiveTime.ofDay(day),
        new Measure(new BigDecimal(value), unit),
        "final",
        null,
        "",
        template,
        Labels.NONE);
  }
}
