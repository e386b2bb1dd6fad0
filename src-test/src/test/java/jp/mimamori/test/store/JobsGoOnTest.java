package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import jp.mimamori.consent.Guardianship;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.checkup.CheckupArchiveWriting;
import jp.mimamori.intake.checkup.CheckupDocument;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.RegisteringPeople;
import jp.mimamori.person.Sex;
import jp.mimamori.upload.FollowingImports;
import jp.mimamori.upload.ImportJob;
import jp.mimamori.upload.ImportingFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Jobs survive what they meet: an outage, a file that ends the process, a guardianship's end. */
@ParameterizedClass
@EnumSource(Database.class)
class JobsGoOnTest {

  private static final LocalDate BORN = LocalDate.of(1984, 2, 29);
  private static final LocalDate CHECKED = LocalDate.of(2026, 4, 8);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final World world;
  private final Household people;
  private final ImportingFiles importing;
  private final FollowingImports following;
  private final Caller operator;
  private final InsuredNumber insured;

  JobsGoOnTest(Database database) {
    world = World.on(database);
    people = new Household(world);
    importing = world.the(ImportingFiles.class);
    following = world.the(FollowingImports.class);
    operator = people.operator();
    insured = new InsuredNumber("06139463", "記", "" + (System.nanoTime() & 0xffff_ffffffL), "01");
    people.insured(people.mother(), insured);
  }

  @Test
  void goesOnByItselfWhenTheLedgerAnswersAgain() {
    ImportJob.State during;
    UUID job;
    sql("alter table ledger_row rename to ledger_row_away");
    try {
      job = importing.upload(operator, null, archive(3));
      during = awaited(job, ImportJob.State.WAITING).state();
    } finally {
      sql("alter table ledger_row_away rename to ledger_row");
    }

    ImportJob after = awaited(job, ImportJob.State.DONE);

    assertThat(during).isEqualTo(ImportJob.State.WAITING);
    assertThat(after.stored() + after.known()).isEqualTo(3);
    assertThat(after.refused()).isZero();
  }

  @Test
  void setsADocumentAsideOverWhichTheProcessEndedTooOften() {
    UUID job = done(importing.upload(operator, null, archive(4)));
    asLeftByAProcessThatEnded(job, 2, 3);

    importing.resume();

    ImportJob after = awaited(job, ImportJob.State.DONE);
    assertThat(after.known() + after.stored()).isEqualTo(3);
    assertThat(following.report(operator, job).attention())
        .extracting(report -> report.item().number() + " " + report.item().reason())
        .containsExactly("2 ENDS_THE_SERVER", "5 NOBODY_MATCHES");
  }

  @Test
  void triesADocumentAgainOverWhichTheProcessEndedOnce() {
    UUID job = done(importing.upload(operator, null, archive(4)));
    asLeftByAProcessThatEnded(job, 2, 1);

    importing.resume();

    ImportJob after = awaited(job, ImportJob.State.DONE);
    assertThat(after.quarantined()).isOne();
    assertThat(after.known() + after.stored()).isEqualTo(4);
  }

  @Test
  void refusesAnArchiveOverWhoseOpeningTheProcessEndedTooOften() {
    UUID job = done(importing.upload(operator, null, archive(2)));
    asLeftByAProcessThatEnded(job, 0, 0);
    sql("update import_job set opens = 3 where id = ?", job);

    importing.resume();

    assertThat(awaited(job, ImportJob.State.REFUSED).done()).isZero();
    assertThat(following.report(operator, job).findings())
        .anyMatch(finding -> finding.code().name().equals("ENDS_THE_SERVER"));
  }

  @Test
  void showsAnUploadToAGuardianNoLongerThanTheRecords() {
    SubjectId mother = people.mother();
    SubjectId child = people.child();
    people.guards(mother, child);
    Caller she = people.signsInAs("guardian", mother);
    UUID job = importing.upload(she, child, Papers.letter("髙﨑 陽", LocalDate.of(2016, 4, 2), "G1"));
    assertThat(following.report(she, job).job().state()).isEqualTo(ImportJob.State.DONE);
    assertThat(following.mine(she)).extracting(ImportJob::id).contains(job);

    RegisteringPeople counter = world.the(RegisteringPeople.class);
    for (Guardianship one : counter.guardianships(operator, child)) {
      counter.endGuardianship(operator, one.id());
    }

    assertThatThrownBy(() -> following.report(she, job)).isInstanceOf(RefusedException.class);
    assertThatThrownBy(() -> following.progress(she, job)).isInstanceOf(RefusedException.class);
    assertThat(following.mine(she)).extracting(ImportJob::id).doesNotContain(job);
  }

  /** The database as it is after a kill in the middle: those before this document are done. */
  private void asLeftByAProcessThatEnded(UUID job, int trying, int tries) {
    int done = Math.max(0, trying - 1);
    sql("delete from import_finding where job_id = ? and item > ?", job, done);
    sql("delete from import_item where job_id = ? and number > ?", job, done);
    sql(
        """
        update import_job set state = 'RUNNING', stored = ?, known = 0, quarantined = 0, refused = 0,
          ended_at = null, trying = ?, tries = ? where id = ?
        """,
        done,
        trying,
        tries,
        job);
  }

  private UUID done(UUID job) {
    awaited(job, ImportJob.State.DONE);
    return job;
  }

  private ImportJob awaited(UUID job, ImportJob.State state) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    ImportJob now = following.progress(operator, job);
    while (now.state() != state && System.nanoTime() < end) {
      pause();
      now = following.progress(operator, job);
    }
    assertThat(now.state()).isEqualTo(state);
    return now;
  }

  private void sql(String statement, Object... values) {
    world.inTransaction(
        () -> {
          Query query = world.the(EntityManager.class).createNativeQuery(statement);
          for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
          }
          return query.executeUpdate();
        });
  }

  /** So many documents, and one of nobody: for its sake the bytes are kept. */
  private Upload archive(int documents) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String name;
    try (CheckupArchiveWriting archive =
        new CheckupArchiveWriting(bytes, "1312345678", insured.insurer(), CHECKED)) {
      name = archive.name();
      for (int i = 0; i < documents; i++) {
        Claim claim = new Claim(null, "タカサキ　ヨシノ", BORN, Sex.FEMALE, insured);
        archive.add(
            CheckupDocument.of(claim, CHECKED.minusYears(i)).with("9N001000000000001", "158.0"));
      }
      InsuredNumber nobodys = new InsuredNumber(insured.insurer(), "無", "1", "01");
      archive.add(
          CheckupDocument.of(new Claim(null, "ダレ", BORN, Sex.FEMALE, nobodys), CHECKED)
              .with("9N001000000000001", "158.0"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Upload(name + ".zip", bytes.toByteArray());
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
