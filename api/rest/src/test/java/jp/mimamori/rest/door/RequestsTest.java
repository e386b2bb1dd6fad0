package jp.mimamori.rest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import jp.mimamori.rest.Asking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "en",
        "en-US",
        "fr, en;q=0.5",
        "en-GB;q=0.8, ja;q=0.3",
        "ja;q=0, en",
        "de,*;q=0.1,en"
      })
  void speaksEnglishToWhoeverLikesItBest(String liked) {
    assertThat(Requests.locale(Asking.request("/api", liked))).isEqualTo(Locale.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ja",
        "ja-JP",
        "fr",
        "*",
        "",
        "en;q=0",
        "en;q=0.2, ja",
        "en;q=high",
        ";;;",
        "en\u0000",
        "ja-hrkt, en"
      })
  void speaksJapaneseToEverybodyElse(String liked) {
    assertThat(Requests.locale(Asking.request("/api", liked))).isEqualTo(Locale.JAPANESE);
  }

  @Test
  void speaksJapaneseWithoutAHeaderAndToOneThatIsTooLong() {
    assertThat(Requests.locale(Asking.request("/api"))).isEqualTo(Locale.JAPANESE);
    assertThat(Requests.locale(Asking.request("/api", "en," + "fr,".repeat(200))))
        .isEqualTo(Locale.JAPANESE);
  }
}
