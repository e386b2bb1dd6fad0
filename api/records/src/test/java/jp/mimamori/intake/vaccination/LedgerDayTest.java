package jp.mimamori.intake.vaccination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerDayTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20250710",
        "20250710093000",
        "2025/7/10",
        "2025/07/10 0:00:00",
        "2025-07-10",
        "2025-07-10T09:30:00+09:00",
        "2025年7月10日",
        "２０２５年７月１０日",
        "R7.7.10",
        "r7/07/10",
        "令和7年7月10日",
        "令和０７年７月１０日",
        "R7.7.10 10:00",
        "令和7年7月10日 0:00",
        "2025年7月10日(木)",
        "令和7年7月10日（木）"
      })
  void isReadAsOfficesWriteIt(String written) {
    assertThat(LedgerDay.of(written)).contains(LocalDate.of(2025, 7, 10));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20250230",
        "2025/13/1",
        "45848",
        "R0.7.10",
        "X7.7.10",
        "7/10/2025",
        "2025/7",
        "昨日",
        "",
        "20250710000000000000000000000000000000000000000000"
      })
  void isNoneWhenTheCalendarHasNoneOrItIsWrittenOtherwise(String written) {
    assertThat(LedgerDay.of(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"令和元年5月1日", "R1.5.1"})
  void knowsTheFirstYearOfAnEra(String written) {
    assertThat(LedgerDay.of(written)).contains(LocalDate.of(2019, 5, 1));
  }
}
