package jp.mimamori.consent;

import static jp.mimamori.consent.Callers.citizen;
import static jp.mimamori.consent.Callers.operator;
import static jp.mimamori.consent.Callers.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Guardianship.LegalGround;
import jp.mimamori.consent.ProtectionNotPossible.Why;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What holds only when a second operator has seen the papers. */
class FourEyesTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(3_600);

  private final Registry registry = new Registry();
  private final SubjectId ward = somebody();
  private final SubjectId guardian = somebody();
  private final Caller first = operator();
  private final Caller second = operator();

  @Test
  void letsAnAdultsGuardianReadFromTheConfirmationOn() {
    Guardianship recorded = ofAnAdult().recordedBy(first);
    registry.guardianships.add(recorded);
    assertThat(recorded.isWaiting()).isTrue();
    assertThat(read(LATER)).isInstanceOf(Refusal.class);

    recorded.confirm(second);

    assertThat(read(LATER)).isInstanceOf(Permit.class);
    assertThat(recorded.isWaiting()).isFalse();
  }

  @Test
  void letsAMinorsGuardianReadAtOnce() {
    Guardianship recorded = ofAMinor().recordedBy(first);

    assertThat(recorded.isInForce(LATER)).isTrue();
    assertThat(recorded.isWaiting()).isFalse();
    assertNotPossible(Why.NOTHING_TO_CONFIRM, () -> recorded.confirm(second));
  }

  @Test
  void refusesWhoRecordedAGuardianshipToConfirmIt() {
    Guardianship recorded = ofAnAdult().recordedBy(first);

    assertNotPossible(Why.SAME_OPERATOR, () -> recorded.confirm(first));
    assertNotPossible(Why.SAME_OPERATOR, () -> recorded.confirm(first.onRequest(new UUID(1, 1))));
    assertThat(recorded.isInForce(LATER)).isFalse();
  }

  @Test
  void confirmsAGuardianshipOnceAndNoneThatWasEnded() {
    Guardianship recorded = ofAnAdult().recordedBy(first);
    recorded.confirm(second);
    assertNotPossible(Why.NOTHING_TO_CONFIRM, () -> recorded.confirm(operator()));

    Guardianship ended = ofAnAdult().recordedBy(first);
    ended.end(NOW);
    assertThat(ended.isWaiting()).isFalse();
    assertNotPossible(Why.NOTHING_TO_CONFIRM, () -> ended.confirm(second));
  }

  @Test
  void limitsAGuardianBeforeAndAfterTheConfirmationUntilTwoLiftIt() {
    Guardianship hers = ofAMinor();
    registry.guardianships.add(hers);
    assertThat(read(LATER)).isInstanceOf(Permit.class);
    CourtOrder order = order(hers, null).recordedBy(first);
    registry.guardianships.add(order);
    assertThat(order.isWaiting(NOW)).isTrue();
    assertBarred();

    order.confirm(second, NOW);

    assertThat(order.isWaiting(NOW)).isFalse();
    assertBarred();
    order.end(second, NOW);
    assertBarred();
    assertNotPossible(Why.SAME_OPERATOR, () -> order.end(second, NOW));
    order.end(first, NOW);
    assertThat(read(LATER)).isInstanceOf(Permit.class);
  }

  private void assertBarred() {
    assertThat(read(LATER))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.reason()).isEqualTo(Refusal.Reason.COURT_ORDER));
  }

  @Test
  void refusesWhoRecordedAnOrderToConfirmIt() {
    CourtOrder order = order(ofAMinor(), null).recordedBy(first);

    assertNotPossible(Why.SAME_OPERATOR, () -> order.confirm(first, NOW));
    assertThat(order.isUnconfirmed()).isTrue();
  }

  @Test
  void confirmsAnOrderOnceAndNoneThatIsOver() {
    CourtOrder order = order(ofAMinor(), LATER).recordedBy(first);
    assertThat(order.isWaiting(LATER)).isFalse();
    assertNotPossible(Why.NOTHING_TO_CONFIRM, () -> order.confirm(second, LATER));
    order.confirm(second, NOW);

    assertThat(order.isInForce(NOW)).isTrue();
    assertThat(order.isInForce(LATER)).isFalse();
    assertNotPossible(Why.NOTHING_TO_CONFIRM, () -> order.confirm(operator(), NOW));
  }

  private Decision read(Instant asOf) {
    return registry.deciding.decide(
        Question.aboutAll(citizen(guardian), ward, Action.READ, Purpose.PERSONAL_USE, asOf));
  }

  private Guardianship ofAnAdult() {
    return guardianship(LocalDate.of(1950, 1, 1), LegalGround.ADULT_GUARDIAN);
  }

  private Guardianship ofAMinor() {
    return guardianship(LocalDate.of(2016, 4, 2), LegalGround.PARENTAL_AUTHORITY);
  }

  private Guardianship guardianship(LocalDate born, LegalGround ground) {
    return new Guardianship(UUID.randomUUID(), ward, born, guardian, ground, NOW);
  }

  private static CourtOrder order(Guardianship about, Instant until) {
    return new CourtOrder(
        UUID.randomUUID(),
        about,
        CourtOrder.Effect.LIMIT,
        Set.of(Action.READ),
        Set.of(Category.values()),
        "東京家庭裁判所 令和8年(家)第1号",
        NOW,
        until);
  }

  private static void assertNotPossible(Why why, ThrowingCallable tried) {
    ProtectionNotPossible thrown = catchThrowableOfType(ProtectionNotPossible.class, tried);
    assertThat(thrown).isNotNull();
    assertThat(thrown.why()).isEqualTo(why);
  }
}
