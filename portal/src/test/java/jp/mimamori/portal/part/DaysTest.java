package jp.mimamori.portal.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DaysTest {

  private static final Locale JA = Locale.JAPANESE;
  private static final Locale EN = Locale.ENGLISH;

  @Test
  void writesADayWithItsWeekday() {
    LocalDate day = LocalDate.of(2026, 11, 22);

    assertThat(Days.day(day, JA)).isEqualTo("2026年11月22日（日）");
    assertThat(Days.day(day, EN)).isEqualTo("Sun 22 November 2026");
  }

  @Test
  void writesTheEraOfABirthDate() {
    assertThat(Days.birth(LocalDate.of(1984, 5, 3), JA)).isEqualTo("1984年5月3日（昭和59年）");
    assertThat(Days.birth(LocalDate.of(2019, 5, 1), JA)).isEqualTo("2019年5月1日（令和元年）");
    assertThat(Days.birth(LocalDate.of(2019, 4, 30), JA)).isEqualTo("2019年4月30日（平成31年）");
    assertThat(Days.birth(LocalDate.of(1984, 5, 3), EN)).isEqualTo("3 May 1984");
  }

  @Test
  void showsMomentsInJapaneseTime() {
    assertThat(Days.moment(Instant.parse("2026-11-21T15:05:00Z"), JA))
        .isEqualTo("2026年11月22日（日）0:05");
  }

  @Test
  void showsAWrittenDateNoMorePreciselyThanItIs() {
    assertThat(Days.written("2024", JA)).isEqualTo("2024年");
    assertThat(Days.written("2024-05", JA)).isEqualTo("2024年5月");
    assertThat(Days.written("2024-05-03", JA)).isEqualTo("2024年5月3日（金）");
    assertThat(Days.written("2024-05-03T09:00:00+09:00", JA)).isEqualTo("2024年5月3日（金）9:00");
  }

  @Test
  void leavesWhatIsNoDateAsItIs() {
    assertThat(Days.written("昨年の春", JA)).isEqualTo("昨年の春");
    assertThat(Days.written("2024-13", JA)).isEqualTo("2024-13");
  }

  @Test
  void countsMonthsForChildrenOnly() {
    LocalDate today = LocalDate.of(2026, 11, 22);

    assertThat(Age.of(LocalDate.of(2016, 5, 3), today).words(JA)).isEqualTo("10歳6か月");
    assertThat(Age.of(LocalDate.of(1984, 11, 23), today).words(JA)).isEqualTo("41歳");
    assertThat(Age.of(LocalDate.of(2026, 11, 23), today)).isEqualTo(new Age(0, 0));
  }

  @Test
  void namesBrowsersByTwoWords() {
    assertThat(
            BrowserName.of(
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604.1"))
        .isEqualTo("Safari iPhone");
    assertThat(BrowserName.of("<script>")).isEmpty();
  }

  @Test
  void writesSizesInDecimalUnits() {
    assertThat(Size.words(999)).isEqualTo("999\u00a0B");
    assertThat(Size.words(64_000_000)).isEqualTo("64.0\u00a0MB");
  }
}
