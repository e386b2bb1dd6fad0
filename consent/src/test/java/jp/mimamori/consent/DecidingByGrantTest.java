package jp.mimamori.consent;

import static jp.mimamori.consent.Callers.citizen;
import static jp.mimamori.consent.Callers.doctor;
import static jp.mimamori.consent.Callers.somebody;
import static jp.mimamori.consent.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a grant permits, and all the ways in which it does not. */
class DecidingByGrantTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final Instant FROM = Instant.parse("2026-04-30T15:00:00Z");
  private static final Instant UNTIL = Instant.parse("2026-12-31T15:00:00Z");
  private static final LocalDate CHILD_BORN = LocalDate.of(2010, 4, 2);

  private final Registry registry = new Registry();
  private final SubjectId mother = somebody();
  private final SubjectId child = somebody();
  private final SubjectId grandmother = somebody();
  private final Affiliation clinic =
      new Affiliation(
          UUID.randomUUID(), Practitioner.Profession.PHYSICIAN, UUID.randomUUID(), "見本診療所");
  private final Caller doctor = doctor(clinic);

  @BeforeEach
  void everybodyIsKnown() {
    registry.born(mother, LocalDate.of(1984, 2, 29));
    registry.born(child, CHILD_BORN);
    registry.born(grandmother, LocalDate.of(1955, 1, 1));
    works(clinic.institution(), LocalDate.of(2020, 4, 1), LocalDate.of(2026, 6, 30));
  }

  @Test
  void permitsTheGranteeToReadAndNamesTheGrant() {
    Consent granted = granted(mother, citizen(mother), toTheClinic(), terms());

    Permit permit = read(doctor, mother, NOW).orThrow();

    assertThat(permit.ground()).isEqualTo(Ground.GRANT);
    assertThat(permit.grant()).contains(granted.grant().id());
    assertThat(permit.categories())
        .containsExactlyInAnyOrder(Category.MEDICATION, Category.CHECKUP);
    assertThat(permit.reach().period()).isEqualTo(terms().data());
    assertThat(permit.reach().sensitivities()).isEmpty();
    assertThat(permit.reach().shielded()).isFalse();
  }

  @Test
  void takesTheGrantThatReachesMostHoweverManyNarrowerOnesWereGivenSince() {
    Consent wide = granted(mother, citizen(mother), toTheClinic(), terms());
    granted(mother, citizen(mother), toTheClinic(), terms(Category.MEDICATION));

    assertThat(read(doctor, mother, NOW).orThrow().grant()).contains(wide.grant().id());
  }

  @Test
  void permitsOnlyWhatWasAskedForOfWhatWasGranted() {
    granted(mother, citizen(mother), toTheClinic(), terms());

    Decision decision =
        decide(
            doctor,
            mother,
            Action.READ,
            Purpose.TREATMENT,
            Set.of(Category.MEDICATION, Category.CONDITION),
            NOW);

    assertThat(decision.orThrow().categories()).containsExactly(Category.MEDICATION);
  }

  @Test
  void permitsASensitiveKindThatIsNamed() {
    granted(
        mother,
        citizen(mother),
        toTheClinic(),
        new Terms(
            Purpose.TREATMENT,
            Set.of(Category.MEDICATION),
            Set.of(Sensitivity.MENTAL_HEALTH),
            DataPeriod.ALWAYS,
            FROM,
            UNTIL,
            null));

    assertThat(read(doctor, mother, NOW).orThrow().reach().sensitivities())
        .containsExactly(Sensitivity.MENTAL_HEALTH);
  }

  @Test
  void permitsFromTheFirstToTheLastMoment() {
    granted(mother, citizen(mother), toTheClinic(), terms());
    works(clinic.institution(), LocalDate.of(2020, 4, 1), LocalDate.of(2027, 6, 30));

    assertRefused(read(doctor, mother, FROM.minusNanos(1000)), Refusal.Reason.NOT_YET);
    assertThat(read(doctor, mother, FROM)).isInstanceOf(Permit.class);
    assertThat(read(doctor, mother, UNTIL.minusNanos(1000))).isInstanceOf(Permit.class);
    assertRefused(read(doctor, mother, UNTIL), Refusal.Reason.ENDED);
  }

  @ParameterizedTest
  @CsvSource({
    // 8:00 to 17:00 on weekdays in Japan, nine hours ahead; 2026-06-01 is a Monday
    "2026-05-31T22:59:59Z, false",
    "2026-05-31T23:00:00Z, true",
    "2026-06-01T07:59:59Z, true",
    "2026-06-01T08:00:00Z, false",
    "2026-06-05T07:59:59Z, true",
    "2026-06-05T23:00:00Z, false",
    "2026-06-06T23:00:00Z, false"
  })
  void permitsASchoolNurseOnWeekdaysFromEightToFive(Instant asOf, boolean permitted) {
    SubjectId nurse = somebody();
    WeeklyHours school =
        new WeeklyHours(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(8, 0),
            LocalTime.of(17, 0));
    granted(
        mother,
        citizen(mother),
        Grantee.delegate(nurse),
        new Terms(
            Purpose.SCHOOL,
            Set.of(Category.ALLERGY),
            Set.of(),
            DataPeriod.ALWAYS,
            FROM,
            UNTIL,
            school));

    Decision decision =
        decide(citizen(nurse), mother, Action.READ, Purpose.SCHOOL, everything(), asOf);

    if (permitted) {
      assertThat(decision).isInstanceOf(Permit.class);
    } else {
      assertRefused(decision, Refusal.Reason.OUTSIDE_HOURS);
    }
  }

  @Test
  void permitsEverybodyAtAnInstitutionAndOnePractitionerWherever() {
    granted(mother, citizen(mother), Grantee.institution(clinic.institution()), terms());
    assertThat(read(doctor, mother, NOW)).isInstanceOf(Permit.class);

    Affiliation elsewhere =
        new Affiliation(
            UUID.randomUUID(), Practitioner.Profession.NURSE, UUID.randomUUID(), "見本病院");
    assertRefused(read(doctor(elsewhere), mother, NOW), Refusal.Reason.NO_GROUND);
  }

  @Test
  void refusesAPractitionerBeforeTheFirstAndAfterTheLastDayOfWork() {
    granted(mother, citizen(mother), toTheClinic(), terms());
    works(clinic.institution(), LocalDate.of(2026, 5, 10), LocalDate.of(2026, 5, 20));

    // 15:00 UTC is midnight in Japan
    assertRefused(
        read(doctor, mother, Instant.parse("2026-05-09T14:59:59Z")), Refusal.Reason.NOT_ACTIVE);
    assertThat(read(doctor, mother, Instant.parse("2026-05-09T15:00:00Z")))
        .isInstanceOf(Permit.class);
    assertThat(read(doctor, mother, Instant.parse("2026-05-20T14:59:59Z")))
        .isInstanceOf(Permit.class);
    assertRefused(
        read(doctor, mother, Instant.parse("2026-05-20T15:00:00Z")), Refusal.Reason.NOT_ACTIVE);
  }

  @Test
  void refusesAPractitionerWhoChangedTheInstitutionSinceSigningIn() {
    granted(mother, citizen(mother), Grantee.institution(clinic.institution()), terms());
    works(UUID.randomUUID(), LocalDate.of(2020, 4, 1), null);

    assertRefused(read(doctor, mother, NOW), Refusal.Reason.NOT_ACTIVE);
  }

  @Test
  void refusesAPractitionerWhoIsNotRegistered() {
    granted(mother, citizen(mother), toTheClinic(), terms());
    registry.practitioners.known.clear();

    assertRefused(read(doctor, mother, NOW), Refusal.Reason.NOT_ACTIVE);
  }

  @Test
  void refusesFromTheRevocationOn() {
    Consent granted = granted(mother, citizen(mother), toTheClinic(), terms());
    step(granted, GrantStep.Kind.REVOKED, citizen(mother), NOW.plusSeconds(3600));

    assertRefused(read(doctor, mother, NOW.plusSeconds(7200)), Refusal.Reason.REVOKED);
    // also when the clock was set back to before it
    assertRefused(read(doctor, mother, NOW), Refusal.Reason.REVOKED);
  }

  @Test
  void refusesWhatIsAskedForOnlyOrWasDeniedLikeAStranger() {
    Grant asked = grant(mother, toTheClinic(), terms());
    registry.consents.add(Consent.requested(asked, doctor, NOW));
    assertRefused(read(doctor, mother, NOW), Refusal.Reason.NO_GROUND);
    // whatever for: having asked makes nobody less of a stranger
    assertRefused(
        decide(doctor, mother, Action.READ_GRANTS, Purpose.PERSONAL_USE, everything(), NOW),
        Refusal.Reason.NO_GROUND);

    step(
        registry.consents.find(mother, asked.id()).orElseThrow(),
        GrantStep.Kind.DENIED,
        citizen(mother),
        NOW);
    assertRefused(read(doctor, mother, NOW), Refusal.Reason.NO_GROUND);
  }

  @ParameterizedTest
  @EnumSource(
      value = GrantStep.Kind.class,
      names = {"EXPIRED", "FROZEN"})
  void refusesWhatWasRecordedAsOver(GrantStep.Kind over) {
    Consent granted = granted(mother, citizen(mother), toTheClinic(), terms());
    step(granted, over, citizen(mother), NOW);

    assertThat(read(doctor, mother, NOW)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @EnumSource(value = Purpose.class, mode = EnumSource.Mode.EXCLUDE, names = "TREATMENT")
  void refusesEveryOtherPurpose(Purpose purpose) {
    granted(mother, citizen(mother), toTheClinic(), terms());

    assertRefused(
        decide(doctor, mother, Action.READ, purpose, everything(), NOW),
        Refusal.Reason.NOT_FOR_THIS_PURPOSE);
  }

  @ParameterizedTest
  @EnumSource(
      value = Action.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"READ", "APPROVE", "SEE_IN_LIST", "REQUEST_ACCESS"})
  void refusesEveryOtherAction(Action action) {
    granted(mother, citizen(mother), toTheClinic(), terms());

    assertRefused(
        decide(doctor, mother, action, Purpose.TREATMENT, everything(), NOW),
        Refusal.Reason.NOT_FOR_THIS_ACTION);
  }

  @ParameterizedTest
  @EnumSource(
      value = Practitioner.Profession.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = "PHYSICIAN")
  void permitsAPhysicianToApproveAndNobodyOfAnotherProfession(Practitioner.Profession other) {
    granted(mother, citizen(mother), Grantee.institution(clinic.institution()), terms());
    Affiliation colleague =
        new Affiliation(clinic.practitioner(), other, clinic.institution(), "見本クリニック");

    assertThat(decide(doctor, mother, Action.APPROVE, Purpose.TREATMENT, everything(), NOW))
        .isInstanceOf(Permit.class);
    assertRefused(
        decide(doctor(colleague), mother, Action.APPROVE, Purpose.TREATMENT, everything(), NOW),
        Refusal.Reason.NOT_FOR_THIS_ACTION);
  }

  @Test
  void refusesOtherCategories() {
    granted(mother, citizen(mother), toTheClinic(), terms());

    assertRefused(
        decide(doctor, mother, Action.READ, Purpose.TREATMENT, Set.of(Category.CONDITION), NOW),
        Refusal.Reason.NOT_THESE_CATEGORIES);
  }

  @Test
  void refusesTheRecordsOfSomebodyElse() {
    granted(mother, citizen(mother), toTheClinic(), terms());

    assertRefused(read(doctor, child, NOW), Refusal.Reason.NO_GROUND);
    assertRefused(read(doctor, null, NOW), Refusal.Reason.NO_GROUND);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"CITIZEN", "OPERATOR"})
  void refusesSomebodyWhoWorksThereInAnotherRole(Role role) {
    granted(mother, citizen(mother), toTheClinic(), terms());
    Caller caller =
        new Caller(doctor.account(), role, null, "見本", doctor.channel(), doctor.request(), clinic);

    assertThat(read(caller, mother, NOW)).isInstanceOf(Refusal.class);
  }

  @Test
  void refusesAPractitionerWhatWasGrantedToThePersonAsADelegate() {
    granted(mother, citizen(mother), Grantee.delegate(grandmother), care(Category.values()));
    Caller grandmotherAtWork =
        new Caller(
            doctor.account(),
            Role.PRACTITIONER,
            grandmother,
            "見本",
            doctor.channel(),
            doctor.request(),
            clinic);

    assertRefused(
        decide(grandmotherAtWork, mother, Action.READ, Purpose.CARE, everything(), NOW),
        Refusal.Reason.NO_GROUND);
    assertThat(decide(citizen(grandmother), mother, Action.READ, Purpose.CARE, everything(), NOW))
        .isInstanceOf(Permit.class);
  }

  @Test
  void takesTheGrantThatHoldsWhenAnotherIsOver() {
    Consent old = granted(mother, citizen(mother), toTheClinic(), terms());
    step(old, GrantStep.Kind.REVOKED, citizen(mother), NOW.minusSeconds(5));
    Consent present =
        granted(mother, citizen(mother), Grantee.institution(clinic.institution()), terms());

    assertThat(read(doctor, mother, NOW).orThrow().grant()).contains(present.grant().id());
  }

  @Test
  void takesTheGrantThatReachesWhatIsNeededHoweverManyNarrowerOnesThereAre() {
    Set<Category> needed = Set.of(Category.MEDICATION);
    Question question =
        new Question(doctor, mother, Action.READ, Purpose.TREATMENT, everything(), NOW);
    assertRefused(registry.deciding.decideReaching(needed, question), Refusal.Reason.NO_GROUND);
    for (int i = 0; i < 2; i++) {
      granted(mother, citizen(mother), toTheClinic(), narrow());
    }
    assertRefused(
        registry.deciding.decideReaching(needed, question), Refusal.Reason.NOT_THESE_CATEGORIES);
    Consent wide = granted(mother, citizen(mother), toTheClinic(), terms());
    for (int i = 0; i < 2; i++) {
      granted(mother, citizen(mother), toTheClinic(), narrow());
    }

    assertThat(registry.deciding.decideReaching(needed, question).orThrow().grant())
        .contains(wide.grant().id());
  }

  private static Terms narrow() {
    return new Terms(
        Purpose.TREATMENT,
        Set.of(Category.ALLERGY),
        Set.of(),
        DataPeriod.ALWAYS,
        FROM,
        UNTIL,
        null);
  }

  @Test
  void keepsOutWhatThePersonChoseToKeepOut() {
    granted(mother, citizen(mother), toTheClinic(), terms());
    registry.choices.add(
        Choice.category(UUID.randomUUID(), mother, Category.CHECKUP, citizen(mother), NOW));
    registry.choices.add(Choice.record(UUID.randomUUID(), mother, "key", citizen(mother), NOW));
    registry.choices.add(
        Choice.institution(UUID.randomUUID(), mother, "見本クリニック", citizen(mother), NOW));
    DataPeriod spring = new DataPeriod(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 5, 31));
    registry.choices.add(Choice.period(UUID.randomUUID(), mother, spring, citizen(mother), NOW));

    Reach reach = read(doctor, mother, NOW).orThrow().reach();

    assertThat(reach.categories()).containsExactly(Category.MEDICATION);
    assertThat(reach.exclusions().records()).containsExactly("key");
    assertThat(reach.exclusions().institutions()).containsExactly("見本クリニック");
    assertThat(reach.exclusions().periods()).containsExactly(spring);
    assertThat(read(citizen(mother), mother, Purpose.PERSONAL_USE).reach().exclusions())
        .isEqualTo(Exclusions.NONE);
  }

  @Test
  void refusesWhenEveryGrantedCategoryIsKeptOutAndPermitsWhenItIsLetInAgain() {
    granted(mother, citizen(mother), toTheClinic(), terms());
    Choice one = Choice.category(UUID.randomUUID(), mother, Category.CHECKUP, citizen(mother), NOW);
    registry.choices.add(one);
    registry.choices.add(
        Choice.category(UUID.randomUUID(), mother, Category.MEDICATION, citizen(mother), NOW));
    assertRefused(read(doctor, mother, NOW), Refusal.Reason.NOT_THESE_CATEGORIES);

    one.end(NOW);

    assertThat(read(doctor, mother, NOW).orThrow().categories()).containsExactly(Category.CHECKUP);
  }

  @Test
  void freezesWhatAGuardianGaveWhenTheChildComesOfAgeUntilItIsReaffirmed() {
    Guardianship hers = guards(mother, child, Guardianship.LegalGround.PARENTAL_AUTHORITY);
    Instant majority = hers.endsAt();
    Consent given = granted(child, citizen(mother), toTheClinic(), ofFiveYears());
    works(clinic.institution(), LocalDate.of(2020, 4, 1), null);

    assertThat(read(doctor, child, majority.minusNanos(1000))).isInstanceOf(Permit.class);
    assertRefused(read(doctor, child, majority), Refusal.Reason.FROZEN);

    step(given, GrantStep.Kind.REAFFIRMED, citizen(child), majority.plusSeconds(60));
    assertThat(read(doctor, child, majority.plusSeconds(61))).isInstanceOf(Permit.class);
  }

  @Test
  void restsAlsoWhenWhoGaveItBecomesTheAdultsGuardianUntilThatOneLetsItGoOn() {
    Instant majority = Guardianship.majorityOf(CHILD_BORN);
    guards(mother, child, Guardianship.LegalGround.PARENTAL_AUTHORITY);
    Consent given = granted(child, citizen(mother), toTheClinic(), ofFiveYears());
    registry.guardianships.add(
        new Guardianship(
            UUID.randomUUID(),
            child,
            CHILD_BORN,
            mother,
            Guardianship.LegalGround.ADULT_GUARDIAN,
            majority));
    works(clinic.institution(), LocalDate.of(2020, 4, 1), null);
    assertRefused(read(doctor, child, majority), Refusal.Reason.FROZEN);

    step(given, GrantStep.Kind.REAFFIRMED, citizen(mother), majority.plusSeconds(60));

    assertThat(read(doctor, child, majority.plusSeconds(61))).isInstanceOf(Permit.class);
  }

  @Test
  void restsWhenWhoGaveItBecomesACuratorWithoutPower() {
    Instant majority = Guardianship.majorityOf(CHILD_BORN);
    guards(mother, child, Guardianship.LegalGround.PARENTAL_AUTHORITY);
    granted(child, citizen(mother), toTheClinic(), ofFiveYears());
    registry.guardianships.add(
        new Guardianship(
            UUID.randomUUID(),
            child,
            CHILD_BORN,
            mother,
            Guardianship.LegalGround.CURATOR,
            majority.plusSeconds(60)));
    works(clinic.institution(), LocalDate.of(2020, 4, 1), null);

    assertRefused(read(doctor, child, majority.plusSeconds(120)), Refusal.Reason.FROZEN);
  }

  @Test
  void restsOnWhenCustodyEndedAndIsRecordedAnew() {
    Guardianship hers = guards(mother, child, Guardianship.LegalGround.PARENTAL_AUTHORITY);
    granted(child, citizen(mother), toTheClinic(), terms());
    hers.end(NOW);
    registry.guardianships.add(
        new Guardianship(
            UUID.randomUUID(),
            child,
            CHILD_BORN,
            mother,
            Guardianship.LegalGround.PARENTAL_AUTHORITY,
            NOW));

    assertRefused(read(doctor, child, NOW), Refusal.Reason.FROZEN);
    granted(child, citizen(mother), toTheClinic(), terms(), NOW);
    assertThat(read(doctor, child, NOW)).isInstanceOf(Permit.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = Action.class,
      names = {"READ", "GRANT"})
  void reachesNoFurtherThanACourtLeavesWhoGaveItToSeeAndToGive(Action taken) {
    Guardianship hers = guards(mother, child, Guardianship.LegalGround.PARENTAL_AUTHORITY);
    granted(child, citizen(mother), toTheClinic(), terms());
    registry.guardianships.add(limit(hers, taken, Category.CHECKUP));
    assertThat(read(doctor, child, NOW).orThrow().categories())
        .containsExactly(Category.MEDICATION);

    registry.guardianships.add(limit(hers, taken, Category.values()));

    assertRefused(read(doctor, child, NOW), Refusal.Reason.NOT_THESE_CATEGORIES);
    assertThat(
            registry
                .deciding
                .tell(doctor, registry.consents.standing(child, NOW), NOW)
                .get(0)
                .decision())
        .isInstanceOf(Refusal.class);
  }

  @Test
  void takesNothingFromWhatThePersonGaveWhenACourtLimitsAGuardian() {
    Guardianship hers = guards(mother, child, Guardianship.LegalGround.PARENTAL_AUTHORITY);
    registry.guardianships.add(limit(hers, Action.READ, Category.values()));
    granted(child, citizen(child), toTheClinic(), terms());

    assertThat(read(doctor, child, NOW).orThrow().categories()).hasSize(2);
  }

  @Test
  void freezesWhatAGuardianGaveWhenThatGuardianshipIsEnded() {
    Guardianship hers = guards(mother, child, Guardianship.LegalGround.PARENTAL_AUTHORITY);
    granted(child, citizen(mother), toTheClinic(), terms());
    hers.end(NOW);

    assertThat(read(doctor, child, NOW.minusNanos(1000))).isInstanceOf(Permit.class);
    assertRefused(read(doctor, child, NOW), Refusal.Reason.FROZEN);
  }

  @Test
  void keepsAHiddenVisitFromWhomAGuardianLetsInAndFromDelegates() {
    guards(mother, child, Guardianship.LegalGround.PARENTAL_AUTHORITY);
    Visit visit = new Visit("見本クリニック", LocalDate.of(2026, 5, 11));
    registry.choices.add(Choice.hidden(UUID.randomUUID(), child, visit, citizen(child), NOW));
    granted(child, citizen(mother), toTheClinic(), terms());
    granted(child, citizen(child), Grantee.delegate(grandmother), care(Category.values()));

    assertThat(read(doctor, child, NOW).orThrow().reach().exclusions().visits())
        .containsExactly(visit);
    assertThat(read(citizen(grandmother), child, Purpose.CARE).reach().exclusions().visits())
        .containsExactly(visit);
    assertThat(read(citizen(mother), child, Purpose.PERSONAL_USE).reach().exclusions().visits())
        .containsExactly(visit);
    assertThat(read(citizen(child), child, Purpose.PERSONAL_USE).reach().exclusions().visits())
        .isEmpty();
  }

  @Test
  void showsAHiddenVisitToTheClinicThatTheMinorLetsIn() {
    Visit visit = new Visit("見本クリニック", LocalDate.of(2026, 5, 11));
    registry.choices.add(Choice.hidden(UUID.randomUUID(), child, visit, citizen(child), NOW));
    granted(child, citizen(child), toTheClinic(), terms());

    assertThat(read(doctor, child, NOW).orThrow().reach().exclusions().visits()).isEmpty();
  }

  @Test
  void shieldsWhomAShieldedGuardianLetsIn() {
    guards(mother, child, Guardianship.LegalGround.PARENTAL_AUTHORITY);
    granted(child, citizen(mother), toTheClinic(), terms());
    registry.shields.add(new Shield(UUID.randomUUID(), child, mother, doctor, NOW));

    assertThat(read(doctor, child, NOW).orThrow().reach().shielded()).isTrue();
    assertThat(read(doctor, child, NOW.minusNanos(1000)).orThrow().reach().shielded()).isFalse();
  }

  @Test
  void shieldsADelegateWhoMustNotLearnOfPlaces() {
    granted(mother, citizen(mother), Grantee.delegate(grandmother), care(Category.values()));
    registry.shields.add(new Shield(UUID.randomUUID(), mother, grandmother, doctor, NOW));

    assertThat(read(citizen(grandmother), mother, Purpose.CARE).reach().shielded()).isTrue();
  }

  @Test
  void refusesWhenTheTermsCannotBeRead() throws ReflectiveOperationException {
    Consent granted = granted(mother, citizen(mother), toTheClinic(), terms());
    var terms = Grant.class.getDeclaredField("terms");
    terms.setAccessible(true);
    terms.set(granted.grant(), "2;something newer");

    assertRefused(read(doctor, mother, NOW), Refusal.Reason.NO_GROUND);
  }

  @Test
  void letsPractitionersAndCitizensAskForAccessAndNobodyElse() {
    assertThat(asks(doctor)).isInstanceOf(Permit.class);
    assertThat(asks(citizen(grandmother))).isInstanceOf(Permit.class);
    assertRefused(asks(Callers.operator()), Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertRefused(asks(Callers.caller(Role.PRACTITIONER, null)), Refusal.Reason.NO_GROUND);
    assertRefused(asks(Callers.caller(Role.EMERGENCY, mother)), Refusal.Reason.NO_GROUND);
    works(clinic.institution(), LocalDate.of(2020, 4, 1), LocalDate.of(2026, 5, 31));
    assertRefused(asks(doctor), Refusal.Reason.NOT_ACTIVE);
  }

  private Decision asks(Caller caller) {
    return decide(caller, child, Action.REQUEST_ACCESS, Purpose.TREATMENT, everything(), NOW);
  }

  private Decision read(Caller caller, @Nullable SubjectId subject, Instant asOf) {
    return decide(caller, subject, Action.READ, Purpose.TREATMENT, everything(), asOf);
  }

  private Permit read(Caller caller, SubjectId subject, Purpose purpose) {
    return decide(caller, subject, Action.READ, purpose, everything(), NOW).orThrow();
  }

  private Decision decide(
      Caller caller,
      @Nullable SubjectId subject,
      Action action,
      Purpose purpose,
      Set<Category> categories,
      Instant asOf) {
    return registry.deciding.decide(
        new Question(caller, subject, action, purpose, categories, asOf));
  }

  private Consent granted(SubjectId subject, Caller by, Grantee grantee, Terms terms) {
    return granted(subject, by, grantee, terms, NOW.minusSeconds(10));
  }

  private Consent granted(SubjectId subject, Caller by, Grantee grantee, Terms terms, Instant at) {
    Consent consent = Consent.offered(grant(subject, grantee, terms), by, at);
    registry.consents.add(consent);
    return consent;
  }

  private Grant grant(SubjectId subject, Grantee grantee, Terms terms) {
    return new Grant(
        new GrantId(Ids.next(NOW)), subject, grantee, "見本", terms, citizen(subject), NOW);
  }

  private void step(Consent consent, GrantStep.Kind kind, Caller by, Instant at) {
    registry.consents.add(consent.next(kind, by, null, at));
  }

  private Guardianship guards(SubjectId guardian, SubjectId ward, Guardianship.LegalGround ground) {
    Guardianship guardianship =
        new Guardianship(
            UUID.randomUUID(),
            ward,
            CHILD_BORN,
            guardian,
            ground,
            Instant.parse("2020-01-01T00:00:00Z"));
    registry.guardianships.add(guardianship);
    return guardianship;
  }

  private static CourtOrder limit(Guardianship about, Action action, Category... categories) {
    return new CourtOrder(
        UUID.randomUUID(),
        about,
        CourtOrder.Effect.LIMIT,
        Set.of(action),
        Set.of(categories),
        "第1号",
        NOW.minusSeconds(60),
        null);
  }

  private void works(UUID institution, LocalDate from, @Nullable LocalDate until) {
    registry.practitioners.add(
        new Practitioner(
            clinic.practitioner(), "見本", "ミホン", clinic.profession(), institution, from, until));
  }

  private Grantee toTheClinic() {
    return Grantee.practitioner(clinic.practitioner());
  }

  private static Terms terms() {
    return terms(Category.MEDICATION, Category.CHECKUP);
  }

  private static Terms terms(Category... categories) {
    return new Terms(
        Purpose.TREATMENT,
        Set.of(categories),
        Set.of(),
        new DataPeriod(LocalDate.of(2024, 1, 1), null),
        FROM,
        UNTIL,
        null);
  }

  private static Terms ofFiveYears() {
    return new Terms(
        Purpose.TREATMENT,
        Set.of(Category.MEDICATION),
        Set.of(),
        DataPeriod.ALWAYS,
        FROM,
        FROM.plus(Duration.ofDays(1_800)),
        null);
  }

  private static Terms care(Category... categories) {
    return new Terms(
        Purpose.CARE, Set.of(categories), Set.of(), DataPeriod.ALWAYS, FROM, UNTIL, null);
  }

  private static Set<Category> everything() {
    return Set.of(Category.values());
  }
}
