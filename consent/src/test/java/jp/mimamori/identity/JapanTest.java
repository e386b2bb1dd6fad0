package jp.mimamori.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class JapanTest {

  @Test
  void beginsItsDaysNineHoursBeforeThoseOfGreenwich() {
    LocalDate day = LocalDate.of(2027, 4, 1);

    assertThat(Japan.startOf(day)).isEqualTo(Instant.parse("2027-03-31T15:00:00Z"));
    assertThat(Japan.dayOf(Japan.startOf(day))).isEqualTo(day);
    assertThat(Japan.dayOf(Japan.startOf(day).minusNanos(1))).isEqualTo(day.minusDays(1));
  }

  @Test
  void writesADayAsPapersDo() {
    assertThat(Japan.written(LocalDate.of(2026, 3, 9))).isEqualTo("2026年3月9日");
  }
}
