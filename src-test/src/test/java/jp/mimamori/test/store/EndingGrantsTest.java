package jp.mimamori.test.store;

import static jp.mimamori.test.store.Sharing.assertRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Consents;
import jp.mimamori.consent.EndingGrants;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.GrantStep;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.RevokingConsent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** That a grant ran out stands among its steps as what people decided does. */
@ParameterizedClass
@EnumSource(Database.class)
class EndingGrantsTest {

  private final Sharing sharing;
  private final SubjectId mother;

  EndingGrantsTest(Database database) {
    sharing = new Sharing(database);
    mother = sharing.mother;
  }

  @Test
  void writesThatTheTimeOfAGrantIsOverOnce() {
    Instant until = sharing.now().plus(Duration.ofDays(2));
    GrantId id =
        sharing.granted(
            sharing.she, mother, sharing.terms(Purpose.TREATMENT, sharing.now(), until));

    sharing.pass(Duration.ofDays(2).minusSeconds(1));
    end();
    assertThat(last(id).kind()).isEqualTo(GrantStep.Kind.GRANTED);

    sharing.pass(Duration.ofSeconds(1));
    end();
    end();

    assertThat(steps(id))
        .extracting(GrantStep::kind)
        .endsWith(GrantStep.Kind.GRANTED, GrantStep.Kind.EXPIRED)
        .containsOnlyOnce(GrantStep.Kind.EXPIRED);
    assertThat(last(id).takenAt()).isEqualTo(until);
    assertThat(last(id).byPerson()).isEmpty();
    assertThat(last(id).byName()).isEmpty();
    assertRefusal(sharing.doctorReads(mother), Refusal.Reason.ENDED);
  }

  @Test
  void writesThatNobodyAnsweredARequest() {
    GrantId id = sharing.asked(mother, sharing.terms());
    sharing.pass(Consent.PATIENCE.minusSeconds(1));
    end();
    assertThat(last(id).kind()).isEqualTo(GrantStep.Kind.REQUESTED);

    sharing.pass(Duration.ofSeconds(1));
    end();

    assertThat(last(id).kind()).isEqualTo(GrantStep.Kind.EXPIRED);
  }

  @Test
  void leavesAloneWhatSomebodyEnded() {
    GrantId id =
        sharing.granted(
            sharing.she,
            mother,
            sharing.terms(
                Purpose.TREATMENT, sharing.now(), sharing.now().plus(Duration.ofDays(1))));
    sharing.world.the(RevokingConsent.class).revoke(sharing.she, mother, id);
    sharing.pass(Duration.ofDays(2));

    end();

    assertThat(last(id).kind()).isEqualTo(GrantStep.Kind.REVOKED);
  }

  @Test
  void letsNobodyDecideOnWhatIsWrittenAsOver() {
    GrantId id =
        sharing.granted(
            sharing.she,
            mother,
            sharing.terms(
                Purpose.TREATMENT, sharing.now(), sharing.now().plus(Duration.ofDays(1))));
    sharing.pass(Duration.ofDays(1));
    end();

    assertThatThrownBy(
            () -> sharing.world.the(RevokingConsent.class).revoke(sharing.she, mother, id))
        .isInstanceOf(AlreadyDecided.class);
    assertThat(last(id).kind()).isEqualTo(GrantStep.Kind.EXPIRED);
  }

  /** Other tests left grants that are over in this database. */
  private void end() {
    EndingGrants ending = sharing.world.the(EndingGrants.class);
    while (ending.end() > 0) {
      // and the next part
    }
  }

  private GrantStep last(GrantId id) {
    List<GrantStep> steps = steps(id);
    return steps.get(steps.size() - 1);
  }

  private List<GrantStep> steps(GrantId id) {
    return sharing.world.inTransaction(
        () -> sharing.world.the(Consents.class).find(mother, id).orElseThrow().steps());
  }
}
