package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.AlreadyDecided;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.emergency.ApprovingDataset;
import jp.mimamori.emergency.Change;
import jp.mimamori.emergency.Comparison;
import jp.mimamori.emergency.Entering;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.Judgement;
import jp.mimamori.emergency.NotPossible;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.ReadingDataset;
import jp.mimamori.emergency.Section;
import jp.mimamori.emergency.Sheet;
import jp.mimamori.emergency.Verdict;
import jp.mimamori.emergency.Version;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.LedgerRow;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A guardian enters, a doctor approves, others see what is approved and what is newer. */
class EmergencyDatasetTest {

  private static final Verdict YES = new Verdict.Approved();

  @ParameterizedTest
  @EnumSource(Database.class)
  void goesFromTheGuardiansHandThroughTheDoctorsToTheSheet(Database database) {
    Child child = new Child(database);
    child.enters(
        child.mother, "weight", "21.5", "care.ventilator", "yes", "care.ventilator.peep", "5");

    Version submitted = child.submits();
    Comparison waiting = child.approving().compare(child.doctor, child.id).orElseThrow();
    Version approved = child.approves(waiting);
    Sheet sheet = child.sees(child.mother, Purpose.PERSONAL_USE);

    assertThat(submitted.number()).isEqualTo(1);
    assertThat(waiting.changes()).extracting(Change::after).containsExactly("yes", "5", "21.5");
    assertThat(approved.number()).isEqualTo(2);
    assertThat(sheet.approved().value(path("weight"))).isEqualTo("21.5");
    assertThat(sheet.approved().at(path("weight")).orElseThrow().approved().by())
        .isEqualTo("見本 医師");
    assertThat(sheet.waiting()).isNull();
    assertThat(child.approving().compare(child.doctor, child.id)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void keepsTheOthersOfAFormWithOneBadField(Database database) {
    Child child = new Child(database);

    Map<Path, Judgement> said =
        child.enters(
            child.mother,
            "weight",
            "2150",
            "latex",
            "no",
            "vitals.awake.pulse",
            "190",
            "height",
            "120");
    Entering form = child.entering().open(child.mother, child.id);

    assertThat(said.get(path("weight"))).isEqualTo(new Judgement.Refused(Judgement.Why.IMPOSSIBLE));
    assertThat(said.get(path("vitals.awake.pulse"))).isInstanceOf(Judgement.Unusual.class);
    assertThat(form.unsubmitted()).containsExactlyInAnyOrder(path("latex"), path("height"));

    child
        .entering()
        .enter(
            child.mother,
            child.id,
            Map.of(path("vitals.awake.pulse"), "190"),
            Set.of(path("vitals.awake.pulse")));
    assertThat(
            child
                .entering()
                .open(child.mother, child.id)
                .dataset()
                .value(path("vitals.awake.pulse")))
        .isEqualTo("190");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void carriesTheLastValuesOverAndShowsTheNewerBesideTheApproved(Database database) {
    Child child = new Child(database);
    child.enters(child.mother, "weight", "21.5", "latex", "yes");
    child.submits();
    child.approves(child.waiting());

    child.enters(child.mother, "weight", "22");
    child.submits();
    Sheet sheet = child.sees(child.doctor, Purpose.TREATMENT);

    assertThat(sheet.approved().value(path("weight"))).isEqualTo("21.5");
    assertThat(sheet.unapproved(path("weight"))).contains(new Change(path("weight"), "21.5", "22"));
    assertThat(sheet.newer().value(path("latex"))).isEqualTo("yes");
    assertThat(sheet.unapproved(path("latex"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void givesAFieldBackWithTheDoctorsWords(Database database) {
    Child child = new Child(database);
    child.enters(child.mother, "weight", "21.5", "blood-type", "A+");
    child.submits();

    child
        .approving()
        .decide(
            child.doctor,
            child.id,
            1,
            Map.of(path("weight"), YES, path("blood-type"), new Verdict.Returned("検査票を見せてください")));
    Entering form = child.entering().open(child.mother, child.id);

    assertThat(form.sheet().approved().value(path("blood-type"))).isEmpty();
    assertThat(form.dataset().value(path("blood-type"))).isEqualTo("A+");
    assertThat(form.comments()).containsExactly(Map.entry(path("blood-type"), "検査票を見せてください"));
    child.enters(child.mother, "blood-type", "O+");
    assertThat(child.entering().open(child.mother, child.id).comments()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void takesWhatTheDoctorWritesWithAndWithoutASubmission(Database database) {
    Child child = new Child(database);

    Version first =
        child
            .approving()
            .decide(
                child.doctor, child.id, 0, Map.of(path("weight"), new Verdict.Corrected("２１．５")));
    child.enters(child.mother, "weight", "25");
    child.submits();
    child
        .approving()
        .decide(
            child.doctor,
            child.id,
            2,
            Map.of(
                path("weight"),
                new Verdict.Corrected("22"),
                path("latex"),
                new Verdict.Corrected("yes")));
    Sheet sheet = child.sees(child.mother, Purpose.PERSONAL_USE);

    assertThat(first.number()).isEqualTo(1);
    assertThat(sheet.approved().value(path("weight"))).isEqualTo("22");
    assertThat(sheet.approved().value(path("latex"))).isEqualTo("yes");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void refusesAVersionThatIsNotTheNewest(Database database) {
    Child child = new Child(database);
    child.enters(child.mother, "weight", "21.5");
    child.submits();
    Comparison old = child.waiting();
    child.enters(child.mother, "weight", "22");
    child.submits();

    assertThatExceptionOfType(AlreadyDecided.class).isThrownBy(() -> child.approves(old));
    assertThat(child.sees(child.mother, Purpose.PERSONAL_USE).approved().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void letsOneOfTwoDoctorsWinAndTellsTheOther(Database database) {
    Child child = new Child(database);
    Caller other = child.people.worksAt("もう一つの病院", LocalDate.of(2020, 4, 1), null);
    child.people.grantsFor(child.mother, child.id, other);
    child.enters(child.mother, "weight", "21.5");
    child.submits();

    List<CompletableFuture<Version>> both =
        Stream.of(child.doctor, other)
            .map(
                doctor ->
                    CompletableFuture.supplyAsync(
                        () ->
                            child
                                .approving()
                                .decide(doctor, child.id, 1, Map.of(path("weight"), YES))))
            .toList();
    List<Throwable> told =
        both.stream()
            .map(one -> catchThrowableOfType(CompletionException.class, one::join))
            .filter(failed -> failed != null)
            .map(Throwable::getCause)
            .toList();

    assertThat(told).hasSize(1).allMatch(AlreadyDecided.class::isInstance);
    assertThat(child.reading().history(child.mother, Purpose.PERSONAL_USE, child.id)).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void wantsAVerdictOnEachChangeAndACorrectionThatCanStand(Database database) {
    Child child = new Child(database);
    child.enters(child.mother, "weight", "21.5", "latex", "no");
    child.submits();

    NotPossible missing =
        catchThrowableOfType(
            NotPossible.class,
            () -> child.approving().decide(child.doctor, child.id, 1, Map.of(path("latex"), YES)));
    NotPossible wrong =
        catchThrowableOfType(
            NotPossible.class,
            () ->
                child
                    .approving()
                    .decide(
                        child.doctor,
                        child.id,
                        1,
                        Map.of(path("latex"), YES, path("weight"), new Verdict.Corrected("2150"))));

    assertThat(missing.missing()).containsExactly(path("weight"));
    assertThat(wrong.refused()).containsOnlyKeys(path("weight"));
    assertThat(child.sees(child.mother, Purpose.PERSONAL_USE).approved().isEmpty()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void judgesWhatADoctorWritesLikeWhatAGuardianEnters(Database database) {
    Child child = new Child(database);
    Caller nurse = child.people.worksAs(Practitioner.Profession.NURSE, "見本病院");
    child.people.grantsFor(child.mother, child.id, nurse);

    assertThat(child.approving().judge(child.doctor, child.id, path("weight"), "２２"))
        .isEqualTo(new Judgement.Fine("22"));
    assertThat(child.approving().judge(child.doctor, child.id, path("vitals.awake.pulse"), "190"))
        .isInstanceOf(Judgement.Unusual.class);
    assertThat(child.approving().judge(child.doctor, child.id, path("weight"), "2200"))
        .isEqualTo(new Judgement.Refused(Judgement.Why.IMPOSSIBLE));
    assertThat(child.approving().mayDecide(child.doctor, child.id)).isTrue();
    assertThat(child.approving().mayDecide(nurse, child.id)).isFalse();
    assertThat(child.approving().mayDecide(child.mother, child.id)).isFalse();
    child.refuses(
        Action.APPROVE,
        Refusal.Reason.NOT_FOR_THIS_ACTION,
        () -> child.approving().judge(nurse, child.id, path("weight"), "22"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void saysOfASectionThatItIsStillCorrect(Database database) {
    Child child = new Child(database);
    child.enters(child.mother, "weight", "21.5", "latex", "no");
    child.submits();
    child.approves(child.waiting());
    child.world.clock().pass(Duration.ofDays(31));
    assertThat(child.sees(child.mother, Purpose.PERSONAL_USE).overdue())
        .containsExactly(path("weight"));

    child.entering().confirm(child.mother, child.id, Section.VITALS);
    child.submits();
    Sheet sheet = child.sees(child.mother, Purpose.PERSONAL_USE);

    assertThat(sheet.overdue()).isEmpty();
    assertThat(sheet.aged()).isEmpty();
    assertThat(sheet.unapproved()).isEmpty();

    child.world.clock().pass(Duration.ofDays(31));
    child.enters(child.mother, "weight", "22");
    child.submits();
    Sheet changed = child.sees(child.mother, Purpose.PERSONAL_USE);
    assertThat(changed.overdue()).isEmpty();
    assertThat(changed.aged()).containsExactly(path("weight"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void refusesToApproveWhoeverIsNoPhysicianOrWasNotLetIn(Database database) {
    Child child = new Child(database);
    Caller stranger = child.people.worksAt("知らない病院", LocalDate.of(2020, 4, 1), null);
    Caller nurse = child.people.worksAs(Practitioner.Profession.NURSE, "見本病院");
    child.people.grantsFor(child.mother, child.id, nurse);
    child.enters(child.mother, "weight", "21.5");
    child.submits();

    child.refuses(Action.APPROVE, Refusal.Reason.NO_GROUND, () -> child.decides(stranger));
    child.refuses(Action.APPROVE, Refusal.Reason.NOT_FOR_THIS_ACTION, () -> child.decides(nurse));
    child.refuses(
        Action.APPROVE, Refusal.Reason.NOT_FOR_THIS_ACTION, () -> child.decides(child.mother));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void refusesToEnterWhoeverDoesNotStandForTheChild(Database database) {
    Child child = new Child(database);
    Caller stranger = child.people.signsInAs("stranger", child.people.stranger());

    child.refuses(
        Action.WRITE, Refusal.Reason.NO_GROUND, () -> child.enters(stranger, "weight", "21"));
    child.refuses(
        Action.WRITE,
        Refusal.Reason.NOT_FOR_THIS_ACTION,
        () -> child.enters(child.doctor, "weight", "21"));
    child.refuses(
        Action.WRITE, Refusal.Reason.NO_GROUND, () -> child.entering().submit(stranger, child.id));
    child.refuses(
        Action.READ, Refusal.Reason.NO_GROUND, () -> child.sees(stranger, Purpose.PERSONAL_USE));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void showsOfTheDatasetTheSectionsThatWereShared(Database database) {
    Sharing sharing = new Sharing(database);
    SubjectId ward = sharing.personAged(10);
    sharing.guards(ward);
    EnteringDataset entering = sharing.world.the(EnteringDataset.class);
    entering.enter(
        sharing.she,
        ward,
        typed("latex", "yes", "weight", "21", "contacts.1.phone", "119"),
        Set.of());
    entering.submit(sharing.she, ward);
    sharing.granted(sharing.she, ward, sharing.terms(Category.EMERGENCY, Category.ALLERGY));

    Sheet seen =
        sharing.world.the(ReadingDataset.class).sheet(sharing.doctor, Purpose.TREATMENT, ward);

    assertThat(seen.newer().entries()).containsOnlyKeys(path("latex"), path("contacts.1.phone"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void showsNothingOfItToWhoeverWasGrantedOtherThings(Database database) {
    Sharing sharing = new Sharing(database);
    SubjectId ward = sharing.personAged(10);
    sharing.guards(ward);
    sharing.granted(sharing.she, ward, sharing.terms(Category.ALLERGY, Category.VITALS));

    sharing.assertRefused(
        ward,
        Action.READ,
        Refusal.Reason.NOT_THESE_CATEGORIES,
        () ->
            sharing.world.the(ReadingDataset.class).sheet(sharing.doctor, Purpose.TREATMENT, ward));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void namesNoPlaceAndNobodyToWhoeverMustNotLearnOfThem(Database database) {
    Child child = new Child(database);
    SubjectId he = child.people.stranger();
    child.people.guards(he, child.id);
    Caller father = child.people.signsInAs("father", he);
    child.people.shields(child.id, he, child.people.operator());
    child.enters(child.mother, "latex", "yes", "doctors.1.hospital", "みどり野市民病院");
    child.submits();

    Sheet seen = child.sees(father, Purpose.PERSONAL_USE);

    assertThat(seen.newer().entries()).containsOnlyKeys(path("latex"));
    assertThat(seen.newer().at(path("latex")).orElseThrow().confirmed().by()).isEmpty();
    assertThat(seen.waiting().by()).isEmpty();
    child.refuses(
        Action.WRITE,
        Refusal.Reason.NOT_FOR_THIS_ACTION,
        () -> child.enters(father, "latex", "no"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void showsWhoeverMustNotLearnOfPlacesNothingThatIsNotSubmitted(Database database) {
    Child child = new Child(database);
    SubjectId he = child.people.stranger();
    child.people.guards(he, child.id);
    Caller father = child.people.signsInAs("father", he);
    child.enters(child.mother, "latex", "yes", "blood-type", "A+");
    child.submits();
    child
        .approving()
        .decide(
            child.doctor,
            child.id,
            1,
            Map.of(path("latex"), YES, path("blood-type"), new Verdict.Returned("みどり野市民病院へ")));
    child.enters(child.mother, "weight", "21.5", "doctors.1.hospital", "みどり野市民病院");

    assertThat(child.entering().open(father, child.id).dataset().entries())
        .containsOnlyKeys(
            path("latex"), path("weight"), path("blood-type"), path("doctors.1.hospital"));
    child.people.shields(child.id, he, child.people.operator());
    Entering form = child.entering().open(father, child.id);

    assertThat(form.dataset().entries()).containsOnlyKeys(path("latex"));
    assertThat(form.unsubmitted()).isEmpty();
    assertThat(form.comments()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void writesDownWhatTheFormHeldBeforeItIsSubmitted(Database database) {
    Child child = new Child(database);
    child.enters(child.mother, "weight", "21.5", "latex", "yes");

    child.entering().open(child.mother, child.id);

    LedgerRow row = child.sharing.row(child.id);
    assertThat(row.action()).isEqualTo(Action.READ);
    assertThat(row.recordCount()).isEqualTo(1);
    assertThat(row.contained()).contains("VITALS", "ALLERGY");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void writesDownWhatWasSeen(Database database) {
    Child child = new Child(database);
    child.enters(child.mother, "weight", "21.5");
    child.submits();

    child.sees(child.doctor, Purpose.TREATMENT);

    LedgerRow row = child.sharing.row(child.id);
    assertThat(row.action()).isEqualTo(Action.READ);
    assertThat(row.recordCount()).isEqualTo(1);
    assertThat(row.contained()).isEqualTo("VITALS");
  }

  private static Path path(String text) {
    return Path.parse(text).orElseThrow();
  }

  private static Map<Path, String> typed(String... pathsAndValues) {
    Map<Path, String> typed = new LinkedHashMap<>();
    for (int i = 0; i < pathsAndValues.length; i += 2) {
      typed.put(path(pathsAndValues[i]), pathsAndValues[i + 1]);
    }
    return typed;
  }

  /** A ten-year-old whose mother enters and whose doctor approves. */
  private static final class Child {

    final Sharing sharing;
    final World world;
    final Household people;
    final SubjectId id;
    final Caller mother;
    final Caller doctor;

    Child(Database database) {
      sharing = new Sharing(database);
      world = sharing.world;
      people = sharing.people;
      mother = sharing.she;
      doctor = sharing.doctor;
      id = sharing.personAged(10);
      sharing.guards(id);
      sharing.granted(mother, id, sharing.terms());
    }

    EnteringDataset entering() {
      return world.the(EnteringDataset.class);
    }

    ApprovingDataset approving() {
      return world.the(ApprovingDataset.class);
    }

    ReadingDataset reading() {
      return world.the(ReadingDataset.class);
    }

    Map<Path, Judgement> enters(Caller who, String... pathsAndValues) {
      return entering().enter(who, id, typed(pathsAndValues), Set.of());
    }

    Version submits() {
      return entering().submit(mother, id);
    }

    Comparison waiting() {
      return approving().compare(doctor, id).orElseThrow();
    }

    Version approves(Comparison waiting) {
      Map<Path, Verdict> verdicts = new LinkedHashMap<>();
      waiting.changes().forEach(change -> verdicts.put(change.path(), YES));
      return approving().decide(doctor, id, waiting.submitted().number(), verdicts);
    }

    Version decides(Caller who) {
      return approving().decide(who, id, 1, Map.of(path("weight"), YES));
    }

    Sheet sees(Caller who, Purpose purpose) {
      return reading().sheet(who, purpose, id);
    }

    void refuses(Action action, Refusal.Reason reason, ThrowingCallable tried) {
      sharing.assertRefused(id, action, reason, tried);
    }
  }
}
