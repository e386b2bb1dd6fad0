package jp.mimamori.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnusualPullTest {

  private static final List<Integer> USUAL = List.of(40, 3, 0, 50, 12);

  @Test
  void isMoreThanThreeTimesTheMostOfAnyDay() {
    assertThat(UnusualPull.is(USUAL, 151)).isTrue();
    assertThat(UnusualPull.is(USUAL, 150)).isFalse();
  }

  @Test
  void isNoSmallNumberHoweverLittleWasUsual() {
    List<Integer> little = List.of(1, 1, 1, 1, 1);

    assertThat(UnusualPull.is(little, 99)).isFalse();
    assertThat(UnusualPull.is(little, 100)).isTrue();
  }

  @Test
  void isNotSaidOfAnAppThatIsNotKnownYet() {
    assertThat(UnusualPull.is(List.of(), 10_000)).isFalse();
    assertThat(UnusualPull.is(List.of(1, 1, 1, 1), 10_000)).isFalse();
  }

  @Test
  void isNotSaidOfAnAppThatOnceTookAsMuch() {
    assertThat(UnusualPull.is(List.of(5_000, 1, 1, 1, 1), 10_000)).isFalse();
  }
}
