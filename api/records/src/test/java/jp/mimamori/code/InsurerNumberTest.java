package jp.mimamori.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsurerNumberTest {

  @ParameterizedTest
  @ValueSource(strings = {"01010016", "01130012", "34130021", "06139992", "138057"})
  void acceptsTheCheckDigit(String digits) {
    assertThat(new InsurerNumber(digits).checkDigitHolds()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"06123456", "12000001", "138058", "01010017"})
  void seesAWrongCheckDigit(String digits) {
    assertThat(new InsurerNumber(digits).checkDigitHolds()).isFalse();
  }

  @Test
  void readsFullWidthDigits() {
    assertThat(InsurerNumber.parse("０６１３９９９２")).contains(new InsurerNumber("06139992"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234567", "123456789", "0613999X", "06 139992"})
  void readsNoOtherShape(String written) {
    assertThat(InsurerNumber.parse(written)).isEmpty();
  }

  @Test
  void readsNothingOfEndlessText() {
    assertThat(InsurerNumber.parse("㍿".repeat(1_000_000))).isEmpty();
  }

  @Test
  void isNeverMadeOfAnotherShape() {
    assertThatIllegalArgumentException().isThrownBy(() -> new InsurerNumber("1"));
  }
}
