package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.ChoiceNotPossible;
import jp.mimamori.consent.Decision;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.Ground;
import jp.mimamori.consent.Kept;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.consent.Visit;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.ledger.Ledger;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.KeepingOut;
import jp.mimamori.record.Labels;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.RecordId;
import jp.mimamori.record.TimelineEntry;
import jp.mimamori.record.TimelineFilter;
import jp.mimamori.sharing.Choosing;
import jp.mimamori.sharing.Hiding;
import jp.mimamori.sharing.ReadingGrants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class HidingTest {

  private static final LocalDate JUNE = LocalDate.of(2025, 6, 3);
  private static final String CLINIC = Labels.keyOf("さくら診療所");
  private static final Visit VISIT = new Visit(CLINIC, JUNE);

  private final Sharing sharing;
  private final Caller she;
  private final SubjectId child;
  private final Caller herself;

  HidingTest(Database database) {
    sharing = new Sharing(database);
    she = sharing.she;
    child = sharing.personAged(15);
    sharing.guards(child);
    herself = sharing.people.signsInAs("child", child);
    append(Drafts.weight("v", JUNE, "40").labelled(new Labels(Set.of(CLINIC), Set.of())));
    append(Drafts.weight("o", JUNE.minusDays(1), "39"));
  }

  @Test
  void takesOneVisitFromTheGuardianAndFromNobodyElse() {
    sharing.granted(herself, child, sharing.terms());

    Choice hidden = hiding().hide(herself, child, VISIT);

    assertThat(sharing.row(child).action()).isEqualTo(Action.HIDE);
    assertThat(sharing.row(child).ground()).isEqualTo(Ground.SELF);
    assertThat(titles(she)).containsExactly("体重 39 kg");
    assertThat(titles(herself)).containsExactly("体重 40 kg", "体重 39 kg");
    assertThat(sharing.doctorReads(child).orThrow().reach().exclusions().visits()).isEmpty();
    assertThat(grants().choices(she, child)).isEmpty();
    assertThat(grants().choices(herself, child)).containsExactly(hidden);
  }

  /** The key of a visit is a folded name, the register has the name as it is written. */
  @Test
  void takesALookByThatPlaceFromTheGuardiansLedger() {
    Caller there = sharing.people.worksAt("さくら診療所", LocalDate.of(2020, 4, 1), null);
    Decision look =
        sharing.world.inTransaction(() -> sharing.decide(there, child, Purpose.TREATMENT));
    sharing.world.the(Ledger.class).note(look);
    assertThat(placesTold(she)).contains("さくら診療所");

    hiding().hide(herself, child, VISIT);

    assertThat(placesTold(she)).doesNotContain("さくら診療所");
    assertThat(placesTold(herself)).contains("さくら診療所");
  }

  private List<String> placesTold(Caller caller) {
    return sharing.world.the(ReadingLedger.class).rows(caller, child, null).stream()
        .map(row -> row.institutionName() == null ? "" : row.institutionName())
        .toList();
  }

  @Test
  void takesItFromWhomTheGuardianLetsInAndFromOtherPeople() {
    sharing.granted(she, child, sharing.terms());
    SubjectId grandmother = sharing.people.stranger();
    sharing.offered(
        herself,
        child,
        Grantee.delegate(grandmother),
        sharing.terms(Purpose.CARE, sharing.now(), sharing.now().plus(Duration.ofDays(1))));
    Caller her = sharing.people.signsInAs("grandmother", grandmother);

    hiding().hide(herself, child, VISIT);

    assertThat(sharing.doctorReads(child).orThrow().reach().exclusions().visits())
        .containsExactly(VISIT);
    assertThat(
            sharing
                .world
                .inTransaction(() -> sharing.decide(her, child, Purpose.CARE))
                .orThrow()
                .reach()
                .exclusions()
                .visits())
        .containsExactly(VISIT);
  }

  @Test
  void hidesTheVisitOfARecordOnce() {
    RecordId record = entries(herself).get(0).id();

    List<Choice> first = sharing.world.the(KeepingOut.class).visit(herself, record);
    List<Choice> again = sharing.world.the(KeepingOut.class).visit(herself, record);

    assertThat(first).hasSize(1).isEqualTo(again);
    assertThat(titles(she)).containsExactly("体重 39 kg");
  }

  @Test
  void hidesWhatNamesNoInstitutionByItsDay() {
    sharing.world.the(KeepingOut.class).visit(herself, entries(herself).get(1).id());

    assertThat(titles(she)).containsExactly("体重 40 kg");
  }

  @Test
  void showsItAgain() {
    Choice hidden = hiding().hide(herself, child, VISIT);

    hiding().show(herself, child, hidden.id());
    hiding().show(herself, child, hidden.id());

    assertThat(titles(she)).hasSize(2);
    assertThat(grants().choices(herself, child)).isEmpty();
  }

  @Test
  void refusesGuardiansStrangersGranteesAndOperators() {
    sharing.granted(herself, child, sharing.terms());
    Choice hidden = hiding().hide(herself, child, VISIT);
    Caller stranger = sharing.people.signsInAs("stranger", sharing.people.stranger());

    refused(she, hidden, Refusal.Reason.NOT_FOR_THIS_ACTION);
    refused(stranger, hidden, Refusal.Reason.NO_GROUND);
    refused(sharing.doctor, hidden, Refusal.Reason.NOT_FOR_THIS_ACTION);
    refused(sharing.people.operator(), hidden, Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertThat(titles(she)).containsExactly("体重 39 kg");
  }

  @Test
  void refusesWhoeverIsTooYoung() {
    SubjectId younger = sharing.personAged(14);
    Caller young = sharing.people.signsInAs("younger", younger);

    sharing.assertRefused(
        younger, Action.HIDE, Refusal.Reason.TOO_YOUNG, () -> hiding().hide(young, younger, VISIT));
    assertThat(grants().choices(young, younger)).isEmpty();
  }

  @Test
  void refusesToShowWhatIsNotHidden() {
    refusedToShow(UUID.randomUUID());
    Choice other =
        sharing.world.the(Choosing.class).keepOut(herself, child, new Kept.OfInstitution(CLINIC));
    refusedToShow(other.id());
    assertThat(grants().choices(herself, child)).containsExactly(other);
  }

  @Test
  void refusesAVisitToCome() {
    LocalDate today = LocalDate.ofInstant(sharing.now(), ZoneId.of("Asia/Tokyo"));

    ChoiceNotPossible thrown =
        catchThrowableOfType(
            ChoiceNotPossible.class,
            () -> hiding().hide(herself, child, new Visit(CLINIC, today.plusDays(1))));

    assertThat(thrown.why()).isEqualTo(ChoiceNotPossible.Why.VISIT_TO_COME);
    hiding().hide(herself, child, new Visit(CLINIC, today));
  }

  private void refusedToShow(UUID id) {
    int before = sharing.rows(child).size();
    assertThat(
            catchThrowableOfType(RefusedException.class, () -> hiding().show(herself, child, id))
                .reason())
        .isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(sharing.row(child).refusal()).isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(sharing.rows(child)).hasSize(before + 2);
  }

  private void refused(Caller caller, Choice hidden, Refusal.Reason reason) {
    sharing.assertRefused(child, Action.HIDE, reason, () -> hiding().hide(caller, child, VISIT));
    sharing.assertRefused(
        child, Action.HIDE, reason, () -> hiding().show(caller, child, hidden.id()));
  }

  private List<String> titles(Caller caller) {
    return entries(caller).stream().map(TimelineEntry::title).toList();
  }

  private List<TimelineEntry> entries(Caller caller) {
    return sharing
        .world
        .the(ReadingRecords.class)
        .timeline(
            caller, Purpose.PERSONAL_USE, child, TimelineFilter.everything(), Optional.empty(), 20)
        .items();
  }

  private void append(DraftRecord draft) {
    Drafts.append(sharing.world, she, child, Drafts.document(UUID.randomUUID().toString()), draft);
  }

  private Hiding hiding() {
    return sharing.world.the(Hiding.class);
  }

  private ReadingGrants grants() {
    return sharing.world.the(ReadingGrants.class);
  }
}
