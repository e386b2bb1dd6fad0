package jp.mimamori.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The days of birth that are looked through for those who come to an age. */
class AgeWindowsTest {

  private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

  @ParameterizedTest
  @EnumSource(AgeRule.class)
  void holdEverybodyWhoComesToAnAge(AgeRule rule) {
    AgeRules rules = AgeRules.ofTheLaw().with(AgeRule.HIDING, 9);

    for (LocalDate born = LocalDate.of(2001, 1, 1);
        born.isBefore(LocalDate.of(2009, 1, 1));
        born = born.plusDays(1)) {
      LocalDate day = LocalDate.ofInstant(rules.appliesFrom(rule, born), JAPAN);
      LocalDate bornOn = born;
      assertThat(rules.births(rule, day, day.plusDays(1)))
          .as("%s comes to %s on %s", born, rule, day)
          .anyMatch(window -> window.holds(bornOn));
    }
  }

  @ParameterizedTest
  @EnumSource(AgeRule.class)
  void holdNobodyElseButForADayOnWhichTheLawDoesNotChange(AgeRule rule) {
    LocalDate from = LocalDate.of(2026, 12, 1);

    assertThat(AgeRules.ofTheLaw().births(rule, from, from.plusMonths(1)))
        .allSatisfy(
            window -> assertThat(window.last()).isBeforeOrEqualTo(window.first().plusDays(32)));
  }
}
