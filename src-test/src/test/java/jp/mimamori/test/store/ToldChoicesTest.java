package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.ChoiceNotPossible;
import jp.mimamori.consent.Choices;
import jp.mimamori.consent.CourtOrder;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.Guardianships;
import jp.mimamori.consent.Kept;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.sharing.Choosing;
import jp.mimamori.sharing.Hiding;
import jp.mimamori.sharing.ReadingGrants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is kept out names places and records: who is told of it, and who finds it out. */
@ParameterizedClass
@EnumSource(Database.class)
class ToldChoicesTest {

  private static final LocalDate JUNE = LocalDate.of(2025, 6, 3);
  private static final Kept PLACE = new Kept.OfInstitution("さくら小児科");
  private static final Kept RECORD = new Kept.OfRecord("key");
  private static final Kept KIND = new Kept.OfCategory(Category.DOCUMENT);

  private final Sharing sharing;
  private final Caller she;
  private final SubjectId father;
  private final Caller he;

  ToldChoicesTest(Database database) {
    sharing = new Sharing(database);
    she = sharing.she;
    father = sharing.people.stranger();
    he = sharing.people.signsInAs("father", father);
  }

  @Test
  void tellsBothParentsOfAllWhileNothingIsWithheld() {
    SubjectId child = child(9);
    Choice place = keep(she, child, PLACE);
    Choice record = keep(he, child, RECORD);

    for (Caller parent : Set.of(she, he)) {
      assertThat(told(parent, child)).containsExactlyInAnyOrder(place, record);
      assertThat(keep(parent, child, PLACE)).isEqualTo(place);
    }
  }

  @Test
  void tellsAShieldedFatherOfNoPlaceAndNoRecordThatHeDidNotChoose() {
    SubjectId child = child(9);
    Choice place = keep(she, child, PLACE);
    Choice record = keep(she, child, RECORD);
    Choice kind = keep(she, child, KIND);
    Choice his = keep(he, child, new Kept.OfInstitution("もみじ医院"));
    assertThat(told(he, child)).containsExactlyInAnyOrder(place, record, kind, his);

    sharing.people.shields(child, father, sharing.people.operator());

    assertThat(told(he, child)).containsExactlyInAnyOrder(kind, his);
    assertThat(told(she, child)).containsExactlyInAnyOrder(place, record, kind, his);
  }

  @Test
  void tellsAShieldedFatherWhoGuessesAPlaceNothingByTheAnswer() {
    SubjectId child = child(9);
    Choice place = keep(she, child, PLACE);
    sharing.people.shields(child, father, sharing.people.operator());
    sharing.pass(java.time.Duration.ofSeconds(60));

    Choice guessed = keep(he, child, PLACE);
    Choice wrong = keep(he, child, new Kept.OfInstitution("どこか"));

    assertThat(guessed).isNotEqualTo(place);
    assertThat(guessed.chosenAt()).isEqualTo(wrong.chosenAt());
    assertThat(told(he, child)).containsExactlyInAnyOrder(guessed, wrong);
    sharing.assertRefused(
        child,
        Action.CHOOSE,
        Refusal.Reason.NO_GROUND,
        () -> choosing().letIn(he, child, place.id()));
    choosing().letIn(he, child, guessed.id());
    assertThat(told(she, child)).contains(place).doesNotContain(guessed);
  }

  @Test
  void tellsNoGuardianWhichPlaceIsKeptOutOnceThePersonMayHideAVisitThere() {
    SubjectId child = child(15);
    Caller herself = sharing.people.signsInAs("child", child);
    Choice place = keep(herself, child, PLACE);
    Choice kind = keep(herself, child, KIND);
    Choice hers = keep(she, child, RECORD);

    assertThat(told(she, child)).containsExactlyInAnyOrder(kind, hers);
    sharing.world.the(Hiding.class).hide(herself, child, new Visit("さくら小児科", JUNE));
    assertThat(told(she, child)).containsExactlyInAnyOrder(kind, hers);
    assertThat(told(he, child)).containsExactly(kind);
    assertThat(told(herself, child)).contains(place, kind, hers);
  }

  @Test
  void tellsAGuardianFromWhomACourtTookSomethingOnlyOfTheOwn() {
    SubjectId child = child(9);
    keep(she, child, PLACE);
    Choice his = keep(he, child, RECORD);
    sharing.world.inTransaction(
        () -> {
          Guardianships guardianships = sharing.world.the(Guardianships.class);
          Guardianship fathers =
              guardianships.ofWard(child).stream()
                  .filter(one -> one.guardian().equals(father))
                  .findFirst()
                  .orElseThrow();
          guardianships.add(
              new CourtOrder(
                  UUID.randomUUID(),
                  fathers,
                  CourtOrder.Effect.LIMIT,
                  Set.of(Action.READ),
                  Set.of(Category.CONDITION),
                  "見本家庭裁判所 令和8年(家)第9号",
                  sharing.now(),
                  null));
          return fathers;
        });

    assertThat(told(he, child)).containsExactly(his);
    assertThat(told(she, child)).hasSize(2);
  }

  @Test
  void countsForAGuardianOnlyWhatTheGuardianIsToldOf() {
    SubjectId child = child(15);
    Caller herself = sharing.people.signsInAs("child", child);
    sharing.world.inTransaction(
        () -> {
          Choices choices = sharing.world.the(Choices.class);
          for (int i = 0; i < Choices.MOST; i++) {
            Visit visit = new Visit("さくら小児科", JUNE.minusDays(i));
            choices.add(Choice.hidden(UUID.randomUUID(), child, visit, herself, sharing.now()));
            choices.add(Choice.record(UUID.randomUUID(), child, "key" + i, herself, sharing.now()));
          }
          return true;
        });

    Choice hers = keep(she, child, PLACE);

    assertThat(told(she, child)).containsExactly(hers);
    tooMany(() -> keep(herself, child, KIND));
    tooMany(
        () ->
            sharing
                .world
                .the(Hiding.class)
                .hide(herself, child, new Visit("さくら小児科", JUNE.plusDays(1))));
  }

  private static void tooMany(org.assertj.core.api.ThrowableAssert.ThrowingCallable tried) {
    assertThat(catchThrowableOfType(ChoiceNotPossible.class, tried).why())
        .isEqualTo(ChoiceNotPossible.Why.TOO_MANY);
  }

  private SubjectId child(int age) {
    SubjectId child = sharing.personAged(age);
    sharing.guards(child);
    sharing.people.guards(father, child);
    return child;
  }

  private Choice keep(Caller caller, SubjectId child, Kept kept) {
    return choosing().keepOut(caller, child, kept);
  }

  private java.util.List<Choice> told(Caller caller, SubjectId child) {
    return sharing.world.the(ReadingGrants.class).choices(caller, child);
  }

  private Choosing choosing() {
    return sharing.world.the(Choosing.class);
  }
}
