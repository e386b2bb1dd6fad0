package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.person.Sex;
import jp.mimamori.record.Cursor;
import jp.mimamori.record.Page;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.TimelineEntry;
import jp.mimamori.record.TimelineFilter;
import jp.mimamori.vitals.EnteringVitals;
import jp.mimamori.vitals.ReadingVitals;
import jp.mimamori.vitals.Sent;
import jp.mimamori.vitals.Vital;
import jp.mimamori.vitals.VitalFinding;
import jp.mimamori.vitals.VitalFinding.Why;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class VitalsTest {

  private final World world;
  private final Household people;
  private final SubjectId child;
  private final SubjectId mother;
  private final Caller she;
  private final EnteringVitals entering;
  private final ReadingVitals reading;

  VitalsTest(Database database) {
    world = World.on(database);
    people = new Household(world);
    mother = people.mother();
    child = people.register("髙﨑 陽", "タカサキ ハル", Sex.MALE, LocalDate.of(2016, 4, 2));
    people.guards(mother, child);
    she = people.signsInAs("mother", mother);
    entering = world.the(EnteringVitals.class);
    reading = world.the(ReadingVitals.class);
  }

  @Test
  void keepsAReadingAsAnObservationThatNoInstitutionMade() {
    EnteringVitals.Entered entered =
        enter(pressure("2026-11-20T07:30:00+09:00", "128", "82"), temperature("36.60"));

    assertThat(entered).isEqualTo(new EnteringVitals.Entered(2, 0, List.of()));
    ReadingVitals.Point point = trend(she, child, Vital.BLOOD_PRESSURE).items().get(0);
    assertThat(point.value()).isEqualByComparingTo("128");
    assertThat(point.lower()).isEqualByComparingTo("82");
    assertThat(point.at()).isEqualTo("2026-11-20T07:30:00+09:00");
    assertThat(point.device()).isEqualTo("上腕式血圧計 B-20");
    assertThat(point.home()).isTrue();
    Observation observation =
        FhirContext.forR4Cached()
            .newJsonParser()
            .setParserErrorHandler(new StrictErrorHandler())
            .parseResource(
                Observation.class, new String(point.record().body(), StandardCharsets.UTF_8));
    assertThat(observation.getSubject().getReference()).isEqualTo("Patient/" + child);
    assertThat(observation.getPerformerFirstRep().getReference()).isEqualTo("Patient/" + child);
    assertThat(observation.getCode().getCodingFirstRep().getCode()).isEqualTo("85354-9");
    assertThat(observation.getComponent())
        .extracting(part -> part.getValueQuantity().getCode())
        .containsExactly("mm[Hg]", "mm[Hg]");
  }

  @Test
  void showsItOnTheTimelineAsMeasuredAtHome() {
    enter(temperature("36.6"));

    TimelineEntry entry = timeline(she, child).get(0);

    assertThat(entry.title()).isEqualTo("体温");
    assertThat(entry.origin()).isEqualTo("家庭での測定");
    assertThat(entry.category()).isEqualTo(Category.VITALS);
    assertThat(entry.day()).isEqualTo(LocalDate.of(2026, 11, 20));
  }

  @Test
  void keepsTheSameOnceHoweverOftenItIsSentAndWhoeverSendsIt() {
    SubjectId father = people.register("髙﨑 父", "タカサキ チチ", Sex.MALE, LocalDate.of(1982, 3, 3));
    people.guards(father, child);
    Caller he = people.signsInAs("father", father);
    enter(temperature("36.6"), pressure("2026-11-20T07:30:00+09:00", "128", "82"));

    assertThat(enter(temperature("36.60"), temperature("36.6")))
        .isEqualTo(new EnteringVitals.Entered(0, 2, List.of()));
    assertThat(entering.enter(he, child, List.of(temperature("36.6"))).stored()).isZero();
    assertThat(trend(she, child, Vital.TEMPERATURE).items()).hasSize(1);
  }

  @Test
  void takesAnotherValueOfTheSameReadingForACorrection() {
    enter(temperature("36.6"));
    enter(temperature("37.6"));

    assertThat(trend(she, child, Vital.TEMPERATURE).items())
        .extracting(ReadingVitals.Point::value)
        .usingElementComparator(BigDecimal::compareTo)
        .containsExactly(new BigDecimal("37.6"));
  }

  @Test
  void namesWhatCannotBeSoAndKeepsTheRest() {
    OffsetDateTime soon =
        world.clock().instant().plus(Duration.ofMinutes(6)).atOffset(ZoneOffset.ofHours(9));
    List<Sent> batch =
        List.of(
            temperature("36.6"),
            new Sent("MOOD", "2026-11-20T08:00:00+09:00", number("1"), null, null, null, ""),
            of("PULSE", "2026-11-20T08:00:00", "70"),
            of("PULSE", "yesterday", "70"),
            of("PULSE", soon.toString(), "70"),
            of("PULSE", "2016-04-01T08:00:00+09:00", "70"),
            of("PULSE", "2026-11-20T08:00:00+09:00", "19"),
            of("PULSE", "2026-11-20T08:00:00+09:00", "1e900000000"),
            of("PULSE", "2026-11-20T08:00:00+09:00", "70.0001"),
            new Sent("PULSE", "2026-11-20T08:00:00+09:00", null, null, null, null, ""),
            new Sent(
                "PULSE", "2026-11-20T08:00:00+09:00", number("70"), number("120"), null, null, ""),
            pressure("2026-11-20T08:00:00+09:00", "80", "80"),
            new Sent(
                "WEIGHT", "2026-11-20T08:00:00+09:00", number("50"), null, null, "[lb_av]", ""),
            new Sent(
                "WEIGHT",
                "2026-11-20T08:00:00+09:00",
                number("20"),
                null,
                null,
                "kg",
                "x".repeat(101)),
            temperature("36.7"));

    EnteringVitals.Entered entered = entering.enter(she, child, batch);

    assertThat(entered.stored()).isOne();
    assertThat(entered.findings())
        .containsExactly(
            new VitalFinding(1, "kind", Why.KIND_NOT_KNOWN),
            new VitalFinding(2, "at", Why.TIME_WITHOUT_OFFSET),
            new VitalFinding(3, "at", Why.TIME_WITHOUT_OFFSET),
            new VitalFinding(4, "at", Why.IN_THE_FUTURE),
            new VitalFinding(5, "at", Why.BEFORE_BIRTH),
            new VitalFinding(6, "value", Why.TOO_LOW),
            new VitalFinding(7, "value", Why.TOO_HIGH),
            new VitalFinding(8, "value", Why.TOO_PRECISE),
            new VitalFinding(9, "value", Why.NUMBER_MISSING),
            new VitalFinding(10, "systolic", Why.NUMBER_NOT_FOR_THIS_KIND),
            new VitalFinding(11, "systolic", Why.UPPER_NOT_ABOVE_LOWER),
            new VitalFinding(12, "unit", Why.OTHER_UNIT),
            new VitalFinding(13, "device", Why.DEVICE_TOO_LONG),
            new VitalFinding(14, "at", Why.TWICE));
  }

  @Test
  void takesABatchOfFiveHundredAndWalksThemNewestFirst() {
    List<Sent> batch = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      batch.add(
          of("PULSE", LocalDate.of(2025, 1, 1).plusDays(i) + "T08:00:00+09:00", "7" + i % 10));
    }
    assertThat(entering.enter(she, child, batch).stored()).isEqualTo(500);

    List<LocalDate> days = new ArrayList<>();
    Optional<Cursor> after = Optional.empty();
    do {
      Page<ReadingVitals.Point> page =
          reading.trend(
              she,
              Purpose.PERSONAL_USE,
              child,
              Vital.PULSE,
              LocalDate.of(2025, 2, 1),
              LocalDate.of(2026, 4, 30),
              after,
              100);
      page.items().forEach(point -> days.add(point.record().effectiveOn()));
      after = page.next();
    } while (after.isPresent());

    assertThat(days)
        .hasSize(454)
        .doesNotHaveDuplicates()
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @Test
  void writesDownWhoAddedAndWhoLooked() {
    enter(temperature("36.6"));
    trend(she, child, Vital.TEMPERATURE);

    List<LedgerRow> rows = world.the(ReadingLedger.class).rows(she, child, null);

    assertThat(rows).extracting(LedgerRow::action).contains(Action.WRITE, Action.READ);
  }

  @Test
  void refusesStrangersPractitionersWithAndWithoutAGrantAndEmergencyStaff() {
    Caller stranger = people.signsInAs("stranger", people.stranger());
    Caller granted = people.worksAt("見本病院", LocalDate.of(2020, 4, 1), null);
    people.grants(mother, granted);
    Caller other = people.worksAt("別の病院", LocalDate.of(2020, 4, 1), null);
    Caller responder = people.respondsAt("見本救急");

    assertThat(refused(stranger, mother)).isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(refused(granted, mother)).isEqualTo(Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertThat(refused(other, mother)).isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(refused(responder, mother)).isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(refused(people.operator(), mother)).isNotNull();
    assertThat(refused(she.through(new Via(Via.Kind.APP, "app", "アプリ")), mother))
        .isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(timeline(she, mother)).isEmpty();
  }

  @Test
  void refusesAGuardianFromWhomPlacesAreWithheld() {
    SubjectId father = people.register("髙﨑 別", "タカサキ ベツ", Sex.MALE, LocalDate.of(1982, 3, 3));
    people.guards(father, child);
    people.shields(child, father, people.operator());
    Caller he = people.signsInAs("father", father);
    enter(temperature("36.6"));

    assertThat(refused(he, child)).isEqualTo(Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertThat(trend(he, child, Vital.TEMPERATURE).items())
        .extracting(ReadingVitals.Point::value)
        .hasSize(1);
  }

  @Test
  void showsATrendToWhomeverAGrantReachesAndToNobodyElse() {
    Caller granted = people.worksAt("見本病院", LocalDate.of(2020, 4, 1), null);
    people.grants(mother, granted);
    Caller other = people.worksAt("別の病院", LocalDate.of(2020, 4, 1), null);
    entering.enter(she, mother, List.of(temperature("36.6")));

    assertThat(
            reading
                .trend(
                    granted,
                    Purpose.TREATMENT,
                    mother,
                    Vital.TEMPERATURE,
                    null,
                    null,
                    Optional.empty(),
                    10)
                .items())
        .hasSize(1);
    for (Caller stranger : List.of(other, people.signsInAs("stranger", people.stranger()))) {
      assertThat(
              catchThrowableOfType(
                      RefusedException.class,
                      () ->
                          reading.trend(
                              stranger,
                              stranger == other ? Purpose.TREATMENT : Purpose.PERSONAL_USE,
                              mother,
                              Vital.TEMPERATURE,
                              null,
                              null,
                              Optional.empty(),
                              10))
                  .reason())
          .isEqualTo(Refusal.Reason.NO_GROUND);
    }
  }

  private Refusal.Reason refused(Caller caller, SubjectId subject) {
    return catchThrowableOfType(
            RefusedException.class,
            () -> entering.enter(caller, subject, List.of(temperature("36.6"))))
        .reason();
  }

  private EnteringVitals.Entered enter(Sent... sent) {
    return entering.enter(she, child, List.of(sent));
  }

  private Page<ReadingVitals.Point> trend(Caller caller, SubjectId subject, Vital vital) {
    return reading.trend(
        caller, Purpose.PERSONAL_USE, subject, vital, null, null, Optional.empty(), 10);
  }

  private List<TimelineEntry> timeline(Caller caller, SubjectId subject) {
    return world
        .the(ReadingRecords.class)
        .timeline(
            caller,
            Purpose.PERSONAL_USE,
            subject,
            TimelineFilter.everything(),
            Optional.empty(),
            50)
        .items();
  }

  private static Sent temperature(String celsius) {
    return of("TEMPERATURE", "2026-11-20T07:32:00+09:00", celsius);
  }

  private static Sent of(String kind, String at, String value) {
    return new Sent(kind, at, number(value), null, null, null, "");
  }

  private static Sent pressure(String at, String upper, String lower) {
    return new Sent(
        "BLOOD_PRESSURE", at, null, number(upper), number(lower), "mm[Hg]", "上腕式血圧計 B-20");
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
