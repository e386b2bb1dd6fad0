package jp.mimamori.consent;

import static jp.mimamori.consent.Callers.operator;
import static jp.mimamori.consent.Callers.somebody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.consent.CourtOrder.Effect;
import jp.mimamori.consent.Guardianship.LegalGround;
import jp.mimamori.identity.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CourtOrderTest {

  private static final Instant FROM = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-07-01T00:00:00Z");

  private final Guardianship guardianship =
      new Guardianship(
          UUID.randomUUID(),
          somebody(),
          LocalDate.of(2016, 4, 2),
          somebody(),
          LegalGround.PARENTAL_AUTHORITY,
          Instant.parse("2020-01-01T00:00:00Z"));

  @Test
  void saysWhatItsPaperSays() {
    CourtOrder order = order(Effect.LIMIT, UNTIL, Category.CONDITION, Category.ALLERGY);

    assertThat(order.guardianship()).isEqualTo(guardianship.id());
    assertThat(order.effect()).isEqualTo(Effect.LIMIT);
    assertThat(order.actions()).containsExactlyInAnyOrder(Action.READ, Action.GRANT);
    assertThat(order.categories()).containsExactlyInAnyOrder(Category.CONDITION, Category.ALLERGY);
    assertThat(order.reference()).isEqualTo("第1号");
    assertThat(order.startsAt()).isEqualTo(FROM);
    assertThat(order.endsAt()).isEqualTo(UNTIL);
    assertThat(order.about(Action.READ)).isEqualTo(order.categories());
    assertThat(order.about(Action.WRITE)).isEmpty();
  }

  @Test
  void holdsFromItsFirstMomentUntilBeforeItsLast() {
    CourtOrder order = order(Effect.LIMIT, UNTIL, Category.CONDITION);

    assertThat(order.isInForce(FROM.minusNanos(1))).isFalse();
    assertThat(order.isInForce(FROM)).isTrue();
    assertThat(order.isInForce(UNTIL.minusNanos(1))).isTrue();
    assertThat(order.isInForce(UNTIL)).isFalse();
  }

  @Test
  void isShortenedByAnEndAndNeverProlonged() {
    CourtOrder open = order(Effect.LIMIT, null, Category.CONDITION);
    CourtOrder limited = order(Effect.LIMIT, UNTIL, Category.CONDITION);

    open.end(UNTIL);
    limited.end(UNTIL.plusSeconds(1));
    assertThat(open.endsAt()).isEqualTo(UNTIL);
    assertThat(limited.endsAt()).isEqualTo(UNTIL);
    open.end(FROM.plusSeconds(1));
    assertThat(open.endsAt()).isEqualTo(FROM.plusSeconds(1));
  }

  @Test
  void givesNothingBeforeItIsConfirmedAndSaysSo() {
    CourtOrder order = order(Effect.POWER, UNTIL, Category.CONDITION);
    assertThat(order.isUnconfirmed()).isFalse();
    assertThat(order.isWaiting(FROM)).isFalse();

    order.recordedBy(operator());

    assertThat(order.isUnconfirmed()).isTrue();
    assertThat(order.isWaiting(UNTIL.minusNanos(1))).isTrue();
    assertThat(order.isWaiting(UNTIL)).isFalse();
    assertThat(order.isInForce(FROM)).isFalse();
  }

  @Test
  void takesAtOnceWhatOneOperatorRecords() {
    CourtOrder order = order(Effect.LIMIT, UNTIL, Category.CONDITION).recordedBy(operator());

    assertThat(order.isUnconfirmed()).isTrue();
    assertThat(order.isWaiting(FROM)).isTrue();
    assertThat(order.isInForce(FROM.minusNanos(1))).isFalse();
    assertThat(order.isInForce(FROM)).isTrue();
    assertThat(order.isInForce(UNTIL)).isFalse();
  }

  @Test
  void givesBackWhatItTookWhenTwoOperatorsSaySo() {
    for (Caller recorder : new Caller[] {operator(), operator()}) {
      CourtOrder order = order(Effect.LIMIT, null, Category.CONDITION).recordedBy(recorder);
      Caller first = operator();

      order.end(first, FROM);
      assertThat(order.isInForce(FROM)).isTrue();
      assertThat(order.isEndAsked()).isTrue();
      assertThatThrownBy(() -> order.end(first, FROM.plusSeconds(1)))
          .isInstanceOf(ProtectionNotPossible.class);
      assertThat(order.isInForce(FROM.plusSeconds(1))).isTrue();

      order.end(operator(), FROM.plusSeconds(2));
      assertThat(order.isInForce(FROM.plusSeconds(2))).isFalse();
      assertThat(order.isEndAsked()).isFalse();
      order.end(operator(), FROM.plusSeconds(3));
      assertThat(order.endsAt()).isEqualTo(FROM.plusSeconds(2));
    }
  }

  @Test
  void takesOneOperatorToEndWhatItGave() {
    CourtOrder order = order(Effect.POWER, null, Category.CONDITION);

    order.end(operator(), FROM);

    assertThat(order.isInForce(FROM)).isFalse();
    assertThat(order.isEndAsked()).isFalse();
  }

  @Test
  void refusesToBeAboutNothing() {
    for (String reference : new String[] {"", " "}) {
      assertThatThrownBy(() -> make(Set.of(Action.READ), Set.of(Category.OTHER), reference))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> make(Set.of(), Set.of(Category.OTHER), "第1号"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> make(Set.of(Action.READ), Set.of(), "第1号"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(LegalGround.class)
  void leavesEverythingToThoseWithPowersByLawAndNothingToTheOthers(LegalGround ground) {
    Set<Category> left = CourtOrder.left(ground, Stream.of(), Action.READ);

    boolean byLaw = ground != LegalGround.CURATOR && ground != LegalGround.ASSISTANT;
    assertThat(left).isEqualTo(byLaw ? EnumSet.allOf(Category.class) : Set.of());
  }

  @Test
  void takesAwayMoreThanItGives() {
    CourtOrder power = order(Effect.POWER, null, Category.CONDITION, Category.ALLERGY);
    CourtOrder limit = order(Effect.LIMIT, null, Category.ALLERGY);

    assertThat(left(LegalGround.CURATOR, power, limit)).containsExactly(Category.CONDITION);
    assertThat(left(LegalGround.CURATOR, limit, power)).containsExactly(Category.CONDITION);
    assertThat(left(LegalGround.ADULT_GUARDIAN, power, limit))
        .isEqualTo(EnumSet.complementOf(EnumSet.of(Category.ALLERGY)));
    assertThat(CourtOrder.left(LegalGround.CURATOR, Stream.of(power), Action.WRITE)).isEmpty();
  }

  private static Set<Category> left(LegalGround ground, CourtOrder... orders) {
    return CourtOrder.left(ground, Stream.of(orders), Action.READ);
  }

  private CourtOrder order(Effect effect, Instant until, Category... categories) {
    return new CourtOrder(
        UUID.randomUUID(),
        guardianship,
        effect,
        Set.of(Action.READ, Action.GRANT),
        Set.of(categories),
        "第1号",
        FROM,
        until);
  }

  private CourtOrder make(Set<Action> actions, Set<Category> categories, String reference) {
    return new CourtOrder(
        UUID.randomUUID(), guardianship, Effect.LIMIT, actions, categories, reference, FROM, null);
  }
}
