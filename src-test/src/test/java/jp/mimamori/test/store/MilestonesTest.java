package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.growth.Milestone;
import jp.mimamori.growth.MilestoneChart;
import jp.mimamori.growth.NotingMilestones;
import jp.mimamori.growth.NotingMilestones.Why;
import jp.mimamori.growth.ReadingMilestones;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import jp.mimamori.person.Sex;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.vitals.EnteringVitals;
import jp.mimamori.vitals.Sent;
import jp.mimamori.vitals.Vital;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class MilestonesTest {

  private static final LocalDate BIRTH = LocalDate.of(2025, 3, 10);
  private static final LocalDate DAY = LocalDate.of(2026, 4, 20);

  private final World world;
  private final Household people;
  private final SubjectId child;
  private final SubjectId mother;
  private final Caller she;

  MilestonesTest(Database database) {
    world = World.on(database);
    people = new Household(world);
    mother = people.mother();
    child = people.register("髙﨑 歩", "タカサキ アユム", Sex.MALE, BIRTH);
    people.guards(mother, child);
    she = people.signsInAs("mother", mother);
  }

  @Test
  void keepsTheDayBesideTheUsualAge() {
    assertThat(note(she, Milestone.WALKING, DAY)).isNull();

    MilestoneChart chart = read(she);

    assertThat(chart.stages()).hasSize(6);
    MilestoneChart.Stage walking = chart.stages().get(5);
    assertThat(walking.noted()).isEqualTo(DAY);
    assertThat(walking.usual()).isEqualTo(LocalDate.of(2026, 8, 10));
    assertThat(chart.stages().get(0).noted()).isNull();
    assertThat(chart.stages().get(0).milestone().months()).isEqualTo(4);
  }

  @Test
  void isAnObservationOfTheFamily() {
    note(she, Milestone.SITTING, DAY);

    HealthRecord record =
        world
            .the(ReadingRecords.class)
            .resource(she, Purpose.PERSONAL_USE, read(she).stages().get(2).record());

    Observation observation =
        FhirContext.forR4Cached()
            .newJsonParser()
            .setParserErrorHandler(new StrictErrorHandler())
            .parseResource(Observation.class, new String(record.body(), StandardCharsets.UTF_8));
    assertThat(observation.getSubject().getReference()).isEqualTo("Patient/" + child);
    assertThat(observation.getPerformerFirstRep().getReference()).isEqualTo("Patient/" + child);
    assertThat(observation.getValueBooleanType().booleanValue()).isTrue();
    assertThat(record.origin()).isEqualTo("家庭での測定");
  }

  @Test
  void isCorrectedWhenItIsNotedAgain() {
    note(she, Milestone.WALKING, DAY);
    note(she, Milestone.WALKING, DAY.plusDays(1));
    assertThat(read(she).stages().get(5).noted()).isEqualTo(DAY.plusDays(1));

    world.clock().pass(Duration.ofMinutes(1));
    note(she, Milestone.WALKING, DAY);

    assertThat(read(she).stages().get(5).noted()).isEqualTo(DAY);
  }

  @Test
  void tellsTheUsualDayByTheDayExpectedTooOfAChildBornTooEarly() {
    note(she, Milestone.WALKING, DAY);
    assertThat(read(she).stages().get(5).usualCorrected()).isNull();

    bornAfter("224");

    MilestoneChart.Stage walking = read(she).stages().get(5);
    assertThat(walking.usual()).isEqualTo(LocalDate.of(2026, 8, 10));
    assertThat(walking.usualCorrected()).isEqualTo(LocalDate.of(2026, 10, 5));
    assertThat(walking.noted()).isEqualTo(DAY);
  }

  @Test
  void showsNothingToWhomOnlyReadingsAreShared() {
    note(she, Milestone.WALKING, DAY);
    bornAfter("224");
    Caller granted = people.worksAt("見本病院", LocalDate.of(2020, 4, 1), null);
    people.grantsFor(she, child, granted, Set.of(Category.VITALS));

    assertThat(treated(granted).reason()).isEqualTo(Refusal.Reason.NOT_THESE_CATEGORIES);
  }

  @Test
  void tellsNothingOfThePregnancyToWhomNoReadingsAreShared() {
    note(she, Milestone.WALKING, DAY);
    bornAfter("224");
    Caller granted = people.worksAt("見本病院", LocalDate.of(2020, 4, 1), null);
    people.grantsFor(she, child, granted, Set.of(Category.MATERNAL_CHILD));

    MilestoneChart.Stage walking =
        world.the(ReadingMilestones.class).chart(granted, Purpose.TREATMENT, child).stages().get(5);

    assertThat(walking.noted()).isEqualTo(DAY);
    assertThat(walking.usualCorrected()).isNull();
  }

  private RefusedException treated(Caller caller) {
    return catchThrowableOfType(
        RefusedException.class,
        () -> world.the(ReadingMilestones.class).chart(caller, Purpose.TREATMENT, child));
  }

  private void bornAfter(String days) {
    Sent gestation =
        new Sent(
            Vital.GESTATION.name(),
            BIRTH + "T00:00:00+09:00",
            new BigDecimal(days),
            null,
            null,
            Vital.GESTATION.unit(),
            "");
    assertThat(world.the(EnteringVitals.class).enter(she, child, List.of(gestation)).stored())
        .isOne();
  }

  @Test
  void keepsNoDayThatCannotBe() {
    LocalDate today = LocalDate.ofInstant(world.clock().instant(), Japan.ZONE);

    assertThat(note(she, Milestone.WALKING, BIRTH.minusDays(1))).isEqualTo(Why.BEFORE_BIRTH);
    assertThat(note(she, Milestone.WALKING, today.plusDays(1))).isEqualTo(Why.IN_THE_FUTURE);
    assertThat(read(she).stages()).allMatch(stage -> stage.noted() == null);
    assertThat(note(she, Milestone.WALKING, BIRTH)).isNull();
  }

  @Test
  void refusesStrangersHospitalsOperatorsAndApps() {
    note(she, Milestone.WALKING, DAY);
    Caller stranger = people.signsInAs("stranger", people.stranger());
    Caller granted = people.worksAt("見本病院", LocalDate.of(2020, 4, 1), null);
    people.grantsFor(she, child, granted);
    Caller app = she.through(new Via(Via.Kind.APP, "app", "アプリ"));

    for (Caller caller : new Caller[] {stranger, granted, people.operator(), app}) {
      assertThat(
              catchThrowableOfType(
                  RefusedException.class, () -> note(caller, Milestone.WALKING, DAY.plusDays(2))))
          .as(caller.role().name())
          .isNotNull();
    }
    assertThat(read(she).stages().get(5).noted()).isEqualTo(DAY);
    assertThat(catchThrowableOfType(RefusedException.class, () -> read(stranger)).reason())
        .isEqualTo(Refusal.Reason.NO_GROUND);
  }

  private Why note(Caller caller, Milestone milestone, LocalDate day) {
    return world.the(NotingMilestones.class).note(caller, child, milestone, day).orElse(null);
  }

  private MilestoneChart read(Caller caller) {
    return world.the(ReadingMilestones.class).chart(caller, Purpose.PERSONAL_USE, child);
  }
}
