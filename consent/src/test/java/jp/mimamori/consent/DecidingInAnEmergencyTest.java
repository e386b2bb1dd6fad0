package jp.mimamori.consent;

import static jp.mimamori.consent.Callers.citizen;
import static jp.mimamori.consent.Callers.doctor;
import static jp.mimamori.consent.Callers.operator;
import static jp.mimamori.consent.Callers.somebody;
import static jp.mimamori.consent.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What emergency staff may who broke the glass, and all the ways in which they may not. */
class DecidingInAnEmergencyTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final Registry registry = new Registry();
  private final SubjectId child = somebody();
  private final Affiliation brigade =
      new Affiliation(
          UUID.randomUUID(), Practitioner.Profession.AMBULANCE_CREW, UUID.randomUUID(), "見本消防本部");
  private final Caller crew = crew(brigade);

  @BeforeEach
  void everybodyIsKnown() {
    registry.born(child, LocalDate.of(2016, 4, 2));
    works(LocalDate.of(2020, 4, 1), LocalDate.of(2026, 6, 30));
  }

  @Test
  void permitsEmergencyStaffToLookForSomebodyAndOpen() {
    Permit permit = decide(crew, Action.BREAK_GLASS, Purpose.EMERGENCY, NOW).orThrow();

    assertThat(permit.ground()).isEqualTo(Ground.EMERGENCY);
    assertThat(permit.grant()).isEmpty();
  }

  @Test
  void permitsToReadFromTheOpeningUntilTheEnd() {
    opened(crew);

    assertThat(reads(crew, NOW)).isInstanceOf(Permit.class);
    assertThat(reads(crew, NOW.plus(DAY).minusNanos(1000))).isInstanceOf(Permit.class);
    assertRefused(reads(crew, NOW.plus(DAY)), Refusal.Reason.ENDED);
  }

  @Test
  void reachesWhatAnEmergencyNeedsAndNoMore() {
    opened(crew);

    assertThat(reads(crew, NOW).orThrow().categories())
        .contains(Category.EMERGENCY, Category.ALLERGY, Category.MEDICATION)
        .doesNotContain(Category.INSURANCE, Category.DOCUMENT, Category.QUESTIONNAIRE);
    assertRefused(
        registry.deciding.decide(
            new Question(
                crew, child, Action.READ, Purpose.EMERGENCY, Set.of(Category.DOCUMENT), NOW)),
        Refusal.Reason.NOT_THESE_CATEGORIES);
  }

  @Test
  void reachesOfRecordsTheWindowAndNothingSensitive() {
    opened(crew);

    Reach reach = reads(crew, NOW).orThrow().reach();

    assertThat(reach.sensitivities()).isEmpty();
    assertThat(reach.window()).isNotNull();
    assertThat(reach.window().from()).containsOnlyKeys(WindowKind.values());
    assertThat(decide(crew, Action.BREAK_GLASS, Purpose.EMERGENCY, NOW).orThrow().reach().window())
        .isNull();
  }

  @Test
  void refusesWithoutAnOpenedAccessOfTheOwn() {
    assertRefused(reads(crew, NOW), Refusal.Reason.NO_GROUND);

    opened(crew(brigade));

    assertRefused(reads(crew, NOW), Refusal.Reason.NO_GROUND);
  }

  @Test
  void refusesOnceTheGuardianStoppedIt() {
    EmergencyAccess access = opened(crew);

    access.stop(citizen(somebody()), NOW.plusSeconds(60));

    assertRefused(reads(crew, NOW.plusSeconds(60)), Refusal.Reason.REVOKED);
  }

  @Test
  void refusesOnceItWasClosedWithAReview() {
    EmergencyAccess access = opened(crew);

    access.close("搬送した", NOW.plusSeconds(60));

    assertThat(reads(crew, NOW.plusSeconds(59))).isInstanceOf(Permit.class);
    assertRefused(reads(crew, NOW.plusSeconds(60)), Refusal.Reason.ENDED);
    assertThat(access.overAt()).isEqualTo(NOW.plusSeconds(60));
  }

  @Test
  void refusesWhoeverNoLongerWorksThere() {
    opened(crew);
    works(LocalDate.of(2020, 4, 1), LocalDate.of(2026, 5, 31));

    assertRefused(reads(crew, NOW), Refusal.Reason.NOT_ACTIVE);
    assertRefused(
        decide(crew, Action.BREAK_GLASS, Purpose.EMERGENCY, NOW), Refusal.Reason.NOT_ACTIVE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Action.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"READ", "BREAK_GLASS", "APPROVE", "REQUEST_ACCESS", "ANSWER"})
  void refusesEveryOtherAction(Action action) {
    opened(crew);

    assertRefused(decide(crew, action, Purpose.EMERGENCY, NOW), Refusal.Reason.NOT_FOR_THIS_ACTION);
  }

  @Test
  void refusesToApproveWhatWasEntered() {
    opened(crew);

    assertRefused(
        decide(crew, Action.APPROVE, Purpose.EMERGENCY, NOW), Refusal.Reason.NOT_FOR_THIS_ACTION);
  }

  @ParameterizedTest
  @EnumSource(value = Purpose.class, mode = EnumSource.Mode.EXCLUDE, names = "EMERGENCY")
  void refusesEveryOtherPurpose(Purpose purpose) {
    opened(crew);

    assertRefused(decide(crew, Action.READ, purpose, NOW), Refusal.Reason.NO_GROUND);
    assertRefused(decide(crew, Action.BREAK_GLASS, purpose, NOW), Refusal.Reason.NO_GROUND);
  }

  @Test
  void refusesTheGlassToEverybodyElse() {
    Caller physician =
        doctor(
            new Affiliation(
                brigade.practitioner(),
                Practitioner.Profession.PHYSICIAN,
                brigade.institution(),
                "見本消防本部"));

    for (Caller caller : List.of(citizen(child), citizen(somebody()), operator(), physician)) {
      assertThat(decide(caller, Action.BREAK_GLASS, Purpose.EMERGENCY, NOW))
          .isInstanceOf(Refusal.class);
      assertThat(reads(caller, NOW)).isInstanceOf(Refusal.class);
    }
  }

  private EmergencyAccess opened(Caller by) {
    EmergencyAccess access =
        new EmergencyAccess(
            UUID.randomUUID(),
            child,
            by,
            EmergencyAccess.Reason.UNCONSCIOUS,
            "",
            "",
            NOW,
            DAY,
            DAY.multipliedBy(3));
    registry.accesses.add(access);
    return access;
  }

  private Decision reads(Caller caller, Instant asOf) {
    return decide(caller, Action.READ, Purpose.EMERGENCY, asOf);
  }

  private Decision decide(Caller caller, Action action, Purpose purpose, Instant asOf) {
    return registry.deciding.decide(
        new Question(caller, child, action, purpose, EnumSet.allOf(Category.class), asOf));
  }

  private void works(LocalDate from, LocalDate until) {
    registry.practitioners.known.put(
        brigade.practitioner(),
        new Practitioner(
            brigade.practitioner(),
            "見本 救急",
            "ミホン キュウキュウ",
            brigade.profession(),
            brigade.institution(),
            from,
            until));
  }

  private static Caller crew(Affiliation affiliation) {
    return new Caller(
        new AccountId(UUID.randomUUID()),
        Role.EMERGENCY,
        null,
        "見本 救急",
        Channel.API,
        UUID.randomUUID(),
        affiliation);
  }
}
