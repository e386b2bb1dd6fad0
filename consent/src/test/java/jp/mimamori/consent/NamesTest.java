package jp.mimamori.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {

  private static final Set<String> CONSTANTS =
      Stream.of(
              named("category.", Category.values()),
              named("purpose.", Purpose.values()),
              named("sensitivity.", Sensitivity.values()))
          .flatMap(names -> names)
          .collect(Collectors.toSet());

  @ParameterizedTest
  @ValueSource(strings = {"ja", "en", "ja-simple"})
  void callsEveryConstantSomethingAndNothingElse(String language) {
    assertThat(Names.in(Locale.forLanguageTag(language)).keySet()).isEqualTo(CONSTANTS);
  }

  @Test
  void speaksJapaneseToWhoeverItHasNoLanguageFor() {
    assertThat(Names.in(Locale.FRENCH).getString("category.MEDICATION")).isEqualTo("お薬");
    assertThat(Names.in(Locale.UK).getString("category.MEDICATION")).isEqualTo("Medicine");
  }

  private static Stream<String> named(String prefix, Enum<?>[] constants) {
    return Stream.of(constants).map(constant -> prefix + constant.name());
  }
}
