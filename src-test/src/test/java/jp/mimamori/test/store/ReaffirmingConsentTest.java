package jp.mimamori.test.store;

import static jp.mimamori.test.store.Sharing.assertRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.GrantStep;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Refusal;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.ReaffirmingConsent;
import jp.mimamori.sharing.RevokingConsent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class ReaffirmingConsentTest {

  private final Sharing sharing;
  private final Caller she;

  ReaffirmingConsentTest(Database database) {
    sharing = new Sharing(database);
    she = sharing.she;
  }

  @Test
  void letsWhoeverCameOfAgeKeepWhatAGuardianGranted() {
    LocalDate born =
        LocalDate.ofInstant(sharing.now(), ZoneId.of("Asia/Tokyo")).plusDays(20).minusYears(18);
    SubjectId child = sharing.bornOn(born);
    sharing.guards(child);
    Caller herself = sharing.people.signsInAs("child", child);
    GrantId id = sharing.granted(she, child, sharing.terms());
    Duration untilMajority = Duration.between(sharing.now(), Guardianship.majorityOf(born));
    sharing.pass(untilMajority.minusNanos(1000));
    assertThat(sharing.doctorReads(child)).isInstanceOf(Permit.class);
    sharing.pass(Duration.ofNanos(1000));
    assertRefusal(sharing.doctorReads(child), Refusal.Reason.FROZEN);
    refused(she, child, id, Refusal.Reason.NO_GROUND);

    Consent again = reaffirming().reaffirm(herself, child, id);

    assertThat(again.last().kind()).isEqualTo(GrantStep.Kind.REAFFIRMED);
    assertThat(again.giver()).isEmpty();
    assertThat(sharing.doctorReads(child).orThrow().grant()).contains(id);
    assertThat(sharing.row(child).action()).isEqualTo(Action.REAFFIRM);
    assertThat(sharing.row(child).permitted()).isTrue();
    assertThatThrownBy(() -> reaffirming().reaffirm(herself, child, id))
        .isInstanceOf(AlreadyDecided.class);
  }

  @Test
  void letsAFrozenGrantBeTakenBackInstead() {
    SubjectId child = sharing.personAged(16);
    Guardianship guardianship = sharing.guards(child);
    Caller herself = sharing.people.signsInAs("child", child);
    GrantId id = sharing.granted(she, child, sharing.terms());
    sharing.endGuardianship(guardianship);

    sharing.world.the(RevokingConsent.class).revoke(herself, child, id);

    assertRefusal(sharing.doctorReads(child), Refusal.Reason.REVOKED);
    assertThatThrownBy(() -> reaffirming().reaffirm(herself, child, id))
        .isInstanceOf(AlreadyDecided.class);
  }

  @Test
  void leavesItToTheNextGuardianWhereTheChildIsTooYoung() {
    SubjectId child = sharing.personAged(9);
    Guardianship guardianship = sharing.guards(child);
    Caller herself = sharing.people.signsInAs("child", child);
    GrantId id = sharing.granted(she, child, sharing.terms());
    sharing.endGuardianship(guardianship);
    SubjectId grandmother = sharing.people.stranger();
    sharing.people.guards(grandmother, child);

    refused(herself, child, id, Refusal.Reason.TOO_YOUNG);
    refused(she, child, id, Refusal.Reason.NO_GROUND);
    reaffirming().reaffirm(sharing.people.signsInAs("grandmother", grandmother), child, id);

    assertThat(sharing.newest(child).giver()).contains(grandmother);
    assertThat(sharing.doctorReads(child)).isInstanceOf(Permit.class);
  }

  @Test
  void tellsThatThereIsNothingToReaffirm() {
    GrantId id = sharing.asked(sharing.mother, sharing.terms());
    nothing(id);
    GrantId granted = sharing.granted(she, sharing.mother, sharing.terms());
    nothing(granted);
    sharing.pass(Duration.ofDays(100));
    nothing(granted);
  }

  @Test
  void refusesStrangersGranteesAndOperators() {
    SubjectId child = sharing.personAged(16);
    Guardianship guardianship = sharing.guards(child);
    GrantId id = sharing.granted(she, child, sharing.terms());
    sharing.endGuardianship(guardianship);
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());

    refused(stranger, child, id, Refusal.Reason.NO_GROUND);
    refused(stranger, child, new GrantId(UUID.randomUUID()), Refusal.Reason.NO_GROUND);
    refused(sharing.doctor, child, id, Refusal.Reason.FROZEN);
    refused(sharing.people.operator(), child, id, Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertRefusal(sharing.doctorReads(child), Refusal.Reason.FROZEN);
  }

  private void nothing(GrantId id) {
    assertThatThrownBy(() -> reaffirming().reaffirm(she, sharing.mother, id))
        .isInstanceOf(AlreadyDecided.class);
  }

  private void refused(Caller caller, SubjectId subject, GrantId id, Refusal.Reason reason) {
    sharing.assertRefused(
        subject, Action.REAFFIRM, reason, () -> reaffirming().reaffirm(caller, subject, id));
  }

  private ReaffirmingConsent reaffirming() {
    return sharing.world.the(ReaffirmingConsent.class);
  }
}
