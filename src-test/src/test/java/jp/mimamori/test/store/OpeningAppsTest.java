package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import jp.mimamori.app.AnsweringApps;
import jp.mimamori.app.AppDecision;
import jp.mimamori.app.AppRefused;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Refusal;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SubjectId;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person opens from here is for one person, one app and one answer, once, and not long. */
@ParameterizedClass
@EnumSource(Database.class)
class OpeningAppsTest {

  private final Sharing sharing;
  private final PhoneApp app;

  OpeningAppsTest(Database database) {
    sharing = new Sharing(database);
    app = PhoneApp.approved(sharing);
  }

  @Test
  void tellsForWhomTheAppAsksAndTakesHerAnswer() {
    Secret request = app.asksOpened(app.opened(sharing.she, sharing.mother));

    AnsweringApps.Asking asking = asking(request);

    assertThat(asking.openedFor()).contains(sharing.mother);
    assertThat(asking.isFor(sharing.she.account())).isTrue();
    assertThat(app.exchange(app.agreed(sharing.she, sharing.mother, request)).patient())
        .isEqualTo(sharing.mother);
  }

  @Test
  void letsAGuardianOpenItForAChildAndNobodyElse() {
    SubjectId child = sharing.people.child();
    sharing.people.guards(sharing.mother, child);
    Secret request = app.asksOpened(app.opened(sharing.she, child));

    assertNoLaunch(() -> app.agreed(sharing.she, sharing.mother, request));
    assertThat(app.exchange(app.agreed(sharing.she, child, request)).patient()).isEqualTo(child);
  }

  @Test
  void takesNoAnswerOfSomebodyElse() {
    SubjectId child = sharing.people.child();
    sharing.people.guards(sharing.mother, child);
    SubjectId father = sharing.people.stranger();
    sharing.people.guards(father, child);
    Caller he = sharing.people.signsInAs("father", father);
    Secret request = app.asksOpened(app.opened(sharing.she, child));

    assertThat(asking(request).isFor(he.account())).isFalse();
    assertNoLaunch(() -> app.agreed(he, child, request));
    assertThat(sharing.world.the(AnsweringApps.class).turnAway(request))
        .contains("error=invalid_request");
  }

  @Test
  void isGoodOnce() {
    Secret launch = app.opened(sharing.she, sharing.mother);
    app.asksOpened(launch);

    assertNoLaunch(() -> app.asksOpened(launch));
    assertNoLaunch(() -> app.asksOpened(Secret.random()));
    assertNoLaunch(() -> app.asksOpened(new Secret("")));
  }

  @Test
  void isGoodForNoOtherApp() {
    Secret launch = app.opened(sharing.she, sharing.mother);

    assertNoLaunch(() -> PhoneApp.approved(sharing).asksOpened(launch));
    assertThat(app.asksOpened(launch)).as("it was not used up").isNotNull();
  }

  @Test
  void isOverAfterFiveMinutes() {
    Secret launch = app.opened(sharing.she, sharing.mother);
    Secret other = app.opened(sharing.she, sharing.mother);
    sharing.pass(Duration.ofMinutes(5).minusSeconds(1));
    assertThat(app.asksOpened(launch)).isNotNull();

    sharing.pass(Duration.ofSeconds(1));

    assertNoLaunch(() -> app.asksOpened(other));
  }

  @Test
  void keepsForWhomItIsWhenTheAppSaysBeforeWhatItWillAsk() {
    Secret said = app.asksOpened(app.opened(sharing.she, sharing.mother));

    Secret request = sharing.world.the(AnsweringApps.class).resume(app.id(), said).orElseThrow();

    assertThat(asking(request).openedFor()).contains(sharing.mother);
  }

  @Test
  void opensNothingForSomebodyElse() {
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());

    for (Caller caller : new Caller[] {stranger, sharing.doctor}) {
      sharing.assertRefused(
          sharing.mother,
          Action.READ_GRANTS,
          Refusal.Reason.NO_GROUND,
          () -> app.opened(caller, sharing.mother));
    }
  }

  @Test
  void opensNothingThatIsSuspendedOrNotThere() {
    app.decide(sharing.people.operator(), AppDecision.SUSPEND, "苦情");
    assertNoLaunch(() -> app.opened(sharing.she, sharing.mother));
    assertNoLaunch(() -> new PhoneApp(sharing, "待つ").opened(sharing.she, sharing.mother));
  }

  @Test
  void opensOnlySoManyAtATime() {
    for (int i = 0; i < 20; i++) {
      app.opened(sharing.she, sharing.mother);
    }

    assertThatExceptionOfType(AppRefused.class)
        .isThrownBy(() -> app.opened(sharing.she, sharing.mother))
        .satisfies(refused -> assertThat(refused.why()).isEqualTo(AppRefused.Why.TOO_MANY));
    sharing.pass(Duration.ofMinutes(5));
    assertThat(app.opened(sharing.she, sharing.mother)).isNotNull();
  }

  private AnsweringApps.Asking asking(Secret request) {
    return sharing.world.the(AnsweringApps.class).find(request).orElseThrow();
  }

  private static void assertNoLaunch(ThrowingCallable tried) {
    assertThatExceptionOfType(AppRefused.class)
        .isThrownBy(tried)
        .satisfies(refused -> assertThat(refused.why()).isEqualTo(AppRefused.Why.NO_LAUNCH));
  }
}
