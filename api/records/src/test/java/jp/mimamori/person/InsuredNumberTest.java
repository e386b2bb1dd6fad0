package jp.mimamori.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InsuredNumberTest {

  private static final InsuredNumber CARD = new InsuredNumber("138057", "千代田12", "0034567", "1");

  @Test
  void isTheSameHoweverAFormatFillsInsurerAndBranchWithZeros() {
    InsuredNumber sent = new InsuredNumber("００１３８０５７", "千代田-１２", "003-4567", "01");

    assertThat(sent.normal()).isEqualTo(CARD.normal());
    assertThat(Insurance.matchKeyOf(sent)).isEqualTo(Insurance.matchKeyOf(CARD));
  }

  @Test
  void isAnotherWhenZerosLeadTheNumberItself() {
    InsuredNumber other = new InsuredNumber("138057", "千代田12", "34567", "1");

    assertThat(Insurance.matchKeyOf(other)).isNotEqualTo(Insurance.matchKeyOf(CARD));
  }

  @Test
  void leavesAMissingBranchMissing() {
    assertThat(new InsuredNumber("138057", "", "1", "").normal().branch()).isEmpty();
    assertThat(new InsuredNumber("", "", "1", "").normal().insurer()).isEmpty();
  }

  @Test
  void leavesTheBranchOutOfTheMatchKey() {
    InsuredNumber twin = new InsuredNumber("138057", "千代田12", "0034567", "2");

    assertThat(Insurance.matchKeyOf(twin)).isEqualTo(Insurance.matchKeyOf(CARD));
  }

  @Test
  void doesNotShowItself() {
    assertThat(CARD.toString()).isEqualTo("InsuredNumber");
  }
}
