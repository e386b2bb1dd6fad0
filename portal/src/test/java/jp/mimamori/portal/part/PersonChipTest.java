package jp.mimamori.portal.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonChipTest {

  @Test
  void showsTheFirstLetterOfTheGivenName() {
    assertThat(PersonChip.initial("森野 はるか")).isEqualTo("は");
    assertThat(PersonChip.initial("森野　はるか")).isEqualTo("は");
    assertThat(PersonChip.initial("森野")).isEqualTo("森");
    assertThat(PersonChip.initial("山田 𠮷子")).isEqualTo("𠮷");
  }

  @Test
  void givesEachOfTheFamilyAColourAndBeginsAnewAfterFour() {
    assertThat(PersonChip.stripe(1)).isEqualTo("stripe-1");
    assertThat(PersonChip.stripe(4)).isEqualTo("stripe-4");
    assertThat(PersonChip.stripe(5)).isEqualTo("stripe-1");
  }
}
