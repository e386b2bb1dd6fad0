package jp.mimamori.intake.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import jp.mimamori.intake.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckupFindingTest {

  private static final List<String> ARGUMENTS = List.of("一つ", "二つ", "三つ", "四つ");

  @ParameterizedTest
  @EnumSource
  void isSaidInBothLanguages(CheckupFinding finding) {
    String japanese = finding.sentence(Locale.JAPANESE, ARGUMENTS);
    String english = finding.sentence(Locale.ENGLISH, ARGUMENTS);

    assertThat(japanese).endsWith("。").doesNotContain("{");
    assertThat(english).endsWith(".").doesNotContain("{").isNotEqualTo(japanese);
    assertThat(english.replaceAll("[一二三四]つ", "")).isPrintable().matches("[\\x20-\\x7E]+");
  }

  @Test
  void hasNoSentenceToSpare() {
    var names = Arrays.stream(CheckupFinding.values()).map(Enum::name).collect(Collectors.toSet());

    for (Locale locale : List.of(Locale.ROOT, Locale.ENGLISH)) {
      assertThat(ResourceBundle.getBundle(CheckupFinding.class.getName(), locale).keySet())
          .isEqualTo(names);
    }
  }

  @Test
  void saysWhatTheDocumentSaysAsPlainText() {
    Finding finding = Finding.of(CheckupFinding.DATE_IMPOSSIBLE, "birthTime 3:1", "{0}'<b>");

    assertThat(finding.sentence(Locale.JAPANESE)).isEqualTo("「{0}'<b>」は暦にない日付です。");
    assertThat(finding).hasToString("ERROR DATE_IMPOSSIBLE");
  }
}
