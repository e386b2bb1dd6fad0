package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Consent;
import jp.mimamori.consent.GrantId;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Terms;
import jp.mimamori.consent.TermsNotPossible;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.patient.AskingByCard;
import jp.mimamori.patient.AskingByCard.Stand;
import jp.mimamori.patient.TooManyRequests;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.sharing.GrantingConsent;
import jp.mimamori.sharing.RequestingAccess.For;
import jp.mimamori.sharing.RevokingConsent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Asking by a card: the same for whoever has it and for nobody. */
@ParameterizedClass
@EnumSource(Database.class)
class AskingByCardTest {

  private static final LocalDate BORN = LocalDate.of(1984, 2, 29);

  private final Sharing sharing;
  private final SubjectId mother;
  private final Caller doctor;
  private final InsuredNumber hers;
  private final InsuredNumber nobodys;

  AskingByCardTest(Database database) {
    sharing = new Sharing(database);
    mother = sharing.mother;
    doctor = sharing.doctor;
    String own = sharing.people.name("").replace("-", "");
    hers = new InsuredNumber("06139463", "記" + own, "345", "01");
    nobodys = new InsuredNumber("06139463", "無" + own, "345", "01");
    sharing.people.insured(mother, hers);
  }

  @Test
  void bringsTheRequestAndItsReasonToWhoeverHasTheCard() {
    ask(hers);

    Consent asked = sharing.newest(mother);
    assertThat(asked.grant().reason()).isEqualTo("転院前の確認のため");
    assertThat(sharing.stateOf(mother, asked.grant().id())).isEqualTo(Consent.State.REQUESTED);
  }

  @Test
  void showsTheSameInTheOwnListForSomebodyForNobodyAndAfterANo() {
    ask(hers);
    ask(nobodys);
    ask(new InsuredNumber(hers.insurer(), hers.symbol(), hers.number(), "02"));
    sharing
        .world
        .the(GrantingConsent.class)
        .deny(sharing.she, mother, sharing.newest(mother).grant().id());

    assertThat(asked()).hasSize(3).allSatisfy(this::tellsNothing);
    sharing.pass(Consent.PATIENCE);
    assertThat(asked()).extracting(AskingByCard.Asked::stand).containsOnly(Stand.LAPSED);
  }

  private void tellsNothing(AskingByCard.Asked one) {
    assertThat(one.stand()).isEqualTo(Stand.NOT_GRANTED);
    assertThat(one.patient()).isNull();
    assertThat(one.card()).isEqualTo("1984-02-29 …45");
  }

  @Test
  void showsWhoAgreedAndThatItIsOver() {
    Terms terms = sharing.terms();
    ask(doctor, hers, terms);
    GrantId id = sharing.newest(mother).grant().id();
    sharing.world.the(GrantingConsent.class).grant(sharing.she, mother, id, terms);

    assertThat(asked().get(0).stand()).isEqualTo(Stand.GRANTED);
    assertThat(asked().get(0).patient()).isEqualTo(mother);
    assertThat(sharing.row(mother).action()).isEqualTo(Action.SEE_IN_LIST);
    int rows = sharing.rows(mother).size();
    assertThat(asked().get(0).patient()).isEqualTo(mother);
    assertThat(sharing.rows(mother)).as("once a day").hasSize(rows);

    sharing.world.the(RevokingConsent.class).revoke(sharing.she, mother, id);
    assertThat(asked().get(0).stand()).isEqualTo(Stand.ENDED);
    assertThat(asked().get(0).patient()).isNull();
  }

  @Test
  void takesTheSameTimeWhetherSomebodyHasTheCardOrNobody() {
    ask(hers);
    ask(nobodys);
    long[] found = new long[3];
    long[] nobody = new long[3];
    for (int i = 0; i < 3; i++) {
      found[i] = timeOf(() -> ask(hers));
      nobody[i] = timeOf(() -> ask(nobodys));
    }

    long difference = Math.abs(middle(found) - middle(nobody));
    assertThat(Duration.ofNanos(difference)).isLessThan(Duration.ofMillis(60));
    assertThat(Duration.ofNanos(middle(nobody))).isGreaterThanOrEqualTo(Duration.ofMillis(200));
  }

  @Test
  void sendsNothingMoreAfterTwentyInAnHour() {
    for (int i = 0; i < AskingByCard.AN_HOUR; i++) {
      ask(nobodys);
    }

    assertThatThrownBy(() -> ask(hers)).isInstanceOf(TooManyRequests.class);
    assertThat(sharing.all(mother)).isEmpty();

    sharing.pass(Duration.ofHours(1));
    ask(hers);
    assertThat(sharing.all(mother)).hasSize(1);
  }

  @Test
  void refusesTheSameWayWhetherSomebodyHasTheCardOrNobody() {
    LocalDate today = sharing.now().atZone(ZoneId.of("Asia/Tokyo")).toLocalDate();
    Caller left = sharing.people.worksAt("旧病院", LocalDate.of(2020, 4, 1), today.minusDays(1));
    Terms over =
        sharing.terms(
            jp.mimamori.consent.Purpose.TREATMENT, sharing.now().minusSeconds(9), sharing.now());

    for (InsuredNumber number : List.of(hers, nobodys)) {
      assertThatThrownBy(() -> ask(left, number, sharing.terms()))
          .isInstanceOf(RefusedException.class);
      assertThatThrownBy(() -> ask(sharing.she, number, sharing.terms()))
          .isInstanceOf(RefusedException.class);
      assertThatThrownBy(() -> ask(doctor, number, over)).isInstanceOf(TermsNotPossible.class);
    }
    assertThat(sharing.all(mother)).isEmpty();
    assertThat(sharing.row(mother).refusal()).isEqualTo(Refusal.Reason.NOT_ACTIVE);
  }

  @Test
  void picksNobodyWhenSeveralHaveTheNumber() {
    SubjectId twin =
        sharing.people.register("髙﨑 𠮷子", "タカサキ ヨシコ", jp.mimamori.person.Sex.FEMALE, BORN);
    sharing.people.insured(
        twin, new InsuredNumber(hers.insurer(), hers.symbol(), hers.number(), "02"));

    ask(new InsuredNumber(hers.insurer(), hers.symbol(), hers.number(), ""));

    assertThat(sharing.all(mother)).isEmpty();
    assertThat(sharing.all(twin)).isEmpty();
  }

  @Test
  void showsNobodyElsesRequests() {
    ask(hers);

    assertThat(
            sharing
                .world
                .the(AskingByCard.class)
                .asked(sharing.people.worksAt("別の病院", LocalDate.of(2020, 4, 1), null)))
        .isEmpty();
    LocalDate today = sharing.now().atZone(ZoneId.of("Asia/Tokyo")).toLocalDate();
    Caller left = sharing.people.worksAt("旧病院", LocalDate.of(2020, 4, 1), today.minusDays(1));
    for (Caller other : List.of(sharing.she, left)) {
      assertThatThrownBy(() -> sharing.world.the(AskingByCard.class).asked(other))
          .isInstanceOf(RefusedException.class);
    }
  }

  private static long timeOf(Runnable work) {
    long began = System.nanoTime();
    work.run();
    return System.nanoTime() - began;
  }

  private static long middle(long[] times) {
    long[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  private void ask(InsuredNumber number) {
    ask(doctor, number, sharing.terms());
  }

  private void ask(Caller caller, InsuredNumber number, Terms terms) {
    sharing
        .world
        .the(AskingByCard.class)
        .ask(caller, new AskingByCard.Card(number, BORN), For.MYSELF, terms, "転院前の確認のため");
  }

  private List<AskingByCard.Asked> asked() {
    return sharing.world.the(AskingByCard.class).asked(doctor);
  }
}
