package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.EmergencyAccess;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.disaster.Area;
import jp.mimamori.disaster.DeclaringDisasters;
import jp.mimamori.disaster.Disaster;
import jp.mimamori.disaster.DisasterNotPossible;
import jp.mimamori.emergency.BreakingGlass;
import jp.mimamori.emergency.Candidate;
import jp.mimamori.emergency.NoDisasterThere;
import jp.mimamori.emergency.ReadingDataset;
import jp.mimamori.emergency.Search;
import jp.mimamori.emergency.TooManyCandidates;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.notice.ReadingNotices;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.person.RegisteringPeople.NewPerson;
import jp.mimamori.person.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** While an operator says so, people of an area are found by less; nothing else is different. */
@ParameterizedClass
@EnumSource(Database.class)
class DisastersTest {

  private static final LocalDate BORN = LocalDate.of(2017, 3, 4);

  private final Sharing sharing;
  private final Caller operator;
  private final Caller crew;
  private final DeclaringDisasters declaring;
  private final BreakingGlass glass;

  /** A town of this test's own. */
  private final String town;

  private final String name;
  private final SubjectId child;

  DisastersTest(Database database) {
    sharing = new Sharing(database);
    operator = sharing.people.operator();
    crew = sharing.people.respondsAt("見本消防本部");
    declaring = sharing.world.the(DeclaringDisasters.class);
    glass = sharing.world.the(BreakingGlass.class);
    town =
        "石川県"
            + UUID.randomUUID()
                .toString()
                .replace("-", "")
                .chars()
                .limit(12)
                .mapToObj(c -> Character.toString('ア' + c % 16))
                .collect(Collectors.joining())
            + "市";
    name = "見本 " + sharing.people.name("若葉").replace("-", "");
    child = registered(town + "河井町1-1");
    sharing.people.guards(sharing.mother, child);
  }

  @Test
  void findsByNameBirthDateAndSexAloneWhoLivesThereWhileItHolds() {
    registered("富山県氷見市1");
    declaring.declare(operator, new Area(town), in(Duration.ofDays(3)));

    assertThat(search()).extracting(Candidate::subject).containsExactly(child);
    assertThat(sharing.row(child).action()).isEqualTo(Action.BREAK_GLASS);
    assertThat(sharing.row(child).ground()).isEqualTo(Ground.EMERGENCY);
    assertThat(glass.find(crew, new Search.InDisaster(name, BORN.plusDays(1), Sex.MALE))).isEmpty();
    assertThat(glass.find(crew, new Search.InDisaster(name, BORN, Sex.FEMALE))).isEmpty();
    assertThat(glass.find(crew, new Search.InDisaster("見本 青葉", BORN, Sex.MALE))).isEmpty();
    sharing.pass(Duration.ofDays(3).minusSeconds(1));
    assertThat(search()).hasSize(1);
  }

  @Test
  void findsNobodyOutsideTheAreaAndNobodyAfterItsEnd() {
    Disaster elsewhere = declaring.declare(operator, new Area("沖縄県那覇市"), in(Duration.ofDays(14)));
    int before = sharing.rows(child).size();

    assertThat(search()).isEmpty();
    assertThat(sharing.rows(child)).hasSize(before);

    declaring.declare(operator, new Area(town), in(Duration.ofDays(1)));
    sharing.pass(Duration.ofDays(1));
    assertThat(search()).isEmpty();
    declaring.end(operator, elsewhere.id());
  }

  @Test
  void asksForMoreWhereNoModeHoldsAnywhere() {
    endAll();

    assertThatExceptionOfType(NoDisasterThere.class).isThrownBy(this::search);
    assertThat(glass.find(crew, new Search.ByPerson(name, BORN, Sex.MALE, "石川県"))).hasSize(1);
  }

  @Test
  void showsNobodyWhenTooManyAreMeantThereEither() {
    for (int i = 0; i < BreakingGlass.MOST; i++) {
      registered(town + "門前町" + i);
    }
    declaring.declare(operator, new Area(town), in(Duration.ofDays(3)));
    int before = sharing.rows(child).size();

    assertThatExceptionOfType(TooManyCandidates.class).isThrownBy(this::search);
    assertThat(sharing.rows(child)).hasSize(before);
  }

  @Test
  void takesADisasterAsAReasonThereAndThenAlone() {
    endAll();
    assertNoDisasterThere();
    declaring.declare(operator, new Area("沖縄県那覇市"), in(Duration.ofDays(1)));
    assertNoDisasterThere();
    Disaster disaster = declaring.declare(operator, new Area(town), in(Duration.ofDays(1)));

    EmergencyAccess access = open();

    assertThat(access.reason()).isEqualTo(EmergencyAccess.Reason.DISASTER);
    assertThat(sharing.world.the(ReadingNotices.class).part(sharing.she, null).notices())
        .anySatisfy(notice -> assertThat(notice.kind()).isEqualTo(NoticeKind.EMERGENCY));
    declaring.end(operator, disaster.id());
    assertNoDisasterThere();
    assertThat(reads().isEmpty()).as("goes on until its own end").isTrue();
    sharing.pass(Duration.ofHours(24));
    sharing.assertRefused(child, Action.READ, Refusal.Reason.ENDED, this::reads);
  }

  @Test
  void standsInTheLedgerAboutNobody() {
    Disaster disaster = declaring.declare(operator, new Area(town), in(Duration.ofDays(1)));
    LedgerRow on = newest();
    declaring.end(operator, disaster.id());
    LedgerRow off = newest();

    for (LedgerRow row : List.of(on, off)) {
      assertThat(row.subject()).isNull();
      assertThat(row.permitted()).isTrue();
      assertThat(row.ground()).isEqualTo(Ground.PROTECTION);
      assertThat(row.accountId()).isEqualTo(operator.account().value());
    }
    assertThat(on.action()).isEqualTo(Action.DECLARE_DISASTER);
    assertThat(off.action()).isEqualTo(Action.END_DISASTER);
  }

  @Test
  void endsOnceAndIsNotTakenUpAgain() {
    Disaster disaster = declaring.declare(operator, new Area(town), in(Duration.ofDays(1)));
    Disaster longer = declaring.declare(operator, new Area(town), in(Duration.ofDays(14)));

    declaring.end(operator, disaster.id());

    assertThatExceptionOfType(AlreadyDecided.class)
        .isThrownBy(() -> declaring.end(sharing.people.operator(), disaster.id()));
    assertThat(search()).as("the later one holds on").hasSize(1);
    declaring.end(operator, longer.id());
    Disaster over = declaring.declare(operator, new Area(town), in(Duration.ofSeconds(1)));
    sharing.pass(Duration.ofSeconds(1));
    assertThatExceptionOfType(AlreadyDecided.class)
        .isThrownBy(() -> declaring.end(operator, over.id()));
    assertThat(declaring.all(operator))
        .filteredOn(disaster::equals)
        .first()
        .satisfies(
            one -> {
              assertThat(one.endedBy()).contains("係");
              assertThat(one.holds(sharing.now())).isFalse();
            });
  }

  @Test
  void tellsWhoeverEndsItWhileAnotherTransactionHasEndedIt() {
    Disaster disaster = declaring.declare(operator, new Area(town), in(Duration.ofDays(1)));

    CompletableFuture<Boolean> second =
        sharing.world.inTransaction(
            () -> {
              declaring.end(operator, disaster.id());
              return CompletableFuture.supplyAsync(
                  () -> {
                    try {
                      declaring.end(sharing.people.operator(), disaster.id());
                      return true;
                    } catch (AlreadyDecided over) {
                      return false;
                    }
                  });
            });

    assertThat(second.orTimeout(20, TimeUnit.SECONDS).join()).isFalse();
  }

  @Test
  void refusesEverybodyButOperatorsAndWritesItDown() {
    Disaster disaster = declaring.declare(operator, new Area(town), in(Duration.ofDays(1)));

    for (Caller caller : List.of(sharing.she, sharing.doctor, crew)) {
      assertRefused(caller, () -> declaring.all(caller));
      assertRefused(
          caller, () -> declaring.declare(caller, new Area(town), in(Duration.ofDays(1))));
      assertRefused(caller, () -> declaring.end(caller, disaster.id()));
    }
    assertRefused(operator, () -> declaring.end(operator, UUID.randomUUID()));
    assertThat(search()).hasSize(1);
  }

  @Test
  void refusesAnEndInThePastOrTooFar() {
    assertNotPossible(DisasterNotPossible.Why.ENDS_IN_THE_PAST, Duration.ZERO);
    assertNotPossible(DisasterNotPossible.Why.ENDS_IN_THE_PAST, Duration.ofDays(-1));
    assertNotPossible(DisasterNotPossible.Why.LASTS_TOO_LONG, Duration.ofDays(14).plusNanos(1));
    assertNotPossible(DisasterNotPossible.Why.LASTS_TOO_LONG, Duration.ofDays(40_000));
    endAll();
    assertThatExceptionOfType(NoDisasterThere.class).isThrownBy(this::search);
  }

  private SubjectId registered(String address) {
    return sharing
        .world
        .the(RegisteringPeople.class)
        .register(operator, new NewPerson(name, "ミホン ワカバ", Sex.MALE, BORN, "928-0001", address));
  }

  private Instant in(Duration time) {
    return sharing.now().plus(time);
  }

  private List<Candidate> search() {
    return glass.find(crew, new Search.InDisaster(name, BORN, Sex.MALE));
  }

  private EmergencyAccess open() {
    return glass.open(crew, child, EmergencyAccess.Reason.DISASTER, "避難所", "03-0000-0000");
  }

  private jp.mimamori.emergency.Sheet reads() {
    return sharing.world.the(ReadingDataset.class).sheet(crew, Purpose.EMERGENCY, child);
  }

  private void endAll() {
    declaring.all(operator).stream()
        .filter(disaster -> disaster.holds(sharing.now()))
        .forEach(disaster -> declaring.end(operator, disaster.id()));
  }

  private void assertNoDisasterThere() {
    assertThatExceptionOfType(NoDisasterThere.class).isThrownBy(this::open);
    assertThat(sharing.row(child).action()).isEqualTo(Action.BREAK_GLASS);
    assertThat(sharing.row(child).refusal()).isEqualTo(Refusal.Reason.NO_GROUND);
  }

  private void assertRefused(Caller caller, Runnable tried) {
    assertThatExceptionOfType(RefusedException.class).isThrownBy(tried::run);
    assertThat(newest().accountId()).isEqualTo(caller.account().value());
    assertThat(newest().refusal()).isEqualTo(Refusal.Reason.NO_GROUND);
  }

  private void assertNotPossible(DisasterNotPossible.Why why, Duration time) {
    DisasterNotPossible no =
        catchThrowableOfType(
            DisasterNotPossible.class, () -> declaring.declare(operator, new Area(town), in(time)));

    assertThat(no).as("not possible").isNotNull();
    assertThat(no.why()).isEqualTo(why);
  }

  /** The newest row about nobody. */
  private LedgerRow newest() {
    return sharing.world.inTransaction(
        () ->
            sharing
                .world
                .the(EntityManager.class)
                .createQuery(
                    "select l from LedgerRow l where l.subjectId is null order by l.seq desc",
                    LedgerRow.class)
                .setMaxResults(1)
                .getSingleResult());
  }
}
