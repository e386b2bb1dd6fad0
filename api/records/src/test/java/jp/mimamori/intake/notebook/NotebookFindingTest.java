package jp.mimamori.intake.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NotebookFindingTest {

  @ParameterizedTest
  @EnumSource(NotebookFinding.class)
  void saysItselfInBothLanguages(NotebookFinding finding) {
    String japanese = finding.sentence(Locale.JAPANESE, List.of("甲", "乙"));
    String english = finding.sentence(Locale.ENGLISH, List.of("甲", "乙"));

    assertThat(japanese).endsWith("。").doesNotContain("{");
    assertThat(english).endsWith(".").doesNotContain("{").isNotEqualTo(japanese);
    assertThat(japanese.contains("甲")).isEqualTo(english.contains("甲"));
    assertThat(japanese.contains("乙")).isEqualTo(english.contains("乙"));
  }
}
