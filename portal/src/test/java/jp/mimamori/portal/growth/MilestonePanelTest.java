package jp.mimamori.portal.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.mimamori.consent.Purpose;
import jp.mimamori.growth.Milestone;
import jp.mimamori.growth.MilestoneChart;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.portal.part.Words;
import jp.mimamori.portal.shell.Sight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MilestonePanelTest {

  private static final LocalDate BIRTH = LocalDate.of(2025, 3, 10);

  @Test
  void saysThatDaysMayBeHiddenWhereNotAllMayBeSeen() {
    String part = new Words("milestone.part").getElement().getTextRecursively();

    assertThat(panel(null, false)).contains(part);
    assertThat(panel(null, true)).doesNotContain(part);
  }

  @Test
  void tellsTheDayCountedFromTheDayExpectedOfAChildBornTooEarly() {
    assertThat(panel(LocalDate.of(2026, 10, 5), true))
        .contains("5 October 2026, counted from the day expected");
    assertThat(panel(null, true)).doesNotContain("counted from the day expected");
  }

  private static String panel(@Nullable LocalDate corrected, boolean isWhole) {
    MilestoneChart chart =
        new MilestoneChart(
            LocalDate.of(2026, 5, 1),
            BIRTH,
            List.of(
                new MilestoneChart.Stage(
                    Milestone.WALKING, LocalDate.of(2026, 8, 10), corrected, null, null)),
            isWhole);
    Sight sight = new Sight(new SubjectId(UUID.randomUUID()), Purpose.PERSONAL_USE, "records");
    return new MilestonePanel(chart, sight, Locale.ENGLISH, (what, day) -> "")
        .getElement()
        .getTextRecursively();
  }
}
