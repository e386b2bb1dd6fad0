package jp.mimamori.consent;

import static jp.mimamori.consent.Callers.citizen;
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
import jp.mimamori.identity.Practitioner.Profession;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who adds what was done in an emergency, and all the ways in which it is not added. */
class DecidingAfterAnEmergencyTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant END = NOW.plus(Duration.ofDays(1));
  private static final Duration WEEK = Duration.ofDays(7);

  private final Registry registry = new Registry();
  private final SubjectId child = somebody();
  private final UUID hospital = UUID.randomUUID();
  private final Caller physician = at(hospital, Profession.EMERGENCY_PHYSICIAN, Role.EMERGENCY);

  @Test
  void permitsWhoeverOpenedItUntilAWeekAfterTheEnd() {
    EmergencyAccess access = opened(physician);

    Permit permit = adds(physician, access, NOW).orThrow();

    assertThat(permit.ground()).isEqualTo(Ground.EMERGENCY);
    assertThat(permit.categories()).containsExactly(Category.ENCOUNTER);
    assertThat(adds(physician, access, END.plus(WEEK).minusNanos(1000))).isInstanceOf(Permit.class);
    assertRefused(adds(physician, access, END.plus(WEEK)), Refusal.Reason.ENDED);
  }

  @Test
  void permitsAnotherPhysicianOfTheSameInstitution() {
    EmergencyAccess access = opened(physician);

    assertThat(adds(at(hospital, Profession.PHYSICIAN, Role.PRACTITIONER), access, NOW))
        .isInstanceOf(Permit.class);
    assertThat(adds(at(hospital, Profession.EMERGENCY_PHYSICIAN, Role.EMERGENCY), access, NOW))
        .isInstanceOf(Permit.class);
  }

  @Test
  void countsTheDaysFromWhenAGuardianStoppedIt() {
    EmergencyAccess access = opened(physician);
    Instant stopped = NOW.plusSeconds(60);

    access.stop(citizen(somebody()), stopped);

    assertThat(adds(physician, access, stopped)).isInstanceOf(Permit.class);
    assertThat(adds(physician, access, stopped.plus(WEEK).minusNanos(1000)))
        .isInstanceOf(Permit.class);
    assertRefused(adds(physician, access, stopped.plus(WEEK)), Refusal.Reason.ENDED);
  }

  @Test
  void countsAsManyDaysAsAreSet() {
    EmergencyAccess access = opened(physician);

    registry.deciding.standings.after.days = 1;

    assertRefused(adds(physician, access, END.plus(Duration.ofDays(1))), Refusal.Reason.ENDED);
  }

  @Test
  void refusesByAnAccessThatACrewOpened() {
    Caller crew = at(hospital, Profession.AMBULANCE_CREW, Role.EMERGENCY);
    EmergencyAccess access = opened(crew);

    assertRefused(adds(crew, access, NOW), Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertRefused(adds(physician, access, NOW), Refusal.Reason.NOT_FOR_THIS_ACTION);
  }

  @ParameterizedTest
  @EnumSource(
      value = Profession.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PHYSICIAN", "EMERGENCY_PHYSICIAN"})
  void refusesWhoeverIsNoPhysician(Profession profession) {
    EmergencyAccess access = opened(physician);

    for (Role role : List.of(Role.PRACTITIONER, Role.EMERGENCY)) {
      assertRefused(
          adds(at(hospital, profession, role), access, NOW), Refusal.Reason.NOT_FOR_THIS_ACTION);
    }
  }

  @Test
  void refusesAnotherInstitutionAndWhoeverWorksNowhere() {
    EmergencyAccess access = opened(physician);
    Caller elsewhere = at(UUID.randomUUID(), Profession.EMERGENCY_PHYSICIAN, Role.EMERGENCY);

    for (Caller other : List.of(elsewhere, citizen(child), citizen(somebody()), operator())) {
      assertRefused(adds(other, access, NOW), Refusal.Reason.NO_GROUND);
    }
  }

  @Test
  void refusesAnAppAndWhoeverIsNoStaff() {
    EmergencyAccess access = opened(physician);
    Caller app = physician.through(new Via(Via.Kind.APP, "app-1", "救急アプリ"));

    assertRefused(adds(app, access, NOW), Refusal.Reason.NO_GROUND);
    for (Role role : List.of(Role.CITIZEN, Role.OPERATOR)) {
      assertRefused(
          adds(at(hospital, Profession.PHYSICIAN, role), access, NOW), Refusal.Reason.NO_GROUND);
    }
  }

  @Test
  void refusesWhoeverNoLongerWorksThere() {
    Caller gone =
        at(hospital, Profession.EMERGENCY_PHYSICIAN, Role.EMERGENCY, LocalDate.of(2026, 5, 31));

    assertRefused(adds(gone, opened(physician), NOW), Refusal.Reason.NOT_ACTIVE);
  }

  @Test
  void refusesByNoAccessAndForSomebodyElse() {
    EmergencyAccess access = opened(physician);

    assertRefused(
        registry.deciding.decideAfterwards(UUID.randomUUID(), question(physician, child)),
        Refusal.Reason.NO_GROUND);
    assertRefused(
        registry.deciding.decideAfterwards(access.id(), question(physician, somebody())),
        Refusal.Reason.NO_GROUND);
    assertRefused(
        registry.deciding.decideAfterwards(access.id(), question(physician, null)),
        Refusal.Reason.NO_GROUND);
  }

  @ParameterizedTest
  @EnumSource(value = Category.class, mode = EnumSource.Mode.EXCLUDE, names = "ENCOUNTER")
  void refusesEveryOtherKindOfRecord(Category category) {
    EmergencyAccess access = opened(physician);

    assertRefused(
        registry.deciding.decideAfterwards(
            access.id(),
            new Question(physician, child, Action.WRITE, Purpose.EMERGENCY, Set.of(category), NOW)),
        Refusal.Reason.NOT_THESE_CATEGORIES);
  }

  @Test
  void reachesNoOtherKindWhenAllAreAskedFor() {
    EmergencyAccess access = opened(physician);

    Decision decision =
        registry.deciding.decideAfterwards(
            access.id(), Question.aboutAll(physician, child, Action.WRITE, Purpose.EMERGENCY, NOW));

    assertThat(decision.orThrow().categories()).containsExactly(Category.ENCOUNTER);
  }

  @ParameterizedTest
  @EnumSource(value = Action.class, mode = EnumSource.Mode.EXCLUDE, names = "WRITE")
  void refusesEveryOtherAction(Action action) {
    EmergencyAccess access = opened(physician);

    assertRefused(
        registry.deciding.decideAfterwards(
            access.id(), Question.aboutAll(physician, child, action, Purpose.EMERGENCY, NOW)),
        Refusal.Reason.NO_GROUND);
  }

  @ParameterizedTest
  @EnumSource(value = Purpose.class, mode = EnumSource.Mode.EXCLUDE, names = "EMERGENCY")
  void refusesEveryOtherPurpose(Purpose purpose) {
    EmergencyAccess access = opened(physician);

    assertRefused(
        registry.deciding.decideAfterwards(
            access.id(), Question.aboutAll(physician, child, Action.WRITE, purpose, NOW)),
        Refusal.Reason.NOT_FOR_THIS_PURPOSE);
  }

  @Test
  void letsNothingBeWrittenOnWhatIsReadByAlone() {
    opened(physician);

    for (Set<Category> kinds :
        List.of(EnumSet.of(Category.ENCOUNTER), EnumSet.allOf(Category.class))) {
      assertRefused(
          registry.deciding.decide(
              new Question(physician, child, Action.WRITE, Purpose.EMERGENCY, kinds, NOW)),
          Refusal.Reason.NOT_FOR_THIS_ACTION);
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
            Duration.between(NOW, END),
            Duration.ofDays(3));
    registry.accesses.add(access);
    return access;
  }

  private Decision adds(Caller caller, EmergencyAccess access, Instant asOf) {
    return registry.deciding.decideAfterwards(
        access.id(),
        new Question(
            caller, child, Action.WRITE, Purpose.EMERGENCY, Set.of(Category.ENCOUNTER), asOf));
  }

  private static Question question(Caller caller, @Nullable SubjectId subject) {
    return new Question(
        caller, subject, Action.WRITE, Purpose.EMERGENCY, Set.of(Category.ENCOUNTER), NOW);
  }

  private Caller at(UUID institution, Profession profession, Role role) {
    return at(institution, profession, role, null);
  }

  private Caller at(UUID institution, Profession profession, Role role, @Nullable LocalDate until) {
    Affiliation works = new Affiliation(UUID.randomUUID(), profession, institution, "見本市民病院");
    registry.works(works, "", until);
    return new Caller(
        new AccountId(UUID.randomUUID()),
        role,
        null,
        "見本 医師",
        Channel.API,
        UUID.randomUUID(),
        works);
  }
}
