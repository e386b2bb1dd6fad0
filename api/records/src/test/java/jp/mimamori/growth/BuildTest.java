package jp.mimamori.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import jp.mimamori.growth.Build.Formula;
import jp.mimamori.growth.Build.Index;
import jp.mimamori.growth.Build.Judgement;
import jp.mimamori.person.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against examples that offices publish for families to check their sums by. */
class BuildTest {

  @Test
  void tellsTheIndexOfAnInfantByHeightAlone() {
    Index index = index(Sex.FEMALE, 36, "92", "13");

    assertThat(index.formula()).isEqualTo(Formula.INFANT_2000);
    assertThat(index.standard()).isEqualByComparingTo("13.0");
    assertThat(index.percent()).isEqualByComparingTo("-0.1");
    assertThat(index.judgement()).isEqualTo(Judgement.USUAL);
  }

  @Test
  void tellsTheIndexOfASchoolChildByAgeAndHeight() {
    Index index = index(Sex.MALE, 11 * 12, "140", "38");

    assertThat(index.formula()).isEqualTo(Formula.SCHOOL_2000);
    assertThat(index.standard()).isEqualByComparingTo("34.4");
    assertThat(index.percent()).isEqualByComparingTo("10.5");
    assertThat(index.judgement()).isEqualTo(Judgement.USUAL);
  }

  @ParameterizedTest
  @CsvSource({
    "-20.0, MUCH_TOO_LIGHT, LIGHT",
    "-15.0, LIGHT, USUAL",
    "14.9, USUAL, USUAL",
    "15.0, RATHER_HEAVY, USUAL",
    "19.94, RATHER_HEAVY, USUAL",
    "19.96, HEAVY, RATHER_HEAVY",
    "-19.96, MUCH_TOO_LIGHT, LIGHT",
    "20.0, HEAVY, RATHER_HEAVY",
    "30.0, VERY_HEAVY, HEAVY",
    "50.0, VERY_HEAVY, VERY_HEAVY",
    "-30.0, MUCH_TOO_LIGHT, MUCH_TOO_LIGHT"
  })
  void judgesInfantsAndSchoolChildrenByTheirOwnEnds(
      double percent, Judgement infant, Judgement school) {
    BigDecimal weight = BigDecimal.valueOf(100 + percent);

    assertThat(Index.of(100, weight, Formula.INFANT_2000).judgement()).isEqualTo(infant);
    assertThat(Index.of(100, weight, Formula.SCHOOL_2000).judgement()).isEqualTo(school);
  }

  @Test
  void hasNoIndexOutsideOfTheFormulas() {
    assertThat(build(Sex.MALE, 11.9, "75", "9").index()).isEmpty();
    assertThat(build(Sex.MALE, 12, "69.9", "9").index()).isEmpty();
    assertThat(build(Sex.MALE, 12, "70", "9").index()).isPresent();
    assertThat(build(Sex.MALE, 18 * 12, "170", "60").index()).isEmpty();
    assertThat(build(Sex.MALE, 18 * 12 - 0.1, "170", "60").index()).isPresent();
    assertThat(build(Sex.UNKNOWN, 36, "92", "13").index()).isEmpty();
  }

  @Test
  void takesATallChildOfFiveForASchoolChild() {
    assertThat(index(Sex.MALE, 70, "119.9", "22").formula()).isEqualTo(Formula.INFANT_2000);
    assertThat(index(Sex.MALE, 70, "120", "22").formula()).isEqualTo(Formula.SCHOOL_2000);
    assertThat(build(Sex.MALE, 50, "120", "22").index()).isEmpty();
  }

  @Test
  void tellsTheBmiAtEveryAge() {
    assertThat(build(Sex.FEMALE, 500, "160", "56.3").bmi()).isEqualByComparingTo("22.0");
    assertThat(build(Sex.MALE, 3, "60", "6").bmi()).isEqualByComparingTo("16.7");
  }

  private static Index index(Sex sex, double months, String height, String weight) {
    return build(sex, months, height, weight).index().orElseThrow();
  }

  private static Build build(Sex sex, double months, String height, String weight) {
    return Build.of(sex, months, new BigDecimal(height), new BigDecimal(weight));
  }
}
