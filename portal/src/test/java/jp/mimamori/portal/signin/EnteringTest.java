package jp.mimamori.portal.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnteringTest {

  @Test
  void comesBackToThePageThatWasWanted() {
    assertThat(Entering.local("records/checkups")).isEqualTo("/records/checkups");
    assertThat(Entering.local("")).isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example",
        "https://evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "sign-in",
        "a?b=//c"
      })
  void neverLeadsElsewhere(String path) {
    assertThat(Entering.local(path)).isEqualTo("/");
  }
}
