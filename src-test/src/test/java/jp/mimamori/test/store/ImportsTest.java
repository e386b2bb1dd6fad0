package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.notebook.Notebook;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.person.Sex;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.upload.FollowingImports;
import jp.mimamori.upload.ImportItem;
import jp.mimamori.upload.ImportJob;
import jp.mimamori.upload.ImportingFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class ImportsTest {

  private static final LocalDate MAY = LocalDate.of(2026, 5, 7);

  private final World world;
  private final SubjectId mother;
  private final Caller she;
  private final Household people;
  private final ImportingFiles importing;
  private final FollowingImports following;

  ImportsTest(Database database) {
    world = World.on(database);
    people = new Household(world);
    mother = people.mother();
    she = people.signsInAs("mother", mother);
    importing = world.the(ImportingFiles.class);
    following = world.the(FollowingImports.class);
  }

  @Test
  void keepsWhatCameOfADocument() {
    FollowingImports.Report report = upload(notebook("髙﨑 𠮷野", LocalDate.of(1984, 2, 29)));

    assertThat(report.job().state()).as("%s", report).isEqualTo(ImportJob.State.DONE);
    assertThat(report.job().stored()).isOne();
    ImportItem item = only(report);
    assertThat(item.state()).isEqualTo(ImportItem.State.STORED);
    assertThat(item.subject()).isEqualTo(mother);
    assertThat(item.newRecords()).isEqualTo(item.records()).isPositive();
    assertThat(item.title()).isNotBlank();
    assertThat(
            world
                .the(ReadingRecords.class)
                .document(she, Purpose.PERSONAL_USE, item.document())
                .bytes())
        .isEqualTo(notebook("髙﨑 𠮷野", LocalDate.of(1984, 2, 29)).bytes());
  }

  @Test
  void knowsADocumentThatItHasSeen() {
    upload(notebook("髙﨑 𠮷野", LocalDate.of(1984, 2, 29)));

    FollowingImports.Report again = upload(notebook("髙﨑 𠮷野", LocalDate.of(1984, 2, 29)));

    assertThat(again.job().known()).isOne();
    assertThat(only(again).state()).isEqualTo(ImportItem.State.KNOWN);
    assertThat(only(again).newRecords()).isZero();
  }

  @Test
  void refusesWhatIsSomebodyElsesAndSaysSoInTheLedger() {
    FollowingImports.Report report = upload(notebook("遠野 太郎", LocalDate.of(1975, 5, 5)));

    assertThat(report.job().state()).isEqualTo(ImportJob.State.REFUSED);
    assertThat(only(report).reason()).isEqualTo("SOMEBODY_ELSE");
    assertThat(world.the(ReadingLedger.class).rows(she, mother, null))
        .extracting(LedgerRow::refusal)
        .anyMatch(reason -> reason != null && reason.name().equals("SOMEBODY_ELSE"));
  }

  @Test
  void keepsTheFindingsOfAnUnreadableDocument() {
    FollowingImports.Report report =
        upload(new Upload("x.json", "{\"resourceType\":".getBytes(StandardCharsets.UTF_8)));

    assertThat(report.job().state()).isEqualTo(ImportJob.State.REFUSED);
    assertThat(report.attention()).hasSize(1);
    assertThat(report.attention().get(0).findings()).isNotEmpty();
  }

  @Test
  void showsAnUploadToItsUploaderAlone() {
    UUID job = upload(notebook("髙﨑 𠮷野", LocalDate.of(1984, 2, 29))).job().id();
    Caller other = people.signsInAs("other", people.stranger());

    assertThat(following.mine(she)).extracting(ImportJob::id).containsExactly(job);
    assertThatThrownBy(() -> following.report(other, job)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> following.report(other, UUID.randomUUID()))
        .isInstanceOf(RefusedException.class);
    assertThatThrownBy(
            () -> importing.upload(other, mother, notebook("髙﨑 𠮷野", LocalDate.of(1984, 2, 29))))
        .isInstanceOf(RefusedException.class);
  }

  private FollowingImports.Report upload(Upload upload) {
    return following.report(she, importing.upload(she, mother, upload));
  }

  private static ImportItem only(FollowingImports.Report report) {
    List<FollowingImports.ItemReport> items = report.attention();
    assertThat(items).hasSize(1);
    return items.get(0).item();
  }

  private static Upload notebook(String name, LocalDate born) {
    return Notebook.of(name, "", Sex.FEMALE, born)
        .dispensed(MAY)
        .pharmacy("みどり町薬局", "13", "4500001")
        .drug(1, "アムロジピン錠5mg「見本」", "1", "錠", 4, "2171022F1000")
        .usage(1, "1日1回 朝食後", 14, "日分", 1)
        .utf8();
  }
}
