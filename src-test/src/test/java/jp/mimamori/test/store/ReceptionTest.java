package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.reception.AnsweringCodes;
import jp.mimamori.reception.CodeClosed;
import jp.mimamori.reception.ReceptionCode;
import jp.mimamori.reception.ShowingCodes;
import jp.mimamori.sharing.RevokingConsent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Consent on the spot: one code, one answer, a day. */
@ParameterizedClass
@EnumSource(Database.class)
class ReceptionTest {

  private final Sharing sharing;
  private final SubjectId mother;
  private final Caller she;
  private final Caller doctor;

  ReceptionTest(Database database) {
    sharing = new Sharing(database);
    mother = sharing.mother;
    she = sharing.she;
    doctor = sharing.doctor;
  }

  @Test
  void letsTheInstitutionSeeForADayWhatThePatientAgreedTo() {
    ShowingCodes.Shown code = show();
    assertThat(outcome(code)).isEqualTo(new ShowingCodes.Outcome(ShowingCodes.State.WAITING, null));

    Consent given = answering().agree(she, code.secret(), mother);

    assertThat(outcome(code))
        .isEqualTo(new ShowingCodes.Outcome(ShowingCodes.State.AGREED, mother));
    assertThat(given.grant().grantee())
        .isEqualTo(Grantee.institution(doctor.affiliation().institution()));
    Terms terms = given.terms().orElseThrow();
    assertThat(Duration.between(terms.from(), terms.until())).isEqualTo(ReceptionCode.LASTS);
    assertThat(terms.categories()).isEqualTo(ShowingCodes.USUAL);
    assertThat(sharing.doctorReads(mother)).isInstanceOf(Permit.class);
    assertThat(sharing.row(mother).action()).isEqualTo(Action.GRANT);
    sharing.pass(ReceptionCode.LASTS);
    Sharing.assertRefusal(sharing.doctorReads(mother), Refusal.Reason.ENDED);
  }

  @Test
  void tellsThePhoneWhoAsksAndForWhat() {
    ShowingCodes.Shown code = showing().show(doctor, Set.of(Category.ALLERGY));

    AnsweringCodes.Offer offer = answering().offer(code.secret()).orElseThrow();

    assertThat(offer.institution()).isEqualTo("見本病院");
    assertThat(offer.practitioner()).isEqualTo("見本 医師");
    assertThat(offer.terms().categories()).containsExactly(Category.ALLERGY);
  }

  @Test
  void letsAGuardianAgreeForAChild() {
    SubjectId child = sharing.personAged(9);
    sharing.guards(child);
    ShowingCodes.Shown code = show();

    Consent given = answering().agree(she, code.secret(), child);

    assertThat(given.giver()).contains(mother);
    assertThat(outcome(code).patient()).isEqualTo(child);
  }

  @Test
  void tellsTheReceptionOfANoAndNotWhoseItIs() {
    ShowingCodes.Shown code = show();

    answering().deny(code.secret());

    assertThat(outcome(code)).isEqualTo(new ShowingCodes.Outcome(ShowingCodes.State.DENIED, null));
    assertThat(sharing.all(mother)).isEmpty();
  }

  @Test
  void takesOneAnswerOfTwoPhonesAtOnce() throws Exception {
    ShowingCodes.Shown code = show();
    SubjectId other = sharing.people.stranger();
    Caller otherPhone = sharing.people.signsInAs("phone", other);
    ExecutorService phones = Executors.newFixedThreadPool(2);
    List<Future<Consent>> answers =
        phones.invokeAll(
            List.<Callable<Consent>>of(
                () -> answering().agree(she, code.secret(), mother),
                () -> answering().agree(otherPhone, code.secret(), other)));
    phones.shutdown();

    List<Throwable> told = new ArrayList<>();
    for (Future<Consent> answer : answers) {
      try {
        answer.get();
      } catch (java.util.concurrent.ExecutionException lost) {
        told.add(lost.getCause());
      }
    }
    assertThat(told).hasSize(1).hasOnlyElementsOfType(CodeClosed.class);
    assertThat(sharing.all(mother).size() + sharing.all(other).size()).isEqualTo(1);
  }

  @Test
  void closesAUsedAnExpiredAWithdrawnAndAnUnknownCodeAlike() {
    ShowingCodes.Shown used = show();
    answering().agree(she, used.secret(), mother);
    ShowingCodes.Shown withdrawn = show();
    showing().withdraw(doctor, withdrawn.id());
    ShowingCodes.Shown expired = show();
    sharing.pass(ReceptionCode.SHOWN);

    for (Secret code :
        List.of(used.secret(), withdrawn.secret(), expired.secret(), Secret.random())) {
      assertThat(answering().offer(code)).isEmpty();
      assertThatThrownBy(() -> answering().agree(she, code, mother)).isInstanceOf(CodeClosed.class);
      assertThatThrownBy(() -> answering().deny(code)).isInstanceOf(CodeClosed.class);
    }
    assertThat(outcome(withdrawn).state()).isEqualTo(ShowingCodes.State.CLOSED);
    assertThat(outcome(expired).state()).isEqualTo(ShowingCodes.State.CLOSED);
    assertThat(sharing.all(mother)).hasSize(1);
  }

  @Test
  void leavesACodeThatWasAnsweredWhenTheReceptionTakesItOff() {
    ShowingCodes.Shown code = show();
    answering().agree(she, code.secret(), mother);

    showing().withdraw(doctor, code.id());

    assertThat(outcome(code).state()).isEqualTo(ShowingCodes.State.AGREED);
  }

  @Test
  void hidesACodeFromAnotherInstitutionLikeOneThatIsNotThere() {
    ShowingCodes.Shown code = show();
    Caller other = sharing.people.worksAt("別の病院", LocalDate.of(2020, 4, 1), null);

    assertThatThrownBy(() -> showing().outcome(other, code.id()))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> showing().outcome(other, UUID.randomUUID()))
        .isInstanceOf(RefusedException.class);
    showing().withdraw(other, code.id());
    assertThat(outcome(code).state()).isEqualTo(ShowingCodes.State.WAITING);
  }

  @Test
  void leavesTheCodeOpenWhenSomebodyAgreesForAStranger() {
    ShowingCodes.Shown code = show();
    SubjectId stranger = sharing.people.stranger();

    assertThatThrownBy(() -> answering().agree(she, code.secret(), stranger))
        .isInstanceOf(RefusedException.class);

    assertThat(outcome(code).state()).isEqualTo(ShowingCodes.State.WAITING);
    assertThat(sharing.all(stranger)).isEmpty();
  }

  @Test
  void bindsWhenThePatientTakesItBack() {
    ShowingCodes.Shown code = show();
    Consent given = answering().agree(she, code.secret(), mother);

    sharing.world.the(RevokingConsent.class).revoke(she, mother, given.grant().id());

    Sharing.assertRefusal(sharing.doctorReads(mother), Refusal.Reason.REVOKED);
  }

  @Test
  void showsNoCodeToWhoeverDoesNotWorkThereToday() {
    LocalDate today = sharing.now().atZone(ZoneId.of("Asia/Tokyo")).toLocalDate();
    Caller left = sharing.people.worksAt("旧病院", LocalDate.of(2020, 4, 1), today.minusDays(1));

    assertThatThrownBy(() -> showing().show(left, ShowingCodes.USUAL))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> showing().show(she, ShowingCodes.USUAL))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> showing().show(sharing.people.operator(), ShowingCodes.USUAL))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> showing().show(doctor, Set.of())).isInstanceOf(TermsNotPossible.class);
  }

  private ShowingCodes.Shown show() {
    return showing().show(doctor, ShowingCodes.USUAL);
  }

  private ShowingCodes.Outcome outcome(ShowingCodes.Shown code) {
    return showing().outcome(doctor, code.id());
  }

  private ShowingCodes showing() {
    return sharing.world.the(ShowingCodes.class);
  }

  private AnsweringCodes answering() {
    return sharing.world.the(AnsweringCodes.class);
  }
}
