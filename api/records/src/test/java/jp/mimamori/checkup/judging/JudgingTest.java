package jp.mimamori.checkup.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import jp.mimamori.person.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class JudgingTest {

  static Stream<String> guidanceCases() {
    return RulesFile.lines("guidance-cases.txt");
  }

  static Stream<String> metabolicCases() {
    return RulesFile.lines("metabolic-cases.txt");
  }

  static Stream<String> itemCases() {
    return RulesFile.lines("item-cases.txt");
  }

  @ParameterizedTest
  @MethodSource("guidanceCases")
  void choosesGuidanceAsTheRulesDo(String line) {
    String[] parts = line.split(" *\\| *", -1);

    Beside<Guidance> guidance = judged(parts).guidance();

    assertThat(written(guidance)).isEqualTo(parts[2]);
  }

  @ParameterizedTest
  @MethodSource("metabolicCases")
  void judgesMetabolicSyndromeAsTheRulesDo(String line) {
    String[] parts = line.split(" *\\| *", -1);

    Beside<Metabolic> metabolic = judged(parts).metabolic();

    assertThat(written(metabolic)).isEqualTo(parts[2]);
  }

  @ParameterizedTest
  @MethodSource("itemCases")
  void judgesAResultByTheLimitsOfItsYear(String line) {
    String[] parts = line.split(" *\\| *", -1);

    Judgement judgement = judged(parts);

    assertThat(judgement.items()).isNotEmpty();
    Rating rating = judgement.items().get(0).rating();
    String written = rating.level() + (rating.orMore() ? "+" : "");
    assertThat(rating.why() == null ? written : written + " " + rating.why()).isEqualTo(parts[2]);
  }

  @Test
  void hasManyCases() {
    assertThat(guidanceCases().count()).isGreaterThanOrEqualTo(60);
    assertThat(metabolicCases().count()).isGreaterThanOrEqualTo(24);
    assertThat(itemCases().count()).isGreaterThanOrEqualTo(60);
  }

  @Test
  void saysNothingOfYearsWhoseRulesAreNotKnown() {
    Judgement judgement =
        Judging.of(
            Written.checkup(LocalDate.of(2018, 3, 31), "waist=95 sbp=150 says=1"),
            new Examined(LocalDate.of(1970, 1, 1), Sex.MALE));

    assertThat(judgement.rules()).isNull();
    assertThat(judgement.items()).isEmpty();
    assertThat(judgement.guidance()).isEqualTo(new Beside<>(null, Guidance.INTENSIVE, null));
  }

  @ParameterizedTest
  @CsvSource({
    // creatinine, born, sex, eGFR on 2025-06-10
    "0.80, 1975-06-11, M, 81.0",
    "0.80, 1975-06-10, M, 80.6",
    "0.80, 1975-06-11, F, 59.9",
    "1.00, 1955-06-10, M, 57.3",
    "0.70, 1955-06-10, F, 62.6",
    "2.00, 1945-01-01, F, 19.1"
  })
  void computesFiltrationOfCreatinine(String creatinine, String born, String sex, String expected) {
    Judgement judgement =
        Judging.of(
            Written.checkup(LocalDate.of(2025, 6, 10), "cr=" + creatinine),
            new Examined(LocalDate.parse(born), Written.sex(sex)));

    assertThat(judgement.egfr().value()).isEqualTo(new BigDecimal(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "cr=0.80 egfr=75.0, 1975-06-11, M",
    "cr=0.10LX, 1975-06-11, M",
    "cr=71[umol/L], 1975-06-11, M",
    "cr=0.80, 2010-06-11, M",
    "cr=0.80, 1975-06-11, X"
  })
  void computesNoFiltrationWhereItMayNot(String words, String born, String sex) {
    Judgement judgement =
        Judging.of(
            Written.checkup(LocalDate.of(2025, 6, 10), words),
            new Examined(LocalDate.parse(born), Written.sex(sex)));

    assertThat(judgement.egfr()).isNull();
  }

  private static Judgement judged(String[] parts) {
    String[] who = parts[0].split(" +");
    return Judging.of(
        Written.checkup(LocalDate.parse(who[0]), parts[1]),
        new Examined(LocalDate.parse(who[2]), Written.sex(who[1])));
  }

  private static String written(Beside<?> beside) {
    return beside.computed()
        + (beside.stated() == null ? "" : " " + beside.stated())
        + (beside.difference() == null ? "" : " " + beside.difference());
  }
}
