package jp.mimamori.consent;

import static org.assertj.core.api.Assertions.assertThat;

/** That an answer is no, and why. */
final class Refused {

  private Refused() {}

  static void assertRefused(Decision decision, Refusal.Reason reason) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo(reason));
  }
}
