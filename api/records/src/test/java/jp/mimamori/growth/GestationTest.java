package jp.mimamori.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class GestationTest {

  private static final LocalDate BIRTH = LocalDate.of(2025, 3, 10);

  @Test
  void countsFromTheDayThatTheChildWasExpected() {
    Gestation gestation = new Gestation(31 * 7 + 3);

    assertThat(gestation.weeks()).isEqualTo(31);
    assertThat(gestation.daysOfWeek()).isEqualTo(3);
    assertThat(gestation.expected(BIRTH)).isEqualTo(BIRTH.plusDays(60));
    assertThat(gestation.corrected(BIRTH, BIRTH.plusDays(60))).hasValue(0.0);
    assertThat(gestation.corrected(BIRTH, LocalDate.of(2025, 9, 9)).orElseThrow())
        .isCloseTo(4, within(1e-9));
  }

  @Test
  void isBeforeNothingUntilThen() {
    assertThat(new Gestation(31 * 7).corrected(BIRTH, BIRTH).orElseThrow()).isNegative();
  }

  @Test
  void correctsNothingAtTerm() {
    assertThat(new Gestation(37 * 7).corrected(BIRTH, BIRTH.plusDays(30))).isEmpty();
    assertThat(new Gestation(37 * 7 - 1).corrected(BIRTH, BIRTH.plusDays(30))).isPresent();
  }

  @Test
  void endsWithTheSecondBirthdayOrTheThird() {
    Gestation early = new Gestation(28 * 7);
    Gestation veryEarly = new Gestation(28 * 7 - 1);

    assertThat(early.corrected(BIRTH, LocalDate.of(2027, 3, 9))).isPresent();
    assertThat(early.corrected(BIRTH, LocalDate.of(2027, 3, 10))).isEmpty();
    assertThat(veryEarly.corrected(BIRTH, LocalDate.of(2028, 3, 9))).isPresent();
    assertThat(veryEarly.corrected(BIRTH, LocalDate.of(2028, 3, 10))).isEmpty();
  }

  @Test
  void refusesWhatNoPregnancyLasts() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Gestation(20 * 7 - 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Gestation(45 * 7 + 1));
  }

  @Test
  void countsMonthsWithThePartOfTheNext() {
    assertThat(Months.between(BIRTH, BIRTH)).isZero();
    assertThat(Months.between(BIRTH, LocalDate.of(2025, 4, 10))).isEqualTo(1);
    assertThat(Months.between(BIRTH, LocalDate.of(2025, 4, 25))).isCloseTo(1.5, within(1e-9));
    assertThat(Months.between(LocalDate.of(2024, 2, 29), LocalDate.of(2025, 2, 28))).isEqualTo(12);
    assertThat(Months.between(BIRTH, BIRTH.minusMonths(2))).isEqualTo(-2);
  }
}
