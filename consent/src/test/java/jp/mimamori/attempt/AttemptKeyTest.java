package jp.mimamori.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttemptKeyTest {

  private static final String WORD = "8e03978e-40d5-43dd-bc93-6894a57f9324";

  private final Caller caller =
      new Caller(
          new AccountId(new UUID(0, 1)),
          Role.CITIZEN,
          null,
          "somebody",
          Channel.API,
          new UUID(0, 2));

  @Test
  void isTheSameInQuotesAndWithout() {
    AttemptKey bare = AttemptKey.parse(WORD).orElseThrow();
    AttemptKey quoted = AttemptKey.parse(" \"" + WORD + "\" ").orElseThrow();

    assertThat(quoted.id(caller)).isEqualTo(bare.id(caller)).hasSize(43);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "fifteen-letters",
        "\"8e03978e-40d5-43dd-bc93-6894a57f9324",
        "8e03978e-40d5-43dd-bc93-6894a57f9324\"",
        "8e03978e-40d5-43dd-bc93-6894a57f9324, 8e03978e-40d5-43dd-bc93-6894a57f9325",
        "8e03978e 40d5 43dd bc93 6894a57f9324",
        "8e03978e-40d5-43dd-bc93-6894a57f9324;a=1",
        "ｆｕｌｌｗｉｄｔｈｌｅｔｔｅｒｓｈｅｒｅ"
      })
  void isNothingElse(String header) {
    assertThat(AttemptKey.parse(header)).isEmpty();
    assertThat(AttemptKey.parse("x".repeat(129))).isEmpty();
    assertThat(AttemptKey.parse("x".repeat(128))).isPresent();
  }

  @Test
  void tellsNobodyWhatItIs() {
    AttemptKey key = AttemptKey.parse(WORD).orElseThrow();

    assertThat(key.toString()).doesNotContain("8e03978e");
    assertThat(key.blinded(Asked.UNKNOWN, caller)).isEqualTo(Asked.UNKNOWN);
    assertThat(key.blinded(new Asked("asked"), caller).hash()).isNotEqualTo("asked").hasSize(43);
  }
}
