package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.notice.Told;
import jp.mimamori.sharing.GrantingConsent;
import jp.mimamori.sharing.Hiding;
import jp.mimamori.sharing.RevokingConsent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is told of requests, of what ends soon and of what rests, while the clock moves. */
@ParameterizedClass
@EnumSource(Database.class)
class GrantNoticesTest {

  private static final Duration DAY = Duration.ofDays(1);

  private final Sharing sharing;
  private final Telling telling;
  private final Caller she;

  GrantNoticesTest(Database database) {
    sharing = new Sharing(database);
    telling = new Telling(sharing.world);
    she = sharing.she;
  }

  @Test
  void tellsAWeekBeforeTheEndAndADayBeforeItOnceEach() {
    GrantId id = sharing.granted(she, sharing.mother, days(30));
    telling.round();
    sharing.pass(DAY.multipliedBy(23).minusSeconds(1));
    assertThat(endings()).isEmpty();

    sharing.pass(Duration.ofSeconds(1));
    assertThat(endings()).hasSize(1);
    sharing.pass(DAY);
    assertThat(endings()).hasSize(1);
    sharing.pass(DAY.multipliedBy(5).minusSeconds(1));
    assertThat(endings()).hasSize(1);
    sharing.pass(Duration.ofSeconds(1));
    assertThat(endings()).hasSize(2);
    sharing.pass(DAY.multipliedBy(2));

    List<Told> told = endings();
    assertThat(told).hasSize(2);
    assertThat(told).extracting(Told::grant).containsOnly(id);
    assertThat(told.get(0).who()).contains("見本 医師");
    assertThat(told.get(0).until()).isNotNull();
  }

  @Test
  void tellsByTheEndThatWasAgreedOnNotByTheOneAskedFor() {
    GrantId id = sharing.asked(sharing.mother, days(100));
    sharing.world.the(GrantingConsent.class).grant(she, sharing.mother, id, days(20));
    sharing.pass(DAY.multipliedBy(14));

    assertThat(endings()).hasSize(1);

    sharing.pass(DAY.multipliedBy(80));
    assertThat(endings()).hasSize(1);
  }

  @Test
  void makesUpForANightWithoutTheServer() {
    sharing.granted(she, sharing.mother, days(30));
    sharing.pass(DAY.multipliedBy(26));

    assertThat(endings()).hasSize(1);
  }

  @Test
  void tellsNothingOfWhatWasTakenBackBefore() {
    GrantId id = sharing.granted(she, sharing.mother, days(30));
    sharing.world.the(RevokingConsent.class).revoke(she, sharing.mother, id);

    sharing.pass(DAY.multipliedBy(24));
    assertThat(endings()).isEmpty();
    sharing.pass(DAY.multipliedBy(5).plusHours(1));
    assertThat(endings()).isEmpty();
  }

  @Test
  void tellsNothingTwiceWhenTheClockIsSetBack() {
    sharing.granted(she, sharing.mother, days(30));
    sharing.pass(DAY.multipliedBy(24));
    assertThat(endings()).hasSize(1);

    sharing.pass(DAY.multipliedBy(-10));
    assertThat(endings()).hasSize(1);
    sharing.pass(DAY.multipliedBy(10));

    assertThat(endings()).hasSize(1);
  }

  @Test
  void tellsNobodyOfAnEndThatWasAgreedOnJustNow() {
    sharing.granted(she, sharing.mother, days(1));
    assertThat(endings()).isEmpty();
    sharing.granted(she, sharing.mother, days(5));
    assertThat(endings()).isEmpty();

    sharing.pass(DAY.multipliedBy(4).plusHours(1));

    assertThat(endings()).hasSize(1);
  }

  @Test
  void tellsWhoAsksAndWaitsOnce() {
    GrantId id = sharing.asked(sharing.mother, days(30));

    telling.round();
    telling.round();

    assertThat(telling.kinds(she)).containsExactly(NoticeKind.REQUESTED);
    Told told = telling.told(she).get(0);
    assertThat(told.grant()).isEqualTo(id);
    assertThat(told.who()).isEqualTo("見本 医師（見本病院）");
    assertThat(telling.told(sharing.doctor)).isEmpty();
  }

  @Test
  void tellsNobodyOfARequestThatWasAnsweredAtOnce() {
    GrantId id = sharing.asked(sharing.mother, days(30));
    sharing.world.the(GrantingConsent.class).deny(she, sharing.mother, id);
    sharing.asked(sharing.mother, days(30));
    sharing.pass(DAY.multipliedBy(31));

    telling.round();

    assertThat(telling.kinds(she)).isEmpty();
  }

  @Test
  void tellsNobodyOfWhatThePersonGaveUnasked() {
    sharing.offered(
        she,
        sharing.mother,
        Grantee.delegate(sharing.people.stranger()),
        sharing.terms(Purpose.CARE, sharing.now(), sharing.now().plus(DAY.multipliedBy(30))));

    telling.round();

    assertThat(telling.kinds(she)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Grantee.Kind.class,
      names = {"APP", "LINK"})
  void tellsOfAnAppOrALinkThatWasLetInOnceAndWhoeverLetItInToo(Grantee.Kind kind) {
    Grantee grantee = new Grantee(kind, UUID.randomUUID().toString());
    Purpose purpose = kind == Grantee.Kind.APP ? Purpose.APP : Purpose.CARE;
    Terms terms = sharing.terms(purpose, sharing.now(), sharing.now().plus(DAY.multipliedBy(30)));
    GrantId id = sharing.offered(she, sharing.mother, grantee, terms).grant().id();

    telling.round();
    telling.round();

    assertThat(telling.kinds(she)).containsExactly(NoticeKind.NEW_APP);
    assertThat(telling.told(she).get(0).grant()).isEqualTo(id);
    assertThat(telling.told(sharing.doctor)).isEmpty();
  }

  @Test
  void tellsAGuardianToldOfNoPlaceOfNoAppEither() {
    SubjectId child = sharing.personAged(9);
    sharing.guards(child);
    SubjectId father = sharing.people.stranger();
    sharing.people.guards(father, child);
    Caller he = sharing.people.signsInAs("father", father);
    sharing.offered(
        she,
        child,
        Grantee.app("app-" + UUID.randomUUID()),
        sharing.terms(Purpose.APP, sharing.now(), sharing.now().plus(DAY.multipliedBy(30))));
    sharing.people.shields(child, father, sharing.people.operator());

    telling.round();

    assertThat(telling.kinds(she, child)).containsExactly(NoticeKind.NEW_APP);
    assertThat(telling.told(he))
        .allSatisfy(told -> assertThat(told.who() + told.place()).isEmpty())
        .allSatisfy(told -> assertThat(told.grant()).isNull());
  }

  @Test
  void tellsOfNoAppThatWasAskedForOnlyOrLetInMonthsAgo() {
    sharing.offered(
        she,
        sharing.mother,
        Grantee.app("app-" + UUID.randomUUID()),
        sharing.terms(Purpose.APP, sharing.now(), sharing.now().plus(DAY.multipliedBy(200))));
    sharing.pass(DAY.multipliedBy(31));

    telling.round();

    assertThat(telling.kinds(she)).isEmpty();
  }

  @Test
  void tellsWhoeverComesOfAgeThatWhatAGuardianGaveRests() {
    LocalDate born =
        LocalDate.ofInstant(sharing.now(), ZoneId.of("Asia/Tokyo")).plusDays(20).minusYears(18);
    SubjectId child = sharing.bornOn(born);
    sharing.guards(child);
    Caller herself = sharing.people.signsInAs("child", child);
    GrantId id = sharing.granted(she, child, days(90));
    Instant majority = Guardianship.majorityOf(born);
    telling.round();
    sharing.pass(Duration.between(sharing.now(), majority).minusNanos(1_000));
    telling.round();
    assertThat(telling.kinds(herself, child)).doesNotContain(NoticeKind.GRANT_FROZE);

    sharing.pass(Duration.ofNanos(1_000));
    telling.round();
    telling.round();

    assertThat(telling.kinds(herself, child)).containsOnlyOnce(NoticeKind.GRANT_FROZE);
    assertThat(telling.told(herself).get(0).grant()).isEqualTo(id);
    assertThat(telling.kinds(she, child)).isEmpty();
    sharing.pass(Duration.ofDays(-1));
    sharing.pass(Duration.ofDays(1));
    telling.round();
    assertThat(telling.kinds(herself, child)).containsOnlyOnce(NoticeKind.GRANT_FROZE);
  }

  @Test
  void tellsTheOtherParentThatWhatOneGaveRests() {
    SubjectId child = sharing.personAged(9);
    Guardianship guardianship = sharing.guards(child);
    SubjectId father = sharing.people.stranger();
    sharing.people.guards(father, child);
    Caller he = sharing.people.signsInAs("father", father);
    sharing.granted(she, child, days(30));
    sharing.endGuardianship(guardianship);

    telling.round();

    assertThat(telling.kinds(he, child)).containsOnlyOnce(NoticeKind.GRANT_FROZE);
    assertThat(telling.kinds(she, child)).isEmpty();
  }

  @Test
  void tellsAShieldedFatherNothingOfTheSchoolThatTheMotherLetIn() {
    SubjectId child = sharing.personAged(9);
    sharing.guards(child);
    SubjectId father = sharing.people.stranger();
    sharing.people.guards(father, child);
    Caller he = sharing.people.signsInAs("father", father);
    Terms school =
        sharing.terms(Purpose.SCHOOL, sharing.now(), sharing.now().plus(DAY.multipliedBy(30)));
    sharing.offered(she, child, Grantee.delegate(sharing.people.stranger()), school);
    sharing.pass(DAY.multipliedBy(24));
    telling.round();
    assertThat(telling.kinds(he, child)).containsExactly(NoticeKind.GRANT_ENDS);

    sharing.people.shields(child, father, sharing.people.operator());

    assertThat(telling.kinds(he, child)).isEmpty();
    assertThat(telling.unread(he)).isZero();
    assertThat(telling.kinds(she, child)).containsExactly(NoticeKind.GRANT_ENDS);
  }

  @Test
  void namesToAShieldedFatherNobodyWhomHeLetInHimself() {
    SubjectId child = sharing.personAged(9);
    SubjectId father = sharing.people.stranger();
    sharing.people.guards(father, child);
    Caller he = sharing.people.signsInAs("father", father);
    sharing.offered(he, child, Grantee.delegate(sharing.people.stranger()), days(30));
    sharing.people.shields(child, father, sharing.people.operator());
    sharing.pass(DAY.multipliedBy(24));
    telling.round();

    assertThat(telling.told(he))
        .singleElement()
        .satisfies(told -> assertThat(told.who()).isEmpty());
  }

  @Test
  void tellsNoGuardianOfTheEndOfWhatAMinorAgreedOnWhoHidesAVisit() {
    SubjectId child = sharing.personAged(16);
    sharing.guards(child);
    Caller herself = sharing.people.signsInAs("child", child);
    sharing.granted(herself, child, days(30));
    sharing
        .world
        .the(Hiding.class)
        .hide(herself, child, new Visit("サクラ", LocalDate.of(2025, 6, 3)));
    sharing.pass(DAY.multipliedBy(24));
    telling.round();

    assertThat(telling.kinds(she, child)).isEmpty();
    assertThat(telling.kinds(herself, child)).contains(NoticeKind.GRANT_ENDS);
  }

  private Terms days(int days) {
    return sharing.terms(
        Purpose.TREATMENT, sharing.now(), sharing.now().plus(DAY.multipliedBy(days)));
  }

  /** What she was told, after another look, of grants that end. */
  private List<Told> endings() {
    telling.round();
    return telling.told(she).stream().filter(told -> told.kind() == NoticeKind.GRANT_ENDS).toList();
  }
}
