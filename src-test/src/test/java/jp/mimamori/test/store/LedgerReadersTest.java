package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Kept;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Shield;
import jp.mimamori.consent.Shields;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.ledger.LedgerFilter;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.sharing.Choosing;
import jp.mimamori.sharing.Hiding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What of the ledger the person sees, a guardian, and a guardian whom a shield stands against. */
@ParameterizedClass
@EnumSource(Database.class)
class LedgerReadersTest {

  private final World world;
  private final Household people;
  private final ReadingLedger ledger;
  private final SubjectId mother;
  private final SubjectId child;
  private final Caller she;
  private final Caller daughter;
  private final Caller nurse;

  LedgerReadersTest(Database database) {
    world = World.on(database);
    people = new Household(world);
    ledger = world.the(ReadingLedger.class);
    mother = people.mother();
    child = people.child();
    people.guards(mother, child);
    she = people.signsInAs("mother", mother);
    daughter = people.signsInAs("daughter", child);
    nurse =
        new Caller(
            new AccountId(UUID.randomUUID()),
            Role.PRACTITIONER,
            null,
            "看護 師子",
            Channel.PORTAL,
            UUID.randomUUID(),
            new Affiliation(
                UUID.randomUUID(), Practitioner.Profession.NURSE, UUID.randomUUID(), "あおば医院"));
  }

  @Test
  void showsThePersonEveryRow() {
    note(nurse, Action.READ);
    note(daughter, Action.HIDE);

    List<LedgerRow> rows = ledger.rows(daughter, child, null);

    assertThat(rows)
        .extracting(LedgerRow::action)
        .containsExactly(
            Action.READ_LEDGER, Action.HIDE, Action.READ, Action.REGISTER, Action.REGISTER);
    assertThat(rows.get(2).institutionName()).isEqualTo("あおば医院");
    assertThat(rows.get(2).recordCount()).isZero();
  }

  @Test
  void showsAGuardianNothingOfWhatTheChildHides() {
    note(nurse, Action.READ);
    note(daughter, Action.HIDE);
    note(daughter, Action.HIDE);
    note(nurse, Action.READ);

    List<LedgerRow> rows = ledger.rows(she, child, null);

    assertThat(rows)
        .extracting(LedgerRow::action)
        .containsExactly(
            Action.READ_LEDGER, Action.READ, Action.READ, Action.REGISTER, Action.REGISTER);
    assertThat(rows).extracting(LedgerRow::seq).containsExactly(5L, 4L, 3L, 2L, 1L);
    assertThat(rows).extracting(LedgerRow::recordCount).containsOnlyNulls();
    assertThat(rows).extracting(LedgerRow::contained).containsOnlyNulls();
  }

  @Test
  void showsAGuardianNothingOfWhatSomebodyOldEnoughToHideDecidesAloneAboutGrants() {
    Sharing sharing = new Sharing(world);
    SubjectId youth = sharing.personAged(15);
    sharing.people.guards(sharing.mother, youth);
    Caller herself = sharing.people.signsInAs("youth", youth);
    sharing.granted(sharing.she, youth, sharing.terms());
    sharing.granted(herself, youth, sharing.terms());

    assertThat(ledger.rows(sharing.she, youth, null))
        .filteredOn(row -> row.action() == Action.GRANT)
        .extracting(LedgerRow::callerName)
        .containsExactly(sharing.she.name());
    assertThat(ledger.rows(herself, youth, null))
        .filteredOn(row -> row.action() == Action.GRANT)
        .extracting(LedgerRow::callerName)
        .containsExactly(herself.name(), sharing.she.name());
    List<LedgerRow> rows = ledger.rows(sharing.she, youth, null);
    assertThat(rows)
        .extracting(LedgerRow::seq)
        .containsExactlyElementsOf(
            LongStream.iterate(rows.size(), place -> place - 1)
                .limit(rows.size())
                .boxed()
                .toList());
  }

  @Test
  void showsAGuardianWhatSomebodyYoungerDecides() {
    Sharing sharing = new Sharing(world);
    SubjectId younger = sharing.personAged(14);
    sharing.people.guards(sharing.mother, younger);
    Caller herself = sharing.people.signsInAs("younger", younger);
    sharing
        .world
        .the(Choosing.class)
        .keepOut(herself, younger, new Kept.OfCategory(Category.ALLERGY));

    assertThat(ledger.rows(sharing.she, younger, null))
        .extracting(LedgerRow::action)
        .contains(Action.CHOOSE);
  }

  @Test
  void takesLooksUnderThePersonsOwnGrantsFromTheGuardianOnceAVisitIsHidden() {
    Sharing sharing = new Sharing(world);
    SubjectId youth = sharing.personAged(15);
    sharing.people.guards(sharing.mother, youth);
    Caller herself = sharing.people.signsInAs("youth", youth);
    sharing.granted(herself, youth, sharing.terms());
    looks(sharing, youth);
    assertThat(looksTold(sharing.she, youth)).isOne();

    LocalDate day = LocalDate.ofInstant(sharing.now(), ZoneId.of("Asia/Tokyo")).minusDays(1);
    world.the(Hiding.class).hide(herself, youth, new Visit("別の診療所", day));

    assertThat(looksTold(sharing.she, youth)).isZero();
    assertThat(looksTold(herself, youth)).isOne();
  }

  private void looks(Sharing sharing, SubjectId subject) {
    world
        .the(Ledger.class)
        .note(
            world.inTransaction(() -> sharing.decide(sharing.doctor, subject, Purpose.TREATMENT)));
  }

  private long looksTold(Caller caller, SubjectId subject) {
    return ledger.rows(caller, subject, null).stream()
        .filter(row -> row.action() == Action.READ && row.callerRole() == Role.PRACTITIONER)
        .count();
  }

  @Test
  void letsAGuardianGoOnFromThePlaceThatTheGuardianWasTold() {
    note(nurse, Action.READ);
    note(daughter, Action.HIDE);
    note(nurse, Action.WRITE);
    note(nurse, Action.READ);

    assertThat(ledger.rows(she, child, 5L))
        .extracting(LedgerRow::action)
        .containsExactly(Action.WRITE, Action.READ, Action.REGISTER, Action.REGISTER);
    assertThat(ledger.rows(she, child, 1L)).isEmpty();
    assertThat(ledger.rows(she, child, 0L)).isEmpty();
  }

  @Test
  void namesNoInstitutionToAGuardianWhomAShieldStandsAgainst() {
    note(nurse, Action.READ);
    assertThat(ledger.rows(she, child, null))
        .extracting(LedgerRow::institutionName)
        .contains("あおば医院");
    Instant now = world.clock().instant();
    world.inTransaction(
        () -> {
          world
              .the(Shields.class)
              .add(new Shield(UUID.randomUUID(), child, mother, daughter, now.minusSeconds(1)));
          return null;
        });

    assertThat(ledger.rows(she, child, null))
        .isNotEmpty()
        .extracting(LedgerRow::institutionName)
        .containsOnlyNulls();
  }

  @Test
  void narrowsByWhoWhatKindAndOutcome() {
    note(nurse, Action.READ);
    note(nurse, Action.WRITE);
    note(daughter, Action.READ);
    note(new Question(nurse, child, Action.READ, Purpose.CARE, Set.of(Category.ALLERGY), now()));

    assertThat(found(null, nurse, Set.of(), null, false)).hasSize(3);
    assertThat(found(null, null, Set.of(Action.WRITE), null, false)).hasSize(1);
    assertThat(found(null, nurse, Set.of(Action.READ), Category.CHECKUP, false)).hasSize(1);
    assertThat(found(null, nurse, Set.of(Action.READ), Category.ALLERGY, false)).hasSize(2);
    // reading the ledger was permitted
    assertThat(found(null, null, Set.of(), null, true)).hasSize(4);
    assertThat(found(nurse, null, Set.of(), null, true)).hasSize(1);
  }

  @Test
  void refusesAStrangerHoweverTheFilterIsSet() {
    Caller stranger = people.signsInAs("nosy", people.stranger());

    assertThatThrownBy(() -> ledger.part(stranger, child, LedgerFilter.everything(), null))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> ledger.part(nurse, child, LedgerFilter.everything(), null))
        .isInstanceOf(RefusedException.class);
  }

  private List<LedgerRow> found(
      Caller except, Caller by, Set<Action> actions, Category category, boolean refusedOnly) {
    LedgerFilter filter =
        new LedgerFilter(
            now().minusSeconds(3_600),
            now().plusSeconds(3_600),
            except == null ? null : except.account().value(),
            by == null ? null : by.account().value(),
            actions,
            category,
            refusedOnly);
    return ledger.part(daughter, child, filter, null).rows();
  }

  private Instant now() {
    return world.clock().instant();
  }

  private void note(Caller caller, Action action) {
    note(Question.aboutAll(caller, child, action, Purpose.PERSONAL_USE, now()));
  }

  private void note(Question question) {
    world.the(Ledger.class).note(new Refusal(question, Refusal.Reason.NO_GROUND));
  }
}
