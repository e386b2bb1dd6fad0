package jp.mimamori.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReviewTimesTest {

  private final Dataset dataset =
      Words.saying(
          "weight",
          "20",
          "care.ventilator",
          "yes",
          "care.ventilator.peep",
          "5",
          "latex",
          "no",
          "blood-type",
          "A+");

  @Test
  void callsAWeightOldAfterThirtyDaysSettingsAfterNinetyAllergiesAfterAYear() {
    assertThat(dataset.overdue(after(29), ReviewTimes.OF_THE_FORM)).isEmpty();
    assertThat(dataset.overdue(after(30), ReviewTimes.OF_THE_FORM))
        .containsExactly(Words.path("weight"));
    assertThat(dataset.overdue(after(90), ReviewTimes.OF_THE_FORM))
        .containsExactly(Words.path("care.ventilator.peep"), Words.path("weight"));
    assertThat(dataset.overdue(after(365), ReviewTimes.OF_THE_FORM))
        .contains(Words.path("latex"))
        .doesNotContain(Words.path("blood-type"));
  }

  @Test
  void takesTheTimesOfTheInstance() {
    ReviewTimes own =
        new ReviewTimes(Map.of("weight", Duration.ofDays(7), "care", Duration.ofDays(14)));

    assertThat(dataset.overdue(after(7), own)).containsExactly(Words.path("weight"));
    assertThat(dataset.overdue(after(14), own)).contains(Words.path("care.ventilator.peep"));
  }

  @Test
  void beginsAnewWhenSomebodySaysThatItIsStillCorrect() {
    Entry again =
        dataset.at(Words.path("weight")).orElseThrow().confirmedBy(new Entry.Word("父", after(29)));

    assertThat(
            dataset.with(Words.path("weight"), again).overdue(after(58), ReviewTimes.OF_THE_FORM))
        .isEmpty();
  }

  private static java.time.Instant after(int days) {
    return Words.NOON.plus(Duration.ofDays(days));
  }
}
