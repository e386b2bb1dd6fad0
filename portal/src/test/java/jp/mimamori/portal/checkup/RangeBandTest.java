package jp.mimamori.portal.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RangeBandTest {

  @Test
  void putsTheRangeInTheMiddleAndTheValueWhereItLies() {
    assertThat(band("90", "60", "120")).isEqualTo(new RangeBand(30, 70, 50));
    assertThat(band("60", "60", "120").marker()).isEqualTo(30);
    assertThat(band("135", "60", "120").marker()).isEqualTo(80);
  }

  @Test
  void holdsAValueThatIsFarOutAtTheEnd() {
    assertThat(band("9999", "60", "120").marker()).isEqualTo(96);
    assertThat(band("0", "60", "120").marker()).isEqualTo(4);
  }

  @Test
  void drawsARangeThatIsOpenOnOneSideToTheEnd() {
    RangeBand upTo = band("65", null, "130");
    RangeBand from = band("20", "40", null);

    assertThat(upTo).isEqualTo(new RangeBand(0, 70, 35));
    assertThat(from.until()).isEqualTo(100);
    assertThat(from.marker()).isCloseTo(15, within(0.01)).isLessThan(from.from());
  }

  @Test
  void drawsNothingThatMeansNothing() {
    assertThat(RangeBand.of(new BigDecimal("1"), new BigDecimal("5"), new BigDecimal("5")))
        .isEmpty();
    assertThat(RangeBand.of(new BigDecimal("1"), new BigDecimal("6"), new BigDecimal("5")))
        .isEmpty();
    assertThat(RangeBand.of(new BigDecimal("1"), null, new BigDecimal("0"))).isEmpty();
    assertThat(RangeBand.of(new BigDecimal("1"), new BigDecimal("-3"), null)).isEmpty();
  }

  @Test
  void drawsWithDecimalPointsWhateverTheLanguage() {
    assertThat(band("130", "60", "119").svg())
        .startsWith("<svg xmlns='http://www.w3.org/2000/svg'")
        .contains("x='30.0'", "width='40.0'")
        .doesNotContain("script", "NaN", "Infinity");
  }

  private static RangeBand band(String value, @Nullable String low, @Nullable String high) {
    return RangeBand.of(
            new BigDecimal(value),
            low == null ? null : new BigDecimal(low),
            high == null ? null : new BigDecimal(high))
        .orElseThrow();
  }
}
