package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.GrantStep;
import jp.mimamori.consent.Permit;
import jp.mimamori.consent.Refusal;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.sharing.GrantingConsent;
import jp.mimamori.sharing.RevokingConsent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A clock that jumps back changes no order: what was written later is later. */
@ParameterizedClass
@EnumSource(Database.class)
class ClockBackTest {

  private static final Duration JUMP = Duration.ofHours(3);

  private final Sharing sharing;

  ClockBackTest(Database database) {
    sharing = new Sharing(database);
  }

  @AfterEach
  void theClockIsRightAgain() {
    sharing.pass(JUMP.multipliedBy(2));
  }

  @Test
  void listsTheGrantThatCameLaterFirstAndRestsOnIt() {
    GrantId first = sharing.granted(sharing.she, sharing.mother, sharing.terms(Category.ALLERGY));
    sharing.pass(JUMP.negated());
    GrantId second = sharing.granted(sharing.she, sharing.mother, sharing.terms(Category.VITALS));

    assertThat(sharing.all(sharing.mother))
        .extracting(consent -> consent.grant().id())
        .containsExactly(second, first);
    sharing.pass(JUMP.plusMinutes(1));
    assertThat(sharing.doctorReads(sharing.mother))
        .isInstanceOfSatisfying(
            Permit.class, permit -> assertThat(permit.grant()).contains(second));
  }

  @Test
  void countsTheStepThatWasTakenLastThoughItsTimeIsEarlier() {
    GrantId id = sharing.asked(sharing.mother, sharing.terms());
    sharing.pass(JUMP.negated());
    sharing
        .world
        .the(GrantingConsent.class)
        .grant(
            sharing.she, sharing.mother, id, sharing.newest(sharing.mother).terms().orElseThrow());
    sharing.pass(JUMP.plusMinutes(1));
    assertThat(sharing.doctorReads(sharing.mother)).isInstanceOf(Permit.class);
    sharing.pass(JUMP.negated());
    sharing.world.the(RevokingConsent.class).revoke(sharing.she, sharing.mother, id);

    Consent consent = sharing.newest(sharing.mother);
    assertThat(consent.steps())
        .extracting(GrantStep::kind)
        .containsExactly(GrantStep.Kind.REQUESTED, GrantStep.Kind.GRANTED, GrantStep.Kind.REVOKED);
    assertThat(consent.steps().get(2).takenAt()).isBefore(consent.steps().get(0).takenAt());
    assertThat(sharing.doctorReads(sharing.mother))
        .isInstanceOfSatisfying(
            Refusal.class, no -> assertThat(no.reason()).isEqualTo(Refusal.Reason.REVOKED));
  }

  @Test
  void ordersTheLedgerBySequenceAndSaysThatTheClockJumped() {
    sharing.asked(sharing.mother, sharing.terms());
    sharing.pass(JUMP.negated());
    sharing.asked(sharing.mother, sharing.terms());

    List<LedgerRow> rows = sharing.rows(sharing.mother);

    assertThat(rows).extracting(LedgerRow::seq).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    assertThat(rows.get(0).notedAt()).isBefore(rows.get(1).notedAt());
    assertThat(rows.get(0).clockBack()).isTrue();
    assertThat(rows.get(1).clockBack()).isFalse();
  }
}
