package jp.mimamori.test.store;

import static jp.mimamori.test.store.Sharing.assertNotPossible;
import static jp.mimamori.test.store.Sharing.assertRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.CourtOrder;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Guardianships;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.GrantingConsent;
import jp.mimamori.sharing.RequestingAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class GrantingConsentTest {

  private final Sharing sharing;
  private final SubjectId mother;
  private final Caller she;

  GrantingConsentTest(Database database) {
    sharing = new Sharing(database);
    mother = sharing.mother;
    she = sharing.she;
  }

  @Test
  void letsTheGranteeReadWhatWasAskedFor() {
    Terms terms = sharing.terms(Category.MEDICATION);
    GrantId id = sharing.asked(mother, terms);

    Consent granted = granting().grant(she, mother, id, terms);

    Permit permit = sharing.doctorReads(mother).orThrow();
    assertThat(permit.ground()).isEqualTo(Ground.GRANT);
    assertThat(permit.grant()).contains(id);
    assertThat(permit.categories()).containsExactly(Category.MEDICATION);
    assertThat(granted.last().byPerson()).contains(mother);
    assertThat(granted.last().onBehalfOf()).isEmpty();
    assertThat(sharing.row(mother).action()).isEqualTo(Action.GRANT);
    assertThat(sharing.row(mother).ground()).isEqualTo(Ground.SELF);
    assertThat(sharing.row(mother).purpose()).isEqualTo(Purpose.TREATMENT);
    assertThat(sharing.row(mother).permitted()).isTrue();
  }

  @Test
  void letsTheGranteeReadOnlyWhatIsLeftOfIt() {
    GrantId id = sharing.asked(mother, sharing.terms(Category.MEDICATION, Category.CHECKUP));
    Terms narrower = sharing.terms(Category.CHECKUP);

    granting().grant(she, mother, id, narrower);

    assertThat(sharing.doctorReads(mother).orThrow().categories())
        .containsExactly(Category.CHECKUP);
    assertThat(sharing.newest(mother).terms()).contains(narrower);
  }

  @Test
  void refusesMoreThanWasAskedForAndLeavesTheRequestOpen() {
    GrantId id = sharing.asked(mother, sharing.terms(Category.MEDICATION));

    assertNotPossible(
        TermsNotPossible.Why.WIDER_THAN_ASKED,
        () -> granting().grant(she, mother, id, sharing.terms()));

    assertThat(sharing.stateOf(mother, id)).isEqualTo(Consent.State.REQUESTED);
    assertRefusal(sharing.doctorReads(mother), Refusal.Reason.NO_GROUND);
  }

  @Test
  void givesNothingWhenDenied() {
    GrantId id = sharing.asked(mother, sharing.terms());

    granting().deny(she, mother, id);

    assertRefusal(sharing.doctorReads(mother), Refusal.Reason.NO_GROUND);
    assertThat(sharing.stateOf(mother, id)).isEqualTo(Consent.State.DENIED);
    assertThatThrownBy(() -> granting().grant(she, mother, id, sharing.terms()))
        .isInstanceOf(AlreadyDecided.class);
    assertThatThrownBy(() -> granting().deny(she, mother, id)).isInstanceOf(AlreadyDecided.class);
    assertThat(sharing.newest(mother).steps()).hasSize(2);
  }

  @Test
  void takesAnAnswerUntilTheLastMomentAndNoLater() {
    Terms terms = sharing.terms();
    GrantId inTime = sharing.asked(mother, terms);
    GrantId late = sharing.asked(mother, terms);
    Terms left = sharing.terms(Purpose.TREATMENT, terms.from(), terms.until(), Category.values());
    sharing.pass(Consent.PATIENCE.minusNanos(1000));

    granting().grant(she, mother, inTime, left);
    sharing.pass(Duration.ofNanos(1000));

    assertThat(sharing.stateOf(mother, inTime)).isEqualTo(Consent.State.GRANTED);
    assertThat(sharing.stateOf(mother, late)).isEqualTo(Consent.State.EXPIRED);
    assertThatThrownBy(() -> granting().grant(she, mother, late, left))
        .isInstanceOf(AlreadyDecided.class);
    assertThatThrownBy(() -> granting().deny(she, mother, late)).isInstanceOf(AlreadyDecided.class);
  }

  @Test
  void bindsFromTheFirstToTheLastMoment() {
    Terms terms =
        sharing.terms(
            Purpose.TREATMENT,
            sharing.now().plusSeconds(60),
            sharing.now().plusSeconds(120),
            Category.ALLERGY);
    GrantId id = sharing.granted(she, mother, terms);
    sharing.pass(Duration.ofSeconds(60).minusNanos(1000));
    assertRefusal(sharing.doctorReads(mother), Refusal.Reason.NOT_YET);
    assertThat(sharing.stateOf(mother, id)).isEqualTo(Consent.State.AHEAD);

    sharing.pass(Duration.ofNanos(1000));
    assertThat(sharing.doctorReads(mother)).isInstanceOf(Permit.class);
    sharing.pass(Duration.ofSeconds(60).minusNanos(1000));
    assertThat(sharing.doctorReads(mother)).isInstanceOf(Permit.class);

    sharing.pass(Duration.ofNanos(1000));
    assertRefusal(sharing.doctorReads(mother), Refusal.Reason.ENDED);
    assertThat(sharing.stateOf(mother, id)).isEqualTo(Consent.State.EXPIRED);
  }

  @Test
  void refusesEverybodyWhoDoesNotStandInForThePerson() {
    GrantId id = sharing.asked(mother, sharing.terms());
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());

    refused(stranger, mother, id, Refusal.Reason.NO_GROUND);
    refused(sharing.doctor, mother, id, Refusal.Reason.NO_GROUND);
    refused(sharing.people.operator(), mother, id, Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertThat(sharing.stateOf(mother, id)).isEqualTo(Consent.State.REQUESTED);
  }

  @Test
  void refusesAGrantThatIsNotThereLikeOneOfSomebodyElse() {
    SubjectId other = sharing.people.stranger();
    GrantId others = sharing.asked(other, sharing.terms());
    GrantId none = new GrantId(UUID.randomUUID());
    SubjectId nobody = new SubjectId(UUID.randomUUID());

    refused(she, mother, others, Refusal.Reason.NO_GROUND);
    refused(she, mother, none, Refusal.Reason.NO_GROUND);
    refused(she, other, others, Refusal.Reason.NO_GROUND);
    refused(she, nobody, none, Refusal.Reason.NO_GROUND);
  }

  @Test
  void letsAGuardianDecideForAChild() {
    SubjectId child = sharing.personAged(9);
    sharing.guards(child);
    GrantId id = sharing.asked(child, sharing.terms());

    Consent granted = granting().grant(she, child, id, sharing.terms());

    assertThat(granted.giver()).contains(mother);
    assertThat(granted.last().onBehalfOf()).contains(child);
    assertThat(sharing.row(child).ground()).isEqualTo(Ground.GUARDIAN);
    assertThat(sharing.doctorReads(child)).isInstanceOf(Permit.class);
  }

  @Test
  void refusesAGuardianWhoseTimeIsOver() {
    SubjectId child = sharing.personAged(9);
    Guardianship guardianship = sharing.guards(child);
    GrantId id = sharing.asked(child, sharing.terms());

    sharing.endGuardianship(guardianship);

    refused(she, child, id, Refusal.Reason.NO_GROUND);
  }

  @Test
  void refusesAGuardianWhomACourtLimits() {
    SubjectId child = sharing.personAged(9);
    Guardianship guardianship = sharing.guards(child);
    GrantId id = sharing.asked(child, sharing.terms());
    limited(guardianship, Action.GRANT, Category.values());

    refused(she, child, id, Refusal.Reason.COURT_ORDER);
    granting().deny(she, child, id);
    assertThat(sharing.stateOf(child, id)).isEqualTo(Consent.State.DENIED);
  }

  @Test
  void leavesAGuardianToGiveOnlyWhatACourtDidNotTake() {
    SubjectId child = sharing.personAged(9);
    Guardianship guardianship = sharing.guards(child);
    limited(guardianship, Action.GRANT, Category.CONDITION);
    GrantId id = sharing.asked(child, sharing.terms());

    refused(she, child, id, Refusal.Reason.COURT_ORDER);
    granting().grant(she, child, id, sharing.terms(Category.ALLERGY));

    assertThat(sharing.doctorReads(child).orThrow().categories()).containsExactly(Category.ALLERGY);
  }

  @Test
  void refusesAGuardianWhoGrantsToHerselfWhatACourtTook() {
    SubjectId child = sharing.personAged(9);
    Guardianship guardianship = sharing.guards(child);
    limited(guardianship, Action.READ, Category.CONDITION);
    Terms care = sharing.terms(Purpose.CARE, sharing.now(), sharing.now().plus(Duration.ofDays(9)));
    sharing.world.the(RequestingAccess.class).ask(she, child, RequestingAccess.For.MYSELF, care);
    GrantId own = sharing.newest(child).grant().id();

    sharing.assertRefused(
        child,
        Action.GRANT,
        Refusal.Reason.COURT_ORDER,
        () -> granting().grant(she, child, own, care));
    sharing.assertRefused(
        child,
        Action.GRANT,
        Refusal.Reason.COURT_ORDER,
        () -> sharing.offered(she, child, Grantee.delegate(mother), care));
  }

  @Test
  void refusesAGuardianWhoGrantsToHerselfWhatSheSeesAnyway() {
    SubjectId child = sharing.personAged(9);
    sharing.guards(child);
    Terms care = sharing.terms(Purpose.CARE, sharing.now(), sharing.now().plus(Duration.ofDays(9)));
    sharing.world.the(RequestingAccess.class).ask(she, child, RequestingAccess.For.MYSELF, care);
    GrantId own = sharing.newest(child).grant().id();

    assertNotPossible(
        TermsNotPossible.Why.GRANTEE_IS_THE_PERSON, () -> granting().grant(she, child, own, care));
    assertNotPossible(
        TermsNotPossible.Why.GRANTEE_IS_THE_PERSON,
        () -> sharing.offered(she, child, Grantee.delegate(mother), care));
  }

  @Test
  void letsAMinorDecideFromFifteenAndSayNoBefore() {
    SubjectId younger = sharing.personAged(14);
    SubjectId older = sharing.personAged(15);
    Caller youngHerself = sharing.people.signsInAs("younger", younger);
    GrantId asked = sharing.asked(younger, sharing.terms());

    refused(youngHerself, younger, asked, Refusal.Reason.TOO_YOUNG);
    granting().deny(youngHerself, younger, asked);
    sharing.granted(sharing.people.signsInAs("older", older), older, sharing.terms());

    assertThat(sharing.stateOf(younger, asked)).isEqualTo(Consent.State.DENIED);
    assertThat(sharing.doctorReads(older)).isInstanceOf(Permit.class);
  }

  @Test
  void leavesAStudyToWhoeverIsSixteen() {
    SubjectId teenager = sharing.personAged(16);
    sharing.guards(teenager);
    Terms study =
        sharing.terms(Purpose.RESEARCH, sharing.now(), sharing.now().plus(Duration.ofDays(9)));
    GrantId id = sharing.asked(teenager, study);

    sharing.assertRefused(
        teenager,
        Action.GRANT,
        Refusal.Reason.OLD_ENOUGH,
        () -> granting().grant(she, teenager, id, study));
    granting().grant(sharing.people.signsInAs("teenager", teenager), teenager, id, study);

    assertThat(sharing.stateOf(teenager, id)).isEqualTo(Consent.State.GRANTED);
  }

  @Test
  void grantsUnasked() {
    Grantee clinic = Grantee.institution(sharing.doctor.affiliation().institution());

    Consent offered = sharing.offered(she, mother, clinic, sharing.terms(Category.ALLERGY));

    assertThat(offered.steps()).hasSize(1);
    assertThat(sharing.doctorReads(mother).orThrow().grant()).contains(offered.grant().id());
    assertThat(sharing.row(mother).action()).isEqualTo(Action.GRANT);
  }

  @Test
  void grantsNothingUnaskedThatCannotBe() {
    Grantee clinic = Grantee.institution(sharing.doctor.affiliation().institution());
    Terms over = sharing.terms(Purpose.CARE, sharing.now().minusSeconds(2), sharing.now());
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());

    assertNotPossible(
        TermsNotPossible.Why.GRANTEE_IS_THE_PERSON,
        () -> sharing.offered(she, mother, Grantee.delegate(mother), sharing.terms()));
    assertNotPossible(
        TermsNotPossible.Why.ENDED_ALREADY, () -> sharing.offered(she, mother, clinic, over));
    sharing.assertRefused(
        mother,
        Action.GRANT,
        Refusal.Reason.NO_GROUND,
        () -> sharing.offered(stranger, mother, clinic, sharing.terms()));
    assertThat(sharing.all(mother)).isEmpty();
  }

  private void refused(Caller caller, SubjectId subject, GrantId id, Refusal.Reason reason) {
    sharing.assertRefused(
        subject,
        Action.GRANT,
        reason,
        () -> granting().grant(caller, subject, id, sharing.terms()));
  }

  private void limited(Guardianship guardianship, Action action, Category... categories) {
    sharing.world.inTransaction(
        () -> {
          sharing
              .world
              .the(Guardianships.class)
              .add(
                  new CourtOrder(
                      UUID.randomUUID(),
                      guardianship,
                      CourtOrder.Effect.LIMIT,
                      Set.of(action),
                      Set.of(categories),
                      "見本家庭裁判所 令和8年(家)第1号",
                      sharing.now(),
                      null));
          return guardianship;
        });
  }

  private GrantingConsent granting() {
    return sharing.world.the(GrantingConsent.class);
  }
}
