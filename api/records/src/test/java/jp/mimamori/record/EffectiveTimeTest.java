package jp.mimamori.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class EffectiveTimeTest {

  @Test
  void isTheWholeDayInJapan() {
    EffectiveTime day = EffectiveTime.ofDay(LocalDate.of(2025, 6, 3));

    assertThat(day.from()).isEqualTo("2025-06-02T15:00:00Z");
    assertThat(day.until()).isEqualTo("2025-06-03T15:00:00Z");
    assertThat(day.day()).isEqualTo("2025-06-03");
  }

  @Test
  void isTheWholeMonthOrYear() {
    EffectiveTime month = EffectiveTime.ofMonth(YearMonth.of(2024, 2));
    EffectiveTime year = EffectiveTime.ofYear(2024);

    assertThat(month.until()).isEqualTo("2024-02-29T15:00:00Z");
    assertThat(month.day()).isEqualTo("2024-02-01");
    assertThat(year.from()).isEqualTo("2023-12-31T15:00:00Z");
    assertThat(year.until()).isEqualTo("2024-12-31T15:00:00Z");
  }

  @Test
  void showsTheDayAtTheOffsetThatTheDocumentGave() {
    EffectiveTime time = EffectiveTime.of(OffsetDateTime.parse("2025-06-03T23:30:00-05:00"));

    assertThat(time.from()).isEqualTo("2025-06-04T04:30:00Z");
    assertThat(time.until()).isEqualTo("2025-06-04T04:30:01Z");
    assertThat(time.day()).isEqualTo("2025-06-03");
  }

  @Test
  void takesATimeWithoutAnOffsetForJapanese() {
    assertThat(EffectiveTime.of(LocalDateTime.parse("2025-06-03T00:30:00")).from())
        .isEqualTo("2025-06-02T15:30:00Z");
  }

  @Test
  void refusesToEndBeforeItStarts() {
    Instant now = Instant.parse("2025-06-03T00:00:00Z");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EffectiveTime(now, now, LocalDate.of(2025, 6, 3)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectiveTime.ofDays(LocalDate.of(2025, 6, 3), LocalDate.of(2025, 6, 1)));
  }
}
