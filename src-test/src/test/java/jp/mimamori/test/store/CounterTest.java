package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Guardianship.LegalGround;
import jp.mimamori.consent.Guardianships;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.person.GuardianshipNotPossible;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.person.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done at the counter stands in the ledger of the person it was done to. */
@ParameterizedClass
@EnumSource(Database.class)
class CounterTest {

  private final World world;
  private final Household people;
  private final RegisteringPeople registering;
  private final SubjectId she;
  private final Caller clerk;
  private final Caller herself;

  CounterTest(Database database) {
    world = World.on(database);
    people = new Household(world);
    registering = world.the(RegisteringPeople.class);
    clerk = people.operator();
    she =
        registering.register(
            clerk,
            new RegisteringPeople.NewPerson(
                "髙﨑 " + people.name("吉野"),
                "タカサキ ヨシノ",
                Sex.FEMALE,
                LocalDate.of(1984, 2, 29),
                "100-0001",
                "東京都千代田区千代田1"));
    herself = people.signsInAs("herself", she);
  }

  @Test
  void tellsHerThatSheWasRegistered() {
    assertThat(rows())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.action()).isEqualTo(Action.REGISTER);
              assertThat(row.purpose()).isEqualTo(Purpose.REGISTRATION);
              assertThat(row.ground()).isEqualTo(Ground.COUNTER);
              assertThat(row.accountId()).isEqualTo(clerk.account().value());
            });
  }

  @Test
  void tellsHerOfEachChangeAndEachLook() {
    registering.insure(
        clerk, she, new InsuredNumber("06139463", "1", "2", ""), LocalDate.of(2020, 4, 1), null);
    registering.inviteToAccount(clerk, she);
    registering.details(clerk, she);
    registering.guardianships(clerk, she);
    registering.named(clerk, "髙﨑 " + people.name("吉野"));

    assertThat(rows())
        .extracting(LedgerRow::action)
        .containsExactly(
            Action.READ_REGISTRATION,
            Action.READ_REGISTRATION,
            Action.READ_REGISTRATION,
            Action.REGISTER,
            Action.REGISTER,
            Action.REGISTER);
  }

  @Test
  void tellsGuardianAndWardWhenAGuardianshipBeginsAndEnds() {
    SubjectId child = people.child();
    registering.guard(clerk, child, she, LegalGround.PARENTAL_AUTHORITY);
    UUID id = registering.guardianships(clerk, child).get(0).id();
    List<LedgerRow> ofTheChild = world.the(ReadingLedger.class).rows(herself, child, null);

    registering.endGuardianship(clerk, id);

    assertThat(ofTheChild)
        .extracting(LedgerRow::action)
        .containsExactly(
            Action.READ_LEDGER, Action.READ_REGISTRATION, Action.REGISTER, Action.REGISTER)
        .hasSize(4);
    assertThat(rows())
        .extracting(LedgerRow::action)
        .containsExactly(Action.REGISTER, Action.REGISTER, Action.REGISTER);
  }

  @Test
  void refusesToRecordTheSameGuardianTwiceOnOneGround() {
    SubjectId child = people.child();
    registering.guard(clerk, child, she, LegalGround.PARENTAL_AUTHORITY);

    for (Caller operator : List.of(clerk, people.operator())) {
      assertThatThrownBy(
              () -> registering.guard(operator, child, she, LegalGround.PARENTAL_AUTHORITY))
          .isInstanceOfSatisfying(
              GuardianshipNotPossible.class,
              e -> assertThat(e.why()).isEqualTo(GuardianshipNotPossible.Why.GUARDIAN_ALREADY));
    }

    assertThat(registering.guardianships(clerk, child)).hasSize(1);
    registering.guard(clerk, child, people.stranger(), LegalGround.PARENTAL_AUTHORITY);
    registering.endGuardianship(clerk, registering.guardianships(clerk, child).get(1).id());
    registering.endGuardianship(clerk, registering.guardianships(clerk, child).get(0).id());
    registering.guard(clerk, child, she, LegalGround.PARENTAL_AUTHORITY);
    assertThat(registering.guardianships(clerk, child)).hasSize(3);
  }

  @Test
  void refusesToRecordTwiceWhatWaitsForASecondOperator() {
    SubjectId ward = people.stranger();
    registering.guard(clerk, ward, she, LegalGround.CURATOR);

    assertThatThrownBy(() -> registering.guard(clerk, ward, she, LegalGround.CURATOR))
        .isInstanceOf(GuardianshipNotPossible.class);
    registering.guard(clerk, ward, she, LegalGround.ADULT_GUARDIAN);
    assertThat(registering.guardianships(clerk, ward)).hasSize(2);
  }

  @Test
  void endsCustodyAsAWholeWhenItWasRecordedTwice() {
    SubjectId child = people.child();
    registering.guard(clerk, child, she, LegalGround.PARENTAL_AUTHORITY);
    Guardianship again =
        new Guardianship(
            UUID.randomUUID(),
            child,
            LocalDate.of(2016, 4, 2),
            she,
            LegalGround.PARENTAL_AUTHORITY,
            world.clock().instant());
    world.inTransaction(
        () -> {
          world.the(Guardianships.class).add(again);
          return again;
        });

    registering.endGuardianship(clerk, again.id());

    assertThat(registering.guardianships(clerk, child))
        .noneMatch(one -> one.isInForce(world.clock().instant()));
    assertThat(world.the(Guardianships.class).wardsOf(she, world.clock().instant())).isEmpty();
  }

  @Test
  void tellsHerWhoWasRefusedAndChangesNothing() {
    Caller stranger = people.signsInAs("stranger", people.stranger());
    InsuredNumber number = new InsuredNumber("06139463", "9", "9", "");

    assertRefused(() -> registering.insure(stranger, she, number, LocalDate.EPOCH, null));
    assertRefused(() -> registering.inviteToAccount(stranger, she));
    assertRefused(() -> registering.details(stranger, she));
    assertRefused(() -> registering.guardianships(stranger, she));
    assertRefused(
        () -> registering.guard(stranger, she, stranger.self(), LegalGround.PARENTAL_AUTHORITY));

    assertThat(rows().stream().filter(row -> !row.permitted()))
        .hasSize(5)
        .allSatisfy(row -> assertThat(row.refusal()).isEqualTo(Refusal.Reason.NO_GROUND));
    assertThat(registering.details(clerk, she).orElseThrow().insurances()).isEmpty();
  }

  @Test
  void refusesThePersonHerselfTheCounter() {
    assertThatThrownBy(() -> registering.inviteToAccount(herself, she))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.reason()).isEqualTo(Refusal.Reason.NOT_FOR_THIS_ACTION));
    assertThat(rows().get(0).permitted()).isFalse();
  }

  @Test
  void findsNobodyForWhoeverIsNoOperator() {
    assertRefused(() -> registering.named(herself, "髙"));
    assertRefused(() -> registering.endGuardianship(herself, UUID.randomUUID()));
    assertRefused(() -> registering.details(herself, new SubjectId(UUID.randomUUID())));
    assertThat(registering.details(clerk, new SubjectId(UUID.randomUUID()))).isEmpty();
  }

  @Test
  void writesDownWhoAsksForAListOrForNobodyAndIsNoOperator() {
    Caller app = clerk.through(new Via(Via.Kind.APP, "app", "アプリ"));

    for (Caller caller : List.of(herself, app)) {
      long before = refusals(caller);
      assertRefused(() -> registering.named(caller, "髙"));
      assertRefused(() -> registering.endGuardianship(caller, UUID.randomUUID()));
      assertRefused(() -> registering.details(caller, new SubjectId(UUID.randomUUID())));
      assertThat(refusals(caller)).isEqualTo(before + 3);
    }
    long before = refusals(clerk);
    registering.named(clerk, "髙");
    assertThat(refusals(clerk)).isEqualTo(before);
  }

  /** Rows about nobody that say of this account that it was refused. */
  private long refusals(Caller caller) {
    return world.inTransaction(
        () ->
            world
                .the(EntityManager.class)
                .createQuery(
                    "select count(l) from LedgerRow l where l.accountId = :account"
                        + " and l.subjectId is null and l.refusal is not null",
                    Long.class)
                .setParameter("account", caller.account().value())
                .getSingleResult());
  }

  /** Her ledger but for her own looks at it, newest first. */
  private List<LedgerRow> rows() {
    return world.the(ReadingLedger.class).rows(herself, she, null).stream()
        .filter(row -> !Set.of(Action.READ_LEDGER).contains(row.action()))
        .toList();
  }

  private static void assertRefused(Runnable act) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.reason()).isEqualTo(Refusal.Reason.NO_GROUND));
  }
}
