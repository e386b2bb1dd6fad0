package jp.mimamori.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecurityHeadersTest {

  @Test
  void allowsNoFramesAndNoForeignScripts() {
    assertThat(SecurityHeaders.ALWAYS.get("Content-Security-Policy"))
        .isEqualTo("default-src 'none'; frame-ancestors 'none'");
    assertThat(PageDressing.policy("n"))
        .contains(
            "default-src 'none'",
            "script-src 'self' 'nonce-n' 'unsafe-eval'",
            "frame-ancestors 'none'")
        .doesNotContain("script-src 'self' 'unsafe-inline'", "http:", "https:", "*");
  }
}
