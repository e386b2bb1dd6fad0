package jp.mimamori.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hanako@example.jp",
        " hanako@example.jp ",
        "hanako.mihon+phr@mail.example.co.jp",
        "o'neil_1@ex-ample.jp"
      })
  void takesPlainAddresses(String typed) {
    assertThat(EmailAddress.of(typed)).map(EmailAddress::text).contains(typed.strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hanako",
        "@example.jp",
        "hanako@",
        "hanako@localhost",
        "hanako@example.jp\r\nBcc: all@example.jp",
        "hanako@example.jp\nSubject: x",
        "hanako@example.jp,other@example.jp",
        "hanako@example.jp;other@example.jp",
        "<hanako@example.jp>",
        "Hanako <hanako@example.jp>",
        "\"ha nako\"@example.jp",
        "hanako@[127.0.0.1]",
        "hanako@example..jp",
        "hanako@-example.jp",
        "ha..nako@example.jp",
        ".hanako@example.jp",
        "花子@example.jp",
        "hanako@例え.jp",
        "hanako@exam\u0000ple.jp",
        "hanako@example.jp%0d%0aBcc:x@example.jp"
      })
  void takesNothingElse(String typed) {
    assertThat(EmailAddress.of(typed)).isEmpty();
    assertThatThrownBy(() -> new EmailAddress(typed)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsHowLongOneMayBe() {
    assertThat(EmailAddress.of("a".repeat(64) + "@example.jp")).isPresent();
    assertThat(EmailAddress.of("a".repeat(65) + "@example.jp")).isEmpty();
    assertThat(EmailAddress.of("a@" + "b.".repeat(130) + "jp")).isEmpty();
  }

  @Test
  void keepsItToItself() {
    assertThat(new EmailAddress("hanako@example.jp").toString()).doesNotContain("hanako");
  }
}
