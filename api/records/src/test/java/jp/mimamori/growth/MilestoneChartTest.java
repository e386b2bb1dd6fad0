package jp.mimamori.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MilestoneChartTest {

  private static final LocalDate BIRTH = LocalDate.of(2025, 3, 10);

  @Test
  void tellsOfAChildBornTooEarlyTheUsualDayCountedFromTheDayExpectedToo() {
    MilestoneChart.Stage stage =
        MilestoneChart.Stage.of(Milestone.WALKING, BIRTH, new Gestation(32 * 7));

    assertThat(stage.usual()).isEqualTo(LocalDate.of(2026, 8, 10));
    assertThat(stage.usualCorrected()).isEqualTo(LocalDate.of(2026, 10, 5));
  }

  @Test
  void correctsNothingOfAChildBornInTimeOrOfWhomNothingIsSaid() {
    assertThat(
            MilestoneChart.Stage.of(Milestone.WALKING, BIRTH, new Gestation(37 * 7))
                .usualCorrected())
        .isNull();
    assertThat(MilestoneChart.Stage.of(Milestone.WALKING, BIRTH, null).usualCorrected()).isNull();
  }
}
