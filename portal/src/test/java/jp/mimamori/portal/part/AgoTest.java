package jp.mimamori.portal.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgoTest {

  private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-11-26T16:00:00Z, 今日, today",
    "2026-11-28T16:00:00Z, 今日, today",
    "2026-11-26T14:00:00Z, 1日前, 1 day ago",
    "2026-09-29T03:00:00Z, 59日前, 59 days ago",
    "2026-09-27T03:00:00Z, 2か月前, 2 months ago",
    "2024-11-28T03:00:00Z, 23か月前, 23 months ago",
    "2023-11-20T03:00:00Z, 3年前, 3 years ago"
  })
  void countsAsPeopleDo(Instant then, String japanese, String english) {
    assertThat(Ago.age(then, NOW, Locale.JAPANESE)).isEqualTo(japanese);
    assertThat(Ago.age(then, NOW, Locale.ENGLISH)).isEqualTo(english);
  }

  @Test
  void namesTheDayBesideIt() {
    assertThat(Ago.words(Instant.parse("2026-08-27T03:00:00Z"), NOW, Locale.JAPANESE))
        .isEqualTo("3か月前（2026年8月27日（木））");
  }
}
