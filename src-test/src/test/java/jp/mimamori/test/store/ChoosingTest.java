package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.ChoiceNotPossible;
import jp.mimamori.consent.Choices;
import jp.mimamori.consent.CourtOrder;
import jp.mimamori.consent.DataPeriod;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Kept;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.KeepingOut;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.RecordId;
import jp.mimamori.sharing.Choosing;
import jp.mimamori.sharing.Hiding;
import jp.mimamori.sharing.ReadingGrants;
import jp.mimamori.sharing.RecordingOrders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class ChoosingTest {

  private static final LocalDate JUNE = LocalDate.of(2025, 6, 3);
  private static final Kept LETTERS = new Kept.OfCategory(Category.DOCUMENT);

  private final Sharing sharing;
  private final SubjectId mother;
  private final Caller she;

  ChoosingTest(Database database) {
    sharing = new Sharing(database);
    mother = sharing.mother;
    she = sharing.she;
  }

  @Test
  void keepsACategoryOutOfEveryGrantFromTheNextQuestionOn() {
    sharing.granted(she, mother, sharing.terms(Category.DOCUMENT, Category.ALLERGY));

    Choice choice = choosing().keepOut(she, mother, LETTERS);

    assertThat(sharing.doctorReads(mother).orThrow().categories())
        .containsExactly(Category.ALLERGY);
    assertThat(sharing.row(mother).action()).isEqualTo(Action.CHOOSE);
    assertThat(sharing.row(mother).ground()).isEqualTo(Ground.SELF);
    assertThat(sharing.row(mother).purpose()).isEqualTo(Purpose.PERSONAL_USE);
    assertThat(reading().choices(she, mother)).containsExactly(choice);
  }

  @Test
  void letsItInAgain() {
    sharing.granted(she, mother, sharing.terms(Category.DOCUMENT, Category.ALLERGY));
    Choice choice = choosing().keepOut(she, mother, LETTERS);

    choosing().letIn(she, mother, choice.id());
    choosing().letIn(she, mother, choice.id());

    assertThat(sharing.doctorReads(mother).orThrow().categories())
        .containsExactlyInAnyOrder(Category.DOCUMENT, Category.ALLERGY);
    assertThat(reading().choices(she, mother)).isEmpty();
  }

  @Test
  void keepsOutRecordsInstitutionsAndPeriodsOnce() {
    sharing.granted(she, mother, sharing.terms());
    DataPeriod days = new DataPeriod(JUNE, JUNE.plusDays(2));

    for (int i = 0; i < 2; i++) {
      choosing().keepOut(she, mother, new Kept.OfRecord("key"));
      choosing().keepOut(she, mother, new Kept.OfInstitution("place"));
      choosing().keepOut(she, mother, new Kept.OfPeriod(days));
    }

    assertThat(reading().choices(she, mother)).hasSize(3);
    var kept = sharing.doctorReads(mother).orThrow().reach().exclusions();
    assertThat(kept.records()).containsExactly("key");
    assertThat(kept.institutions()).containsExactly("place");
    assertThat(kept.periods()).containsExactly(days);
  }

  @Test
  void keepsOutTheWholeOfAPart() {
    append(mother, Drafts.checkup(JUNE, 3).toArray(DraftRecord[]::new));
    RecordId part = firstPart();

    sharing.world.the(KeepingOut.class).record(she, part);

    sharing.granted(she, mother, sharing.terms());
    assertThat(sharing.doctorReads(mother).orThrow().reach().exclusions().records())
        .containsExactly(DraftRecord.token("checkup " + JUNE));
  }

  @Test
  void refusesToKeepOutARecordThatTheCallerDoesNotSee() {
    append(mother, Drafts.checkup(JUNE, 3).toArray(DraftRecord[]::new));
    RecordId part = firstPart();
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());

    sharing.assertRefused(
        mother,
        Action.READ,
        Refusal.Reason.NO_GROUND,
        () -> sharing.world.the(KeepingOut.class).record(stranger, part));
  }

  @Test
  void letsAGuardianChooseWhereNoCourtLimitsIt() {
    SubjectId child = sharing.personAged(9);
    Guardianship guardianship = sharing.guards(child);
    choosing().keepOut(she, child, LETTERS);
    assertThat(sharing.row(child).ground()).isEqualTo(Ground.GUARDIAN);

    RecordingOrders ordering = sharing.world.the(RecordingOrders.class);
    RecordingOrders.Order limit =
        new RecordingOrders.Order(
            CourtOrder.Effect.LIMIT,
            Set.of(Action.CHOOSE),
            Set.of(Category.ALLERGY),
            "見本家庭裁判所 令和8年(家)第2号",
            sharing.now(),
            null);
    UUID id = ordering.order(sharing.people.operator(), child, guardianship.id(), limit);
    ordering.confirm(sharing.people.operator(), child, id);

    refused(she, child, new Kept.OfCategory(Category.ALLERGY), Refusal.Reason.COURT_ORDER);
    refused(she, child, new Kept.OfInstitution("place"), Refusal.Reason.COURT_ORDER);
    choosing().keepOut(she, child, new Kept.OfCategory(Category.VITALS));
    assertThat(reading().choices(she, child)).hasSize(2);
  }

  @Test
  void refusesEverybodyWhoDoesNotStandInForThePerson() {
    sharing.granted(she, mother, sharing.terms());
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());
    Choice choice = choosing().keepOut(she, mother, LETTERS);

    refused(stranger, mother, LETTERS, Refusal.Reason.NO_GROUND);
    refused(stranger, new SubjectId(UUID.randomUUID()), LETTERS, Refusal.Reason.NO_GROUND);
    refused(sharing.doctor, mother, LETTERS, Refusal.Reason.NOT_FOR_THIS_ACTION);
    refused(sharing.people.operator(), mother, LETTERS, Refusal.Reason.NOT_FOR_THIS_ACTION);
    sharing.assertRefused(
        mother,
        Action.CHOOSE,
        Refusal.Reason.NO_GROUND,
        () -> choosing().letIn(stranger, mother, choice.id()));
    assertThat(reading().choices(she, mother)).containsExactly(choice);
  }

  @Test
  void refusesAChoiceThatIsNotThereLikeOneThatIsHidden() {
    SubjectId child = sharing.personAged(15);
    sharing.guards(child);
    Caller herself = sharing.people.signsInAs("child", child);
    Choice hidden = sharing.world.the(Hiding.class).hide(herself, child, new Visit("place", JUNE));

    for (UUID id : Set.of(hidden.id(), UUID.randomUUID())) {
      sharing.assertRefused(
          child, Action.CHOOSE, Refusal.Reason.NO_GROUND, () -> choosing().letIn(she, child, id));
    }
    assertThat(reading().choices(herself, child)).containsExactly(hidden);
  }

  @Test
  void refusesMoreThanAnybodyMayKeepOut() {
    sharing.world.inTransaction(
        () -> {
          for (int i = 0; i < Choices.MOST; i++) {
            sharing
                .world
                .the(Choices.class)
                .add(Choice.record(UUID.randomUUID(), mother, "key" + i, she, sharing.now()));
          }
          return true;
        });

    ChoiceNotPossible thrown =
        catchThrowableOfType(
            ChoiceNotPossible.class, () -> choosing().keepOut(she, mother, LETTERS));

    assertThat(thrown.why()).isEqualTo(ChoiceNotPossible.Why.TOO_MANY);
  }

  @Test
  void refusesKeysThatNothingHas() {
    assertThat(catchThrowableOfType(ChoiceNotPossible.class, () -> new Kept.OfRecord("")).why())
        .isEqualTo(ChoiceNotPossible.Why.NO_SUCH_KEY);
    assertThat(
            catchThrowableOfType(
                    ChoiceNotPossible.class, () -> new Kept.OfInstitution("x".repeat(401)))
                .why())
        .isEqualTo(ChoiceNotPossible.Why.NO_SUCH_KEY);
  }

  private void refused(Caller caller, SubjectId subject, Kept kept, Refusal.Reason reason) {
    sharing.assertRefused(
        subject, Action.CHOOSE, reason, () -> choosing().keepOut(caller, subject, kept));
  }

  private RecordId firstPart() {
    return sharing
        .world
        .the(ReadingRecords.class)
        .withParts(she, Purpose.PERSONAL_USE, mother, Category.CHECKUP, Optional.empty(), 5)
        .items()
        .get(0)
        .parts()
        .get(0)
        .id();
  }

  private void append(SubjectId subject, DraftRecord... drafts) {
    Drafts.append(
        sharing.world, she, subject, Drafts.document(UUID.randomUUID().toString()), drafts);
  }

  private Choosing choosing() {
    return sharing.world.the(Choosing.class);
  }

  private ReadingGrants reading() {
    return sharing.world.the(ReadingGrants.class);
  }
}
