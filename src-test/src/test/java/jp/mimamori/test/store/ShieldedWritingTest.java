package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.notebook.Notebook;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Person;
import jp.mimamori.person.ReadingPeople;
import jp.mimamori.person.Sex;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.TimelineFilter;
import jp.mimamori.sharing.RecordingProtection;
import jp.mimamori.upload.FollowingImports;
import jp.mimamori.upload.ImportingFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A guardian who must not learn of places learns none by writing, nor by asking for the family. */
@ParameterizedClass
@EnumSource(Database.class)
class ShieldedWritingTest {

  private static final LocalDate BORN = LocalDate.of(2016, 4, 2);

  private final Sharing sharing;
  private final SubjectId child;
  private final SubjectId father;
  private final Caller he;

  ShieldedWritingTest(Database database) {
    sharing = new Sharing(database);
    child = sharing.people.register("髙﨑 陽", "タカサキ ハル", Sex.MALE, BORN);
    father = sharing.people.stranger();
    sharing.people.guards(sharing.mother, child);
    sharing.people.guards(father, child);
    sharing.people.insured(child, new InsuredNumber("06139463", "記12", "345", "01"));
    he = sharing.people.signsInAs("father", father);
  }

  @Test
  void tellsNothingByWhetherAGuessedDocumentIsThere() {
    upload(sharing.she, visitTo("青梅荘薬局"));
    shield();

    RefusedException there = refused(visitTo("青梅荘薬局"));
    RefusedException elsewhere = refused(visitTo("別の薬局"));

    assertThat(there.reason()).isEqualTo(elsewhere.reason());
    assertThat(there.reason()).isEqualTo(Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertThat(sharing.world.the(FollowingImports.class).mine(he)).isEmpty();
    assertThat(timeline(sharing.she)).isEqualTo(timeline(he)).isPositive();
  }

  @Test
  void tellsNothingByWhetherAnInsuredNumberIsTheRightOne() {
    shield();

    Upload right = Papers.letter("髙﨑 陽", BORN, "A1");
    Upload wrong = Papers.letter("別 人", LocalDate.of(1975, 5, 5), "A2");

    assertThat(refused(right).reason()).isEqualTo(refused(wrong).reason());
  }

  @Test
  void letsTheOtherGuardianAndWhoeverIsShieldedNoLongerAdd() {
    UUID shield = shield();
    upload(sharing.she, visitTo("青梅荘薬局"));

    sharing
        .world
        .the(RecordingProtection.class)
        .endShield(sharing.people.operator(), child, shield);

    assertThat(upload(he, visitTo("別の薬局")).job().stored()).isOne();
  }

  @Test
  void writesTheRefusalDownInWordsThatTellHimNothing() {
    shield();
    refused(visitTo("青梅荘薬局"));

    List<LedgerRow> rows = sharing.world.the(ReadingLedger.class).rows(he, child, null);

    assertThat(rows)
        .filteredOn(row -> row.action() == Action.WRITE)
        .extracting(LedgerRow::refusal)
        .containsExactly(Refusal.Reason.NOT_FOR_THIS_ACTION);
    assertThat(rows).extracting(LedgerRow::action).doesNotContain(Action.PROTECT);
  }

  @Test
  void namesNobodysAddressInTheFamily() {
    ReadingPeople people = sharing.world.the(ReadingPeople.class);
    shield();

    for (Caller caller : List.of(he, sharing.she)) {
      assertThat(people.family(caller)).hasSize(2);
      assertThat(people.family(caller)).extracting(Person::address).containsOnly("");
      assertThat(people.family(caller)).extracting(Person::postalCode).containsOnly("");
    }
    assertThat(details(he).person().address()).isEmpty();
    assertThat(details(he).insurances()).isEmpty();
    assertThat(details(sharing.she).person().address()).contains("千代田");
  }

  private ReadingPeople.Details details(Caller caller) {
    return sharing.world.the(ReadingPeople.class).details(caller, Purpose.PERSONAL_USE, child);
  }

  private int timeline(Caller caller) {
    return sharing
        .world
        .the(ReadingRecords.class)
        .timeline(
            caller,
            Purpose.PERSONAL_USE,
            child,
            TimelineFilter.everything(),
            java.util.Optional.empty(),
            100)
        .items()
        .size();
  }

  private UUID shield() {
    return sharing
        .world
        .the(RecordingProtection.class)
        .shield(sharing.people.operator(), child, father);
  }

  private FollowingImports.Report upload(Caller caller, Upload upload) {
    UUID job = sharing.world.the(ImportingFiles.class).upload(caller, child, upload);
    return sharing.world.the(FollowingImports.class).report(caller, job);
  }

  private RefusedException refused(Upload upload) {
    return catchThrowableOfType(RefusedException.class, () -> upload(he, upload));
  }

  private static Upload visitTo(String pharmacy) {
    return Notebook.of("髙﨑 陽", "", Sex.MALE, BORN)
        .dispensed(LocalDate.of(2026, 5, 7))
        .pharmacy(pharmacy, "13", "4500001")
        .drug(1, "アムロジピン錠5mg「見本」", "1", "錠", 4, "2171022F1000")
        .usage(1, "1日1回 朝食後", 14, "日分", 1)
        .utf8();
  }
}
