package jp.mimamori.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import jp.mimamori.consent.NaivePolicy.Who;
import org.junit.jupiter.api.Test;

/**
 * Requests, answers, grants to everybody there is, revocations, choices, birthdays, custody
 * changes, court orders, shields, hidden visits, jobs and insurances in any order: after each,
 * everybody sees what {@link NaivePolicy} says, and no more. A failure names its seed; {@code
 * -Dmimamori.seed=N} runs that sequence alone.
 */
class PolicySequencesTest {

  private static final int SEQUENCES = Integer.getInteger("mimamori.sequences", 1_000);
  private static final int STEPS = 25;
  private static final List<Purpose> PURPOSES =
      List.of(
          Purpose.PERSONAL_USE,
          Purpose.CARE,
          Purpose.TREATMENT,
          Purpose.RESEARCH,
          Purpose.INSURANCE,
          Purpose.APP);

  private final Map<Who, Integer> permitted = new EnumMap<>(Who.class);
  private int refused;

  @Test
  void letsNobodySeeMoreThanANaiveReadingOfTheRulesDoes() {
    Long only = Long.getLong("mimamori.seed");
    if (only != null) {
      run(only);
      return;
    }
    for (long seed = 1; seed <= SEQUENCES; seed++) {
      run(seed);
    }
    assertThat(refused).as("questions that were refused").isGreaterThan(5 * SEQUENCES);
    if (SEQUENCES < 1_000) {
      return;
    }
    // a comparison in which somebody never sees anything shows nothing about them
    for (Who who : Who.values()) {
      boolean never = who == Who.STRANGER || who == Who.APP_OF_STRANGER;
      assertThat(permitted.getOrDefault(who, 0) > SEQUENCES / 100)
          .as(who + " saw something " + permitted.get(who) + " times")
          .isEqualTo(!never);
    }
  }

  private void run(long seed) {
    Story story = new Story(seed);
    for (int step = 0; step < STEPS; step++) {
      story.now = story.now.plus(Duration.ofMinutes(story.random.nextInt(90 * 24 * 60)));
      story.happen();
      for (Who who : Who.values()) {
        compare(story, who, story.pick(PURPOSES));
        compareGiving(
            story, who, story.pick(PURPOSES.subList(1, 6)), story.pick(List.of(Category.values())));
        compareGoingOn(
            story, who, story.pick(PURPOSES.subList(1, 6)), story.pick(List.of(Category.values())));
        compareDoing(story, who);
      }
    }
  }

  private void compare(Story story, Who who, Purpose purpose) {
    Decision decision = story.decide(who, Action.READ, purpose);

    assertThat(seen(decision))
        .as(() -> story.as(who + " for " + purpose))
        .isEqualTo(story.naive.sees(who, purpose, story.now));
    if (decision instanceof Permit) {
      permitted.merge(who, 1, Integer::sum);
    } else {
      refused++;
    }
  }

  private void compareGiving(Story story, Who who, Purpose purpose, Category category) {
    Decision decision = story.decide(who, Action.GRANT, purpose, category);

    assertThat(decision instanceof Permit)
        .as(() -> story.as(who + " gives " + category + " for " + purpose))
        .isEqualTo(story.naive.mayGrant(who, purpose, category, story.now));
  }

  private void compareGoingOn(Story story, Who who, Purpose purpose, Category category) {
    assertThat(story.decide(who, Action.REAFFIRM, purpose, category) instanceof Permit)
        .as(() -> story.as(who + " lets " + category + " go on for " + purpose))
        .isEqualTo(story.naive.mayReaffirm(who, purpose, category, story.now));
    assertThat(story.decide(who, Action.PREVIEW, purpose, category) instanceof Permit)
        .as(() -> story.as(who + " looks at what of " + category + " would leave"))
        .isEqualTo(story.naive.mayLookBefore(who, category, story.now));
  }

  private void compareDoing(Story story, Who who) {
    assertThat(story.decide(who, Action.HIDE, Purpose.PERSONAL_USE) instanceof Permit)
        .as(() -> story.as(who + " hides a visit"))
        .isEqualTo(story.naive.mayHide(who, story.now));
    assertThat(story.decide(who, Action.WRITE, Purpose.PERSONAL_USE) instanceof Permit)
        .as(() -> story.as(who + " adds a record"))
        .isEqualTo(story.naive.mayAdd(who, story.now));
  }

  private static NaivePolicy.Sees seen(Decision decision) {
    if (!(decision instanceof Permit permit)) {
      return null;
    }
    Reach reach = permit.reach();
    return new NaivePolicy.Sees(
        reach.categories(),
        reach.sensitivities(),
        reach.period().first(),
        reach.period().last(),
        reach.exclusions().records(),
        reach.exclusions().institutions(),
        reach.exclusions().visits(),
        reach.exclusions().periods().stream()
            .map(PolicySequencesTest::days)
            .collect(java.util.stream.Collectors.toSet()),
        reach.shielded());
  }

  private static List<LocalDate> days(DataPeriod period) {
    return List.of(period.first(), period.last());
  }
}
