package jp.mimamori.test.store;

import static jp.mimamori.test.store.Sharing.assertRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.Terms;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.GrantingConsent;
import jp.mimamori.sharing.RevokingConsent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class RevokingConsentTest {

  private final Sharing sharing;
  private final SubjectId mother;
  private final Caller she;

  RevokingConsentTest(Database database) {
    sharing = new Sharing(database);
    mother = sharing.mother;
    she = sharing.she;
  }

  @Test
  void bindsOnTheNextQuestionOfWhoeverIsAtTheDoorAlready() {
    GrantId id = sharing.granted(she, mother, sharing.terms());
    assertThat(sharing.doctorReads(mother)).isInstanceOf(Permit.class);

    revoking().revoke(she, mother, id);

    assertRefusal(sharing.doctorReads(mother), Refusal.Reason.REVOKED);
    assertThat(sharing.row(mother).action()).isEqualTo(Action.REVOKE);
    assertThat(sharing.row(mother).ground()).isEqualTo(Ground.SELF);
    assertThat(sharing.row(mother).purpose()).isEqualTo(Purpose.TREATMENT);
  }

  @Test
  void bindsInsideATransactionThatBeganBefore() {
    GrantId id = sharing.granted(she, mother, sharing.terms());

    Decision after =
        sharing.world.inTransaction(
            () -> {
              assertThat(sharing.decide(sharing.doctor, mother, Purpose.TREATMENT))
                  .isInstanceOf(Permit.class);
              elsewhere(() -> revoking().revoke(she, mother, id));
              return sharing.decide(sharing.doctor, mother, Purpose.TREATMENT);
            });

    assertRefusal(after, Refusal.Reason.REVOKED);
  }

  @Test
  void takesBackWhatHasNotBegun() {
    Terms later =
        sharing.terms(
            Purpose.TREATMENT,
            sharing.now().plus(Duration.ofDays(2)),
            sharing.now().plus(Duration.ofDays(4)));
    GrantId id = sharing.granted(she, mother, later);

    revoking().revoke(she, mother, id);
    sharing.pass(Duration.ofDays(3));

    assertRefusal(sharing.doctorReads(mother), Refusal.Reason.REVOKED);
  }

  @Test
  void leavesAnotherGrantAsItIs() {
    GrantId first = sharing.granted(she, mother, sharing.terms());
    GrantId second = sharing.granted(she, mother, sharing.terms());

    revoking().revoke(she, mother, first);

    assertThat(sharing.doctorReads(mother).orThrow().grant()).contains(second);
  }

  @Test
  void letsAChildTakeBackWhatAGuardianGranted() {
    SubjectId child = sharing.personAged(9);
    sharing.guards(child);
    GrantId id = sharing.granted(she, child, sharing.terms());

    revoking().revoke(sharing.people.signsInAs("child", child), child, id);

    assertRefusal(sharing.doctorReads(child), Refusal.Reason.REVOKED);
  }

  @Test
  void tellsThatThereIsNothingToTakeBack() {
    GrantId asked = sharing.asked(mother, sharing.terms());
    nothingToTakeBack(asked);
    sharing.world.the(GrantingConsent.class).deny(she, mother, asked);
    nothingToTakeBack(asked);

    GrantId granted = sharing.granted(she, mother, sharing.terms());
    revoking().revoke(she, mother, granted);
    nothingToTakeBack(granted);

    GrantId over = sharing.granted(she, mother, sharing.terms());
    sharing.pass(Duration.ofDays(100));
    nothingToTakeBack(over);
  }

  @Test
  void refusesEverybodyWhoDoesNotStandInForThePerson() {
    GrantId id = sharing.granted(she, mother, sharing.terms());
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());

    refused(stranger, mother, id, Refusal.Reason.NO_GROUND);
    refused(sharing.doctor, mother, id, Refusal.Reason.NOT_FOR_THIS_ACTION);
    refused(sharing.people.operator(), mother, id, Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertThat(sharing.stateOf(mother, id)).isEqualTo(Consent.State.GRANTED);
  }

  @Test
  void answersAStrangerAboutNobodyAsAboutSomebody() {
    GrantId id = sharing.granted(she, mother, sharing.terms());
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());
    SubjectId nobody = new SubjectId(UUID.randomUUID());

    refused(stranger, mother, id, Refusal.Reason.NO_GROUND);
    refused(stranger, mother, new GrantId(UUID.randomUUID()), Refusal.Reason.NO_GROUND);
    refused(stranger, nobody, id, Refusal.Reason.NO_GROUND);
    refused(stranger, nobody, new GrantId(UUID.randomUUID()), Refusal.Reason.NO_GROUND);
  }

  private void nothingToTakeBack(GrantId id) {
    int steps = steps(id);
    assertThatThrownBy(() -> revoking().revoke(she, mother, id)).isInstanceOf(AlreadyDecided.class);
    assertThat(steps(id)).isEqualTo(steps);
  }

  private int steps(GrantId id) {
    return sharing.all(mother).stream()
        .filter(consent -> consent.grant().id().equals(id))
        .findFirst()
        .orElseThrow()
        .steps()
        .size();
  }

  private void refused(Caller caller, SubjectId subject, GrantId id, Refusal.Reason reason) {
    sharing.assertRefused(
        subject, Action.REVOKE, reason, () -> revoking().revoke(caller, subject, id));
  }

  private RevokingConsent revoking() {
    return sharing.world.the(RevokingConsent.class);
  }

  /** Does it in another thread, whose transaction ends before this goes on. */
  private static void elsewhere(Runnable work) {
    CompletableFuture.runAsync(work).orTimeout(20, TimeUnit.SECONDS).join();
  }
}
