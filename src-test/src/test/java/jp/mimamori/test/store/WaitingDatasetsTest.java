package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Kept;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.emergency.ApprovingDataset;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.ReadingWaiting;
import jp.mimamori.emergency.Verdict;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.MomentCursor;
import jp.mimamori.sharing.Choosing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A physician's worklist has whose dataset the physician may approve, and nobody else. */
class WaitingDatasetsTest {

  private static final Path WEIGHT = Path.parse("weight").orElseThrow();

  @ParameterizedTest
  @EnumSource(Database.class)
  void listsWhatWaitedLongestFirstAndSaysSoInTheLedgerOnceADay(Database database) {
    Scene scene = new Scene(database);
    SubjectId first = scene.submits(scene.let(Category.values()));
    scene.sharing.pass(Duration.ofMinutes(1));
    SubjectId second = scene.submits(scene.let(Category.values()));

    List<ReadingWaiting.Waiting> waiting = scene.list(scene.sharing.doctor);
    scene.list(scene.sharing.doctor);

    assertThat(waiting).extracting(one -> one.person().id()).containsExactly(first, second);
    assertThat(waiting.get(0).submitted().number()).isEqualTo(1);
    assertThat(waiting.get(0).submitted().by()).isEqualTo(scene.sharing.she.name());
    assertThat(waiting.get(0).person().address()).isEmpty();
    assertThat(scene.sharing.rows(first))
        .filteredOn(row -> row.action() == Action.SEE_IN_LIST)
        .singleElement()
        .satisfies(row -> assertThat(row.ground()).isEqualTo(Ground.GRANT))
        .satisfies(row -> assertThat(row.purpose()).isEqualTo(Purpose.TREATMENT));
    scene.sharing.pass(Duration.ofDays(1));
    scene.list(scene.sharing.doctor);
    assertThat(scene.sharing.row(first).action()).isEqualTo(Action.SEE_IN_LIST);
    assertThat(scene.sharing.rows(first))
        .filteredOn(row -> row.action() == Action.SEE_IN_LIST)
        .hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void saysInHowManyPlacesEachDiffersFromWhatIsApproved(Database database) {
    Scene scene = new Scene(database);
    SubjectId child = scene.submits(scene.let(Category.values()));
    scene.approves(child, 1);
    scene.enters(child, Map.of(WEIGHT, "22", Path.parse("latex").orElseThrow(), "yes"));

    assertThat(scene.list(scene.sharing.doctor))
        .extracting(ReadingWaiting.Waiting::changes)
        .containsExactly(2);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void goesThroughTheListInPartsWithoutASecondTimeOrAGap(Database database) {
    Scene scene = new Scene(database);
    List<SubjectId> children = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      children.add(scene.submits(scene.let(Category.values())));
    }
    scene.people().grantsFor(scene.sharing.she, children.get(0), scene.sharing.doctor);
    scene.sharing.pass(Duration.ofMinutes(1));
    ReadingWaiting reading = scene.sharing.world.the(ReadingWaiting.class);
    List<SubjectId> seen = new ArrayList<>();
    Optional<MomentCursor> next = Optional.empty();
    int parts = 0;
    do {
      ReadingWaiting.Part part = reading.part(scene.sharing.doctor, next, 2);
      part.waiting().forEach(one -> seen.add(one.person().id()));
      next = Optional.ofNullable(part.next());
      parts++;
    } while (next.isPresent());

    assertThat(seen).containsExactlyInAnyOrderElementsOf(children);
    assertThat(parts).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void countsThemWithoutNamingAnybody(Database database) {
    Scene scene = new Scene(database);
    SubjectId child = scene.submits(scene.let(Category.values()));
    scene.submits(scene.let(Category.values()));
    scene.submits(scene.let(Category.EMERGENCY));
    Caller nurse = scene.people().worksAs(Practitioner.Profession.NURSE, "見本病院");

    ReadingWaiting reading = scene.sharing.world.the(ReadingWaiting.class);

    assertThat(reading.count(scene.sharing.doctor)).isEqualTo(2);
    assertThat(scene.sharing.rows(child)).noneMatch(row -> row.action() == Action.SEE_IN_LIST);
    assertThat(catchThrowableOfType(RefusedException.class, () -> reading.count(nurse)))
        .extracting(RefusedException::reason)
        .isEqualTo(Refusal.Reason.NOT_FOR_THIS_ACTION);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void listsNobodyAnyMoreOnceAPhysicianDecided(Database database) {
    Scene scene = new Scene(database);
    SubjectId child = scene.submits(scene.let(Category.values()));

    scene.approves(child, 1);

    assertThat(scene.list(scene.sharing.doctor)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void listsSomebodyWithTwoGrantsOnce(Database database) {
    Scene scene = new Scene(database);
    SubjectId child = scene.let(Category.values());
    scene.people().grantsFor(scene.sharing.she, child, scene.sharing.doctor);
    scene.submits(child);

    assertThat(scene.list(scene.sharing.doctor)).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void leavesOutWhomThePhysicianMayNotApprove(Database database) {
    Scene scene = new Scene(database);
    SubjectId partly = scene.submits(scene.let(Category.EMERGENCY, Category.ALLERGY));
    SubjectId keptOut = scene.submits(scene.let(Category.values()));
    scene
        .sharing
        .world
        .the(Choosing.class)
        .keepOut(scene.sharing.she, keptOut, new Kept.OfCategory(Category.EMERGENCY));
    SubjectId unasked = scene.sharing.personAged(10);
    scene.sharing.guards(unasked);
    scene.submits(unasked);

    assertThat(scene.list(scene.sharing.doctor)).isEmpty();
    for (SubjectId child : List.of(partly, keptOut, unasked)) {
      assertThat(scene.sharing.rows(child)).noneMatch(row -> row.action() == Action.SEE_IN_LIST);
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void leavesOutWhoseGrantIsOver(Database database) {
    Scene scene = new Scene(database);
    scene.submits(scene.let(Category.values()));
    assertThat(scene.list(scene.sharing.doctor)).hasSize(1);

    scene.sharing.pass(Duration.ofDays(100));

    assertThat(scene.list(scene.sharing.doctor)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void asksTheDatabaseAFewTimesForEachChild(Database database) {
    Scene scene = new Scene(database);
    scene.submits(scene.let(Category.values()));
    int forOne = scene.sharing.world.statementsOf(() -> scene.list(scene.sharing.doctor));
    for (int i = 0; i < 4; i++) {
      scene.submits(scene.let(Category.values()));
    }

    int forFive = scene.sharing.world.statementsOf(() -> scene.list(scene.sharing.doctor));

    assertThat(forFive - forOne).isLessThan(4 * 25);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void isForPhysiciansAtWorkAlone(Database database) {
    Scene scene = new Scene(database);
    Caller nurse = scene.people().worksAs(Practitioner.Profession.NURSE, "見本病院");
    Caller gone =
        scene.people().worksAt("去る病院", LocalDate.of(2020, 4, 1), LocalDate.of(2021, 4, 1));
    Caller crew = scene.people().respondsAt("見本救急");

    scene.refuses(Refusal.Reason.NOT_FOR_THIS_ACTION, nurse);
    scene.refuses(Refusal.Reason.NOT_FOR_THIS_ACTION, crew);
    scene.refuses(Refusal.Reason.NOT_ACTIVE, gone);
    scene.refuses(Refusal.Reason.NO_GROUND, scene.sharing.she);
    scene.refuses(Refusal.Reason.NO_GROUND, scene.people().operator());
  }

  /** Children of one mother, whom she lets a doctor see. */
  private static final class Scene {

    final Sharing sharing;

    Scene(Database database) {
      sharing = new Sharing(database);
    }

    Household people() {
      return sharing.people;
    }

    SubjectId let(Category... categories) {
      SubjectId child = sharing.personAged(10);
      sharing.guards(child);
      sharing.granted(sharing.she, child, sharing.terms(categories));
      return child;
    }

    SubjectId submits(SubjectId child) {
      return enters(child, Map.of(WEIGHT, "21.5"));
    }

    SubjectId enters(SubjectId child, Map<Path, String> typed) {
      EnteringDataset entering = sharing.world.the(EnteringDataset.class);
      entering.enter(sharing.she, child, typed, Set.of());
      entering.submit(sharing.she, child);
      return child;
    }

    void approves(SubjectId child, int number) {
      sharing
          .world
          .the(ApprovingDataset.class)
          .decide(sharing.doctor, child, number, Map.of(WEIGHT, new Verdict.Approved()));
    }

    List<ReadingWaiting.Waiting> list(Caller caller) {
      return sharing.world.the(ReadingWaiting.class).of(caller);
    }

    void refuses(Refusal.Reason reason, Caller caller) {
      RefusedException refused = catchThrowableOfType(RefusedException.class, () -> list(caller));
      assertThat(refused).isNotNull();
      assertThat(refused.reason()).isEqualTo(reason);
    }
  }
}
