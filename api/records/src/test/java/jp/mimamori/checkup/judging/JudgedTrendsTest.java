package jp.mimamori.checkup.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import jp.mimamori.checkup.Trend;
import jp.mimamori.person.Sex;
import org.junit.jupiter.api.Test;

class JudgedTrendsTest {

  private static final Examined HE = new Examined(LocalDate.of(1975, 5, 2), Sex.MALE);

  @Test
  void tellsWhichNewestResultsWereComparedWithALimit() {
    JudgedTrends trends = trends(LocalDate.of(2025, 6, 10), "ldl=100 sbp=162 tg=160 meal=4");

    assertThat(names(trends.trends().stream().filter(trends::isTold).toList()))
        .containsExactlyInAnyOrder("ldl", "sbp");
    assertThat(names(trends.trends().stream().filter(trends::isOut).toList()))
        .containsExactly("sbp");
    assertThat(names(trends.trends().stream().filter(trends::isUnclear).toList()))
        .containsExactly("tg");
  }

  @Test
  void comparesNothingOfAYearWithoutRules() {
    JudgedTrends trends = trends(LocalDate.of(2018, 3, 31), "ldl=200 sbp=162");

    assertThat(trends.trends()).isNotEmpty().noneMatch(trends::isTold);
    assertThat(trends.trends()).noneMatch(trends::isOut).noneMatch(trends::isUnclear);
  }

  private static JudgedTrends trends(LocalDate day, String words) {
    return JudgedTrends.of(List.of(Written.checkup(day, words)), HE);
  }

  private static List<String> names(List<Trend> trends) {
    return trends.stream().map(Trend::name).toList();
  }
}
