package jp.mimamori.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailTextTest {

  private static final String LINK = "https://phr.example.jp/notices";

  @ParameterizedTest
  @EnumSource(MailLanguage.class)
  void hasEveryMailInEveryLanguage(MailLanguage language) {
    for (OutboxMail.Kind kind : OutboxMail.Kind.values()) {
      String subject = MailText.of(kind + ".subject", language);
      String body = MailText.of(kind + ".body", language, LINK);

      assertThat(subject).as(kind.name()).startsWith("Mimamori: ").doesNotContain("\n", "\r", "{");
      assertThat(body).as(kind.name()).contains("\n" + LINK + "\n").doesNotContain("{", "''");
    }
  }

  @Test
  void differsFromLanguageToLanguage() {
    assertThat(
            List.of(MailLanguage.values()).stream()
                .map(language -> MailText.of("NEWS.body", language, LINK))
                .distinct())
        .hasSize(MailLanguage.values().length);
  }

  @Test
  void saysNothingOfHealthThatItCouldKnow() {
    for (MailLanguage language : MailLanguage.values()) {
      for (OutboxMail.Kind kind : OutboxMail.Kind.values()) {
        assertThat(MailText.of(kind + ".subject", language) + MailText.of(kind + ".body", language))
            .doesNotContainIgnoringCase("記録", "病院", "doctor", "record", "緊急", "救急", "emergency");
      }
    }
  }
}
