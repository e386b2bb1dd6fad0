package jp.mimamori.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretTest {

  @Test
  void holds256BitsThatFitAUrlAndACookie() {
    assertThat(Secret.random().text()).matches("[A-Za-z0-9_-]{43}");
  }

  @Test
  void isNeverTheSameAndHasNoCommonBeginning() {
    assertThat(
            IntStream.range(0, 2_000)
                .mapToObj(i -> Secret.random().text().substring(0, 8))
                .distinct()
                .count())
        .isEqualTo(2_000);
  }

  @Test
  void isKeptAsAHashOfItsText() {
    Secret secret = Secret.random();

    assertThat(secret.hash()).hasSize(32).isEqualTo(new Secret(secret.text()).hash());
    assertThat(secret.hash()).isNotEqualTo(Secret.random().hash());
  }

  @Test
  void doesNotShowItselfInALog() {
    Secret secret = Secret.random();

    assertThat(secret.toString()).doesNotContain(secret.text());
  }
}
