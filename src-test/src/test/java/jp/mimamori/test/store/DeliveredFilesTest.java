package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.mimamori.app.App;
import jp.mimamori.app.AppDecision;
import jp.mimamori.app.AppointingSystems;
import jp.mimamori.app.NewApp;
import jp.mimamori.app.RegisteringApps;
import jp.mimamori.app.ReviewingApps;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Grantee;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.AccountId;
import jp.mimamori.identity.Accounts;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Channel;
import jp.mimamori.identity.Practitioner;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Upload;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Sex;
import jp.mimamori.upload.FollowingImports;
import jp.mimamori.upload.ImportJob;
import jp.mimamori.upload.ImportingFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What an institution's system sends for many people at once. */
@ParameterizedClass
@EnumSource(Database.class)
class DeliveredFilesTest {

  private static final LocalDate BORN = LocalDate.of(1984, 2, 29);
  private static final LocalDate HIS = LocalDate.of(1971, 7, 8);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Sharing sharing;
  private final Household people;
  private final Caller sender;
  private final ImportingFiles importing;
  private final FollowingImports following;
  private final InsuredNumber hers = insured();
  private final InsuredNumber his = insured();
  private final SubjectId he;

  DeliveredFilesTest(Database database) {
    sharing = new Sharing(database);
    people = sharing.people;
    sender = people.worksAs(Practitioner.Profession.SYSTEM, "見本健診機関").adding();
    importing = sharing.world.the(ImportingFiles.class);
    following = sharing.world.the(FollowingImports.class);
    people.insured(sharing.mother, hers);
    he = people.register("遠野 太郎", "トオノ タロウ", Sex.MALE, HIS);
    people.insured(he, his);
  }

  @Test
  void tellsOfEachPersonWhetherItIsOneOfItsPatients() {
    grants(sender, Category.CHECKUP);

    UUID job = sent(sender, archive());

    FollowingImports.Documents all = following.documents(sender, job, 0, 50);
    assertThat(all.items())
        .extracting(report -> report.item().state() + " " + report.item().reason())
        .containsExactly("STORED null", "REFUSED NOT_A_PATIENT", "REFUSED NOT_A_PATIENT");
    // who is registered and who is not are told apart by nothing
    assertThat(all.items().get(1).findings()).isEqualTo(all.items().get(2).findings());
    assertThat(following.documents(sender, job, 0, 1).next()).isEqualTo(1);
    assertThat(following.documents(sender, job, 2, 50).items()).hasSize(1);
  }

  @Test
  void keepsNothingOfWhatIsNobodysItMaySendFor() {
    grants(sender, Category.CHECKUP);

    UUID job = sent(sender, archive());

    assertThat(chunks(job)).isZero();
    assertThat(sharing.rows(he)).anyMatch(row -> !row.permitted());
  }

  @Test
  void knowsWhatItSentBefore() {
    grants(sender, Category.CHECKUP);
    sent(sender, archive());

    UUID again = sent(sender, archive());

    assertThat(following.report(sender, again).job().known()).isOne();
    assertThat(following.report(sender, again).job().stored()).isZero();
  }

  @Test
  void sendsNotebooksAndFhirDocumentsForManyInOneFile() {
    String name = "折紙 " + UUID.randomUUID().toString().substring(0, 8);
    SubjectId she = people.register(name, "オリガミ", Sex.FEMALE, BORN);
    Caller herself = people.signsInAs("folded", she);
    sharing.offered(herself, she, institution(sender), sharing.terms(Category.VACCINATION));

    UUID job =
        sent(
            sender,
            zip(
                "a.json",
                Papers.letter(name, BORN, "F1"),
                "b.json",
                Papers.letter("だれでもない人", BORN, "F2")));

    assertThat(following.documents(sender, job, 0, 50).items())
        .extracting(report -> report.item().state() + " " + report.item().reason())
        .containsExactly("STORED null", "REFUSED NOT_A_PATIENT");
  }

  @Test
  void takesNothingOfAKindThatWasNotGrantedNorWithoutLeaveToAdd() {
    grants(sender, Category.VACCINATION);
    assertThat(following.report(sender, sent(sender, archive())).job().refused()).isEqualTo(3);

    Caller reads = people.worksAs(Practitioner.Profession.SYSTEM, "見るだけの施設");
    Caller nurse = people.worksAs(Practitioner.Profession.NURSE, "見本医院").adding();
    for (Caller other : List.of(reads, nurse, sharing.doctor, sharing.she)) {
      assertThatThrownBy(() -> importing.upload(other, null, archive()))
          .isInstanceOf(RefusedException.class);
    }
  }

  @Test
  void showsAnUploadToNobodyElse() {
    UUID job = sent(sender, archive());
    Caller other = people.worksAs(Practitioner.Profession.SYSTEM, "別の施設").adding();

    for (Caller caller : List.of(other, sharing.doctor, sharing.she, people.operator())) {
      assertThatThrownBy(() -> following.report(caller, job)).isInstanceOf(RefusedException.class);
      assertThatThrownBy(() -> following.documents(caller, job, 0, 50))
          .isInstanceOf(RefusedException.class);
    }
  }

  @Test
  void goesOnAfterAStopAsLongAsTheSystemMayCome() {
    Caller appointed = appointed();
    grants(appointed, Category.CHECKUP);
    UUID first = sent(appointed, archive());
    asLeftByAProcessThatEnded(first);

    importing.resume();

    assertThat(awaited(appointed, first).known()).isOne();
    asLeftByAProcessThatEnded(first);
    sharing
        .world
        .the(ReviewingApps.class)
        .decide(people.operator(), app, AppDecision.SUSPEND, "見直し");
    importing.resume();
    assertThat(awaited(appointed, first).refused()).isEqualTo(3);
  }

  private String app = "";

  /** A system as an operator appoints it. */
  private Caller appointed() {
    NewApp wanted =
        new NewApp(
            "見本健診システム",
            App.Authentication.PRIVATE_KEY,
            List.of(),
            null,
            "{\"keys\":[]}",
            null,
            "",
            new NewApp.About(null, "https://app.example/privacy", null, null, "係 app@example.jp"));
    app = sharing.world.the(RegisteringApps.class).register(wanted).app().id();
    Caller operator = people.operator();
    sharing.world.the(ReviewingApps.class).decide(operator, app, AppDecision.APPROVE, "");
    sharing
        .world
        .the(AppointingSystems.class)
        .appoint(operator, app, sender.affiliation().institution());
    Accounts accounts = sharing.world.the(Accounts.class);
    return sharing.world.inTransaction(
        () ->
            accounts
                .find(accountOf(app))
                .map(account -> accounts.callerOf(account, Channel.API, UUID.randomUUID()))
                .orElseThrow()
                .adding());
  }

  private AccountId accountOf(String id) {
    return sharing.world.the(RegisteringApps.class).find(id).flatMap(App::account).orElseThrow();
  }

  private void asLeftByAProcessThatEnded(UUID job) {
    Upload whole = archive();
    sharing.world.inTransaction(
        () -> {
          EntityManager entities = sharing.world.the(EntityManager.class);
          for (String statement :
              List.of(
                  "delete from import_finding where job_id = ?",
                  "delete from import_item where job_id = ?",
                  "update import_job set state = 'RUNNING', stored = 0, known = 0, refused = 0,"
                      + " ended_at = null where id = ?")) {
            entities.createNativeQuery(statement).setParameter(1, job).executeUpdate();
          }
          return entities
              .createNativeQuery(
                  "insert into upload_chunk (job_id, number, bytes) values (?, 0, ?)")
              .setParameter(1, job)
              .setParameter(2, whole.bytes())
              .executeUpdate();
        });
  }

  private long chunks(UUID job) {
    return sharing.world.inTransaction(
        () ->
            ((Number)
                    sharing
                        .world
                        .the(EntityManager.class)
                        .createNativeQuery("select count(*) from upload_chunk where job_id = ?")
                        .setParameter(1, job)
                        .getSingleResult())
                .longValue());
  }

  private UUID sent(Caller caller, Upload upload) {
    UUID job = importing.upload(caller, null, upload);
    awaited(caller, job);
    return job;
  }

  private ImportJob awaited(Caller caller, UUID job) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    ImportJob now = following.progress(caller, job);
    while (!now.isEnded() && System.nanoTime() < end) {
      pause();
      now = following.progress(caller, job);
    }
    assertThat(now.isEnded()).isTrue();
    return now;
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void grants(Caller to, Category... kinds) {
    sharing.offered(sharing.she, sharing.mother, institution(to), sharing.terms(kinds));
  }

  private static Grantee institution(Caller caller) {
    return Grantee.institution(caller.affiliation().institution());
  }

  private static InsuredNumber insured() {
    return new InsuredNumber("06139999", "記", UUID.randomUUID().toString().substring(0, 8), "01");
  }

  /** One of hers, one of somebody who is registered, and one of nobody. */
  private Upload archive() {
    if (archive == null) {
      archive =
          Papers.archive(
              Papers.claim("タカサキ　ヨシノ", BORN, Sex.FEMALE, hers),
              Papers.claim("トオノ　タロウ", HIS, Sex.MALE, his),
              Papers.claim("ダレ", BORN, Sex.FEMALE, insured()));
    }
    return archive;
  }

  private Upload archive;

  private static Upload zip(String first, Upload one, String second, Upload other) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      zip.putNextEntry(new ZipEntry(first));
      zip.write(one.bytes());
      zip.putNextEntry(new ZipEntry(second));
      zip.write(other.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Upload("documents.zip", bytes.toByteArray());
  }
}
