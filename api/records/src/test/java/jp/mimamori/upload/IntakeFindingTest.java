package jp.mimamori.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.mimamori.intake.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntakeFindingTest {

  @ParameterizedTest
  @EnumSource(IntakeFinding.class)
  void hasASentenceInBothLanguages(IntakeFinding code) {
    String japanese = code.sentence(Locale.JAPANESE, List.of("SEX"));
    String english = code.sentence(Locale.ENGLISH, List.of("SEX"));

    assertThat(japanese).endsWith("。").doesNotContain("{", "''");
    assertThat(english).endsWith(".").isNotEqualTo(japanese).doesNotContain("{", "''");
  }

  @ParameterizedTest
  @EnumSource(Matching.Trait.class)
  void tellsWhatDiffersInTheReadersLanguage(Matching.Trait trait) {
    List<String> arguments = List.of(trait.name());

    assertThat(IntakeFinding.SOMEBODY_ELSE.sentence(Locale.JAPANESE, arguments))
        .doesNotContain(trait.name());
    assertThat(IntakeFinding.SOMEBODY_ELSE.sentence(Locale.ENGLISH, arguments))
        .doesNotContain(trait.name());
  }

  @Test
  void comesBackAsItWasKept() {
    Finding finding =
        Finding.of(IntakeFinding.SOMEBODY_ELSE, "line 3", "BIRTH_DATE", "", "a\nb", "{0}");

    assertThat(kept(finding).finding()).isEqualTo(finding);
    assertThat(kept(Finding.of(IntakeFinding.EMPTY, "")).finding())
        .isEqualTo(Finding.of(IntakeFinding.EMPTY, ""));
  }

  @Test
  void comesBackWithAsManyValuesWhateverTheyHold() {
    Finding one = Finding.of(IntakeFinding.TOO_LARGE, "", "");
    Finding hostile = Finding.of(IntakeFinding.TOO_LARGE, "", "a\u001fb\u0000c");

    assertThat(kept(one).finding().arguments()).hasSize(1);
    assertThat(kept(hostile).finding().arguments()).containsExactly("a b c");
  }

  @Test
  void isCutToItsColumnsAndNeverInTheMiddleOfACharacter() {
    Finding finding =
        kept(Finding.of(IntakeFinding.TOO_LARGE, "x" + "𠮷".repeat(400), "x" + "𠮷".repeat(4_000)))
            .finding();

    assertThat(finding.place().length()).isLessThanOrEqualTo(300);
    assertThat(finding.arguments().get(0).length()).isLessThanOrEqualTo(2_000);
    assertThat(Character.isHighSurrogate(finding.place().charAt(finding.place().length() - 1)))
        .isFalse();
  }

  private static KeptFinding kept(Finding finding) {
    return new KeptFinding(new UUID(1, 1), 1, 1, finding);
  }
}
