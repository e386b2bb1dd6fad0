package jp.mimamori.growth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import jp.mimamori.person.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what was published: means and deviations of 2000, and the medians of the LMS paper. */
class ReferenceTest {

  @ParameterizedTest
  @CsvSource({
    "MALE, 0, 49.0, 2.1",
    "MALE, 12, 75.0, 2.6",
    "MALE, 18, 80.5, 2.8",
    "MALE, 36, 93.3, 3.5",
    "MALE, 72, 113.3, 4.8",
    "MALE, 144, 149.1, 7.6",
    "MALE, 210, 170.8, 5.8",
    "FEMALE, 0, 48.4, 2.1",
    "FEMALE, 12, 73.4, 2.5",
    "FEMALE, 18, 79.4, 2.7",
    "FEMALE, 36, 92.2, 3.4",
    "FEMALE, 72, 112.7, 4.6",
    "FEMALE, 144, 149.6, 6.3",
    "FEMALE, 210, 158.1, 5.3"
  })
  void knowsTheHeightsOf2000(Sex sex, int months, double mean, double deviation) {
    assertThat(Reference.HEIGHT_MEAN_SD_2000.at(sex, months, 0)).hasValue(mean);
    assertThat(Reference.HEIGHT_MEAN_SD_2000.at(sex, months, 1).orElseThrow())
        .isCloseTo(mean + deviation, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "MALE, 12, 9.3, 0.9",
    "MALE, 72, 20.3, 3.3",
    "FEMALE, 12, 8.7, 1.0",
    "FEMALE, 72, 19.6, 3.0"
  })
  void knowsTheWeightsOf2000(Sex sex, int months, double mean, double deviation) {
    assertThat(Reference.WEIGHT_MEAN_SD_2000.at(sex, months, 0)).hasValue(mean);
    assertThat(Reference.WEIGHT_MEAN_SD_2000.at(sex, months, -2).orElseThrow())
        .isCloseTo(mean - 2 * deviation, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "MALE, 0, 0, 3.00, 0.005",
    "MALE, 12, 0, 9.38, 0.01",
    "MALE, 72, 0, 19.6, 0.06",
    "MALE, 210, 0, 60.9, 0.06",
    "MALE, 12, 2, 11.59, 0.015",
    "MALE, 12, -2, 7.61, 0.015",
    "FEMALE, 0, 0, 2.95, 0.005",
    "FEMALE, 12, 0, 8.72, 0.005",
    "FEMALE, 12, 2, 10.79, 0.015",
    "FEMALE, 12, -2, 7.14, 0.015"
  })
  void knowsTheSkewedWeightsOfThePaper(
      Sex sex, int months, double sds, double weight, double error) {
    assertThat(Reference.WEIGHT_LMS_2000.at(sex, months, sds).orElseThrow())
        .isCloseTo(weight, within(error));
  }

  @Test
  void agreesWithItselfBothWays() {
    for (Reference reference : Reference.values()) {
      for (double sds : new double[] {-1.8, -0.5, 0, 0.9, 1.8}) {
        double value = reference.at(Sex.FEMALE, 30.4, sds).orElseThrow();

        Place place = reference.place(Sex.FEMALE, 30.4, BigDecimal.valueOf(value)).orElseThrow();

        assertThat(place.sds().doubleValue()).as(reference.name()).isCloseTo(sds, within(0.006));
      }
    }
  }

  @Test
  void isLevelBetweenTwoAges() {
    assertThat(Reference.HEIGHT_MEAN_SD_2000.at(Sex.MALE, 0.5, 0).orElseThrow())
        .isCloseTo((49.0 + 53.5) / 2, within(1e-9));
  }

  @Test
  void tellsThePercentileThatBelongsToAnSds() {
    Place place = place(Reference.HEIGHT_MEAN_SD_2000, Sex.MALE, 12, "69.8");

    assertThat(place.sds()).isEqualByComparingTo("-2.00");
    assertThat(place.percentile()).isEqualByComparingTo("2.3");
    assertThat(place(Reference.HEIGHT_MEAN_SD_2000, Sex.MALE, 12, "75.0").percentile())
        .isEqualByComparingTo("50.0");
    assertThat(place(Reference.HEIGHT_MEAN_SD_2000, Sex.MALE, 12, "90").percentile())
        .isEqualByComparingTo("99.9");
    assertThat(place(Reference.HEIGHT_MEAN_SD_2000, Sex.MALE, 12, "60").percentile())
        .isEqualByComparingTo("0.1");
  }

  @Test
  void saysTwoThingsOfOneWeightWhereTheMethodsDiffer() {
    assertThat(place(Reference.WEIGHT_LMS_2000, Sex.MALE, 144, "70").sds())
        .isLessThan(place(Reference.WEIGHT_MEAN_SD_2000, Sex.MALE, 144, "70").sds());
  }

  @Test
  void tellsNoPercentileOfAWeightByMeanAndDeviation() {
    Place even = place(Reference.WEIGHT_MEAN_SD_2000, Sex.MALE, 144, "70");

    assertThat(even.sds()).isPositive();
    assertThat(even.percentile()).isNull();
    assertThat(place(Reference.WEIGHT_LMS_2000, Sex.MALE, 144, "70").percentile()).isNotNull();
  }

  @Test
  void tellsNothingOutsideOfItsAgesAndOfOtherSexes() {
    for (Reference reference : Reference.values()) {
      assertThat(reference.at(Sex.MALE, reference.first(), 0)).isPresent();
      assertThat(reference.at(Sex.MALE, reference.last(), 0)).isPresent();
      assertThat(reference.at(Sex.MALE, reference.first() - 0.01, 0)).isEmpty();
      assertThat(reference.at(Sex.MALE, reference.last() + 0.01, 0)).isEmpty();
      assertThat(reference.at(Sex.UNKNOWN, 12, 0)).isEmpty();
      assertThat(reference.at(Sex.OTHER, 12, 0)).isEmpty();
    }
    assertThat(Reference.HEIGHT_MEAN_SD_2000.last()).isEqualTo(210);
  }

  @Test
  void takesTheFirstHeadForThatOfThe30thDayAndNoneOfBirth() {
    assertThat(Reference.HEAD_PERCENTILES_2010.first()).isEqualTo(1);
    assertThat(Reference.HEAD_PERCENTILES_2010.at(Sex.MALE, 0, 0)).isEmpty();
    assertThat(Reference.HEAD_PERCENTILES_2010.at(Sex.MALE, 1, 0)).hasValue(36.7);
    assertThat(Reference.HEAD_PERCENTILES_2010.at(Sex.MALE, 12.5, 0)).hasValue(46.2);
    assertThat(Reference.HEAD_PERCENTILES_2010.at(Sex.FEMALE, 75, 0)).hasValue(50.9);
  }

  @Test
  void tellsOfAHeadBeyondTheLastPercentileOnlyThatItIsBeyond() {
    Place small = place(Reference.HEAD_PERCENTILES_2010, Sex.MALE, 12.5, "43.4");
    Place large = place(Reference.HEAD_PERCENTILES_2010, Sex.MALE, 12.5, "48.8");
    Place last = place(Reference.HEAD_PERCENTILES_2010, Sex.MALE, 12.5, "43.5");

    assertThat(small.sds()).isNull();
    assertThat(small.beyond()).isEqualTo(Place.Beyond.BELOW);
    assertThat(small.percentile()).isEqualByComparingTo("3");
    assertThat(large.beyond()).isEqualTo(Place.Beyond.ABOVE);
    assertThat(large.percentile()).isEqualByComparingTo("97");
    assertThat(last.percentile()).isEqualByComparingTo("3.0");
    assertThat(last.beyond()).isEqualTo(Place.Beyond.NOT);
  }

  @Test
  void hasATableThatGrowsFromMonthToMonth() {
    for (Sex sex : List.of(Sex.MALE, Sex.FEMALE)) {
      for (Reference reference : Reference.values()) {
        double[] middle =
            java.util.stream.DoubleStream.iterate(
                    reference.first(), age -> age <= reference.last(), age -> age + 0.5)
                .map(age -> reference.at(sex, age, 0).orElseThrow())
                .toArray();

        assertThat(middle).as(reference + " " + sex).isSorted();
        assertThat(Arrays.stream(middle).min()).hasValue(middle[0]);
      }
    }
  }

  private static Place place(Reference reference, Sex sex, double months, String value) {
    return reference.place(sex, months, new BigDecimal(value)).orElseThrow();
  }
}
