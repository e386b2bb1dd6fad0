package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Question;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.inquiry.AnsweringInquiries;
import jp.mimamori.inquiry.Followed;
import jp.mimamori.inquiry.Inquiring;
import jp.mimamori.inquiry.InquiryNotPossible;
import jp.mimamori.inquiry.OverdueInquiries;
import jp.mimamori.inquiry.ReadingInquiries;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.sharing.Hiding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** "I do not recognise this": who may ask about what, who answers, and who is told of it. */
@ParameterizedClass
@EnumSource(Database.class)
class InquiringTest {

  private static final String WORDS = "この日に受診した覚えがありません。";

  private final Sharing sharing;
  private final World world;
  private final Household people;
  private final Inquiring inquiring;
  private final ReadingInquiries reading;
  private final AnsweringInquiries answering;
  private final SubjectId mother;
  private final Caller she;
  private final Caller doctor;
  private final Caller operator;

  InquiringTest(Database database) {
    sharing = new Sharing(database);
    world = sharing.world;
    people = sharing.people;
    inquiring = world.the(Inquiring.class);
    reading = world.the(ReadingInquiries.class);
    answering = world.the(AnsweringInquiries.class);
    mother = sharing.mother;
    she = sharing.she;
    doctor = sharing.doctor;
    operator = people.operator();
  }

  @Test
  void asksTheInstitutionThatTheRowNames() {
    Followed asked = inquiring.ask(she, mother, looked(doctor, mother), WORDS);

    assertThat(asked.inquiry().institution()).contains(doctor.affiliation().institution());
    assertThat(asked.stateAt(sharing.now())).isEqualTo(Followed.State.ASKED);
    assertThat(waiting(doctor)).extracting(w -> w.followed().inquiry().words()).contains(WORDS);
    AnsweringInquiries.Waiting waiting = newest(waiting(doctor));
    assertThat(waiting.row().callerName()).isEqualTo(doctor.name());
    assertThat(waiting.row().requestId()).isEqualTo(doctor.request());
  }

  @Test
  void isDueAtTheEndOfTheFourteenthDay() {
    Followed asked = inquiring.ask(she, mother, looked(doctor, mother), WORDS);

    assertThat(asked.inquiry().dueAt())
        .isEqualTo(
            sharing
                .now()
                .atZone(java.time.ZoneId.of("Asia/Tokyo"))
                .toLocalDate()
                .plusDays(15)
                .atStartOfDay(java.time.ZoneId.of("Asia/Tokyo"))
                .toInstant());
    sharing.pass(Duration.ofDays(15));
    assertThat(asked.stateAt(sharing.now())).isEqualTo(Followed.State.OVERDUE);
  }

  @Test
  void asksTheOperatorWhenTheRowNamesNoInstitution() {
    Caller stranger = people.signsInAs("nosy", people.stranger());

    Followed asked = inquiring.ask(she, mother, looked(stranger, mother), WORDS);

    assertThat(asked.inquiry().institution()).isEmpty();
    assertThat(ids(waiting(operator))).contains(asked.inquiry().id());
    assertThat(ids(waiting(doctor))).doesNotContain(asked.inquiry().id());
  }

  @Test
  void tellsThePersonTheAnswer() {
    Followed asked = inquiring.ask(she, mother, looked(doctor, mother), WORDS);

    answering.answer(doctor, asked.inquiry().id(), "  取り違えました。 ");

    ReadingInquiries.Asked read = reading.inquiries(she, mother).get(0);
    assertThat(read.state()).isEqualTo(Followed.State.ANSWERED);
    assertThat(read.followed().answer().orElseThrow().words()).isEqualTo("取り違えました。");
    assertThat(read.own()).isTrue();
    assertThat(ids(waiting(doctor))).doesNotContain(asked.inquiry().id());
  }

  @Test
  void notesAskingReadingAndAnsweringInTheLedger() {
    Followed asked = inquiring.ask(she, mother, looked(doctor, mother), WORDS);
    waiting(doctor);
    answering.answer(doctor, asked.inquiry().id(), "取り違えました。");

    List<LedgerRow> rows = sharing.rows(mother);
    assertThat(rows).extracting(LedgerRow::action).startsWith(Action.ANSWER, Action.ANSWER);
    assertThat(rows).extracting(LedgerRow::action).contains(Action.INQUIRE);
    assertThat(rows.get(0).ground()).isEqualTo(Ground.ANSWER);
  }

  @Test
  void refusesAnotherInstitutionToReadOrAnswer() {
    Followed asked = inquiring.ask(she, mother, looked(doctor, mother), WORDS);
    Caller other = people.worksAt("別の病院", LocalDate.of(2020, 4, 1), null);

    assertThat(ids(waiting(other))).doesNotContain(asked.inquiry().id());
    assertNotThere(() -> answering.answer(other, asked.inquiry().id(), "はい"));
    assertNotThere(() -> answering.answer(operator, asked.inquiry().id(), "はい"));
    assertNotThere(() -> answering.answer(she, asked.inquiry().id(), "はい"));
    assertNotThere(() -> answering.answer(doctor, UUID.randomUUID(), "はい"));
    assertThat(reading.inquiries(she, mother).get(0).state()).isEqualTo(Followed.State.ASKED);
  }

  @Test
  void refusesWhoNoLongerWorksThere() {
    Caller leaving =
        people.worksAt(
            "見本診療所",
            LocalDate.of(2020, 4, 1),
            LocalDate.ofInstant(sharing.now(), java.time.ZoneId.of("Asia/Tokyo")));
    Followed asked = inquiring.ask(she, mother, looked(leaving, mother), WORDS);
    sharing.pass(Duration.ofDays(3));

    assertThat(waiting(leaving)).isEmpty();
    assertThat(reason(() -> answering.answer(leaving, asked.inquiry().id(), "はい")))
        .isEqualTo(Refusal.Reason.NOT_ACTIVE);
  }

  @Test
  void refusesToAskAboutARowOfSomebodyElse() {
    Caller stranger = people.signsInAs("nosy", people.stranger());
    long hers = looked(doctor, mother);

    assertNotThere(() -> inquiring.ask(stranger, mother, hers, WORDS));
    assertNotThere(() -> inquiring.ask(stranger, stranger.self(), hers, WORDS));
    assertNotThere(() -> inquiring.ask(she, mother, Long.MAX_VALUE, WORDS));
    assertNotThere(() -> inquiring.ask(she, mother, 0, WORDS));
    assertThat(reason(() -> inquiring.ask(operator, mother, hers, WORDS)))
        .isEqualTo(Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertThat(reading.inquiries(she, mother)).isEmpty();
  }

  @Test
  void refusesWordsThatSayNothingOrTooMuchAndTheSameTwice() {
    long row = looked(doctor, mother);

    assertNotPossible(
        InquiryNotPossible.Why.NO_WORDS, () -> inquiring.ask(she, mother, row, " \n"));
    assertNotPossible(
        InquiryNotPossible.Why.TOO_LONG, () -> inquiring.ask(she, mother, row, "あ".repeat(1_001)));
    Followed asked = inquiring.ask(she, mother, row, WORDS);
    assertNotPossible(
        InquiryNotPossible.Why.ASKED_ALREADY, () -> inquiring.ask(she, mother, row, WORDS));
    assertNotPossible(
        InquiryNotPossible.Why.NO_WORDS, () -> answering.answer(doctor, asked.inquiry().id(), " "));
    assertNotPossible(
        InquiryNotPossible.Why.TOO_LONG,
        () -> answering.answer(doctor, asked.inquiry().id(), "あ".repeat(2_001)));
    assertThat(reading.inquiries(she, mother)).hasSize(1);
  }

  @Test
  void refusesMoreThanTwentyAtATime() {
    for (int i = 0; i < 20; i++) {
      inquiring.ask(she, mother, looked(doctor, mother), WORDS);
    }

    assertNotPossible(
        InquiryNotPossible.Why.TOO_MANY_WAIT,
        () -> inquiring.ask(she, mother, looked(doctor, mother), WORDS));
  }

  @Test
  void takesOneAnswerAndTellsTheSecondWhoAnswers() {
    Followed asked = inquiring.ask(she, mother, looked(doctor, mother), WORDS);
    answering.answer(doctor, asked.inquiry().id(), "はい");

    assertThatThrownBy(() -> answering.answer(doctor, asked.inquiry().id(), "いいえ"))
        .isInstanceOf(AlreadyDecided.class);
    assertThat(reading.inquiries(she, mother).get(0).followed().answer().orElseThrow().words())
        .isEqualTo("はい");
  }

  @Test
  void closesWhatTheCallerAskedAndNothingElse() {
    SubjectId child = people.child();
    people.guards(mother, child);
    Caller daughter = people.signsInAs("daughter", child);
    Followed asked = inquiring.ask(she, child, placeOf(she, child, looked(doctor, child)), WORDS);

    assertNotThere(() -> inquiring.close(daughter, child, asked.inquiry().id()));
    assertNotThere(() -> inquiring.close(she, mother, asked.inquiry().id()));
    assertNotThere(() -> inquiring.close(she, child, UUID.randomUUID()));
    inquiring.close(she, child, asked.inquiry().id());

    assertThat(reading.inquiries(she, child).get(0).state()).isEqualTo(Followed.State.CLOSED);
    assertThatThrownBy(() -> inquiring.close(she, child, asked.inquiry().id()))
        .isInstanceOf(AlreadyDecided.class);
    assertThatThrownBy(() -> answering.answer(doctor, asked.inquiry().id(), "はい"))
        .isInstanceOf(AlreadyDecided.class);
  }

  @Test
  void keepsFromAGuardianWhatIsAskedAboutAHiddenVisit() {
    SubjectId youth = sharing.personAged(16);
    people.guards(mother, youth);
    Caller own = people.signsInAs("youth", youth);
    long hidden = looked(doctor, youth);
    Caller other = people.worksAt("別の病院", LocalDate.of(2020, 4, 1), null);
    long open = looked(other, youth);
    world
        .the(Hiding.class)
        .hide(
            own,
            youth,
            new Visit(
                jp.mimamori.record.Labels.keyOf("見本病院"),
                LocalDate.ofInstant(sharing.now(), java.time.ZoneId.of("Asia/Tokyo"))));
    inquiring.ask(own, youth, hidden, "隠した受診について");
    inquiring.ask(own, youth, open, "別の受診について");

    assertThat(reading.inquiries(she, youth))
        .extracting(asked -> asked.followed().inquiry().words())
        .containsExactly("別の受診について");
    assertThat(reading.inquiries(own, youth)).hasSize(2);
    assertThat(world.the(ReadingLedger.class).rows(she, youth, null))
        .extracting(LedgerRow::action)
        .doesNotContain(Action.INQUIRE, Action.ANSWER, Action.HIDE);
    for (long place = 1; place < 9; place++) {
      long seen = place;
      try {
        Followed asked = inquiring.ask(she, youth, seen, WORDS);
        assertThat(asked.inquiry().institution())
            .isNotEqualTo(java.util.Optional.of(doctor.affiliation().institution()));
      } catch (RefusedException nothingThere) {
        assertThat(nothingThere.reason()).isEqualTo(Refusal.Reason.NO_GROUND);
      }
    }
  }

  @Test
  void tellsAShieldedGuardianNothingOfPlacesAndNoWordsOfOthers() {
    SubjectId child = people.child();
    SubjectId father = people.stranger();
    people.guards(mother, child);
    people.guards(father, child);
    people.shields(child, father, operator);
    Caller he = people.signsInAs("father", father);
    long row = looked(doctor, child);
    inquiring.ask(she, child, placeOf(she, child, row), "見本病院に行っていません。");

    Followed his = inquiring.ask(he, child, placeOf(he, child, row), "だれですか。");

    assertThat(his.inquiry().institution()).as("goes to the operator").isEmpty();
    assertThat(his.inquiry().isShielded()).isTrue();
    assertThat(reading.inquiries(he, child))
        .extracting(asked -> asked.followed().inquiry().words())
        .containsExactly("だれですか。");
    assertThat(reading.inquiries(he, child).get(0).row().institutionName()).isNull();
    assertThat(reading.inquiries(he, child).get(0).row().callerName()).isEmpty();
    assertThat(ids(waiting(operator))).contains(his.inquiry().id());
  }

  @Test
  void showsAnOperatorWhoIsLateAndNothingMore() {
    Followed asked = inquiring.ask(she, mother, looked(doctor, mother), WORDS);
    OverdueInquiries overdue = world.the(OverdueInquiries.class);
    assertThat(overdue.overdue(operator))
        .extracting(OverdueInquiries.Overdue::inquiry)
        .doesNotContain(asked.inquiry().id());
    sharing.pass(Duration.ofDays(15));

    assertThat(overdue.overdue(operator))
        .filteredOn(late -> late.inquiry().equals(asked.inquiry().id()))
        .extracting(OverdueInquiries.Overdue::institution)
        .containsExactly("見本病院");
    assertThat(overdue.overdue(doctor)).isEmpty();
    assertThat(overdue.overdue(she)).isEmpty();
    answering.answer(doctor, asked.inquiry().id(), "遅れました。");
    assertThat(overdue.overdue(operator))
        .extracting(OverdueInquiries.Overdue::inquiry)
        .doesNotContain(asked.inquiry().id());
  }

  /** Somebody tried to look; hands out the row's place in the ledger itself. */
  private long looked(Caller caller, SubjectId subject) {
    world
        .the(Ledger.class)
        .note(
            new Refusal(
                Question.aboutAll(caller, subject, Action.READ, Purpose.TREATMENT, sharing.now()),
                Refusal.Reason.NO_GROUND));
    return sharing.row(subject).seq();
  }

  /** The place that a guardian is told for the newest look. */
  private long placeOf(Caller guardian, SubjectId child, long row) {
    return world.the(ReadingLedger.class).rows(guardian, child, null).stream()
        .filter(seen -> seen.action() == Action.READ)
        .findFirst()
        .orElseThrow()
        .seq();
  }

  private List<AnsweringInquiries.Waiting> waiting(Caller caller) {
    return answering.waiting(caller);
  }

  private static AnsweringInquiries.Waiting newest(List<AnsweringInquiries.Waiting> waiting) {
    return waiting.get(waiting.size() - 1);
  }

  private static List<UUID> ids(List<AnsweringInquiries.Waiting> waiting) {
    return waiting.stream().map(one -> one.followed().inquiry().id()).toList();
  }

  private static Refusal.Reason reason(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable tried) {
    RefusedException refused = catchThrowableOfType(RefusedException.class, tried);
    assertThat(refused).as("refused").isNotNull();
    return refused.reason();
  }

  private static void assertNotThere(org.assertj.core.api.ThrowableAssert.ThrowingCallable tried) {
    assertThat(reason(tried)).isEqualTo(Refusal.Reason.NO_GROUND);
  }

  private static void assertNotPossible(
      InquiryNotPossible.Why why, org.assertj.core.api.ThrowableAssert.ThrowingCallable tried) {
    InquiryNotPossible thrown = catchThrowableOfType(InquiryNotPossible.class, tried);
    assertThat(thrown).as("not possible").isNotNull();
    assertThat(thrown.why()).isEqualTo(why);
  }
}
