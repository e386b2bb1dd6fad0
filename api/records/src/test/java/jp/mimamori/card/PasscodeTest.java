package jp.mimamori.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.mimamori.identity.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasscodeTest {

  private static final LocalDate BORN = LocalDate.of(2016, 4, 2);

  @ParameterizedTest
  @ValueSource(strings = {"293847", "kaede-2916", "かえでの木の下"})
  void takesWhatIsNotGuessedFirst(String text) {
    assertThat(new Passcode(text).isGoodFor(BORN)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "29384",
        "000000",
        "121212",
        "123456",
        "654321",
        "abcdef",
        "20160402",
        "160402x",
        "x2016-04-02",
        "0123456789012345678901234567890"
      })
  void refusesWhatIsGuessedFirst(String text) {
    assertThat(new Passcode(text).isGoodFor(BORN)).isFalse();
  }

  @Test
  void isTheSameHoweverItsDigitsAreTyped() {
    Secret secret = Secret.random();

    assertThat(new Passcode("２９３８４７ ").isThat(secret, new Passcode("293847").hash(secret)))
        .isTrue();
    assertThat(new Passcode("293848").isThat(secret, new Passcode("293847").hash(secret)))
        .isFalse();
    assertThat(new Passcode("293847").isThat(Secret.random(), new Passcode("293847").hash(secret)))
        .isFalse();
  }
}
