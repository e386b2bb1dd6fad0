package jp.mimamori.consent;

import static jp.mimamori.consent.Callers.citizen;
import static jp.mimamori.consent.Callers.doctor;
import static jp.mimamori.consent.Callers.somebody;
import static jp.mimamori.consent.Refused.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.identity.Affiliation;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Ids;
import jp.mimamori.identity.Institution;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.Role;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Insurers, researchers, apps and links: what each is permitted, and all the ways it is not. */
class DecidingByKindOfGranteeTest {

  private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  private static final LocalDate CHILD_BORN = LocalDate.of(2010, 4, 2);
  private static final String INSURER = "06139463";

  private final Registry registry = new Registry();
  private final SubjectId mother = somebody();
  private final SubjectId child = somebody();
  private final Caller she = citizen(mother);
  private final Affiliation insurer = at(Institution.Kind.INSURER);
  private final Affiliation institute = at(Institution.Kind.RESEARCH);
  private final Affiliation clinic = at(Institution.Kind.MEDICAL);
  private final Via app = new Via(Via.Kind.APP, "app-1", "血圧手帳");
  private final Via link = new Via(Via.Kind.LINK, "link-1", "リンク");

  @BeforeEach
  void everybodyIsKnown() {
    registry.born(mother, LocalDate.of(1984, 2, 29));
    registry.born(child, CHILD_BORN);
    registry.works(insurer, INSURER, null);
    registry.works(institute, "", null);
    registry.works(clinic, "1319999999", null);
    insured(mother, INSURER, LocalDate.of(2020, 4, 1), LocalDate.of(2026, 6, 30));
  }

  @Test
  void permitsThePersonsInsurerForInsurance() {
    Consent given = granted(mother, she, Grantee.workplace(insurer), Purpose.INSURANCE);

    Permit permit = read(doctor(insurer), mother, Purpose.INSURANCE, NOW).orThrow();

    assertThat(permit.ground()).isEqualTo(Ground.GRANT);
    assertThat(permit.grant()).contains(given.grant().id());
    assertThat(permit.categories()).containsExactly(Category.CHECKUP);
  }

  @Test
  void refusesAnInsurerOnDaysOnWhichThePersonIsNotInsuredThere() {
    granted(mother, she, Grantee.workplace(insurer), Purpose.INSURANCE);
    Instant lastMoment = Instant.parse("2026-06-30T14:59:59Z");

    assertThat(read(doctor(insurer), mother, Purpose.INSURANCE, lastMoment))
        .isInstanceOf(Permit.class);
    assertRefused(
        read(doctor(insurer), mother, Purpose.INSURANCE, lastMoment.plusSeconds(1)),
        Refusal.Reason.NOT_INSURED_THERE);
    registry.coverages.known.clear();
    insured(mother, INSURER, TODAY.plusDays(1), null);
    assertRefused(
        read(doctor(insurer), mother, Purpose.INSURANCE, NOW), Refusal.Reason.NOT_INSURED_THERE);
  }

  @Test
  void refusesAnInsurerForSomebodyWhoIsInsuredElsewhereOrNowhere() {
    granted(child, citizen(child), Grantee.workplace(insurer), Purpose.INSURANCE);
    assertRefused(
        read(doctor(insurer), child, Purpose.INSURANCE, NOW), Refusal.Reason.NOT_INSURED_THERE);

    insured(child, "06139992", LocalDate.of(2020, 4, 1), null);
    assertRefused(
        read(doctor(insurer), child, Purpose.INSURANCE, NOW), Refusal.Reason.NOT_INSURED_THERE);
  }

  @Test
  void refusesAnInsurerThatHasNoNumberOrIsNotRegistered() {
    granted(mother, she, Grantee.workplace(insurer), Purpose.INSURANCE);
    registry.works(insurer, "", null);
    assertRefused(
        read(doctor(insurer), mother, Purpose.INSURANCE, NOW), Refusal.Reason.NOT_INSURED_THERE);

    registry.practitioners.institutions.clear();
    assertRefused(
        read(doctor(insurer), mother, Purpose.INSURANCE, NOW), Refusal.Reason.NOT_INSURED_THERE);
  }

  @ParameterizedTest
  @EnumSource(value = Purpose.class, mode = EnumSource.Mode.EXCLUDE, names = "INSURANCE")
  void refusesAnInsurerEveryOtherPurposeThoughARowSaysSo(Purpose purpose) {
    Purpose written = purpose.isGrantable() ? purpose : Purpose.INSURANCE;
    granted(mother, she, Grantee.workplace(insurer), written);

    assertRefused(read(doctor(insurer), mother, purpose, NOW), Refusal.Reason.NOT_FOR_THIS_PURPOSE);
  }

  @ParameterizedTest
  @EnumSource(value = Purpose.class, mode = EnumSource.Mode.EXCLUDE, names = "RESEARCH")
  void refusesAResearcherEveryOtherPurposeThoughARowSaysSo(Purpose purpose) {
    Purpose written = purpose.isGrantable() ? purpose : Purpose.RESEARCH;
    granted(mother, she, Grantee.workplace(institute), written);

    assertRefused(
        read(doctor(institute), mother, purpose, NOW), Refusal.Reason.NOT_FOR_THIS_PURPOSE);
  }

  @Test
  void permitsAResearcherForResearchAndNobodyElsesStaff() {
    granted(mother, she, Grantee.workplace(institute), Purpose.RESEARCH);

    assertThat(read(doctor(institute), mother, Purpose.RESEARCH, NOW).orThrow().ground())
        .isEqualTo(Ground.GRANT);
    for (Affiliation other : Set.of(insurer, clinic)) {
      assertRefused(read(doctor(other), mother, Purpose.RESEARCH, NOW), Refusal.Reason.NO_GROUND);
    }
    registry.practitioners.known.clear();
    assertRefused(
        read(doctor(institute), mother, Purpose.RESEARCH, NOW), Refusal.Reason.NOT_ACTIVE);
  }

  @Test
  void refusesInsurersAndResearchersWhatWasGrantedToAnInstitutionOrAPractitioner() {
    for (Affiliation works : Set.of(insurer, institute)) {
      granted(mother, she, Grantee.institution(works.institution()), Purpose.TREATMENT);
      granted(mother, she, Grantee.practitioner(works.practitioner()), Purpose.TREATMENT);

      for (Purpose purpose : Purpose.values()) {
        assertRefused(read(doctor(works), mother, purpose, NOW), Refusal.Reason.NO_GROUND);
      }
    }
  }

  @Test
  void refusesAClinicWhatWasGrantedToAnInsurerOfTheSameId() {
    granted(
        mother,
        she,
        new Grantee(Grantee.Kind.INSURER, clinic.institution().toString()),
        Purpose.INSURANCE);

    assertRefused(read(doctor(clinic), mother, Purpose.INSURANCE, NOW), Refusal.Reason.NO_GROUND);
  }

  @ParameterizedTest
  @EnumSource(Purpose.class)
  void grantsInsurersAndResearchersNothingButForTheirPurpose(Purpose purpose) {
    refusesToBeGranted(Grantee.workplace(insurer), purpose, purpose == Purpose.INSURANCE);
    refusesToBeGranted(Grantee.workplace(institute), purpose, purpose == Purpose.RESEARCH);
    refusesToBeGranted(Grantee.workplace(clinic), purpose, purpose.isGrantable());
  }

  @Test
  void permitsAnAppInTheHandsOfWhoLetItIn() {
    Consent given = granted(mother, she, Grantee.app("app-1"), Purpose.APP);

    Permit permit = read(she.through(app), mother, Purpose.APP, NOW).orThrow();

    assertThat(permit.ground()).isEqualTo(Ground.GRANT);
    assertThat(permit.grant()).contains(given.grant().id());
    assertThat(permit.categories()).containsExactly(Category.CHECKUP);
  }

  @Test
  void refusesAnAppWhatItsHolderMayButDidNotGrant() {
    guards(mother);
    granted(mother, she, Grantee.app("app-1"), Purpose.APP);

    for (Action action : Action.values()) {
      for (Purpose purpose : Purpose.values()) {
        assertRefused(
            decide(she.through(app), child, action, purpose, NOW), Refusal.Reason.NO_GROUND);
        boolean granted =
            Set.of(Action.READ, Action.SEE_IN_LIST).contains(action) && purpose == Purpose.APP;
        if (!granted) {
          assertThat(decide(she.through(app), mother, action, purpose, NOW))
              .isInstanceOf(Refusal.class);
        }
      }
    }
  }

  @Test
  void refusesAnotherAppTheSameAppOfSomebodyElseAndTheAppWithoutItsHolder() {
    granted(mother, she, Grantee.app("app-1"), Purpose.APP);
    Caller stranger = citizen(somebody());

    assertRefused(
        read(she.through(new Via(Via.Kind.APP, "app-2", "別")), mother, Purpose.APP, NOW),
        Refusal.Reason.NO_GROUND);
    assertRefused(read(stranger.through(app), mother, Purpose.APP, NOW), Refusal.Reason.NO_GROUND);
    assertRefused(
        read(she.through(new Via(Via.Kind.LINK, "app-1", "別")), mother, Purpose.APP, NOW),
        Refusal.Reason.NO_GROUND);
    assertRefused(read(stranger, mother, Purpose.APP, NOW), Refusal.Reason.NO_GROUND);
  }

  @Test
  void permitsAnAppToAddRecordsOnlyWhenItWasLetAddThem() {
    granted(mother, she, Grantee.app("app-1"), Purpose.APP);

    Permit permit = write(she.through(app.adding()), mother, Purpose.APP).orThrow();

    assertThat(permit.ground()).isEqualTo(Ground.GRANT);
    assertThat(permit.categories()).containsExactly(Category.CHECKUP);
    assertRefused(write(she.through(app), mother, Purpose.APP), Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertRefused(
        write(she.through(app.adding()), mother, Purpose.PERSONAL_USE),
        Refusal.Reason.NOT_FOR_THIS_PURPOSE);
    assertRefused(
        write(citizen(somebody()).through(app.adding()), mother, Purpose.APP),
        Refusal.Reason.NO_GROUND);
  }

  @Test
  void refusesALinkAndEverybodyElseWithAGrantToAddRecords() {
    granted(mother, she, Grantee.link("link-1"), Purpose.CARE);
    granted(mother, she, Grantee.workplace(clinic), Purpose.TREATMENT);

    assertRefused(
        write(she.through(link.adding()), mother, Purpose.CARE),
        Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertRefused(
        write(doctor(clinic), mother, Purpose.TREATMENT), Refusal.Reason.NOT_FOR_THIS_ACTION);
  }

  private Decision write(Caller caller, SubjectId subject, Purpose purpose) {
    return registry.deciding.decide(
        new Question(caller, subject, Action.WRITE, purpose, Set.of(Category.CHECKUP), NOW));
  }

  @Test
  void refusesAnAppOfADoctorWhatWasGrantedToTheDoctor() {
    granted(mother, she, Grantee.practitioner(clinic.practitioner()), Purpose.TREATMENT);

    assertThat(read(doctor(clinic), mother, Purpose.TREATMENT, NOW)).isInstanceOf(Permit.class);
    assertRefused(
        read(doctor(clinic).through(app), mother, Purpose.TREATMENT, NOW),
        Refusal.Reason.NO_GROUND);
  }

  @Test
  void refusesAnAppOfOneGuardianWhatTheOtherGranted() {
    SubjectId father = somebody();
    guards(mother);
    guards(father);
    granted(child, she, Grantee.app("app-1"), Purpose.APP);

    assertThat(read(she.through(app), child, Purpose.APP, NOW)).isInstanceOf(Permit.class);
    assertRefused(
        read(citizen(father).through(app), child, Purpose.APP, NOW), Refusal.Reason.NO_GROUND);
  }

  @Test
  void letsAnAppSeeNoMoreThanItsHolderSeesOnThatDay() {
    Guardianship hers = guards(mother);
    granted(child, she, Grantee.app("app-1"), Purpose.APP);
    Visit visit = new Visit("見本クリニック", LocalDate.of(2026, 5, 11));
    registry.choices.add(Choice.hidden(UUID.randomUUID(), child, visit, citizen(child), NOW));
    registry.shields.add(new Shield(UUID.randomUUID(), child, mother, she, NOW));

    Reach reach = read(she.through(app), child, Purpose.APP, NOW).orThrow().reach();

    assertThat(reach.exclusions().visits()).containsExactly(visit);
    assertThat(reach.shielded()).isTrue();
    registry.guardianships.add(
        new CourtOrder(
            UUID.randomUUID(),
            hers,
            CourtOrder.Effect.LIMIT,
            Set.of(Action.READ),
            Set.of(Category.CHECKUP),
            "第1号",
            NOW,
            null));
    assertRefused(
        read(she.through(app), child, Purpose.APP, NOW), Refusal.Reason.NOT_THESE_CATEGORIES);
    hers.end(NOW);
    assertRefused(read(she.through(app), child, Purpose.APP, NOW), Refusal.Reason.FROZEN);
  }

  @Test
  void stopsAnAppOfAGuardianAtMajorityAndGoesOnInThePersonsOwnHandsAlone() {
    Guardianship hers = guards(mother);
    Consent given = granted(child, she, Grantee.app("app-1"), Purpose.APP);
    Instant majority = hers.endsAt();
    Caller himself = citizen(child);
    assertRefused(read(she.through(app), child, Purpose.APP, majority), Refusal.Reason.FROZEN);

    registry.consents.add(given.next(GrantStep.Kind.REAFFIRMED, himself, null, majority));

    assertThat(read(himself.through(app), child, Purpose.APP, majority)).isInstanceOf(Permit.class);
    assertRefused(read(she.through(app), child, Purpose.APP, majority), Refusal.Reason.NO_GROUND);
  }

  @ParameterizedTest
  @EnumSource(
      value = GrantStep.Kind.class,
      names = {"REVOKED", "EXPIRED", "FROZEN", "DENIED"})
  void refusesAnAppAfterTheEnd(GrantStep.Kind over) {
    Consent given = granted(mother, she, Grantee.app("app-1"), Purpose.APP);
    registry.consents.add(given.next(over, she, null, NOW));

    assertThat(read(she.through(app), mother, Purpose.APP, NOW)).isInstanceOf(Refusal.class);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void refusesAppsAndLinksEveryRightAndTaskOfTheirHolder(Role role) {
    guards(mother);
    Caller holder = Callers.caller(role, mother);

    for (Via via : Set.of(app, link)) {
      for (Action action : Action.values()) {
        for (Purpose purpose : Purpose.values()) {
          for (SubjectId subject : Set.of(mother, child)) {
            assertRefused(
                decide(holder.through(via), subject, action, purpose, NOW),
                Refusal.Reason.NO_GROUND);
          }
        }
      }
    }
  }

  @Test
  void refusesAnOperatorsAppThoughItWasGrantedSomething() {
    Caller operator = Callers.operator();
    granted(mother, operator, Grantee.app("app-1"), Purpose.APP);

    assertRefused(read(operator.through(app), mother, Purpose.APP, NOW), Refusal.Reason.NO_GROUND);
  }

  @Test
  void permitsWhoeverHoldsALinkAndNoOtherLink() {
    granted(mother, she, Grantee.link("link-1"), Purpose.CARE);
    Caller anybody = Callers.caller(Role.CITIZEN, null);

    assertThat(read(anybody.through(link), mother, Purpose.CARE, NOW)).isInstanceOf(Permit.class);
    assertRefused(
        read(anybody.through(new Via(Via.Kind.LINK, "link-2", "別")), mother, Purpose.CARE, NOW),
        Refusal.Reason.NO_GROUND);
    assertRefused(
        read(anybody.through(new Via(Via.Kind.APP, "link-1", "別")), mother, Purpose.CARE, NOW),
        Refusal.Reason.NO_GROUND);
    assertRefused(read(anybody.through(link), child, Purpose.CARE, NOW), Refusal.Reason.NO_GROUND);
    assertRefused(read(anybody, mother, Purpose.CARE, NOW), Refusal.Reason.NO_GROUND);
  }

  @Test
  void showsALinkNeitherAHiddenVisitNorAPlaceThatAnybodyIsShieldedFrom() {
    Visit visit = new Visit("見本クリニック", LocalDate.of(2026, 5, 11));
    registry.choices.add(Choice.hidden(UUID.randomUUID(), child, visit, citizen(child), NOW));
    granted(child, citizen(child), Grantee.link("link-1"), Purpose.CARE);
    Caller anybody = Callers.caller(Role.CITIZEN, null).through(link);

    assertThat(read(anybody, child, Purpose.CARE, NOW).orThrow().reach().shielded()).isFalse();
    Shield shield = new Shield(UUID.randomUUID(), child, somebody(), she, NOW);
    registry.shields.add(shield);

    Reach reach = read(anybody, child, Purpose.CARE, NOW).orThrow().reach();
    assertThat(reach.exclusions().visits()).containsExactly(visit);
    assertThat(reach.shielded()).isTrue();
    shield.end(NOW);
    assertThat(read(anybody, child, Purpose.CARE, NOW).orThrow().reach().shielded()).isFalse();
  }

  @Test
  void refusesAShieldedGuardianToAddRecords() {
    guards(mother);
    assertThat(decide(she, child, Action.WRITE, Purpose.PERSONAL_USE, NOW))
        .isInstanceOf(Permit.class);

    registry.shields.add(new Shield(UUID.randomUUID(), child, mother, she, NOW));

    assertRefused(
        decide(she, child, Action.WRITE, Purpose.PERSONAL_USE, NOW),
        Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertThat(decide(she, child, Action.READ, Purpose.PERSONAL_USE, NOW))
        .isInstanceOf(Permit.class);
    assertThat(decide(citizen(child), child, Action.WRITE, Purpose.PERSONAL_USE, NOW))
        .isInstanceOf(Permit.class);
  }

  private static void refusesToBeGranted(Grantee grantee, Purpose purpose, boolean taken) {
    if (taken) {
      grantee.refuseUnlessFor(purpose);
    } else {
      assertThatThrownBy(() -> grantee.refuseUnlessFor(purpose))
          .isInstanceOfSatisfying(
              TermsNotPossible.class,
              e -> assertThat(e.why()).isEqualTo(TermsNotPossible.Why.PURPOSE_NOT_OF_GRANTEE));
    }
  }

  private Decision read(Caller caller, SubjectId subject, Purpose purpose, Instant asOf) {
    return decide(caller, subject, Action.READ, purpose, asOf);
  }

  private Decision decide(
      Caller caller, SubjectId subject, Action action, Purpose purpose, Instant asOf) {
    return registry.deciding.decide(
        new Question(caller, subject, action, purpose, EnumSet.allOf(Category.class), asOf));
  }

  private Consent granted(SubjectId subject, Caller by, Grantee grantee, Purpose purpose) {
    Terms terms =
        new Terms(
            purpose,
            Set.of(Category.CHECKUP),
            Set.of(),
            DataPeriod.ALWAYS,
            NOW.minusSeconds(60),
            NOW.plus(Duration.ofDays(1_000)),
            null);
    Consent consent =
        Consent.offered(
            new Grant(new GrantId(Ids.next(NOW)), subject, grantee, "見本", terms, by, NOW), by, NOW);
    registry.consents.add(consent);
    return consent;
  }

  private Guardianship guards(SubjectId guardian) {
    Guardianship guardianship =
        new Guardianship(
            UUID.randomUUID(),
            child,
            CHILD_BORN,
            guardian,
            Guardianship.LegalGround.PARENTAL_AUTHORITY,
            Instant.parse("2020-01-01T00:00:00Z"));
    registry.guardianships.add(guardianship);
    return guardianship;
  }

  private void insured(SubjectId subject, String insurer, LocalDate from, LocalDate until) {
    registry.coverages.known.add(new Registry.KnownCoverages.Known(subject, insurer, from, until));
  }

  private static Affiliation at(Institution.Kind kind) {
    return new Affiliation(
        UUID.randomUUID(), Practitioner.Profession.STAFF, UUID.randomUUID(), "見本" + kind, kind);
  }
}
