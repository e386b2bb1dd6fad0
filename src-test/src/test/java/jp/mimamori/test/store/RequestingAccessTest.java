package jp.mimamori.test.store;

import static jp.mimamori.test.store.Sharing.assertNotPossible;
import static jp.mimamori.test.store.Sharing.assertRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.sharing.RequestingAccess;
import jp.mimamori.sharing.RequestingAccess.For;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class RequestingAccessTest {

  private final Sharing sharing;
  private final SubjectId mother;
  private final Caller doctor;

  RequestingAccessTest(Database database) {
    sharing = new Sharing(database);
    mother = sharing.mother;
    doctor = sharing.doctor;
  }

  @Test
  void keepsARequestOfAPractitionerForThePersonToAnswer() {
    Terms terms = sharing.terms(Category.MEDICATION);

    ask(doctor, mother, For.MYSELF, terms);

    Consent asked = sharing.newest(mother);
    assertThat(asked.grant().grantee())
        .isEqualTo(Grantee.practitioner(doctor.affiliation().practitioner()));
    assertThat(asked.grant().granteeName()).isEqualTo("見本 医師（見本病院）");
    assertThat(asked.terms()).contains(terms);
    assertThat(sharing.stateOf(mother, asked.grant().id())).isEqualTo(Consent.State.REQUESTED);
  }

  @Test
  void givesNothingYet() {
    ask(doctor, mother, For.MYSELF, sharing.terms());

    assertRefusal(sharing.doctorReads(mother), Refusal.Reason.NO_GROUND);
  }

  @Test
  void writesDownWhoAskedAndWhatFor() {
    ask(doctor, mother, For.MYSELF, sharing.terms());

    LedgerRow row = sharing.row(mother);
    assertThat(row.action()).isEqualTo(Action.REQUEST_ACCESS);
    assertThat(row.purpose()).isEqualTo(Purpose.TREATMENT);
    assertThat(row.ground()).isEqualTo(Ground.REQUEST);
    assertThat(row.permitted()).isTrue();
    assertThat(row.recordCount()).isZero();
  }

  @Test
  void asksForEverybodyAtTheInstitution() {
    ask(doctor, mother, For.INSTITUTION, sharing.terms());

    assertThat(sharing.newest(mother).grant().grantee())
        .isEqualTo(Grantee.institution(doctor.affiliation().institution()));
    assertThat(sharing.newest(mother).grant().granteeName()).isEqualTo("見本病院");
  }

  @Test
  void letsAnotherPersonAsk() {
    SubjectId grandmother = sharing.people.stranger();
    Terms care = terms(Purpose.CARE);

    ask(sharing.people.signsInAs("grandmother", grandmother), mother, For.MYSELF, care);

    assertThat(sharing.newest(mother).grant().grantee()).isEqualTo(Grantee.delegate(grandmother));
  }

  @Test
  void answersAboutNobodyAsAboutSomebodyAndKeepsNoRequest() {
    SubjectId nobody = new SubjectId(UUID.randomUUID());

    ask(doctor, nobody, For.MYSELF, sharing.terms());

    assertThat(sharing.all(nobody)).isEmpty();
    assertThat(sharing.row(nobody).permitted()).isTrue();
  }

  @Test
  void keepsThreeUnansweredRequestsOfOneGranteeAndDropsMoreUnseen() {
    for (int i = 0; i < 5; i++) {
      ask(doctor, mother, For.MYSELF, sharing.terms());
    }
    assertThat(sharing.all(mother)).hasSize(3);

    ask(doctor, mother, For.INSTITUTION, sharing.terms());
    assertThat(sharing.all(mother)).hasSize(4);
  }

  @Test
  void letsSomebodyAskAgainWhoseRequestsLapsed() {
    for (int i = 0; i < 3; i++) {
      ask(doctor, mother, For.MYSELF, sharing.terms());
    }
    sharing.pass(Consent.PATIENCE);

    ask(doctor, mother, For.MYSELF, sharing.terms());

    assertThat(sharing.all(mother)).hasSize(4);
  }

  @Test
  void refusesWhoeverStandsForNobodyWhoCouldBeGrantedSomething() {
    Caller operator = sharing.people.operator();
    Caller noOne = sharing.people.signsInAs("nobody", null);

    sharing.assertRefused(
        mother,
        Action.REQUEST_ACCESS,
        Refusal.Reason.NOT_FOR_THIS_ACTION,
        () -> ask(operator, mother, For.MYSELF, sharing.terms()));
    sharing.assertRefused(
        mother,
        Action.REQUEST_ACCESS,
        Refusal.Reason.NO_GROUND,
        () -> ask(noOne, mother, For.MYSELF, sharing.terms()));
  }

  @Test
  void refusesAPractitionerWhoDoesNotWorkThereToday() {
    LocalDate today = LocalDate.ofInstant(sharing.now(), ZoneId.of("Asia/Tokyo"));
    Caller left = sharing.people.worksAt("旧病院", LocalDate.of(2020, 4, 1), today.minusDays(1));
    Caller comes = sharing.people.worksAt("新病院", today.plusDays(1), null);

    sharing.assertRefused(
        mother,
        Action.REQUEST_ACCESS,
        Refusal.Reason.NOT_ACTIVE,
        () -> ask(left, mother, For.MYSELF, sharing.terms()));
    sharing.assertRefused(
        mother,
        Action.REQUEST_ACCESS,
        Refusal.Reason.NOT_ACTIVE,
        () -> ask(comes, mother, For.INSTITUTION, sharing.terms()));
  }

  @Test
  void refusesTermsThatNobodyCouldAgreeToNow() {
    Terms over =
        sharing.terms(
            Purpose.TREATMENT, sharing.now().minusSeconds(9), sharing.now(), Category.ALLERGY);
    Terms later =
        sharing.terms(
            Purpose.TREATMENT,
            sharing.now().plus(Terms.AHEAD).plusSeconds(1),
            sharing.now().plus(Terms.AHEAD).plusSeconds(2));

    assertNotPossible(
        TermsNotPossible.Why.ENDED_ALREADY, () -> ask(doctor, mother, For.MYSELF, over));
    assertNotPossible(
        TermsNotPossible.Why.STARTS_TOO_LATE, () -> ask(doctor, mother, For.MYSELF, later));
    assertThat(sharing.all(mother)).isEmpty();
  }

  @Test
  void refusesWhoeverAsksForTheOwnRecords() {
    assertNotPossible(
        TermsNotPossible.Why.GRANTEE_IS_THE_PERSON,
        () -> ask(sharing.she, mother, For.MYSELF, terms(Purpose.CARE)));
    assertThat(sharing.all(mother)).isEmpty();
  }

  @Test
  void doesNotLetACitizenAskForAnInstitution() {
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> ask(stranger, mother, For.INSTITUTION, terms(Purpose.CARE)));
    assertThat(sharing.all(mother)).isEmpty();
  }

  private void ask(Caller caller, SubjectId subject, For whom, Terms terms) {
    sharing.world.the(RequestingAccess.class).ask(caller, subject, whom, terms);
  }

  private Terms terms(Purpose purpose) {
    return sharing.terms(purpose, sharing.now(), sharing.now().plus(Duration.ofDays(9)));
  }
}
