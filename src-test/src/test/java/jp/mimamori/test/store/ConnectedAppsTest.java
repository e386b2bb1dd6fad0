package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.app.AppDecision;
import jp.mimamori.app.AppRefused;
import jp.mimamori.app.ConnectedApp;
import jp.mimamori.app.IssuingTokens;
import jp.mimamori.app.LapsingScopes;
import jp.mimamori.app.ReadingConnectedApps;
import jp.mimamori.app.UsedTypes;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.Deciding;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Disclosed;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.sharing.RevokingConsent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What apps really did is shown, what they leave unused lapses, what is unusual is told. */
@ParameterizedClass
@EnumSource(Database.class)
class ConnectedAppsTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final Sharing sharing;
  private final Telling telling;
  private final PhoneApp app;

  ConnectedAppsTest(Database database) {
    sharing = new Sharing(database);
    telling = new Telling(sharing.world);
    app = PhoneApp.approved(sharing);
  }

  @Test
  void tellsThePersonWhatAnAppMayAndWhatItDid() {
    IssuingTokens.Tokens tokens = letIn(sharing.mother, Category.VACCINATION, Category.ALLERGY);
    reads(tokens, sharing.mother, 3, Category.VACCINATION);
    reads(tokens, sharing.mother, 2, Category.VACCINATION);
    asks(tokens, "AllergyIntolerance");
    telling.round();

    ConnectedApp one = only(sharing.she, sharing.mother);

    assertThat(one.state()).isEqualTo(Consent.State.GRANTED);
    assertThat(one.canRead()).isTrue();
    assertThat(one.stays()).isTrue();
    assertThat(one.requests()).isEqualTo(2);
    assertThat(one.records()).isEqualTo(5);
    assertThat(one.lastRead()).isNotNull();
    assertThat(one.lapsed()).isEmpty();
    assertThat(one.mayRead()).containsExactlyInAnyOrder(Category.VACCINATION, Category.ALLERGY);
    assertThat(use(one, Category.VACCINATION).left()).isNotNull();
    assertThat(use(one, Category.VACCINATION).asked()).isNull();
    assertThat(use(one, Category.ALLERGY).left()).isNull();
    assertThat(use(one, Category.ALLERGY).asked()).isNotNull();
  }

  @Test
  void countsNoRowTwiceAndNobodyElses() {
    IssuingTokens.Tokens tokens = letIn(sharing.mother);
    reads(tokens, sharing.mother, 3, Category.VACCINATION);
    telling.round();
    telling.round();
    sharing.granted(sharing.she, sharing.mother, sharing.terms());
    sharing.doctorReads(sharing.mother);
    telling.round();

    assertThat(only(sharing.she, sharing.mother).requests()).isOne();
  }

  @Test
  void tellsAGuardianHowOftenButNotHowMuch() {
    SubjectId child = sharing.people.child();
    sharing.people.guards(sharing.mother, child);
    IssuingTokens.Tokens tokens = letIn(child);
    reads(tokens, child, 3, Category.VACCINATION);
    asks(tokens, "Immunization");
    telling.round();

    ConnectedApp one = only(sharing.she, child);

    assertThat(one.requests()).isOne();
    assertThat(one.records()).isNull();
    assertThat(use(one, Category.VACCINATION).asked()).isNotNull();
    assertThat(one.kinds()).allSatisfy(kind -> assertThat(kind.left()).isNull());
  }

  @Test
  void showsNoAppThatWasTakenBackAndWhichAreStopped() {
    letIn(sharing.mother);
    GrantId grant = only(sharing.she, sharing.mother).consent().grant().id();

    app.decide(sharing.people.operator(), AppDecision.SUSPEND, "苦情");
    assertThat(only(sharing.she, sharing.mother).canRead()).isFalse();
    sharing.world.the(RevokingConsent.class).revoke(sharing.she, sharing.mother, grant);

    assertThat(apps(sharing.she, sharing.mother)).isEmpty();
  }

  @Test
  void refusesEverybodyElse() {
    letIn(sharing.mother);

    sharing.assertRefused(
        sharing.mother,
        Action.READ_GRANTS,
        Refusal.Reason.NO_GROUND,
        () -> apps(sharing.doctor, sharing.mother));
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());
    sharing.assertRefused(
        sharing.mother,
        Action.READ_GRANTS,
        Refusal.Reason.NO_GROUND,
        () -> apps(stranger, sharing.mother));
  }

  @Test
  void letsLapseWhatWasNotUsedForThirtyDaysAndTellsOnce() {
    IssuingTokens.Tokens tokens = letIn(sharing.mother);
    sharing.pass(DAY.multipliedBy(20));
    reads(app.refresh(tokens), sharing.mother, 1, Category.VACCINATION);
    telling.round();
    lapse();
    assertThat(only(sharing.she, sharing.mother).lapsed()).as("not yet").isEmpty();

    sharing.pass(DAY.multipliedBy(10));
    lapse();
    telling.round();
    telling.round();

    ConnectedApp one = only(sharing.she, sharing.mother);
    assertThat(one.mayRead()).containsExactly(Category.VACCINATION);
    assertThat(one.lapsed()).contains(Category.CHECKUP).doesNotContain(Category.VACCINATION);
    assertThat(one.lapsedOn()).isNotNull();
    assertThat(told(NoticeKind.APP_LAPSED)).isOne();
  }

  @Test
  void givesTheRestToAnAppThatAsksForAllAgain() {
    IssuingTokens.Tokens tokens = letIn(sharing.mother);
    sharing.pass(DAY.multipliedBy(20));
    IssuingTokens.Tokens next = app.refresh(tokens, PhoneApp.EVERYTHING);
    asks(next, "Immunization");
    sharing.pass(DAY.multipliedBy(11));
    lapse();

    IssuingTokens.Tokens fewer = app.refresh(next, PhoneApp.EVERYTHING);

    assertThat(fewer.scopes().text())
        .isEqualTo("offline_access patient/Patient.rs patient/Immunization.rs");
    assertThat(app.refresh(fewer).scopes()).isEqualTo(fewer.scopes());
    IssuingTokens.Tokens last = app.refresh(letIn(sharing.mother, Category.ALLERGY));
    assertThatExceptionOfType(AppRefused.class)
        .as("more than was ever given")
        .isThrownBy(() -> app.refresh(last, "patient/Immunization.rs"));
  }

  @Test
  void endsAnAppThatUsedNothing() {
    IssuingTokens.Tokens tokens = letIn(sharing.mother);
    sharing.pass(DAY.multipliedBy(30));

    lapse();
    telling.round();

    assertThat(only(sharing.she, sharing.mother).canRead()).isFalse();
    assertThatExceptionOfType(AppRefused.class).isThrownBy(() -> app.refresh(tokens));
    assertThat(told(NoticeKind.APP_LAPSED)).isOne();
  }

  @Test
  void countsNoDayOnWhichTheAppWasStopped() {
    IssuingTokens.Tokens tokens = letIn(sharing.mother);
    app.decide(sharing.people.operator(), AppDecision.SUSPEND, "苦情");
    sharing.pass(DAY.multipliedBy(40));
    lapse();

    app.decide(sharing.people.operator(), AppDecision.LIFT, "");
    lapse();

    assertThat(app.refresh(tokens).scopes().text()).isEqualTo(PhoneApp.EVERYTHING);
  }

  @Test
  void tellsOfADayOnWhichAnAppTookFarMoreThanUsual() {
    IssuingTokens.Tokens tokens = letIn(sharing.mother);
    for (int i = 0; i < 5; i++) {
      tokens = app.refresh(tokens);
      reads(tokens, sharing.mother, 10, Category.VACCINATION);
      telling.round();
      sharing.pass(DAY);
    }
    tokens = app.refresh(tokens);
    reads(tokens, sharing.mother, 60, Category.VACCINATION);
    telling.round();
    assertThat(told(NoticeKind.APP_UNUSUAL)).isZero();

    reads(tokens, sharing.mother, 60, Category.VACCINATION);
    telling.round();
    telling.round();

    assertThat(told(NoticeKind.APP_UNUSUAL)).isOne();
    assertThat(telling.told(sharing.she).stream().filter(t -> t.kind() == NoticeKind.APP_UNUSUAL))
        .allSatisfy(
            notice ->
                assertThat(notice.grant())
                    .isEqualTo(only(sharing.she, sharing.mother).consent().grant().id()));
  }

  private IssuingTokens.Tokens letIn(SubjectId subject, Category... kinds) {
    return app.exchange(app.code(sharing.she, subject, kinds));
  }

  private void asks(IssuingTokens.Tokens tokens, String type) {
    Caller caller = app.believed(tokens).orElseThrow();
    sharing.world.the(UsedTypes.class).mark(caller, type);
    sharing.world.the(UsedTypes.class).write();
  }

  /** The app reads so many records, as any reading does. */
  private void reads(IssuingTokens.Tokens tokens, SubjectId subject, int records, Category kind) {
    Caller caller = app.believed(tokens).orElseThrow();
    sharing.world.inTransaction(
        () ->
            sharing
                .world
                .the(Ledger.class)
                .disclose(
                    sharing
                        .world
                        .the(Deciding.class)
                        .decide(
                            new Question(
                                caller,
                                subject,
                                Action.READ,
                                Purpose.APP,
                                Set.of(kind),
                                sharing.now())),
                    permit -> Stream.generate(UUID::randomUUID).limit(records).toList(),
                    ids -> Disclosed.of(ids, Set.of(kind))));
  }

  private void lapse() {
    sharing.world.the(UsedTypes.class).write();
    while (sharing.world.the(LapsingScopes.class).lapse() > 0) {
      continue;
    }
  }

  private long told(NoticeKind kind) {
    return telling.kinds(sharing.she).stream().filter(kind::equals).count();
  }

  private List<ConnectedApp> apps(Caller caller, SubjectId subject) {
    return sharing.world.the(ReadingConnectedApps.class).apps(caller, subject);
  }

  private ConnectedApp only(Caller caller, SubjectId subject) {
    assertThat(apps(caller, subject)).hasSize(1);
    return apps(caller, subject).get(0);
  }

  private static ConnectedApp.Use use(ConnectedApp app, Category kind) {
    return app.kinds().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
  }
}
