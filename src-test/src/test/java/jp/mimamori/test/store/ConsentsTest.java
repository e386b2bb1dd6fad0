package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Grant;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Sensitivity;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.WeeklyHours;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class ConsentsTest {

  private final World world;
  private final SubjectId mother;
  private final Caller she;
  private final Instant now;

  ConsentsTest(Database database) {
    world = World.on(database);
    Household people = new Household(world);
    mother = people.mother();
    she = people.signsInAs("mother", mother);
    now = world.clock().instant();
  }

  @Test
  void findsAGrantWithItsTermsAndItsSteps() {
    Grant grant = grant(mother);
    add(Consent.requested(grant, she, now));

    Consent found = world.inTransaction(() -> consents().find(mother, grant.id()).orElseThrow());

    assertThat(found.terms()).contains(terms());
    assertThat(found.steps()).hasSize(1);
    assertThat(found.stateAt(now, giver -> false)).isEqualTo(Consent.State.REQUESTED);
    assertThat(found.grant().grantee()).isEqualTo(grant.grantee());
  }

  @Test
  void findsNoGrantOfAnotherPerson() {
    Grant grant = grant(mother);
    add(Consent.requested(grant, she, now));
    SubjectId other = new Household(world).mother();

    assertThat(world.inTransaction(() -> consents().find(other, grant.id()))).isEmpty();
    assertThat(world.inTransaction(() -> consents().standing(other, now))).isEmpty();
    assertThat(world.inTransaction(() -> consents().standing(mother, now))).hasSize(1);
  }

  @Test
  void refusesASecondGrantWithTheSameKey() {
    Grant grant = grant(mother);
    add(Consent.requested(grant, she, now));

    assertThatThrownBy(() -> add(Consent.requested(grant, she, now)))
        .isInstanceOf(RuntimeException.class);
  }

  private void add(Consent consent) {
    world.inTransaction(
        () -> {
          consents().add(consent);
          return consent;
        });
  }

  private Consents consents() {
    return world.the(Consents.class);
  }

  private Grant grant(SubjectId subject) {
    return new Grant(
        new GrantId(Ids.next(now)),
        subject,
        Grantee.delegate(new Household(world).stranger()),
        "見知 らぬ人",
        terms(),
        she,
        now);
  }

  private Terms terms() {
    return new Terms(
        Purpose.SCHOOL,
        Set.of(Category.ALLERGY, Category.VACCINATION),
        Set.of(Sensitivity.GENETIC),
        new DataPeriod(LocalDate.of(2024, 4, 1), null),
        now,
        now.plus(Duration.ofDays(300)),
        new WeeklyHours(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(8, 0), LocalTime.of(17, 0)));
  }
}
