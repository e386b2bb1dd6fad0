package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.mail.MailLanguage;
import jp.mimamori.notice.ChoosingNotices;
import jp.mimamori.notice.NoticeKind;
import jp.mimamori.notice.NoticeSettings;
import jp.mimamori.notice.Noticing;
import jp.mimamori.notice.ReadingNotices;
import jp.mimamori.notice.Told;
import jp.mimamori.notice.WatchingLedger;
import jp.mimamori.notice.Ways;
import jp.mimamori.record.Labels;
import jp.mimamori.sharing.Hiding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is told that somebody looked or tried, and who is told nothing of it. */
@ParameterizedClass
@EnumSource(Database.class)
class NoticesTest {

  private final Sharing sharing;
  private final Telling telling;
  private final SubjectId child;
  private final Caller she;
  private final Caller herself;

  NoticesTest(Database database) {
    sharing = new Sharing(database);
    telling = new Telling(sharing.world);
    she = sharing.she;
    child = sharing.personAged(15);
    sharing.guards(child);
    herself = sharing.people.signsInAs("child", child);
    sharing.granted(herself, child, sharing.terms());
    telling.round();
    sharing.world.the(ReadingNotices.class).readAll(she);
    sharing.world.the(ReadingNotices.class).readAll(herself);
  }

  @Test
  void tellsThePersonAndTheGuardianOnceThatADoctorLooked() {
    for (int i = 0; i < 10; i++) {
      doctorLooks();
    }

    telling.round();
    telling.round();

    assertThat(telling.unread(herself)).isOne();
    assertThat(telling.unread(she)).isOne();
    Told told = telling.told(herself).get(0);
    assertThat(told.kind()).isEqualTo(NoticeKind.VIEWED);
    assertThat(told.who()).isEqualTo("見本 医師");
    assertThat(told.place()).isEqualTo("見本病院");
    assertThat(told.subject()).isEqualTo(child);
    assertThat(telling.told(sharing.doctor)).isEmpty();
  }

  @Test
  void tellsAnewOnTheNextDay() {
    doctorLooks();
    telling.round();
    telling.pass(Duration.ofDays(1));
    doctorLooks();

    telling.round();

    assertThat(telling.unread(herself)).isEqualTo(2);
  }

  @Test
  void tellsNobodyWhatThePersonAndGuardiansDo() {
    looks(she);
    looks(herself);
    telling.refused(herself, child, Action.HIDE);

    telling.round();

    assertThat(telling.unread(herself)).isZero();
    assertThat(telling.unread(she)).isZero();
  }

  @Test
  void tellsNobodyThatAPractitionerOpenedTheOwnList() {
    telling.refused(sharing.doctor, child, Action.SEE_IN_LIST);

    telling.round();

    assertThat(telling.unread(herself)).isZero();
  }

  @Test
  void tellsWhoWasRefusedOnceADay() {
    Caller stranger = sharing.people.signsInAs("nosy", sharing.people.stranger());
    for (int i = 0; i < 5; i++) {
      telling.refused(stranger, child, Action.READ);
    }

    telling.round();

    assertThat(telling.unread(herself)).isOne();
    assertThat(telling.told(herself).get(0).kind()).isEqualTo(NoticeKind.REFUSED);
    assertThat(telling.told(stranger)).isEmpty();
  }

  @Test
  void doesNotTellAGuardianOfTheOwnAttempt() {
    telling.refused(she, child, Action.GRANT);

    telling.round();

    assertThat(telling.unread(herself)).isOne();
    assertThat(telling.unread(she)).isZero();
  }

  @Test
  void tellsAGuardianNothingOfWhatIsHiddenOrProtected() {
    Caller clerk = sharing.people.operator();
    telling.refused(clerk, child, Action.PROTECT);
    telling.refused(clerk, child, Action.HIDE);

    telling.round();

    assertThat(telling.unread(herself)).isOne();
    assertThat(telling.unread(she)).isZero();
  }

  @Test
  void tellsAGuardianNothingOfALookFromWhereAVisitIsHidden() {
    hidesVisits();
    doctorLooks();

    telling.round();

    assertThat(telling.unread(herself)).isOne();
    assertThat(telling.unread(she)).isZero();
    assertThat(telling.told(she)).noneMatch(told -> told.kind() == NoticeKind.VIEWED);
  }

  @Test
  void takesFromAGuardianWhatIsHiddenAfterwards() {
    doctorLooks();
    telling.round();
    UUID known = telling.told(she).get(0).id();
    assertThat(telling.unread(she)).isOne();

    hidesVisits();

    assertThat(telling.unread(she)).isZero();
    assertThat(telling.told(she)).noneMatch(told -> told.kind() == NoticeKind.VIEWED);
    assertThat(sharing.world.the(ReadingNotices.class).read(she, known)).isFalse();
    assertThat(telling.unread(herself)).isOne();
  }

  @Test
  void tellsAGuardianNothingOfARequestFromWhereAVisitIsHidden() {
    hidesVisits();
    sharing.asked(child, sharing.terms());

    telling.round();

    assertThat(telling.kinds(herself).get(0)).isEqualTo(NoticeKind.REQUESTED);
    assertThat(telling.unread(she)).isZero();
  }

  @Test
  void namesNoPlaceToAGuardianWhomAShieldStandsAgainst() {
    doctorLooks();
    sharing.asked(child, sharing.terms());
    telling.round();
    assertThat(telling.told(she)).anyMatch(told -> told.toString().contains("VIEWED"));
    sharing.people.shields(child, sharing.mother, sharing.people.operator());

    List<Told> told = telling.told(she);

    assertThat(told).extracting(Told::kind).contains(NoticeKind.VIEWED);
    assertThat(told).extracting(Told::kind).doesNotContain(NoticeKind.REQUESTED);
    assertThat(told).extracting(Told::who).containsOnly("");
    assertThat(told).extracting(Told::place).containsOnly("");
    assertThat(told).extracting(Told::grant).containsOnlyNulls();
    assertThat(telling.told(herself)).extracting(Told::place).contains("見本病院");
  }

  @Test
  void leavesAFormerGuardianWithNothing() {
    doctorLooks();
    telling.round();
    assertThat(telling.unread(she)).isOne();
    sharing.endGuardianship(
        sharing
            .world
            .inTransaction(
                () -> sharing.world.the(jp.mimamori.consent.Guardianships.class).ofWard(child))
            .get(0));
    telling.pass(Duration.ofDays(1));
    doctorLooks();

    telling.round();

    assertThat(telling.unread(she)).isZero();
    assertThat(telling.told(she)).isEmpty();
    assertThat(telling.kinds(herself)).contains(NoticeKind.VIEWED);
  }

  @Test
  void tellsAFormerGuardianNothingFromTheEighteenthBirthdayOn() {
    LocalDate born =
        LocalDate.ofInstant(sharing.now(), java.time.ZoneId.of("Asia/Tokyo"))
            .plusDays(3)
            .minusYears(18);
    SubjectId grown = sharing.bornOn(born);
    sharing.guards(grown);
    Caller adult = sharing.people.signsInAs("grown", grown);
    sharing.granted(adult, grown, sharing.terms());
    looks(sharing.doctor, grown);
    telling.round();
    assertThat(telling.kinds(she, grown)).contains(NoticeKind.VIEWED);
    telling.pass(Duration.between(sharing.now(), Guardianship.majorityOf(born)));

    looks(sharing.doctor, grown);
    telling.round();

    assertThat(telling.kinds(she, grown)).isEmpty();
    assertThat(telling.kinds(adult).stream().filter(kind -> kind == NoticeKind.VIEWED)).hasSize(2);
  }

  @Test
  void notesThatSomebodyReadOfTheLedger() {
    doctorLooks();
    telling.round();
    int before = sharing.rows(child).size();

    telling.unread(she);
    assertThat(sharing.rows(child)).hasSize(before);
    telling.told(she);

    assertThat(sharing.rows(child).stream().limit(sharing.rows(child).size() - before))
        .extracting(LedgerRow::action)
        .contains(Action.READ_LEDGER);
  }

  @Test
  void marksAsReadWhatIsTheReadersOwn() {
    doctorLooks();
    telling.round();
    ReadingNotices reading = sharing.world.the(ReadingNotices.class);
    UUID hers = telling.told(she).get(0).id();

    assertThat(reading.read(herself, hers)).isFalse();
    assertThat(reading.read(she, UUID.randomUUID())).isFalse();
    assertThat(telling.unread(she)).isOne();
    assertThat(reading.read(she, hers)).isTrue();
    assertThat(reading.read(she, hers)).isTrue();

    assertThat(telling.unread(she)).isZero();
    assertThat(telling.unread(herself)).isOne();
  }

  @Test
  void goesOnPageAfterPage() {
    for (int i = 0; i < ReadingNotices.PAGE + 5; i++) {
      sharing.world.the(Noticing.class).tell(child, NoticeKind.NEW_APP, "app-" + i);
    }

    ReadingNotices reading = sharing.world.the(ReadingNotices.class);
    ReadingNotices.Part first = reading.part(herself, null);
    ReadingNotices.Part second = reading.part(herself, first.next());

    assertThat(first.notices()).hasSize(ReadingNotices.PAGE);
    assertThat(second.notices().stream().filter(told -> told.kind() == NoticeKind.NEW_APP))
        .hasSize(5);
    assertThat(second.next()).isNull();
    assertThat(first.notices()).doesNotContainAnyElementsOf(second.notices());
  }

  @Test
  void tellsOnceWhatALaterStageHandsIn() {
    Noticing noticing = sharing.world.the(Noticing.class);

    noticing.tell(child, NoticeKind.EMERGENCY, "access 1");
    noticing.tell(child, NoticeKind.EMERGENCY, "access 1");
    noticing.tell(child, NoticeKind.EMERGENCY, "access 2");

    assertThat(telling.unread(herself)).isEqualTo(2);
    assertThat(telling.unread(she)).isEqualTo(2);
    assertThatThrownBy(() -> noticing.tell(child, NoticeKind.NEW_APP, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void leavesOutWhatSomebodySwitchedOffAndNeverAnEmergency() {
    Map<NoticeKind, Ways> off = new EnumMap<>(NoticeKind.class);
    for (NoticeKind kind : NoticeKind.values()) {
      off.put(kind, new Ways(false, false));
    }
    sharing
        .world
        .the(ChoosingNotices.class)
        .choose(she, new NoticeSettings(off, null, MailLanguage.JAPANESE));
    doctorLooks();
    sharing.world.the(Noticing.class).tell(child, NoticeKind.EMERGENCY, "access 3");

    telling.round();

    assertThat(telling.unread(she)).isOne();
    assertThat(telling.told(she).get(0).kind()).isEqualTo(NoticeKind.EMERGENCY);
    assertThat(telling.unread(herself)).isEqualTo(2);
    assertThat(sharing.world.the(ChoosingNotices.class).chosen(she).settings().ways())
        .containsEntry(NoticeKind.EMERGENCY, new Ways(true, false))
        .containsEntry(NoticeKind.VIEWED, new Ways(false, false));
  }

  @Test
  void losesNothingAndRepeatsNothingWhenTheProcessDiesInTheMiddle() {
    doctorLooks();

    assertThatThrownBy(
            () ->
                sharing.world.inTransaction(
                    () -> {
                      telling.ledger();
                      throw new IllegalStateException("killed before the commit");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(telling.unread(herself)).isZero();
    telling.round();
    telling.round();

    assertThat(telling.unread(herself)).isOne();
  }

  @Test
  void tellsOnceHoweverManyNodesLook() throws Exception {
    for (int i = 0; i < 3; i++) {
      doctorLooks();
    }
    sharing.asked(child, sharing.terms());
    int nodes = 4;
    ExecutorService threads = Executors.newFixedThreadPool(nodes);
    CyclicBarrier start = new CyclicBarrier(nodes);
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < nodes; i++) {
      all.add(
          threads.submit(
              () -> {
                start.await(20, TimeUnit.SECONDS);
                telling.round();
                return null;
              }));
    }
    for (Future<?> one : all) {
      one.get(60, TimeUnit.SECONDS);
    }
    threads.shutdownNow();

    assertThat(telling.unread(herself)).isEqualTo(2);
    assertThat(telling.unread(she)).isEqualTo(2);
  }

  @Test
  void leavesOneRowOutWhenItHasTo() {
    telling.ledger();
    doctorLooks();

    sharing.world.the(WatchingLedger.class).skipOne();
    telling.round();

    assertThat(telling.unread(herself)).isZero();
  }

  private void hidesVisits() {
    sharing
        .world
        .the(Hiding.class)
        .hide(herself, child, new Visit(Labels.keyOf("見本病院"), LocalDate.of(2026, 6, 3)));
  }

  private void doctorLooks() {
    looks(sharing.doctor, child);
  }

  private void looks(Caller caller) {
    looks(caller, child);
  }

  private void looks(Caller caller, SubjectId subject) {
    jp.mimamori.consent.Purpose purpose =
        caller.affiliation() == null
            ? jp.mimamori.consent.Purpose.PERSONAL_USE
            : jp.mimamori.consent.Purpose.TREATMENT;
    sharing
        .world
        .the(Ledger.class)
        .note(sharing.world.inTransaction(() -> sharing.decide(caller, subject, purpose)));
  }
}
