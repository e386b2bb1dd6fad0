package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import jp.mimamori.app.AnsweringApps;
import jp.mimamori.app.App;
import jp.mimamori.app.AppDecision;
import jp.mimamori.app.AppRefused;
import jp.mimamori.app.AppStep;
import jp.mimamori.app.AppointingSystems;
import jp.mimamori.app.IssuingTokens;
import jp.mimamori.app.NewApp;
import jp.mimamori.app.RegisteringApps;
import jp.mimamori.app.ReviewingApps;
import jp.mimamori.app.SystemTokens;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Secret;
import jp.mimamori.identity.SignedTokens;
import jp.mimamori.ledger.LedgerRow;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** An app asks nobody, and uses nothing, unless an operator lets it. */
@ParameterizedClass
@EnumSource(Database.class)
class ReviewingAppsTest {

  private static final String SYSTEM = "system/Patient.rs";

  private final Sharing sharing;
  private final Caller operator;
  private final ReviewingApps reviewing;

  ReviewingAppsTest(Database database) {
    sharing = new Sharing(database);
    operator = sharing.people.operator();
    reviewing = sharing.world.the(ReviewingApps.class);
  }

  @Test
  void letsAnAppAskOnceItIsApproved() {
    PhoneApp app = waiting();
    assertAsksNobody(app);

    app.decide(operator, AppDecision.APPROVE, "");

    Secret request = app.asks(PhoneApp.EVERYTHING);
    assertThat(sharing.world.the(AnsweringApps.class).find(request)).isPresent();
    IssuingTokens.Tokens tokens = app.exchange(app.agreed(sharing.she, sharing.mother, request));
    assertThat(app.believed(tokens)).isPresent();
    assertThat(app.refresh(tokens)).isNotNull();
  }

  @Test
  void refusesAnAppAndApprovesItAfterAll() {
    PhoneApp app = waiting();

    app.decide(operator, AppDecision.REFUSE, "ポリシーがない");

    assertThat(app.app().status()).isEqualTo(App.Status.REFUSED);
    assertAsksNobody(app);
    app.decide(operator, AppDecision.APPROVE, "ポリシーが載った");
    assertThat(app.asks(PhoneApp.EVERYTHING)).isNotNull();
  }

  @Test
  void stopsTokensCodesAndRequestsAtOnceWhenItIsSuspended() {
    PhoneApp app = PhoneApp.approved(sharing);
    IssuingTokens.Tokens tokens = app.exchange(app.code(sharing.she, sharing.mother));
    Secret code = app.code(sharing.she, sharing.mother);
    Secret request = app.asks(PhoneApp.EVERYTHING);
    PhoneApp other = PhoneApp.approved(sharing);
    IssuingTokens.Tokens others = other.exchange(other.code(sharing.she, sharing.mother));

    app.decide(operator, AppDecision.SUSPEND, "苦情");

    assertThat(app.believed(tokens)).isEmpty();
    assertRefused(AppRefused.Why.INVALID_GRANT, () -> app.refresh(tokens));
    assertRefused(AppRefused.Why.INVALID_GRANT, () -> app.exchange(code));
    assertThat(sharing.world.the(AnsweringApps.class).find(request)).isEmpty();
    assertRefused(
        AppRefused.Why.NO_REQUEST, () -> app.agreed(sharing.she, sharing.mother, request));
    assertAsksNobody(app);
    assertThat(other.believed(others)).isPresent();

    app.decide(operator, AppDecision.LIFT, "");

    assertThat(app.believed(tokens)).isPresent();
    assertThat(app.refresh(tokens)).as("nothing was used up meanwhile").isNotNull();
  }

  @Test
  void stopsASystemOfAnInstitutionLikewise() {
    App system = system();
    SystemTokens tokens = sharing.world.the(SystemTokens.class);
    assertRefused(AppRefused.Why.UNAUTHORIZED_CLIENT, () -> tokens.issue(again(system), SYSTEM));
    reviewing.decide(operator, system.id(), AppDecision.APPROVE, "");
    String token = tokens.issue(again(system), SYSTEM).access();
    JWTClaimsSet claims = sharing.world.the(SignedTokens.class).read(token).orElseThrow();
    assertThat(tokens.believe(claims, UUID.randomUUID())).isPresent();

    reviewing.decide(operator, system.id(), AppDecision.SUSPEND, "苦情");

    assertThat(tokens.believe(claims, UUID.randomUUID())).isEmpty();
    assertRefused(AppRefused.Why.UNAUTHORIZED_CLIENT, () -> tokens.issue(again(system), SYSTEM));
  }

  @Test
  void writesIntoTheLedgerToWhomASystemBelongs() {
    system();

    assertThat(newest().action()).isEqualTo(Action.REVIEW_APP);
    assertThat(newest().permitted()).isTrue();
    assertThat(newest().requestId()).isEqualTo(operator.request());
    assertRefused(
        sharing.doctor,
        () ->
            sharing
                .world
                .the(AppointingSystems.class)
                .appoint(sharing.doctor, "any", UUID.randomUUID()));
  }

  /** One that belongs to where the doctor works, and waits. */
  private App system() {
    App system =
        sharing
            .world
            .the(RegisteringApps.class)
            .register(
                new NewApp(
                    "みほんシステム",
                    App.Authentication.PRIVATE_KEY,
                    List.of(),
                    null,
                    "{}",
                    null,
                    "",
                    new NewApp.About(null, null, null, null, null)))
            .app();
    sharing
        .world
        .the(AppointingSystems.class)
        .appoint(operator, system.id(), sharing.doctor.affiliation().institution());
    return system;
  }

  private App again(App app) {
    return sharing.world.the(RegisteringApps.class).find(app.id()).orElseThrow();
  }

  @Test
  void decidesOnlyWhatFollowsFromHowItStands() {
    PhoneApp app = waiting();
    assertAlreadyDecided(app, AppDecision.SUSPEND, AppDecision.LIFT);

    app.decide(operator, AppDecision.APPROVE, "");
    assertAlreadyDecided(app, AppDecision.APPROVE, AppDecision.REFUSE, AppDecision.LIFT);

    app.decide(operator, AppDecision.SUSPEND, "苦情");
    assertAlreadyDecided(app, AppDecision.APPROVE, AppDecision.REFUSE, AppDecision.SUSPEND);
  }

  @Test
  void wantsAReasonForWhatTakesSomethingAway() {
    PhoneApp app = waiting();

    assertRefused(AppRefused.Why.NO_REASON, () -> app.decide(operator, AppDecision.REFUSE, " "));
    assertRefused(
        AppRefused.Why.NO_REASON,
        () -> app.decide(operator, AppDecision.APPROVE, "x".repeat(AppStep.LONGEST + 1)));
    assertThat(app.app().status()).isEqualTo(App.Status.WAITING);
  }

  @Test
  void showsWhatItSaysOfItselfWhatWasDecidedAndForHowManyPeopleItIs() {
    String name = "さがすアプリ%" + UUID.randomUUID();
    PhoneApp app = new PhoneApp(sharing, name);
    new PhoneApp(sharing, name.replace("%", "x"));
    app.decide(operator, AppDecision.APPROVE, "");
    app.code(sharing.she, sharing.mother);
    app.code(sharing.she, sharing.mother);
    var child = sharing.people.child();
    sharing.people.guards(sharing.mother, child);
    app.code(sharing.she, child);
    app.decide(operator, AppDecision.SUSPEND, "苦情");

    List<ReviewingApps.Reviewed> found = reviewing.list(operator, name.substring(0, 12));

    assertThat(found).extracting(one -> one.app().name()).contains(name);
    ReviewingApps.Reviewed one = reviewing.list(operator, name).get(0);
    assertThat(reviewing.list(operator, name)).as("letters are taken as letters").hasSize(1);
    assertThat(one.people()).isEqualTo(2);
    assertThat(one.app().contact()).contains("係 app@example.jp");
    assertThat(one.steps())
        .extracting(AppStep::decision)
        .containsExactly(AppDecision.SUSPEND, AppDecision.APPROVE);
    assertThat(one.steps().get(0).reason()).contains("苦情");
    assertThat(one.steps().get(0).by()).isEqualTo(operator.name());
  }

  @Test
  void writesEachStepIntoTheLedgerAboutNobody() {
    PhoneApp app = waiting();

    app.decide(operator, AppDecision.APPROVE, "");

    LedgerRow row = newest();
    assertThat(row.subject()).isNull();
    assertThat(row.permitted()).isTrue();
    assertThat(row.action()).isEqualTo(Action.REVIEW_APP);
    assertThat(row.ground()).isEqualTo(Ground.PROTECTION);
    assertThat(row.requestId()).isEqualTo(operator.request());
  }

  @Test
  void refusesEverybodyButOperatorsAndWritesItDown() {
    PhoneApp app = waiting();

    for (Caller caller : List.of(sharing.she, sharing.doctor)) {
      assertRefused(caller, () -> reviewing.list(caller, ""));
      assertRefused(caller, () -> app.decide(caller, AppDecision.APPROVE, ""));
    }
    assertRefused(operator, () -> reviewing.decide(operator, "nobody", AppDecision.APPROVE, ""));
    assertThat(app.app().status()).isEqualTo(App.Status.WAITING);
  }

  private PhoneApp waiting() {
    return new PhoneApp(sharing, "待つアプリ" + UUID.randomUUID());
  }

  private void assertAsksNobody(PhoneApp app) {
    assertRefused(AppRefused.Why.NOT_APPROVED, () -> app.asks(PhoneApp.EVERYTHING));
  }

  private void assertAlreadyDecided(PhoneApp app, AppDecision... decisions) {
    for (AppDecision decision : decisions) {
      assertThatExceptionOfType(AlreadyDecided.class)
          .isThrownBy(() -> app.decide(operator, decision, "理由"));
    }
  }

  private static void assertRefused(AppRefused.Why why, ThrowingCallable tried) {
    assertThatExceptionOfType(AppRefused.class)
        .isThrownBy(tried)
        .satisfies(refused -> assertThat(refused.why()).isEqualTo(why));
  }

  private void assertRefused(Caller caller, ThrowingCallable tried) {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(tried)
        .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.NO_GROUND));
    assertThat(newest().accountId()).isEqualTo(caller.account().value());
    assertThat(newest().permitted()).isFalse();
  }

  /** About nobody. */
  private LedgerRow newest() {
    return sharing.world.inTransaction(
        () ->
            sharing
                .world
                .the(EntityManager.class)
                .createQuery(
                    "select l from LedgerRow l where l.subjectId is null order by l.seq desc",
                    LedgerRow.class)
                .setMaxResults(1)
                .getSingleResult());
  }
}
