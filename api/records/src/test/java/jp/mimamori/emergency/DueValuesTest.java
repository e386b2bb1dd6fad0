package jp.mimamori.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.Japan;
import jp.mimamori.notice.Review;
import org.junit.jupiter.api.Test;

class DueValuesTest {

  private final Dataset dataset =
      Words.saying(
          "weight",
          "20",
          "care.ventilator",
          "yes",
          "care.ventilator.peep",
          "5",
          "care.ventilator.rate",
          "18",
          "latex",
          "no",
          "blood-type",
          "A+");

  @Test
  void bringsTogetherWhatIsOfOneKindAndDay() {
    List<DueValues> due = DueValues.of(dataset, ReviewTimes.OF_THE_FORM);

    assertThat(due)
        .extracting(DueValues::kind)
        .containsExactly(Category.VITALS, Category.EMERGENCY, Category.ALLERGY);
    assertThat(due).extracting(DueValues::day).containsExactly(day(30), day(90), day(365));
  }

  @Test
  void tellsAWeekAheadAndOnTheDayAndNothingBefore() {
    DueValues weight = DueValues.of(dataset, ReviewTimes.OF_THE_FORM).get(0);

    assertThat(weight.told(after(23).minusSeconds(1))).isEmpty();
    assertThat(weight.told(after(23))).contains(review(Review.When.WEEK_AHEAD));
    assertThat(weight.told(after(30).minusSeconds(1))).contains(review(Review.When.WEEK_AHEAD));
    assertThat(weight.told(after(30))).contains(review(Review.When.DUE));
    assertThat(weight.told(after(3_000))).contains(review(Review.When.DUE));
  }

  @Test
  void waitsForTheNextThingToTellAlone() {
    DueValues weight = DueValues.of(dataset, ReviewTimes.OF_THE_FORM).get(0);

    assertThat(weight.next(after(0))).contains(after(23));
    assertThat(weight.next(after(23))).contains(after(30));
    assertThat(weight.next(after(30))).isEmpty();
  }

  @Test
  void tellsNobodyAheadWhoConfirmedItSinceThen() {
    ReviewTimes short7 = new ReviewTimes(Map.of("weight", Duration.ofDays(7)));
    DueValues weight = DueValues.of(dataset, short7).get(0);

    assertThat(weight.told(after(1))).isEmpty();
    assertThat(weight.next(after(0))).contains(after(7));
    assertThat(weight.told(after(7)))
        .contains(new Review(Category.VITALS, day(7), Review.When.DUE));
  }

  @Test
  void beginsAnewWithWhatIsStillCorrect() {
    Entry again =
        dataset.at(Words.path("weight")).orElseThrow().confirmedBy(new Entry.Word("父", after(25)));

    DueValues weight =
        DueValues.of(dataset.with(Words.path("weight"), again), ReviewTimes.OF_THE_FORM).get(0);

    assertThat(weight.day()).isEqualTo(day(55));
    assertThat(weight.told(after(47))).isEmpty();
  }

  @Test
  void findsNothingInWhatDoesNotAge() {
    assertThat(DueValues.of(Words.saying("blood-type", "A+"), ReviewTimes.OF_THE_FORM)).isEmpty();
    assertThat(DueValues.of(Dataset.EMPTY, ReviewTimes.OF_THE_FORM)).isEmpty();
  }

  @Test
  void namesOtherTimesOtherwise() {
    ReviewTimes other = new ReviewTimes(Map.of("weight", Duration.ofDays(7)));

    assertThat(other.key()).isNotEqualTo(ReviewTimes.OF_THE_FORM.key());
    assertThat(other.key())
        .isEqualTo(new ReviewTimes(Map.of("weight", Duration.ofDays(7))).key())
        .hasSizeLessThan(20);
  }

  private static Review review(Review.When when) {
    return new Review(Category.VITALS, day(30), when);
  }

  private static LocalDate day(int days) {
    return Japan.dayOf(after(days));
  }

  private static Instant after(int days) {
    return Words.NOON.plus(Duration.ofDays(days));
  }
}
