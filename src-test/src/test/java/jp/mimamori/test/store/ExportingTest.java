package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.Kept;
import jp.mimamori.consent.Purpose;
import jp.mimamori.export.ExportLines;
import jp.mimamori.export.ExportWish;
import jp.mimamori.export.Exporting;
import jp.mimamori.export.TooManyExports;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import jp.mimamori.sharing.Choosing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class ExportingTest {

  private final Database database;
  private final World world;
  private final SubjectId mother;
  private final SubjectId stranger;
  private final Caller she;
  private final Caller other;
  private final Exporting exporting;

  ExportingTest(Database database) {
    this.database = database;
    world = World.on(database);
    Household people = new Household(world);
    mother = people.mother();
    stranger = people.stranger();
    she = people.signsInAs("mother", mother);
    other = people.signsInAs("stranger", stranger);
    exporting = world.the(Exporting.class);
  }

  @Test
  void goesOnStepByStepToItsEnd() {
    UUID id = begin(she, mother, stranger);

    exporting.keep(turn(id), lines("Observation", "{}", "{}"), "behind");
    assertThat(turn(id).job().place()).isEqualTo("behind");
    assertThat(turn(id).whom().subject()).isEqualTo(mother);
    exporting.keep(turn(id), lines("Observation", "{}"), "");
    assertThat(turn(id).whom().subject()).isEqualTo(stranger);
    exporting.keep(turn(id), lines("Patient", "{}"), "");

    assertThat(turn(id).whom()).isNull();
    assertThat(exporting.find(she, id))
        .hasValueSatisfying(job -> assertThat(job.isDone()).isTrue());
    assertThat(exporting.counts(id)).isEqualTo(Map.of("Observation", 3L, "Patient", 1L));
    assertThat(exporting.pieces(she, id, "Observation")).hasSize(2);
    // of whom she may not read there is nothing, whatever was kept
    assertThat(exporting.pieces(she, id, "Patient")).isEmpty();
  }

  @Test
  void leavesOutWhatReachesLessThanWhenItWasRead() {
    Sharing sharing = new Sharing(World.on(database));
    Exporting there = sharing.world.the(Exporting.class);
    Choosing choosing = sharing.world.the(Choosing.class);
    sharing.granted(sharing.she, sharing.mother, sharing.terms());
    UUID id =
        there.begin(
            sharing.doctor,
            new ExportWish(
                "/fhir/$export",
                "",
                "",
                "",
                List.of(new ExportWish.Whom(sharing.mother, Purpose.TREATMENT))));
    Exporting.Turn turn = there.turn(sharing.doctor, id).orElseThrow();
    there.keep(turn, lines("Observation", "{}"), "");
    assertThat(there.pieces(sharing.doctor, id, "Observation")).hasSize(1);
    for (Kept kept :
        List.of(
            new Kept.OfCategory(Category.ALLERGY),
            new Kept.OfRecord("key"),
            new Kept.OfInstitution("place"))) {
      Choice choice = choosing.keepOut(sharing.she, sharing.mother, kept);
      assertThat(there.pieces(sharing.doctor, id, "Observation")).as("%s", kept).isEmpty();
      choosing.letIn(sharing.she, sharing.mother, choice.id());
      assertThat(there.pieces(sharing.doctor, id, "Observation")).as("%s", kept).hasSize(1);
    }
    // whoever else asks reaches something else
    assertThat(there.pieces(sharing.she, id, "Observation")).isEmpty();
  }

  @Test
  void keepsAStepOnceWhoeverTakesIt() {
    UUID id = begin(she, mother);
    Exporting.Turn turn = turn(id);

    exporting.keep(turn, lines("Observation", "{}"), "behind");
    exporting.keep(turn, lines("Observation", "{}"), "");

    assertThat(exporting.counts(id)).isEqualTo(Map.of("Observation", 1L));
    assertThat(turn(id).job().isDone()).isFalse();
  }

  @Test
  void isOfWhoAskedForItAndOfNobodyElse() {
    UUID id = begin(she, mother);

    assertThat(exporting.find(she, id)).isPresent();
    assertThat(exporting.find(other, id)).isEmpty();
    assertThat(exporting.find(she.through(new Via(Via.Kind.APP, "app", "アプリ")), id)).isEmpty();
    assertThat(exporting.find(she, UUID.randomUUID())).isEmpty();
  }

  @Test
  void isForgottenWhenItIsCancelledAndAfterAnHour() {
    UUID cancelled = begin(she, mother);
    UUID old = begin(she, mother);
    exporting.keep(turn(old), lines("Observation", "{}"), "behind");

    exporting.cancel(cancelled);
    world.clock().pass(Duration.ofMinutes(61));

    assertThat(exporting.find(she, cancelled)).isEmpty();
    assertThat(exporting.find(she, old)).isEmpty();
    exporting.forgetOld();
    assertThat(exporting.counts(old)).isEmpty();
    assertThat(exporting.turn(she, old)).isEmpty();
  }

  @Test
  void isGivenAFewTimesAtOnceAndNotAskedAboutAllTheTime() {
    UUID id = begin(she, mother);
    begin(she, mother);

    assertThatExceptionOfType(TooManyExports.class).isThrownBy(() -> begin(she, mother));
    assertThat(begin(other, stranger)).isNotNull();
    exporting.poll(id);
    assertThatExceptionOfType(TooManyExports.class).isThrownBy(() -> exporting.poll(id));
    world.clock().pass(Duration.ofSeconds(1));
    exporting.poll(id);
  }

  private UUID begin(Caller caller, SubjectId... people) {
    List<ExportWish.Whom> whom =
        List.of(people).stream()
            .map(one -> new ExportWish.Whom(one, Purpose.PERSONAL_USE))
            .toList();
    return exporting.begin(caller, new ExportWish("/fhir/$export", "", "", "", whom));
  }

  private Exporting.Turn turn(UUID id) {
    return exporting.turn(she, id).orElseThrow();
  }

  private static List<ExportLines> lines(String type, String... resources) {
    return List.of(
        new ExportLines(
            type,
            List.of(resources).stream().map(one -> one.getBytes(StandardCharsets.UTF_8)).toList()));
  }
}
