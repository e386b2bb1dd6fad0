package jp.mimamori.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExtractWordsTest {

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en"})
  void hasAWordForEveryConstantOfARow(String language) {
    ExtractWords words = ExtractWords.in(Locale.forLanguageTag(language));

    assertThat(
            Stream.of(
                    named("did.", Action.values()),
                    named("did-not.", Action.values()),
                    named("ground.", Ground.values()),
                    named("refusal.", Refusal.Reason.values()),
                    named("purpose.", Purpose.values()),
                    named("category.", Category.values()),
                    named("channel.", Channel.values()),
                    named("role.", Role.values()),
                    named("profession.", Practitioner.Profession.values()))
                .flatMap(names -> names))
        .isSubsetOf(words.all().keySet());
  }

  @Test
  void saysTheSameThingsInBothLanguages() {
    assertThat(ExtractWords.in(Locale.ENGLISH).all().keySet())
        .isEqualTo(ExtractWords.in(Locale.JAPANESE).all().keySet());
    assertThat(ExtractWords.in(Locale.FRENCH).language()).isEqualTo("ja");
    assertThat(ExtractWords.in(Locale.UK).language()).isEqualTo("en");
  }

  @Test
  void keepsANameThatItDoesNotKnow() {
    assertThat(ExtractWords.in(Locale.ENGLISH).kinds("ALLERGY,LATER")).isEqualTo("Allergy, LATER");
    assertThat(ExtractWords.in(Locale.ENGLISH).kinds("*")).isEqualTo("all records");
    assertThat(ExtractWords.in(Locale.ENGLISH).kinds(null)).isEmpty();
  }

  private static Stream<String> named(String prefix, Enum<?>[] constants) {
    return Stream.of(constants).map(constant -> prefix + constant.name());
  }
}
