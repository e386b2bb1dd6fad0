package jp.mimamori.consent;

import static jp.mimamori.consent.Callers.caller;
import static jp.mimamori.consent.Callers.citizen;
import static jp.mimamori.consent.Callers.operator;
import static jp.mimamori.consent.Callers.somebody;
import static jp.mimamori.consent.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DecidingTest {

  /** 15:00 UTC is midnight in Japan: the first moment of the 18th birthday. */
  private static final Instant MAJORITY = Instant.parse("2034-04-01T15:00:00Z");

  private static final LocalDate BORN = LocalDate.of(2016, 4, 2);
  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant GUARDED_SINCE = Instant.parse("2020-01-01T00:00:00Z");

  private final SubjectId mother = somebody();
  private final SubjectId child = somebody();
  private final Registry registry = new Registry();
  private final Deciding deciding = registry.deciding;
  private final KnownGuardianships guardianships = registry.guardianships;
  private Guardianship hers = guardianshipOf(mother);

  @BeforeEach
  void theMotherIsTheGuardian() {
    registry.born(mother, LocalDate.of(1984, 2, 29));
    registry.born(child, BORN);
    hers = guardianshipOf(mother);
    guardianships.add(hers);
  }

  @ParameterizedTest
  @EnumSource(
      value = Action.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {
        "APPROVE",
        "BREAK_GLASS",
        "SEE_IN_LIST",
        "REQUEST_ACCESS",
        "PREVIEW",
        "GRANT",
        "REVOKE",
        "REAFFIRM",
        "REGISTER",
        "READ_REGISTRATION",
        "PROTECT",
        "DECLARE_DISASTER",
        "END_DISASTER",
        "REVIEW_APP",
        "ANSWER"
      })
  void permitsPeopleEveryActionWithTheirOwnData(Action action) {
    Decision decision = decide(citizen(mother), mother, action, Purpose.PERSONAL_USE, NOW);

    assertThat(decision).isInstanceOf(Permit.class);
    Permit permit = decision.orThrow();
    assertThat(permit.subject()).isEqualTo(mother);
    assertThat(permit.ground()).isEqualTo(Ground.SELF);
    assertThat(permit.to(action)).isSameAs(permit);
  }

  @ParameterizedTest
  @EnumSource(
      value = Action.class,
      names = {"READ", "WRITE", "READ_LEDGER", "INQUIRE", "READ_GRANTS", "CHOOSE"})
  void permitsTheGuardianOfAMinorEveryAction(Action action) {
    Permit permit = decide(citizen(mother), child, action, Purpose.PERSONAL_USE, NOW).orThrow();

    assertThat(permit.subject()).isEqualTo(child);
    assertThat(permit.ground()).isEqualTo(Ground.GUARDIAN);
  }

  @Test
  void permitsAnOperatorToTakeIn() {
    Permit permit = decide(operator(), mother, Action.WRITE, Purpose.INTAKE, NOW).orThrow();

    assertThat(permit.ground()).isEqualTo(Ground.INTAKE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Action.class,
      names = {"REGISTER", "READ_REGISTRATION"})
  void permitsAnOperatorAtTheCounterTheRegistrationAlone(Action action) {
    Permit permit = decide(operator(), mother, action, Purpose.REGISTRATION, NOW).orThrow();

    assertThat(permit.ground()).isEqualTo(Ground.COUNTER);
    for (Purpose other : Set.of(Purpose.INTAKE, Purpose.PERSONAL_USE)) {
      assertRefused(
          decide(operator(), mother, action, other, NOW), Refusal.Reason.NOT_FOR_THIS_ACTION);
    }
    assertThat(decide(operator(), mother, Action.WRITE, Purpose.REGISTRATION, NOW))
        .isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Action.class,
      names = {"REGISTER", "READ_REGISTRATION"})
  void refusesCitizensTheCounterEvenForThemselvesAndTheirWards(Action action) {
    for (Purpose purpose : Purpose.values()) {
      assertRefused(
          decide(citizen(mother), mother, action, purpose, NOW),
          Refusal.Reason.NOT_FOR_THIS_ACTION);
      assertRefused(
          decide(citizen(mother), child, action, purpose, NOW), Refusal.Reason.NOT_FOR_THIS_ACTION);
      assertRefused(
          decide(citizen(somebody()), mother, action, purpose, NOW), Refusal.Reason.NO_GROUND);
    }
  }

  @Test
  void permitsOnlyTheCategoriesThatWereAskedFor() {
    Question question =
        new Question(
            citizen(mother),
            mother,
            Action.READ,
            Purpose.PERSONAL_USE,
            Set.of(Category.CHECKUP),
            NOW);

    assertThat(deciding.decide(question).orThrow().categories()).containsOnly(Category.CHECKUP);
  }

  @ParameterizedTest
  @EnumSource(
      value = Action.class,
      names = {"PREVIEW", "GRANT", "REVOKE", "REAFFIRM"})
  void permitsPeopleAndGuardiansToDecideOnGrantsForPurposesThatAreGrantedAlone(Action action) {
    for (SubjectId subject : new SubjectId[] {mother, child}) {
      for (Purpose purpose : Purpose.values()) {
        Decision decision = decide(citizen(mother), subject, action, purpose, NOW);
        if (purpose.isGrantable()) {
          assertThat(decision).isInstanceOf(Permit.class);
        } else {
          assertRefused(decision, Refusal.Reason.NOT_FOR_THIS_PURPOSE);
        }
      }
    }
  }

  @Test
  void refusesAGuardianToHideAVisit() {
    assertRefused(
        decide(citizen(mother), child, Action.HIDE, Purpose.PERSONAL_USE, NOW),
        Refusal.Reason.NOT_FOR_THIS_ACTION);
  }

  @ParameterizedTest
  @EnumSource(
      value = Action.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"REQUEST_ACCESS"})
  void refusesAnotherCitizenEveryAction(Action action) {
    assertRefused(
        decide(citizen(somebody()), mother, action, Purpose.PERSONAL_USE, NOW),
        Refusal.Reason.NO_GROUND);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"PRACTITIONER", "EMERGENCY"})
  void refusesPractitionersEvenForAPersonTheyGuard(Role role) {
    for (Action action : Action.values()) {
      for (Purpose purpose : Purpose.values()) {
        assertRefused(
            decide(caller(role, mother), child, action, purpose, NOW), Refusal.Reason.NO_GROUND);
        assertRefused(
            decide(caller(role, mother), mother, action, purpose, NOW), Refusal.Reason.NO_GROUND);
        assertRefused(
            decide(caller(role, null), mother, action, purpose, NOW), Refusal.Reason.NO_GROUND);
      }
    }
  }

  @Test
  void refusesTheChildTheRecordsOfItsGuardian() {
    assertRefused(read(citizen(child), mother, NOW), Refusal.Reason.NO_GROUND);
  }

  @Test
  void refusesTheGuardianOfAnotherChild() {
    Caller father = citizen(somebody());
    guardianships.add(
        new Guardianship(
            UUID.randomUUID(),
            somebody(),
            BORN,
            father.self(),
            Guardianship.LegalGround.PARENTAL_AUTHORITY,
            GUARDED_SINCE));

    assertRefused(read(father, child, NOW), Refusal.Reason.NO_GROUND);
  }

  @Test
  void refusesTheGuardianFromTheMomentTheChildIsOfAge() {
    assertThat(read(citizen(mother), child, MAJORITY.minusNanos(1))).isInstanceOf(Permit.class);
    assertRefused(read(citizen(mother), child, MAJORITY), Refusal.Reason.NO_GROUND);
    assertRefused(read(citizen(mother), child, MAJORITY.plusSeconds(1)), Refusal.Reason.NO_GROUND);
  }

  @Test
  void refusesTheGuardianBeforeTheStart() {
    assertRefused(
        read(citizen(mother), child, GUARDED_SINCE.minusNanos(1)), Refusal.Reason.NO_GROUND);
    assertThat(read(citizen(mother), child, GUARDED_SINCE)).isInstanceOf(Permit.class);
  }

  @Test
  void refusesTheGuardianFromTheMomentTheGuardianshipWasEnded() {
    hers.end(NOW);

    assertThat(read(citizen(mother), child, NOW.minusNanos(1))).isInstanceOf(Permit.class);
    assertRefused(read(citizen(mother), child, NOW), Refusal.Reason.NO_GROUND);
  }

  @ParameterizedTest
  @EnumSource(
      value = Action.class,
      names = {"PREVIEW", "GRANT", "REAFFIRM"})
  void refusesAGuardianToPassOnOrLookBeforehandAtWhatACourtKeepsFromThatGuardian(Action action) {
    CourtOrder some = limit(hers, Action.READ, Set.of(Category.CONDITION));
    guardianships.add(some);
    assertThat(decide(citizen(mother), child, action, Purpose.CARE, NOW).orThrow().categories())
        .hasSize(Category.values().length - 1)
        .doesNotContain(Category.CONDITION);

    CourtOrder all = limit(hers, Action.READ, Set.of(Category.values()));
    guardianships.add(all);
    assertRefused(
        decide(citizen(mother), child, action, Purpose.CARE, NOW), Refusal.Reason.COURT_ORDER);

    some.end(NOW);
    all.end(NOW);
    assertThat(decide(citizen(mother), child, action, Purpose.CARE, NOW))
        .isInstanceOf(Permit.class);
  }

  @Test
  void leavesAGuardianToTakeBackWhatTheGuardianMustNotSee() {
    guardianships.add(limit(hers, Action.READ, Set.of(Category.values())));

    assertThat(decide(citizen(mother), child, Action.REVOKE, Purpose.CARE, NOW))
        .isInstanceOf(Permit.class);
    assertRefused(read(citizen(mother), child, NOW), Refusal.Reason.COURT_ORDER);
  }

  @Test
  void refusesWhatACourtTookHoweverOftenTheGuardianIsRecorded() {
    guardianships.add(guardianshipOf(mother));
    guardianships.add(limit(hers, Action.READ, Set.of(Category.values())));
    assertRefused(read(citizen(mother), child, NOW), Refusal.Reason.COURT_ORDER);

    hers.end(NOW);
    assertRefused(read(citizen(mother), child, NOW), Refusal.Reason.COURT_ORDER);
  }

  /** 共同親権 (民法819条, since 2026-04-01): each holder for themselves. */
  @Test
  void permitsBothHoldersOfParentalAuthorityEachAlone() {
    SubjectId father = somebody();
    Guardianship his = guardianshipOf(father);
    guardianships.add(his);

    for (SubjectId holder : new SubjectId[] {mother, father}) {
      assertThat(read(citizen(holder), child, NOW)).isInstanceOf(Permit.class);
      assertThat(decide(citizen(holder), child, Action.GRANT, Purpose.TREATMENT, NOW))
          .isInstanceOf(Permit.class);
    }
    his.end(NOW);
    assertRefused(read(citizen(father), child, NOW), Refusal.Reason.NO_GROUND);
    assertThat(read(citizen(mother), child, NOW)).isInstanceOf(Permit.class);
  }

  @Test
  void limitsNobodyBesideTheGuardianTheCourtNamed() {
    SubjectId father = somebody();
    guardianships.add(guardianshipOf(father));
    guardianships.add(limit(hers, Action.READ, Set.of(Category.values())));

    assertThat(read(citizen(father), child, NOW)).isInstanceOf(Permit.class);
    assertRefused(read(citizen(mother), child, NOW), Refusal.Reason.COURT_ORDER);
  }

  @Test
  void permitsAnOperatorToAnswerWhatWasAskedAndNoCitizen() {
    assertThat(
            decide(operator(), mother, Action.ANSWER, Purpose.PERSONAL_USE, NOW).orThrow().ground())
        .isEqualTo(Ground.ANSWER);
    assertRefused(
        decide(operator(), mother, Action.ANSWER, Purpose.INTAKE, NOW),
        Refusal.Reason.NOT_FOR_THIS_PURPOSE);
    assertRefused(
        decide(citizen(mother), mother, Action.ANSWER, Purpose.PERSONAL_USE, NOW),
        Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertRefused(
        decide(citizen(mother), child, Action.ANSWER, Purpose.PERSONAL_USE, NOW),
        Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertRefused(
        decide(citizen(somebody()), mother, Action.ANSWER, Purpose.PERSONAL_USE, NOW),
        Refusal.Reason.NO_GROUND);
  }

  @Test
  void refusesEverybodyElseToAskAboutSomebodysLooks() {
    assertRefused(
        decide(operator(), mother, Action.INQUIRE, Purpose.PERSONAL_USE, NOW),
        Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertRefused(
        decide(citizen(somebody()), mother, Action.INQUIRE, Purpose.PERSONAL_USE, NOW),
        Refusal.Reason.NO_GROUND);
    assertRefused(
        decide(citizen(child), mother, Action.INQUIRE, Purpose.PERSONAL_USE, NOW),
        Refusal.Reason.NO_GROUND);
  }

  @Test
  void permitsAnOperatorAloneToRecordProtectionAndForThatAlone() {
    assertThat(
            decide(operator(), child, Action.PROTECT, Purpose.PROTECTION, NOW).orThrow().ground())
        .isEqualTo(Ground.PROTECTION);
    assertRefused(
        decide(operator(), child, Action.PROTECT, Purpose.INTAKE, NOW),
        Refusal.Reason.NOT_FOR_THIS_PURPOSE);
    assertRefused(
        decide(operator(), child, Action.WRITE, Purpose.PROTECTION, NOW),
        Refusal.Reason.NOT_FOR_THIS_PURPOSE);
    assertRefused(
        decide(citizen(mother), child, Action.PROTECT, Purpose.PROTECTION, NOW),
        Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertRefused(
        decide(citizen(child), child, Action.PROTECT, Purpose.PROTECTION, NOW),
        Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertRefused(
        decide(citizen(somebody()), child, Action.PROTECT, Purpose.PROTECTION, NOW),
        Refusal.Reason.NO_GROUND);
  }

  @ParameterizedTest
  @EnumSource(
      value = Action.class,
      names = {"DECLARE_DISASTER", "END_DISASTER", "REVIEW_APP"})
  void admitsAnOperatorToDecideOnDisastersAndAppsAboutNobodyInParticular(Action action) {
    Decision decision = aboutNobody(operator(), null, action, Purpose.PROTECTION);

    assertThat(decision)
        .isInstanceOfSatisfying(
            Admission.class, yes -> assertThat(yes.ground()).isEqualTo(Ground.PROTECTION));
    assertThatIllegalStateException().isThrownBy(decision::orThrow);
  }

  @Test
  void admitsNobodyElseNothingElseAndForNothingElse() {
    for (Role role : Role.values()) {
      if (role != Role.OPERATOR) {
        assertRefused(
            aboutNobody(caller(role, null), null, Action.DECLARE_DISASTER, Purpose.PROTECTION),
            Refusal.Reason.NO_GROUND);
      }
    }
    for (Action action : Action.values()) {
      assertRefused(
          aboutNobody(operator(), child, action, Purpose.PROTECTION), Refusal.Reason.NO_GROUND);
      assertRefused(
          aboutNobody(operator(), null, action, Purpose.REGISTRATION), Refusal.Reason.NO_GROUND);
    }
    assertRefused(
        aboutNobody(operator(), null, Action.READ, Purpose.PROTECTION), Refusal.Reason.NO_GROUND);
  }

  private Decision aboutNobody(
      Caller caller, @Nullable SubjectId subject, Action action, Purpose purpose) {
    return deciding.decideAboutNobody(Question.aboutAll(caller, subject, action, purpose, NOW));
  }

  @ParameterizedTest
  @EnumSource(
      value = Action.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"WRITE", "REQUEST_ACCESS", "REGISTER", "READ_REGISTRATION", "PROTECT", "ANSWER"})
  void refusesAnOperatorToSeeAnything(Action action) {
    for (Purpose purpose : Purpose.values()) {
      assertRefused(
          decide(operator(), mother, action, purpose, NOW), Refusal.Reason.NOT_FOR_THIS_ACTION);
    }
  }

  @Test
  void refusesAnOperatorWhoseAccountNamesAPersonToReadThatPerson() {
    assertRefused(
        read(caller(Role.OPERATOR, mother), mother, NOW), Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertRefused(
        read(caller(Role.OPERATOR, mother), child, NOW), Refusal.Reason.NOT_FOR_THIS_ACTION);
  }

  @Test
  void refusesAnOperatorToWriteForPersonalUse() {
    assertRefused(
        decide(operator(), mother, Action.WRITE, Purpose.PERSONAL_USE, NOW),
        Refusal.Reason.NOT_FOR_THIS_PURPOSE);
  }

  @Test
  void refusesCitizensThePurposeOfIntake() {
    assertRefused(
        decide(citizen(mother), mother, Action.WRITE, Purpose.INTAKE, NOW),
        Refusal.Reason.NOT_FOR_THIS_PURPOSE);
    assertRefused(
        decide(citizen(mother), child, Action.WRITE, Purpose.INTAKE, NOW),
        Refusal.Reason.NOT_FOR_THIS_PURPOSE);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void refusesEverybodyAPersonWhoIsNotHere(Role role) {
    for (Action action : Action.values()) {
      for (Purpose purpose : Purpose.values()) {
        assertRefused(
            decide(caller(role, mother), null, action, purpose, NOW), Refusal.Reason.NO_GROUND);
      }
    }
  }

  @Test
  void refusesACitizenWithoutAPerson() {
    assertRefused(read(caller(Role.CITIZEN, null), mother, NOW), Refusal.Reason.NO_GROUND);
  }

  @Test
  void answersAStrangerAlikeForSomebodyAndNobody() {
    Caller stranger = citizen(somebody());

    Refusal somebody = (Refusal) read(stranger, mother, NOW);
    Refusal nobody = (Refusal) read(stranger, null, NOW);

    assertThat(somebody.reason()).isEqualTo(nobody.reason());
    assertThatThrownBy(somebody::orThrow)
        .isInstanceOf(RefusedException.class)
        .hasMessage("refused: NO_GROUND")
        .extracting(e -> e.getStackTrace().length)
        .isEqualTo(0);
  }

  private Decision read(Caller caller, @Nullable SubjectId subject, Instant asOf) {
    return decide(caller, subject, Action.READ, Purpose.PERSONAL_USE, asOf);
  }

  private Decision decide(
      Caller caller, @Nullable SubjectId subject, Action action, Purpose purpose, Instant asOf) {
    return deciding.decide(Question.aboutAll(caller, subject, action, purpose, asOf));
  }

  private Guardianship guardianshipOf(SubjectId guardian) {
    return new Guardianship(
        UUID.randomUUID(),
        child,
        BORN,
        guardian,
        Guardianship.LegalGround.PARENTAL_AUTHORITY,
        GUARDED_SINCE);
  }

  private static CourtOrder limit(Guardianship about, Action action, Set<Category> categories) {
    return new CourtOrder(
        UUID.randomUUID(),
        about,
        CourtOrder.Effect.LIMIT,
        Set.of(action),
        categories,
        "第1号",
        GUARDED_SINCE,
        null);
  }
}
