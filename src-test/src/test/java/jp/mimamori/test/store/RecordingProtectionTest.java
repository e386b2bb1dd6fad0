package jp.mimamori.test.store;

import static jp.mimamori.test.store.Sharing.assertRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.CourtOrder;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.ProtectionNotPossible;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.sharing.RecordingOrders;
import jp.mimamori.sharing.RecordingOrders.Order;
import jp.mimamori.sharing.RecordingProtection;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class RecordingProtectionTest {

  private final Sharing sharing;
  private final SubjectId mother;
  private final SubjectId child;
  private final Guardianship guardianship;
  private final Caller operator;

  RecordingProtectionTest(Database database) {
    sharing = new Sharing(database);
    mother = sharing.mother;
    child = sharing.personAged(9);
    guardianship = sharing.guards(child);
    operator = sharing.people.operator();
  }

  @Test
  void shieldsFromTheNextQuestionOnUntilItIsEnded() {
    assertThat(motherReads().orThrow().reach().shielded()).isFalse();

    UUID shield = recording().shield(operator, child, mother);

    assertThat(motherReads().orThrow().reach().shielded()).isTrue();
    assertThat(sharing.row(child).action()).isEqualTo(Action.PROTECT);
    assertThat(sharing.row(child).purpose()).isEqualTo(Purpose.PROTECTION);
    assertThat(sharing.row(child).ground()).isEqualTo(Ground.PROTECTION);

    recording().endShield(operator, child, shield);
    assertThat(motherReads().orThrow().reach().shielded()).isFalse();
    assertThat(recording().shields(operator, child)).hasSize(1);
  }

  @Test
  void limitsAGuardianWhileTheOrderIsInForce() {
    Instant from = sharing.now().plusSeconds(60);
    Order limit = order(CourtOrder.Effect.LIMIT, "第3号", from, null);
    UUID id = ordering().order(operator, child, guardianship.id(), limit);
    assertThat(motherReads().orThrow().categories()).contains(Category.CONDITION);

    sharing.pass(Duration.ofSeconds(60));

    limited();
    ordering().confirm(sharing.people.operator(), child, id);
    limited();
    ordering().end(operator, child, id);
    limited();
    notPossible(ProtectionNotPossible.Why.SAME_OPERATOR, () -> ordering().end(operator, child, id));
    limited();
    ordering().end(sharing.people.operator(), child, id);
    assertThat(motherReads().orThrow().categories()).contains(Category.CONDITION);
  }

  @Test
  void limitsWhatTheGuardianGaveBefore() {
    sharing.granted(sharing.she, child, sharing.terms(Category.CONDITION, Category.ALLERGY));
    assertThat(sharing.doctorReads(child).orThrow().categories()).hasSize(2);

    confirmed(order(CourtOrder.Effect.LIMIT, "第4号", sharing.now(), null));

    assertThat(sharing.doctorReads(child).orThrow().categories()).containsExactly(Category.ALLERGY);
  }

  @Test
  void limitsTheGuardianWhoseCustodyIsRecordedAnew() {
    confirmed(order(CourtOrder.Effect.LIMIT, "第5号", sharing.now(), null));
    sharing.endGuardianship(guardianship);
    assertRefusal(motherReads(), Refusal.Reason.NO_GROUND);

    sharing.pass(Duration.ofSeconds(1));
    sharing.people.guards(mother, child);

    assertThat(motherReads().orThrow().categories())
        .doesNotContain(Category.CONDITION)
        .contains(Category.ALLERGY);
  }

  @Test
  void leavesAFrozenGrantFrozenWhenCustodyIsRecordedAnew() {
    sharing.granted(sharing.she, child, sharing.terms(Category.ALLERGY));
    sharing.endGuardianship(guardianship);
    sharing.pass(Duration.ofSeconds(1));
    sharing.people.guards(mother, child);

    assertRefusal(sharing.doctorReads(child), Refusal.Reason.FROZEN);
  }

  @Test
  void takesNumbersAndAddressFromAGuardianWhoMayNotSeeWhatIsInsured() {
    sharing.people.insured(child, new InsuredNumber("06139463", "記12", "345", "01"));
    assertThat(details().insurances()).hasSize(1);
    assertThat(details().person().address()).isNotEmpty();
    Order limit =
        new Order(
            CourtOrder.Effect.LIMIT,
            Set.of(Action.READ),
            Set.of(Category.INSURANCE),
            "第9号",
            sharing.now(),
            null);
    UUID id = ordering().order(operator, child, guardianship.id(), limit);

    ordering().confirm(sharing.people.operator(), child, id);

    assertThat(details().insurances()).isEmpty();
    assertThat(details().person().address()).isEmpty();
    assertThat(details().person().name()).isNotEmpty();
  }

  private ReadingPeople.Details details() {
    return sharing.world.the(ReadingPeople.class).details(sharing.she, Purpose.PERSONAL_USE, child);
  }

  @Test
  void doesNotTakeTheSameOperatorTwiceNorTellTheGuardian() {
    Order limit = order(CourtOrder.Effect.LIMIT, "第8号", sharing.now(), null);
    UUID id = ordering().order(operator, child, guardianship.id(), limit);
    long before = ofMother().rows(sharing.she, child, null).size();

    notPossible(
        ProtectionNotPossible.Why.SAME_OPERATOR, () -> ordering().confirm(operator, child, id));

    assertThat(ordering().orders(operator, child))
        .extracting(order -> order.isWaiting(sharing.now()))
        .containsExactly(true);
    ordering().confirm(sharing.people.operator(), child, id);
    notPossible(
        ProtectionNotPossible.Why.NOTHING_TO_CONFIRM,
        () -> ordering().confirm(sharing.people.operator(), child, id));
    assertThat(motherReads().orThrow().categories()).doesNotContain(Category.CONDITION);
    // her own look at it is all that came
    assertThat(ofMother().rows(sharing.she, child, null)).hasSize((int) before + 1);
  }

  @Test
  void refusesEverybodyButOperators() {
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());
    Caller herself = sharing.people.signsInAs("child", child);
    sharing.granted(sharing.she, child, sharing.terms());

    refused(sharing.she, Refusal.Reason.NOT_FOR_THIS_ACTION);
    refused(herself, Refusal.Reason.NOT_FOR_THIS_ACTION);
    refused(sharing.doctor, Refusal.Reason.NOT_FOR_THIS_ACTION);
    refused(stranger, Refusal.Reason.NO_GROUND);
    assertThat(recording().shields(operator, child)).isEmpty();
    assertThat(motherReads().orThrow().categories()).contains(Category.CONDITION);
  }

  @Test
  void letsAnOperatorSeeNothingByIt() {
    recording().shield(operator, child, mother);

    assertRefusal(
        sharing.world.inTransaction(() -> sharing.decide(operator, child, Purpose.PROTECTION)),
        Refusal.Reason.NOT_FOR_THIS_ACTION);
  }

  @Test
  void refusesWhoAndWhatIsNotThere() {
    SubjectId nobody = new SubjectId(UUID.randomUUID());
    SubjectId other = sharing.personAged(9);
    Guardianship others = sharing.guards(other);
    Order limit = order(CourtOrder.Effect.LIMIT, "第4号", sharing.now(), null);

    absent(nobody, () -> recording().shield(operator, nobody, mother));
    absent(child, () -> recording().shield(operator, child, nobody));
    absent(child, () -> recording().endShield(operator, child, UUID.randomUUID()));
    absent(child, () -> ordering().order(operator, child, others.id(), limit));
    absent(child, () -> ordering().order(operator, child, UUID.randomUUID(), limit));
    absent(child, () -> ordering().end(operator, child, UUID.randomUUID()));
    absent(child, () -> ordering().confirm(operator, child, UUID.randomUUID()));
  }

  @Test
  void refusesWhatMakesNoSense() {
    Instant now = sharing.now();

    notPossible(
        ProtectionNotPossible.Why.FROM_ONESELF, () -> recording().shield(operator, child, child));
    notPossible(
        ProtectionNotPossible.Why.POWER_BY_LAW,
        () ->
            ordering()
                .order(
                    operator,
                    child,
                    guardianship.id(),
                    order(CourtOrder.Effect.POWER, "第5号", now, null)));
    notPossible(
        ProtectionNotPossible.Why.ENDS_BEFORE_IT_STARTS,
        () -> order(CourtOrder.Effect.LIMIT, "第6号", now, now));
    notPossible(
        ProtectionNotPossible.Why.ABOUT_NOTHING,
        () -> order(CourtOrder.Effect.LIMIT, " ", now, null));
    notPossible(
        ProtectionNotPossible.Why.REFERENCE_TOO_LONG,
        () -> order(CourtOrder.Effect.LIMIT, "第".repeat(201), now, null));
  }

  private void refused(Caller caller, Refusal.Reason reason) {
    Order limit = order(CourtOrder.Effect.LIMIT, "第7号", sharing.now(), null);
    UUID any = UUID.randomUUID();
    protect(reason, () -> recording().shield(caller, child, mother));
    protect(reason, () -> recording().endShield(caller, child, any));
    protect(reason, () -> ordering().order(caller, child, guardianship.id(), limit));
    protect(reason, () -> ordering().end(caller, child, any));
    protect(reason, () -> ordering().confirm(caller, child, any));
    protect(reason, () -> ordering().orders(caller, child));
    protect(reason, () -> recording().shields(caller, child));
  }

  private void protect(Refusal.Reason reason, ThrowingCallable tried) {
    sharing.assertRefused(child, Action.PROTECT, reason, tried);
  }

  /** Is refused after the permit that the operator has. */
  private void absent(SubjectId subject, ThrowingCallable tried) {
    assertThat(catchThrowableOfType(RefusedException.class, tried).reason())
        .isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(sharing.row(subject).refusal()).isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(sharing.row(subject).action()).isEqualTo(Action.PROTECT);
  }

  private static void notPossible(ProtectionNotPossible.Why why, ThrowingCallable tried) {
    assertThat(catchThrowableOfType(ProtectionNotPossible.class, tried).why()).isEqualTo(why);
  }

  private void limited() {
    assertThat(motherReads().orThrow().categories())
        .doesNotContain(Category.CONDITION)
        .contains(Category.ALLERGY);
  }

  private void confirmed(Order order) {
    UUID id = ordering().order(operator, child, guardianship.id(), order);
    ordering().confirm(sharing.people.operator(), child, id);
  }

  private static Order order(
      CourtOrder.Effect effect, String number, Instant from, @Nullable Instant until) {
    return new Order(effect, Set.of(Action.READ), Set.of(Category.CONDITION), number, from, until);
  }

  private Decision motherReads() {
    return sharing.world.inTransaction(
        () -> sharing.decide(sharing.she, child, Purpose.PERSONAL_USE));
  }

  private ReadingLedger ofMother() {
    return sharing.world.the(ReadingLedger.class);
  }

  private RecordingOrders ordering() {
    return sharing.world.the(RecordingOrders.class);
  }

  private RecordingProtection recording() {
    return sharing.world.the(RecordingProtection.class);
  }
}
