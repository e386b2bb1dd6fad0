package jp.mimamori.consent;

import static jp.mimamori.consent.Callers.caller;
import static jp.mimamori.consent.Callers.citizen;
import static jp.mimamori.consent.Callers.doctor;
import static jp.mimamori.consent.Callers.operator;
import static jp.mimamori.consent.Callers.somebody;
import static jp.mimamori.consent.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.CourtOrder.Effect;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The questions beside the plain one: several grounds at once, lists, staff, all or nothing. */
class DecidingBesidesTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final LocalDate CHILD_BORN = LocalDate.of(2016, 4, 2);

  private final Registry registry = new Registry();
  private final SubjectId mother = somebody();
  private final SubjectId child = somebody();
  private final Caller she = citizen(mother);
  private final Affiliation clinic = at(Institution.Kind.MEDICAL);
  private final Affiliation insurer = at(Institution.Kind.INSURER);
  private final Caller physician = doctor(clinic);

  @BeforeEach
  void everybodyIsKnown() {
    registry.born(mother, LocalDate.of(1984, 2, 29));
    registry.born(child, CHILD_BORN);
    registry.works(clinic, "1319999999", null);
    registry.works(insurer, "06139463", null);
  }

  @Test
  void takesOfSeveralGrantsTheOneThatReachesMost() {
    granted(Category.CHECKUP);
    Consent wide = granted(Category.CHECKUP, Category.VITALS, Category.ALLERGY);
    granted(Category.VITALS, Category.MEDICATION);

    Permit permit = registry.deciding.decide(reads(physician, mother)).orThrow();

    assertThat(permit.grant()).contains(wide.grant().id());
    assertThat(permit.categories())
        .containsExactlyInAnyOrder(Category.CHECKUP, Category.VITALS, Category.ALLERGY);
  }

  @Test
  void takesOfGrantsThatReachAsFarTheOneFoundFirst() {
    granted(Category.CHECKUP);
    Consent newest = granted(Category.VITALS);

    Permit permit = registry.deciding.decide(reads(physician, mother)).orThrow();

    assertThat(permit.grant()).contains(newest.grant().id());
  }

  @Test
  void looksForNothingMoreOnceAllIsReached() {
    Consent all = granted(Category.values());
    Consent newestAndAll = granted(Category.values());

    Permit permit = registry.deciding.decide(reads(physician, mother)).orThrow();

    assertThat(permit.grant()).contains(newestAndAll.grant().id());
    assertThat(all.grant().id()).isNotEqualTo(newestAndAll.grant().id());
    assertThat(
            registry
                .deciding
                .decide(Question.aboutAll(she, mother, Action.READ, Purpose.PERSONAL_USE, NOW))
                .orThrow()
                .ground())
        .isEqualTo(Ground.SELF);
  }

  @Test
  void takesOnlyAGrantThatReachesWhatIsNeeded() {
    granted(Category.CHECKUP, Category.VITALS, Category.MEDICATION);
    Consent fitting = granted(Category.ALLERGY, Category.EMERGENCY);

    Permit permit =
        registry
            .deciding
            .decideReaching(Set.of(Category.EMERGENCY, Category.ALLERGY), reads(physician, mother))
            .orThrow();

    assertThat(permit.grant()).contains(fitting.grant().id());
    assertRefused(
        registry.deciding.decideReaching(
            Set.of(Category.EMERGENCY, Category.CHECKUP), reads(physician, mother)),
        Refusal.Reason.NOT_THESE_CATEGORIES);
  }

  @Test
  void refusesWithTheReasonOfTheGroundFoundFirst() {
    Consent consent = granted(Category.CHECKUP);
    registry.consents.add(consent.next(GrantStep.Kind.REVOKED, she, null, NOW));

    assertRefused(registry.deciding.decide(reads(physician, mother)), Refusal.Reason.REVOKED);
    assertRefused(
        registry.deciding.decideReaching(Set.of(), reads(physician, child)),
        Refusal.Reason.NO_GROUND);
  }

  @Test
  void decidesAboutNobodyForNobody() {
    assertRefused(
        registry.deciding.decide(
            Question.aboutAll(she, null, Action.READ, Purpose.PERSONAL_USE, NOW)),
        Refusal.Reason.NO_GROUND);
  }

  @Test
  void decidesForAllKindsOrForNone() {
    Guardianship guardianship = guards();
    Question question = Question.aboutAll(she, child, Action.WRITE, Purpose.PERSONAL_USE, NOW);
    assertThat(registry.deciding.decideForAll(question)).isInstanceOf(Permit.class);
    assertRefused(
        registry.deciding.decideForAll(
            Question.aboutAll(citizen(somebody()), child, Action.WRITE, Purpose.PERSONAL_USE, NOW)),
        Refusal.Reason.NO_GROUND);

    registry.guardianships.add(noConditions(guardianship, Action.WRITE));

    assertThat(registry.deciding.decide(question)).isInstanceOf(Permit.class);
    assertRefused(registry.deciding.decideForAll(question), Refusal.Reason.COURT_ORDER);
  }

  @Test
  void looksAtTermsNoFurtherThanAGrantOnThemWouldReach() {
    Question own = Question.aboutAll(she, mother, Action.PREVIEW, Purpose.TREATMENT, NOW);
    Terms checkups = terms(Purpose.TREATMENT, Category.CHECKUP);

    Permit permit =
        registry.deciding.decideUnder(checkups, Grantee.Kind.INSTITUTION, own).orThrow();

    assertThat(permit.categories()).containsExactly(Category.CHECKUP);
    assertThat(permit.ground()).isEqualTo(Ground.SELF);
    assertThat(permit.grant()).isEmpty();
    assertRefused(
        registry.deciding.decideUnder(
            checkups,
            Grantee.Kind.INSTITUTION,
            new Question(
                she, mother, Action.PREVIEW, Purpose.TREATMENT, Set.of(Category.VITALS), NOW)),
        Refusal.Reason.NOT_THESE_CATEGORIES);
    assertRefused(
        registry.deciding.decideUnder(
            checkups,
            Grantee.Kind.INSTITUTION,
            Question.aboutAll(citizen(somebody()), mother, Action.PREVIEW, Purpose.TREATMENT, NOW)),
        Refusal.Reason.NO_GROUND);
  }

  @Test
  void knowsWhoWorksWithPatientsOnADay() {
    assertThat(registry.deciding.againstStaff(reads(physician, null))).isEmpty();
    assertAgainst(registry.deciding.againstStaff(reads(she, null)), Refusal.Reason.NO_GROUND);
    assertAgainst(
        registry.deciding.againstStaff(reads(operator(), null)), Refusal.Reason.NO_GROUND);
    assertAgainst(
        registry.deciding.againstStaff(reads(staff(Role.OPERATOR, clinic, null), null)),
        Refusal.Reason.NO_GROUND);

    registry.works(clinic, "1319999999", TODAY.minusDays(1));
    assertAgainst(
        registry.deciding.againstStaff(reads(physician, null)), Refusal.Reason.NOT_ACTIVE);
  }

  @Test
  void knowsWhoIsEmergencyStaffOnADay() {
    Caller crew = staff(Role.EMERGENCY, clinic, null);
    assertThat(registry.deciding.againstEmergencyStaff(reads(crew, null))).isEmpty();
    for (Caller other :
        List.of(
            physician,
            she,
            caller(Role.EMERGENCY, null),
            staff(Role.EMERGENCY, clinic, new Via(Via.Kind.APP, "app-1", "救急アプリ")))) {
      assertAgainst(
          registry.deciding.againstEmergencyStaff(reads(other, null)), Refusal.Reason.NO_GROUND);
    }

    registry.works(clinic, "1319999999", TODAY.minusDays(1));
    assertAgainst(
        registry.deciding.againstEmergencyStaff(reads(crew, null)), Refusal.Reason.NOT_ACTIVE);
  }

  @Test
  void knowsWhoAsksInARoleAndForNobodyElse() {
    assertThat(registry.deciding.againstOthersThan(Role.OPERATOR, reads(operator(), null)))
        .isEmpty();
    assertAgainst(
        registry.deciding.againstOthersThan(Role.OPERATOR, reads(she, null)),
        Refusal.Reason.NO_GROUND);
    assertAgainst(
        registry.deciding.againstOthersThan(
            Role.OPERATOR,
            reads(staff(Role.OPERATOR, null, new Via(Via.Kind.APP, "app-1", "アプリ")), null)),
        Refusal.Reason.NO_GROUND);
  }

  @Test
  void tellsWhomAGrantIsMeantForThatItIsThere() {
    Consent consent = granted(Category.CHECKUP);

    ToldGrant told = only(physician, consent);

    assertThat(told.consent()).isEqualTo(consent);
    assertThat(told.state()).isEqualTo(Consent.State.GRANTED);
    assertThat(told.decision()).isInstanceOf(Permit.class);
    assertThat(told.decision().orThrow().categories()).containsExactly(Category.CHECKUP);
    assertThat(told.decision().question().purpose()).isEqualTo(Purpose.TREATMENT);
    assertThat(told.isOpen(NOW)).isTrue();
  }

  @Test
  void tellsNobodyElse() {
    Consent consent = granted(Category.CHECKUP);

    assertRefused(
        only(doctor(at(Institution.Kind.MEDICAL)), consent).decision(), Refusal.Reason.NO_GROUND);
    assertRefused(only(she, consent).decision(), Refusal.Reason.NO_GROUND);
    registry.works(clinic, "1319999999", TODAY.minusDays(1));
    assertRefused(only(physician, consent).decision(), Refusal.Reason.NOT_ACTIVE);
  }

  @Test
  void tellsOfAnAppsGrantOnlyWhoAgreedToIt() {
    Via via = new Via(Via.Kind.APP, "app-1", "血圧手帳");
    Consent consent = granted(Grantee.app("app-1"), Purpose.APP, Category.VITALS);
    Caller hers =
        new Caller(
            she.account(), Role.CITIZEN, mother, "見本", Channel.API, UUID.randomUUID(), null, via);
    Caller others =
        new Caller(
            new AccountId(UUID.randomUUID()),
            Role.CITIZEN,
            mother,
            "見本",
            Channel.API,
            UUID.randomUUID(),
            null,
            via);

    assertThat(only(hers, consent).decision()).isInstanceOf(Permit.class);
    assertRefused(only(others, consent).decision(), Refusal.Reason.NO_GROUND);
  }

  @Test
  void tellsAnInsurerOnlyOfWhoIsInsuredThere() {
    Consent consent = granted(Grantee.workplace(insurer), Purpose.INSURANCE, Category.CHECKUP);
    assertRefused(only(doctor(insurer), consent).decision(), Refusal.Reason.NOT_INSURED_THERE);

    registry.coverages.known.add(
        new Registry.KnownCoverages.Known(mother, "06139463", TODAY, null));
    assertThat(only(doctor(insurer), consent).decision()).isInstanceOf(Permit.class);
  }

  @Test
  void tellsOfAGuardiansGrantOnlyWhatTheGuardianHasLeft() {
    Guardianship guardianship = guards();
    Consent consent =
        granted(
            child,
            she,
            Grantee.workplace(clinic),
            terms(Purpose.TREATMENT, Category.CHECKUP, Category.CONDITION));
    registry.guardianships.add(noConditions(guardianship, Action.GRANT));

    assertThat(only(physician, consent).decision())
        .isInstanceOfSatisfying(
            Permit.class, p -> assertThat(p.categories()).containsExactly(Category.CHECKUP));
  }

  private ToldGrant only(Caller caller, Consent consent) {
    List<ToldGrant> told = registry.deciding.tell(caller, List.of(consent), NOW);
    assertThat(told).hasSize(1);
    return told.get(0);
  }

  private static Question reads(Caller caller, SubjectId subject) {
    return Question.aboutAll(caller, subject, Action.READ, Purpose.TREATMENT, NOW);
  }

  private static Caller staff(Role role, Affiliation at, Via via) {
    return new Caller(
        new AccountId(UUID.randomUUID()),
        role,
        null,
        "見本",
        Channel.PORTAL,
        UUID.randomUUID(),
        at,
        via);
  }

  private Consent granted(Category... categories) {
    return granted(Grantee.workplace(clinic), Purpose.TREATMENT, categories);
  }

  private Consent granted(Grantee grantee, Purpose purpose, Category... categories) {
    return granted(mother, she, grantee, terms(purpose, categories));
  }

  private Consent granted(SubjectId subject, Caller by, Grantee grantee, Terms terms) {
    Consent consent =
        Consent.offered(
            new Grant(new GrantId(Ids.next(NOW)), subject, grantee, "見本", terms, by, NOW), by, NOW);
    registry.consents.add(consent);
    return consent;
  }

  private static Terms terms(Purpose purpose, Category... categories) {
    return new Terms(
        purpose,
        Set.of(categories),
        Set.of(),
        DataPeriod.ALWAYS,
        NOW.minusSeconds(60),
        NOW.plus(Duration.ofDays(30)),
        null);
  }

  private Guardianship guards() {
    Guardianship guardianship =
        new Guardianship(
            UUID.randomUUID(),
            child,
            CHILD_BORN,
            mother,
            Guardianship.LegalGround.PARENTAL_AUTHORITY,
            Instant.parse("2020-01-01T00:00:00Z"));
    registry.guardianships.add(guardianship);
    return guardianship;
  }

  private static CourtOrder noConditions(Guardianship guardianship, Action action) {
    return new CourtOrder(
        UUID.randomUUID(),
        guardianship,
        Effect.LIMIT,
        Set.of(action),
        Set.of(Category.CONDITION),
        "第1号",
        NOW.minusSeconds(1),
        null);
  }

  private static Affiliation at(Institution.Kind kind) {
    return new Affiliation(
        UUID.randomUUID(), Practitioner.Profession.STAFF, UUID.randomUUID(), "見本" + kind, kind);
  }

  private static void assertAgainst(Optional<Refusal> refusal, Refusal.Reason reason) {
    assertThat(refusal).map(Refusal::reason).contains(reason);
  }
}
