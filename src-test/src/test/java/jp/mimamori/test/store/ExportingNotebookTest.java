package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Choice;
import jp.mimamori.consent.Choices;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.identity.Via;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.notebook.Notebook;
import jp.mimamori.intake.notebook.NotebookImporter;
import jp.mimamori.medication.ReadingMedications;
import jp.mimamori.notebook.ExportingNotebook;
import jp.mimamori.notebook.NotebookFile;
import jp.mimamori.person.Sex;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.RecordId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What was taken in as a notebook goes out as one and says the same. */
@ParameterizedClass
@EnumSource(Database.class)
class ExportingNotebookTest {

  private static final LocalDate BIRTH = LocalDate.of(1990, 4, 1);

  private final Sharing sharing;
  private final ExportingNotebook exporting;
  private final SubjectId subject;
  private final Caller herself;
  private final Draft before;

  ExportingNotebookTest(Database database) {
    sharing = new Sharing(database);
    exporting = sharing.world.the(ExportingNotebook.class);
    subject = sharing.people.register("見本 若葉", "ミホン ワカバ", Sex.FEMALE, BIRTH);
    herself = sharing.people.signsInAs("wakaba", subject);
    before =
        draft(
            Notebook.of("見本 若葉", "ミホン ワカバ", Sex.FEMALE, BIRTH)
                .allergy("ペニシリン")
                .history("喘息")
                .bought("見本胃腸薬", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 5))
                .memo("春は早めに飲む", LocalDate.of(2026, 3, 1))
                .dispensed(LocalDate.of(2026, 4, 8))
                .pharmacy("みどり町薬局", "13", "4500001")
                .prescribedAt("みどり町医院", "13", "1200002")
                .doctor("医師 二郎", "内科")
                .drug(1, "アムロジピン錠5mg「見本」", "1", "錠", 4, "2171022F2000")
                .usage(1, "1日1回 朝食後", 14, "日分", 1)
                .dispensed(LocalDate.of(2026, 2, 8))
                .pharmacy("あかね薬局", "13", "4500002")
                .drug(1, "見本錠", "3", "錠", 1, "")
                .usage(1, "1日3回 毎食後", 5, "日分", 1)
                .upload());
    Drafts.append(
        sharing.world,
        herself,
        subject,
        Drafts.document("notebook"),
        before.records().toArray(DraftRecord[]::new));
  }

  @Test
  void saysTheSameWhenItIsReadAgain() {
    NotebookFile file = export(herself, Set.of());

    Draft again = draft(new Upload(NotebookFile.NAME, file.content()));

    assertThat(templates(again)).isEqualTo(templates(before));
    assertThat(again.claim()).isEqualTo(before.claim());
    assertThat(file.losses()).isEmpty();
    assertThat(file.isWhole()).isTrue();
    assertThat(file.withAllergies()).isTrue();
    assertThat(sharing.row(subject).contained()).contains("MEDICATION", "ALLERGY", "CONDITION");
    assertThat(sharing.row(subject).recordCount()).isEqualTo(before.records().size());
  }

  @Test
  void isNothingNewWhenItIsAppendedAgain() {
    Draft again = draft(new Upload(NotebookFile.NAME, export(herself, Set.of()).content()));

    var appended =
        Drafts.append(
            sharing.world,
            herself,
            subject,
            Drafts.document("again"),
            again.records().toArray(DraftRecord[]::new));

    assertThat(appended.added()).isZero();
  }

  @Test
  void holdsOnlyWhatWasChosen() {
    String text = text(export(herself, Set.of(dispensings().get(0))));

    assertThat(text).contains("アムロジピン", "見本 若葉").doesNotContain("あかね薬局", "ペニシリン", "喘息", "胃腸薬");
  }

  @Test
  void refusesWhoChoosesWhatIsNotThePersons() {
    assertThat(refused(herself, Purpose.PERSONAL_USE, Set.of(new RecordId(UUID.randomUUID()))))
        .isEqualTo(Refusal.Reason.NO_GROUND);
    RecordId others = dispensings().get(0);
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class,
            () ->
                exporting.export(
                    sharing.she, Purpose.PERSONAL_USE, sharing.mother, Set.of(others)));
    assertThat(refused.reason()).isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(sharing.row(sharing.mother).permitted()).isFalse();
  }

  @Test
  void refusesStrangersOtherHospitalsOperatorsAppsAndEmergencyStaff() {
    Household people = sharing.people;
    Caller other = people.worksAt("別の病院", LocalDate.of(2020, 4, 1), null);

    assertThat(refused(sharing.she, Purpose.PERSONAL_USE, Set.of()))
        .isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(refused(other, Purpose.TREATMENT, Set.of())).isEqualTo(Refusal.Reason.NO_GROUND);
    assertThat(refused(people.respondsAt("見本救急"), Purpose.EMERGENCY, Set.of())).isNotNull();
    assertThat(refused(people.operator(), Purpose.PERSONAL_USE, Set.of())).isNotNull();
    assertThat(refused(herself.through(new Via(Via.Kind.APP, "app", "アプリ")), Purpose.APP, Set.of()))
        .isEqualTo(Refusal.Reason.NO_GROUND);
  }

  @Test
  void givesADoctorWhatWasGrantedAndNoMore() {
    sharing.granted(herself, subject, sharing.terms(Category.MEDICATION));
    sharing.world.inTransaction(
        () -> {
          Choice choice =
              Choice.record(
                  UUID.randomUUID(),
                  subject,
                  DraftRecord.token(before.records().get(0).key()),
                  herself,
                  sharing.now());
          sharing.world.the(Choices.class).add(choice);
          return choice;
        });

    NotebookFile file = exporting.export(sharing.doctor, Purpose.TREATMENT, subject, Set.of());

    String text = text(file);
    assertThat(file.withAllergies()).isFalse();
    assertThat(file.isWhole()).isFalse();
    assertThat(text).contains("アムロジピン", "胃腸薬").doesNotContain("ペニシリン", "喘息", "あかね薬局");
    assertThat(refused(sharing.doctor, Purpose.TREATMENT, Set.copyOf(dispensings())))
        .isEqualTo(Refusal.Reason.NO_GROUND);
  }

  /** Newest first. */
  private List<RecordId> dispensings() {
    return sharing
        .world
        .the(ReadingMedications.class)
        .newest(herself, Purpose.PERSONAL_USE, subject, java.util.Optional.empty(), 50)
        .items()
        .stream()
        .filter(each -> each.title().startsWith("調剤"))
        .map(each -> each.id())
        .toList();
  }

  private NotebookFile export(Caller caller, Set<RecordId> chosen) {
    return exporting.export(caller, Purpose.PERSONAL_USE, subject, chosen);
  }

  private Refusal.Reason refused(Caller caller, Purpose purpose, Set<RecordId> chosen) {
    return catchThrowableOfType(
            RefusedException.class, () -> exporting.export(caller, purpose, subject, chosen))
        .reason();
  }

  private static String text(NotebookFile file) {
    return new String(file.content(), Charset.forName("windows-31j"));
  }

  private static List<String> templates(Draft draft) {
    return draft.records().stream()
        .map(record -> record.key() + " " + record.template())
        .sorted()
        .toList();
  }

  private static Draft draft(Upload upload) {
    return new NotebookImporter().read(upload).draft().orElseThrow();
  }
}
