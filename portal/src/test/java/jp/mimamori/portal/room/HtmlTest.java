package jp.mimamori.portal.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jp.mimamori.identity.Secret;
import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  void escapesWhatWasEntered() {
    String page =
        new Html()
            .open("p", "title", "\"><script>alert(1)</script>")
            .text("<b>&'\"")
            .lines("一\n<二>")
            .close()
            .page();

    assertThat(page)
        .contains("title=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\"")
        .contains("&lt;b&gt;&amp;&#39;&quot;一<br>&lt;二&gt;</p>");
  }

  @Test
  void leavesNothingOpen() {
    assertThatIllegalStateException().isThrownBy(() -> new Html().open("p").page());
  }

  @Test
  void tellsNothingOfASignInByTheTokenOfItsForms() {
    Secret secret = Secret.random();

    assertThat(FormToken.of(secret)).isEqualTo(FormToken.of(secret));
    assertThat(FormToken.of(secret).text()).doesNotContain(secret.text());
    assertThat(FormToken.of(secret).is(FormToken.of(Secret.random()).text())).isFalse();
    assertThat(FormToken.of(secret).is("")).isFalse();
  }

  @Test
  void allowsNoScriptAndNothingFromElsewhere() {
    assertThat(Style.POLICY)
        .contains("default-src 'none'", "form-action 'self'", "frame-ancestors 'none'")
        .doesNotContain("script-src", "unsafe", "http");
    assertThat(Style.CSS).doesNotContain("</", "url(", "@import");
  }

  @Test
  void marksInWhichLanguageSomethingWasEntered() {
    assertThat(Tongue.tagOf("気管カニューレ 4.0")).isEqualTo("ja");
    assertThat(Tongue.tagOf("알레르기")).isEqualTo("ko");
    assertThat(Tongue.tagOf("SIMV 20")).isEmpty();
  }
}
