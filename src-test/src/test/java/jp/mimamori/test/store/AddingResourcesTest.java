package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.adding.AddingResources;
import jp.mimamori.adding.NotAdded;
import jp.mimamori.adding.Proposed;
import jp.mimamori.adding.Proposing;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Grant;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import jp.mimamori.person.Sex;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.Page;
import jp.mimamori.vitals.ReadingVitals;
import jp.mimamori.vitals.Vital;
import jp.mimamori.vitals.VitalFinding.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class AddingResourcesTest {

  private final World world;
  private final Household people;
  private final SubjectId mother;
  private final SubjectId child;
  private final Caller she;
  private final AddingResources adding;

  AddingResourcesTest(Database database) {
    world = World.on(database);
    people = new Household(world);
    mother = people.mother();
    child = people.register("髙﨑 陽", "タカサキ ハル", Sex.MALE, LocalDate.of(2016, 4, 2));
    people.guards(mother, child);
    she = people.signsInAs("mother", mother);
    adding = world.the(AddingResources.class);
  }

  @Test
  void keepsWhatAnAppSendsOnceHoweverOftenItIsSent() {
    Caller app = app(Set.of(Category.VITALS));

    HealthRecord first = add(app, temperature(child, "36.6", ""));

    assertThat(add(app, temperature(child, "36.6", ""))).isEqualTo(first);
    ReadingVitals.Point point = trend().items().get(0);
    assertThat(point.record().id()).isEqualTo(first.id());
    assertThat(point.home()).isTrue();
    assertThat(new String(first.body(), StandardCharsets.UTF_8))
        .contains("血圧手帳", "Patient/" + child, first.id().toString());
    assertThat(trend().items()).hasSize(1);
  }

  @Test
  void takesNothingElsesPlace() {
    Caller app = app(Set.of(Category.VITALS));
    HealthRecord hers = add(she, temperature(child, "36.6", ""));

    HealthRecord apps = add(app, temperature(child, "38.9", ""));

    assertThat(apps.replaces()).isNull();
    assertThat(trend().items())
        .extracting(point -> point.record().id())
        .containsExactlyInAnyOrder(hers.id(), apps.id());
  }

  @Test
  void addsAllOrNone() {
    Caller app = app(Set.of(Category.VITALS));
    List<Proposed> two =
        List.of(
            proposed(app, temperature(child, "36.6", "")),
            proposed(app, temperature(child, "99", "")));

    NotAdded not = catchThrowableOfType(NotAdded.class, () -> adding.add(app, two));

    assertThat(not.issues())
        .containsExactly(new NotAdded.Issue.Vital("Observation.value", Why.TOO_HIGH));
    assertThat(trend().items()).isEmpty();
  }

  @Test
  void refusesReadingsThatCannotBe() {
    for (String wrong :
        List.of(
            temperature(child, "36.6", "").replace("Cel", "[degF]"),
            temperature(child, "36.6", "").replace("http://unitsofmeasure.org", "http://x.example"),
            temperature(child, "36.6", "").replace("+09:00", ""),
            temperature(child, "36.6", "").replace("2026-11-20", "2030-11-20"),
            temperature(child, "36.6", "").replace("8310-5", "718-7"),
            temperature(child, "36.6", ", \"component\": [" + part("8480-6") + "]"),
            pressure("128").replace("8462-4", "8480-6"),
            pressure("60"),
            temperature(child, "36.6", "")
                .replace("\"value\":", "\"comparator\": \"<\", \"value\":"))) {
      NotAdded not = catchThrowableOfType(NotAdded.class, () -> add(she, wrong));
      assertThat(not).as(wrong).isNotNull();
    }
    assertThat(trend().items()).isEmpty();
    assertThat(add(she, pressure("128")).title()).isEqualTo("血圧");
  }

  @Test
  void refusesAppsThatWereNotLetAddAndWhatWasNotGranted() {
    Caller app = app(Set.of(Category.VITALS));
    Caller sees = she.through(new Via(Via.Kind.APP, app.via().id(), "血圧手帳", app.via().grant()));
    Caller others = app(Set.of(Category.MEDICATION));
    Caller stranger = people.signsInAs("stranger", people.stranger());

    assertThat(refused(sees, child)).isEqualTo(Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertThat(refused(others, child)).isEqualTo(Refusal.Reason.NOT_THESE_CATEGORIES);
    assertThat(refused(app, mother)).isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(refused(app, people.stranger())).isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(refused(app, new SubjectId(UUID.randomUUID()))).isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(refused(stranger.through(app.via()), child)).isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(refused(stranger, child)).isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(trend().items()).isEmpty();
  }

  /** An app that the mother let add records of these kinds to the child's. */
  private Caller app(Set<Category> kinds) {
    Instant now = world.clock().instant();
    String id = UUID.randomUUID().toString();
    Terms terms =
        new Terms(
            Purpose.APP,
            kinds,
            Set.of(),
            DataPeriod.ALWAYS,
            now.minusSeconds(60),
            now.plus(Duration.ofDays(30)),
            null);
    GrantId grant = new GrantId(UUID.randomUUID());
    world.inTransaction(
        () -> {
          Grant given = new Grant(grant, child, Grantee.app(id), "血圧手帳", terms, she, now);
          world.the(Consents.class).add(Consent.offered(given, she, now));
          return given;
        });
    return she.through(new Via(Via.Kind.APP, id, "血圧手帳", grant.value(), true));
  }

  private Refusal.Reason refused(Caller caller, SubjectId subject) {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> add(caller, temperature(subject, "36.6", "")));
    return refused.reason();
  }

  private HealthRecord add(Caller caller, String text) {
    return adding.add(caller, List.of(proposed(caller, text))).get(0);
  }

  private static Proposed proposed(Caller caller, String text) {
    return new Proposing(caller, "https://mimamori.example/fhir")
        .read("Observation", text.getBytes(StandardCharsets.UTF_8));
  }

  private Page<ReadingVitals.Point> trend() {
    return world
        .the(ReadingVitals.class)
        .trend(
            she, Purpose.PERSONAL_USE, child, Vital.TEMPERATURE, null, null, Optional.empty(), 50);
  }

  private static String temperature(SubjectId subject, String value, String more) {
    return """
        {"resourceType": "Observation", "status": "final",
         "code": {"coding": [{"system": "http://loinc.org", "code": "8310-5"}]},
         "subject": {"reference": "Patient/%s"}, "effectiveDateTime": "2026-11-20T07:30:00+09:00",
         "valueQuantity": {"value": %s, "system": "http://unitsofmeasure.org", "code": "Cel"}%s}
        """
        .formatted(subject, value, more);
  }

  private String pressure(String upper) {
    return """
        {"resourceType": "Observation", "status": "final",
         "code": {"coding": [{"system": "http://loinc.org", "code": "85354-9"}]},
         "subject": {"reference": "Patient/%s"}, "effectiveDateTime": "2026-11-20T07:30:00+09:00",
         "component": [%s, %s]}
        """
        .formatted(child, part("8480-6").replace("82", upper), part("8462-4"));
  }

  private static String part(String loinc) {
    return """
        {"code": {"coding": [{"system": "http://loinc.org", "code": "%s"}]},
         "valueQuantity": {"value": 82, "system": "http://unitsofmeasure.org", "code": "mm[Hg]"}}
        """
        .formatted(loinc);
  }
}
