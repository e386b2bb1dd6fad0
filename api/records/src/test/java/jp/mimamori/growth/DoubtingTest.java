package jp.mimamori.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import jp.mimamori.person.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtingTest {

  @ParameterizedTest
  @CsvSource({
    "WEIGHT, 0, 3200, grams as kilograms",
    "WEIGHT, 12, 0.0093, kilograms as grams",
    "WEIGHT, 12, 75, a height in the weight's place",
    "WEIGHT, 120, 138, likewise at ten",
    "HEIGHT, 12, 0.75, metres as centimetres",
    "HEIGHT, 12, 750, millimetres as centimetres",
    "HEIGHT, 36, 14.1, a weight in the height's place",
    "HEAD, 6, 436, millimetres as centimetres",
    "HEAD, 6, 67.8, a height in the head's place",
    "WEIGHT, -2, 1100, grams of a preterm child",
    "WEIGHT, 500, 60000, grams of somebody grown",
    "HEIGHT, 500, 1.7, metres of somebody grown"
  })
  void takesItForWrittenInAnotherUnit(
      Dimension dimension, double months, BigDecimal value, String why) {
    assertThat(doubt(dimension, months, value)).as(why).hasValue(Doubt.OTHER_UNIT_LIKELY);
  }

  @ParameterizedTest
  @CsvSource({
    "WEIGHT, 12, 20, FAR_OFF",
    "HEIGHT, 12, 95, FAR_OFF",
    "HEAD, 12, 54, FAR_OFF",
    "HEIGHT, 500, 280, IMPOSSIBLE",
    "HEAD, 500, 240, IMPOSSIBLE"
  })
  void tellsWhatIsFarOffOrCannotBe(
      Dimension dimension, double months, BigDecimal value, Doubt doubt) {
    assertThat(doubt(dimension, months, value)).hasValue(doubt);
  }

  @ParameterizedTest
  @CsvSource({
    "WEIGHT, 0, 3.0",
    "WEIGHT, 0, 1.9",
    "WEIGHT, 12, 13",
    "WEIGHT, 144, 85",
    "WEIGHT, 500, 140",
    "HEIGHT, 12, 66",
    "HEIGHT, 210, 195",
    "HEAD, 12, 49.5",
    "HEAD, 0, 33",
    "HEIGHT, -2, 35",
    "WEIGHT, -2, 1.1"
  })
  void doubtsNothingThatIsOnlyRare(Dimension dimension, double months, BigDecimal value) {
    assertThat(doubt(dimension, months, value)).isEmpty();
  }

  @Test
  void changesTheUnitAndSaysWhetherItDid() {
    assertThat(Unit.GRAM.convert(new BigDecimal("3250"))).isEqualTo("3.25");
    assertThat(Unit.METRE.convert(new BigDecimal("1.124"))).isEqualTo("112.4");
    assertThat(Unit.METRE.convert(new BigDecimal("1"))).isEqualTo("100");
    assertThat(Unit.POUND.convert(new BigDecimal("20"))).isEqualTo("9.072");
    assertThat(Unit.KILOGRAM.convert(new BigDecimal("9.50"))).isEqualTo("9.50");
    assertThat(Unit.KILOGRAM.isKept()).isTrue();
    assertThat(Unit.GRAM.isKept()).isFalse();
  }

  @Test
  void knowsUnitsAsTheyAreWrittenAndNoOthers() {
    assertThat(Unit.written("㎏")).hasValue(Unit.KILOGRAM);
    assertThat(Unit.written(" cm ")).hasValue(Unit.CENTIMETRE);
    assertThat(Unit.written("尺")).isEmpty();
    assertThat(Unit.written("")).isEmpty();
    assertThat(Unit.CENTIMETRE.fits(Dimension.WEIGHT)).isFalse();
    assertThat(Unit.MILLIMETRE.fits(Dimension.HEAD)).isTrue();
  }

  private static Optional<Doubt> doubt(Dimension dimension, double months, BigDecimal value) {
    return new Doubting(Sex.MALE, months).of(dimension, value);
  }
}
