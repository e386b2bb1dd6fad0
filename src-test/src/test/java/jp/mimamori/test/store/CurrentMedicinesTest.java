package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.Choices;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.medication.CurrentMedicines;
import jp.mimamori.medication.ReadingCurrentMedicines;
import jp.mimamori.medication.ToAsk;
import jp.mimamori.person.Sex;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import jp.mimamori.record.Labels;
import jp.mimamori.sharing.Hiding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class CurrentMedicinesTest {

  private final Sharing sharing;
  private final LocalDate today;
  private final ReadingCurrentMedicines reading;

  CurrentMedicinesTest(Database database) {
    sharing = new Sharing(database);
    today = Japan.dayOf(sharing.now());
    reading = sharing.world.the(ReadingCurrentMedicines.class);
  }

  @Test
  void bringsTogetherWhatTwoClinicsGaveAndAsksOfIt() {
    append(
        handedOut("ノルバスク錠5mg", "青空医院", today.minusDays(3)),
        handedOut("アムロジピン錠5mg", "海辺内科", today.minusDays(1)),
        handedOut("サワシリンカプセル250", "海辺内科", today.minusDays(60)),
        handedOut("フロモックス錠100mg", "海辺内科", today),
        Drafts.allergy(today.minusYears(20)));

    CurrentMedicines current = read(sharing.she, sharing.mother);

    assertThat(current.taking())
        .extracting(each -> each.newest().drug().name())
        .containsExactly("フロモックス錠100mg", "アムロジピン錠5mg");
    assertThat(current.taking().get(1).supplies()).hasSize(2);
    assertThat(current.toAsk()).extracting(ToAsk::why).containsExactly(ToAsk.Why.SAME_INGREDIENT);
    assertThat(current.isWhole()).isTrue();
    assertThat(current.withAllergies()).isTrue();
  }

  @Test
  void asksOfAnAllergyThatAnotherInstitutionRecorded() {
    append(handedOut("サワシリンカプセル250", "海辺内科", today), Drafts.allergy(today.minusYears(20)));

    CurrentMedicines current = read(sharing.she, sharing.mother);

    assertThat(current.toAsk()).extracting(ToAsk::why).containsExactly(ToAsk.Why.ALLERGY);
    assertThat(sharing.row(sharing.mother).contained()).contains("MEDICATION", "ALLERGY");
  }

  @Test
  void tellsWhoeverWasGrantedMedicinesAloneOfNoAllergy() {
    append(handedOut("サワシリンカプセル250", "海辺内科", today), Drafts.allergy(today.minusYears(20)));
    sharing.granted(sharing.she, sharing.mother, sharing.terms(Category.MEDICATION));

    CurrentMedicines current = reading.now(sharing.doctor, Purpose.TREATMENT, sharing.mother);

    assertThat(current.taking()).hasSize(1);
    assertThat(current.toAsk()).isEmpty();
    assertThat(current.withAllergies()).isFalse();
    assertThat(sharing.row(sharing.mother).contained()).doesNotContain("ALLERGY");
  }

  @Test
  void refusesWhoeverWasGrantedAllergiesAlone() {
    append(handedOut("サワシリンカプセル250", "海辺内科", today), Drafts.allergy(today.minusYears(20)));
    sharing.granted(sharing.she, sharing.mother, sharing.terms(Category.ALLERGY));

    assertThat(refused(sharing.doctor, Purpose.TREATMENT))
        .isEqualTo(Refusal.Reason.NOT_THESE_CATEGORIES);
  }

  @Test
  void refusesStrangersOtherHospitalsOperatorsAppsAndEmergencyStaff() {
    append(handedOut("サワシリンカプセル250", "海辺内科", today));
    Household people = sharing.people;
    Caller stranger = people.signsInAs("stranger", people.stranger());
    Caller other = people.worksAt("別の病院", LocalDate.of(2020, 4, 1), null);

    assertThat(refused(stranger, Purpose.PERSONAL_USE)).isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(refused(other, Purpose.TREATMENT)).isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(refused(people.respondsAt("見本救急"), Purpose.EMERGENCY)).isNotNull();
    assertThat(refused(people.operator(), Purpose.PERSONAL_USE)).isNotNull();
    assertThat(refused(sharing.she.through(new Via(Via.Kind.APP, "app", "アプリ")), Purpose.APP))
        .isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(sharing.row(sharing.mother).permitted()).isFalse();
  }

  @Test
  void leavesOutWhatIsKeptOutAndSpeaksOfNoGapThen() {
    for (int month = 3; month <= 5; month++) {
      append(handedOut("アムロジピン錠5mg", "青空医院", today.minusDays(month * 28L)));
    }
    DraftRecord hidden = handedOut("エチゾラム錠0.5mg", "海辺内科", today);
    append(hidden);
    sharing.world.inTransaction(
        () -> {
          Choice choice =
              Choice.record(
                  UUID.randomUUID(),
                  sharing.mother,
                  DraftRecord.token(hidden.key()),
                  sharing.she,
                  sharing.now());
          sharing.world.the(Choices.class).add(choice);
          return choice;
        });
    sharing.granted(sharing.she, sharing.mother, sharing.terms());

    CurrentMedicines hers = read(sharing.she, sharing.mother);
    CurrentMedicines doctors = reading.now(sharing.doctor, Purpose.TREATMENT, sharing.mother);

    assertThat(hers.taking()).hasSize(1);
    assertThat(hers.toAsk()).extracting(ToAsk::why).containsExactly(ToAsk.Why.GAP);
    assertThat(doctors.taking()).isEmpty();
    assertThat(doctors.toAsk()).isEmpty();
    assertThat(doctors.isWhole()).isFalse();
  }

  @Test
  void showsGuardiansNothingOfAVisitThatIsHidden() {
    SubjectId grown = sharing.people.register("髙﨑 悠", "タカサキ ユウ", Sex.MALE, today.minusYears(15));
    sharing.people.guards(sharing.mother, grown);
    Caller himself = sharing.people.signsInAs("grown", grown);
    String clinic = Labels.keyOf("さくら診療所");
    Drafts.append(
        sharing.world,
        himself,
        grown,
        Drafts.document("grown"),
        handedOut("エチゾラム錠0.5mg", "さくら診療所", today).labelled(new Labels(Set.of(clinic), Set.of())),
        handedOut("アレグラ錠60mg", "青空医院", today));
    sharing.world.the(Hiding.class).hide(himself, grown, new Visit(clinic, today));

    assertThat(read(himself, grown).taking()).hasSize(2);
    assertThat(read(sharing.she, grown).taking())
        .extracting(each -> each.newest().drug().name())
        .containsExactly("アレグラ錠60mg");
    assertThat(read(sharing.she, grown).isWhole()).isFalse();
  }

  @Test
  void writesDownWhichRecordsThatWas() {
    append(handedOut("アムロジピン錠5mg", "青空医院", today));

    read(sharing.she, sharing.mother);

    LedgerRow row = sharing.row(sharing.mother);
    assertThat(row.action()).isEqualTo(Action.READ);
    assertThat(row.categories()).contains("MEDICATION");
    assertThat(row.recordCount()).isEqualTo(1);
  }

  @Test
  void asksInAFewStatementsHoweverMuchThereIs() {
    append(handedOut("アムロジピン錠5mg", "青空医院", today.minusDays(100)));
    int few = sharing.world.statementsOf(() -> read(sharing.she, sharing.mother));
    for (int i = 0; i < 20; i++) {
      append(handedOut("アムロジピン錠5mg", "青空医院", today.minusDays(i)));
    }

    assertThat(sharing.world.statementsOf(() -> read(sharing.she, sharing.mother)))
        .isLessThanOrEqualTo(few + 1);
  }

  private Refusal.Reason refused(Caller caller, Purpose purpose) {
    return catchThrowableOfType(
            RefusedException.class, () -> reading.now(caller, purpose, sharing.mother))
        .reason();
  }

  private CurrentMedicines read(Caller caller, SubjectId subject) {
    return reading.now(caller, Purpose.PERSONAL_USE, subject);
  }

  private void append(DraftRecord... drafts) {
    Drafts.append(
        sharing.world,
        sharing.she,
        sharing.mother,
        Drafts.document("medicines " + List.of(drafts).get(0).key()),
        drafts);
  }

  /** For 28 days. */
  private static DraftRecord handedOut(String name, String clinic, LocalDate day) {
    String key = name + clinic + day;
    String template =
        """
        {"resourceType":"MedicationDispense","id":"%s","status":"completed",\
        "contained":[{"resourceType":"PractitionerRole","id":"p","organization":{"display":"%s"}}],\
        "medicationCodeableConcept":{"text":"%s"},"subject":{"reference":"Patient/draft-subject"},\
        "whenHandedOver":"%s","daysSupply":{"value":28,"unit":"日","code":"d"}}\
        """
            .formatted(DraftRecord.token(key), clinic, name, day);
    return new DraftRecord(
        key,
        Category.MEDICATION,
        "MedicationDispense",
        name,
        null,
        EffectiveTime.ofDay(day),
        null,
        "completed",
        null,
        "",
        template,
        Labels.NONE);
  }
}
