package jp.mimamori.portal.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageTest {

  @ParameterizedTest
  @EnumSource(Language.class)
  void isKnownAgainByItsTagAndByItsLocale(Language language) {
    assertThat(Language.tagged(language.tag())).contains(language);
    assertThat(Language.of(language.locale())).isEqualTo(language);
  }

  @Test
  void speaksPlainJapaneseOnWishOnly() {
    assertThat(Language.of(Locale.JAPAN)).isEqualTo(Language.JAPANESE);
    assertThat(Language.of(Locale.UK)).isEqualTo(Language.ENGLISH);
    assertThat(Language.of(Locale.FRENCH)).isEqualTo(Language.JAPANESE);
    assertThat(Language.tagged("ja-JP-x-plain")).isEmpty();
  }
}
