package jp.mimamori.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far back an emergency opens other records, as the national service does, or otherwise. */
class WindowPeriodsTest {

  @Test
  void reachesAsFarAsTheNationalService() {
    Window window = new WindowPeriods().at(Instant.parse("2026-11-27T15:00:00Z"));

    assertThat(window.from(WindowKind.VISITS)).isEqualTo(LocalDate.of(2026, 8, 28));
    assertThat(window.from(WindowKind.DISPENSING)).isEqualTo(LocalDate.of(2026, 10, 14));
    assertThat(window.from(WindowKind.DRUGS)).isEqualTo(LocalDate.of(2026, 8, 28));
    assertThat(window.from(WindowKind.OPERATIONS)).isEqualTo(LocalDate.of(2021, 11, 28));
    assertThat(window.from(WindowKind.CLINICAL)).isEqualTo(LocalDate.of(2026, 8, 28));
    assertThat(window.from(WindowKind.DIALYSIS)).isEqualTo(LocalDate.of(2026, 8, 28));
  }

  @Test
  void takesOtherPeriodsForSomeKinds() {
    assertThat(WindowPeriods.read("visits=P1Y, dispensing = P100D"))
        .containsEntry(WindowKind.VISITS, Period.ofYears(1))
        .containsEntry(WindowKind.DISPENSING, Period.ofDays(100))
        .containsEntry(WindowKind.DRUGS, Period.ofMonths(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"visits", "visits=3", "letters=P3M", "visits=P-3M", "visits=P3M,,drugs=P1D", "="})
  void refusesWhatItCannotRead(String setting) {
    assertThatIllegalStateException().isThrownBy(() -> WindowPeriods.read(setting));
  }
}
