package jp.mimamori.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

  private static final Instant FROM = Instant.parse("2026-04-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2027-04-01T00:00:00Z");
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2025, 12, 31);
  private static final WeeklyHours SCHOOL =
      new WeeklyHours(
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
          LocalTime.of(8, 0),
          LocalTime.of(17, 0));

  @ParameterizedTest
  @EnumSource(
      value = Purpose.class,
      names = {"PERSONAL_USE", "INTAKE", "REGISTRATION", "PROTECTION"})
  void refusesAPurposeThatNobodyGrants(Purpose purpose) {
    assertRefused(
        TermsNotPossible.Why.PURPOSE_NOT_TO_BE_GRANTED,
        () ->
            new Terms(
                purpose, Set.of(Category.CHECKUP), Set.of(), DataPeriod.ALWAYS, FROM, UNTIL, null));
  }

  @Test
  void refusesTermsWithoutACategory() {
    assertRefused(
        TermsNotPossible.Why.NO_CATEGORY,
        () -> new Terms(Purpose.CARE, Set.of(), Set.of(), DataPeriod.ALWAYS, FROM, UNTIL, null));
  }

  @Test
  void refusesAnEndThatIsTheStartOrBefore() {
    assertThat(lasting(FROM, FROM.plusNanos(1)).until()).isAfter(FROM);
    assertRefused(TermsNotPossible.Why.ENDS_BEFORE_IT_STARTS, () -> lasting(FROM, FROM));
    assertRefused(
        TermsNotPossible.Why.ENDS_BEFORE_IT_STARTS, () -> lasting(FROM, FROM.minusNanos(1)));
  }

  @Test
  void refusesToLastLongerThanTheLongest() {
    assertThat(lasting(FROM, FROM.plus(Terms.LONGEST)).from()).isEqualTo(FROM);
    assertRefused(
        TermsNotPossible.Why.LASTS_TOO_LONG,
        () -> lasting(FROM, FROM.plus(Terms.LONGEST).plusNanos(1)));
  }

  @Test
  void areNotAgreedOnWhenTheyEnded() {
    Terms terms = lasting(FROM, UNTIL);

    assertThat(terms.agreedAt(UNTIL.minusNanos(1))).isSameAs(terms);
    assertRefused(TermsNotPossible.Why.ENDED_ALREADY, () -> terms.agreedAt(UNTIL));
  }

  @Test
  void areNotAgreedOnWhenTheyStartTooFarAhead() {
    Terms terms = lasting(FROM, UNTIL);
    Instant earliest = FROM.minus(Terms.AHEAD);

    assertThat(terms.agreedAt(earliest)).isSameAs(terms);
    assertRefused(
        TermsNotPossible.Why.STARTS_TOO_LATE, () -> terms.agreedAt(earliest.minusNanos(1)));
  }

  @Test
  void lieWithinThemselvesAndNarrowerOnesWithinWider() {
    Terms narrow = terms(Set.of(Category.CHECKUP), Set.of(), new DataPeriod(FIRST, LAST), SCHOOL);
    Terms wide =
        terms(
            Set.of(Category.CHECKUP, Category.ALLERGY),
            Set.of(Sensitivity.GENETIC),
            DataPeriod.ALWAYS,
            null);

    assertThat(narrow.isWithin(narrow)).isTrue();
    assertThat(narrow.isWithin(wide)).isTrue();
    assertThat(wide.isWithin(narrow)).isFalse();
  }

  @Test
  void doNotLieWithinTermsThatAreNarrowerInOneDimension() {
    Set<Category> kinds = Set.of(Category.CHECKUP);
    DataPeriod days = new DataPeriod(FIRST, LAST);
    Terms asked = terms(kinds, Set.of(), days, SCHOOL);
    WeeklyHours evening =
        new WeeklyHours(Set.of(DayOfWeek.MONDAY), LocalTime.of(8, 0), LocalTime.of(17, 1));
    WeeklyHours early =
        new WeeklyHours(Set.of(DayOfWeek.MONDAY), LocalTime.of(7, 59), LocalTime.of(17, 0));
    WeeklyHours sunday =
        new WeeklyHours(Set.of(DayOfWeek.SUNDAY), LocalTime.of(8, 0), LocalTime.of(17, 0));

    assertThat(terms(Set.of(Category.ALLERGY), Set.of(), days, SCHOOL).isWithin(asked)).isFalse();
    assertThat(terms(kinds, Set.of(Sensitivity.GENETIC), days, SCHOOL).isWithin(asked)).isFalse();
    assertThat(
            terms(kinds, Set.of(), new DataPeriod(FIRST.minusDays(1), LAST), SCHOOL)
                .isWithin(asked))
        .isFalse();
    assertThat(
            terms(kinds, Set.of(), new DataPeriod(FIRST, LAST.plusDays(1)), SCHOOL).isWithin(asked))
        .isFalse();
    assertThat(terms(kinds, Set.of(), new DataPeriod(null, LAST), SCHOOL).isWithin(asked))
        .isFalse();
    assertThat(terms(kinds, Set.of(), new DataPeriod(FIRST, null), SCHOOL).isWithin(asked))
        .isFalse();
    assertThat(terms(kinds, Set.of(), days, null).isWithin(asked)).isFalse();
    assertThat(terms(kinds, Set.of(), days, evening).isWithin(asked)).isFalse();
    assertThat(terms(kinds, Set.of(), days, early).isWithin(asked)).isFalse();
    assertThat(terms(kinds, Set.of(), days, sunday).isWithin(asked)).isFalse();
    assertThat(new Terms(Purpose.CARE, kinds, Set.of(), days, FROM, UNTIL, SCHOOL).isWithin(asked))
        .isFalse();
    assertThat(
            new Terms(Purpose.SCHOOL, kinds, Set.of(), days, FROM.minusNanos(1), UNTIL, SCHOOL)
                .isWithin(asked))
        .isFalse();
    assertThat(
            new Terms(Purpose.SCHOOL, kinds, Set.of(), days, FROM, UNTIL.plusNanos(1), SCHOOL)
                .isWithin(asked))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "care", "EVERYTHING", " CARE"})
  void refusesANameThatIsNone(String name) {
    assertRefused(TermsNotPossible.Why.UNKNOWN_PURPOSE, () -> Terms.purpose(name));
    assertRefused(TermsNotPossible.Why.UNKNOWN_CATEGORY, () -> Terms.category(name));
    assertRefused(TermsNotPossible.Why.UNKNOWN_SENSITIVITY, () -> Terms.sensitivity(name));
  }

  @Test
  void readsTheNamesThatThereAre() {
    assertThat(Terms.purpose("CARE")).isEqualTo(Purpose.CARE);
    assertThat(Terms.category("ALLERGY")).isEqualTo(Category.ALLERGY);
    assertThat(Terms.sensitivity("GENETIC")).isEqualTo(Sensitivity.GENETIC);
  }

  @Test
  void holdsTheFirstAndTheLastDayOfTheData() {
    DataPeriod period = new DataPeriod(FIRST, LAST);

    assertThat(period.holds(FIRST)).isTrue();
    assertThat(period.holds(LAST)).isTrue();
    assertThat(period.holds(FIRST.minusDays(1))).isFalse();
    assertThat(period.holds(LAST.plusDays(1))).isFalse();
    assertThat(new DataPeriod(FIRST, null).holds(LocalDate.MAX)).isTrue();
    assertThat(new DataPeriod(null, LAST).holds(LocalDate.MIN)).isTrue();
    assertThat(new DataPeriod(FIRST, FIRST).holds(FIRST)).isTrue();
    assertRefused(
        TermsNotPossible.Why.DATA_PERIOD_ENDS_BEFORE_IT_BEGINS, () -> new DataPeriod(LAST, FIRST));
  }

  @Test
  void holdsFromTheFirstMinuteInJapanUntilBeforeTheLast() {
    // a Wednesday
    assertThat(SCHOOL.hold(Instant.parse("2026-06-02T23:00:00Z"))).isTrue();
    assertThat(SCHOOL.hold(Instant.parse("2026-06-02T22:59:59Z"))).isFalse();
    assertThat(SCHOOL.hold(Instant.parse("2026-06-03T07:59:59Z"))).isTrue();
    assertThat(SCHOOL.hold(Instant.parse("2026-06-03T08:00:00Z"))).isFalse();
    // Saturday in Japan, still Friday in Greenwich
    assertThat(SCHOOL.hold(Instant.parse("2026-06-05T23:30:00Z"))).isFalse();
    assertThat(SCHOOL.holdOnDayOf(Instant.parse("2026-06-05T23:30:00Z"))).isFalse();
    assertThat(SCHOOL.holdOnDayOf(Instant.parse("2026-06-03T20:00:00Z"))).isTrue();
  }

  @Test
  void refusesHoursThatNoWeekHas() {
    LocalTime noon = LocalTime.NOON;

    assertRefused(
        TermsNotPossible.Why.NO_HOUR_IN_THE_WEEK,
        () -> new WeeklyHours(Set.of(), noon, noon.plusHours(1)));
    assertRefused(
        TermsNotPossible.Why.NO_HOUR_IN_THE_WEEK,
        () -> new WeeklyHours(Set.of(DayOfWeek.MONDAY), noon, noon));
  }

  @Test
  void standInOneLineThatIsReadBack() {
    Terms all =
        terms(
            EnumSet.allOf(Category.class),
            EnumSet.allOf(Sensitivity.class),
            new DataPeriod(FIRST, null),
            SCHOOL);

    assertThat(TermsText.read(TermsText.of(all))).contains(all);
    assertThat(TermsText.read(TermsText.of(lasting(FROM, UNTIL)))).contains(lasting(FROM, UNTIL));
  }

  @Test
  void areNotReadFromALineThatWasTamperedWith() {
    String line =
        TermsText.of(terms(Set.of(Category.CHECKUP), Set.of(), DataPeriod.ALWAYS, SCHOOL));

    assertThat(TermsText.read(line)).isPresent();
    for (String other :
        new String[] {
          "",
          "2" + line.substring(1),
          line + ";",
          line.replace("CHECKUP", ""),
          line.replace("CHECKUP", "EVERYTHING"),
          line.replace("SCHOOL", "PERSONAL_USE"),
          line.replace("2026-04-01", "2026-04-31"),
          line.replace("2027", "2025"),
          line.replace("08:00/17:00", "17:00/08:00"),
          line.replace("08:00/", ""),
          line.replace("/2027-04-01T00:00:00Z", "")
        }) {
      assertThat(TermsText.read(other)).as(other).isEmpty();
    }
  }

  private static Terms lasting(Instant from, Instant until) {
    return new Terms(
        Purpose.CARE, Set.of(Category.CHECKUP), Set.of(), DataPeriod.ALWAYS, from, until, null);
  }

  private static Terms terms(
      Set<Category> categories,
      Set<Sensitivity> sensitivities,
      DataPeriod data,
      @Nullable WeeklyHours hours) {
    return new Terms(Purpose.SCHOOL, categories, sensitivities, data, FROM, UNTIL, hours);
  }

  private static void assertRefused(TermsNotPossible.Why why, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            TermsNotPossible.class, refused -> assertThat(refused.why()).isEqualTo(why));
  }
}
