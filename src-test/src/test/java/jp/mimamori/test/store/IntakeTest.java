package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.FindingCode;
import jp.mimamori.intake.Upload;
import jp.mimamori.ledger.LedgerRow;
import jp.mimamori.ledger.ReadingLedger;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Sex;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.TimelineFilter;
import jp.mimamori.upload.FollowingImports;
import jp.mimamori.upload.ImportItem;
import jp.mimamori.upload.ImportJob;
import jp.mimamori.upload.ImportingFiles;
import jp.mimamori.upload.IntakeFinding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class IntakeTest {

  private static final LocalDate BORN = LocalDate.of(1984, 2, 29);
  private static final String NAME = "髙﨑 𠮷野";

  private final World world;
  private final Household people;
  private final ImportingFiles importing;
  private final FollowingImports following;
  private final SubjectId mother;
  private final Caller she;
  private final Caller operator;

  IntakeTest(Database database) {
    world = World.on(database);
    people = new Household(world);
    importing = world.the(ImportingFiles.class);
    following = world.the(FollowingImports.class);
    mother = people.mother();
    she = people.signsInAs("mother", mother);
    operator = people.operator();
  }

  @Test
  void tellsTheUploaderWhatWasStored() {
    UUID job = importing.upload(she, mother, Papers.letter(NAME, BORN, "A1"));

    FollowingImports.Report report = following.report(she, job);

    assertThat(report.job().state()).isEqualTo(ImportJob.State.DONE);
    assertThat(report.job().stored()).isOne();
    assertThat(report.attention()).hasSize(1);
    ImportItem item = report.attention().get(0).item();
    assertThat(item.state()).isEqualTo(ImportItem.State.STORED);
    assertThat(item.subject()).isEqualTo(mother);
    assertThat(item.document()).isNotNull();
    assertThat(item.newRecords()).isPositive();
    assertThat(item.reason()).isNull();
  }

  @Test
  void knowsTheSameFileAgain() {
    importing.upload(she, mother, Papers.letter(NAME, BORN, "A1"));

    UUID job = importing.upload(she, mother, Papers.letter(NAME, BORN, "A1"));

    FollowingImports.Report report = following.report(she, job);
    assertThat(report.job().known()).isOne();
    assertThat(report.attention().get(0).item().state()).isEqualTo(ImportItem.State.KNOWN);
    assertThat(timeline()).isEqualTo(1);
  }

  @Test
  void takesTheSameFileSentManyTimesAtOnceInOnce() throws Exception {
    List<UUID> sent =
        atOnce(6, () -> importing.upload(she, mother, Papers.letter(NAME, BORN, "B7")));

    List<ImportJob> done = sent.stream().map(id -> following.report(she, id).job()).toList();
    assertThat(done).extracting(ImportJob::state).containsOnly(ImportJob.State.DONE);
    assertThat(done.stream().mapToInt(ImportJob::stored).sum()).isOne();
    assertThat(done.stream().mapToInt(ImportJob::known).sum()).isEqualTo(5);
    assertThat(timeline()).isEqualTo(1);
  }

  @Test
  void refusesALetterAboutSomebodyElseAndWritesThatDown() {
    UUID job = importing.upload(she, mother, Papers.letter("別 の人", LocalDate.of(1990, 1, 1), "C1"));

    FollowingImports.Report report = following.report(she, job);
    assertThat(report.job().state()).isEqualTo(ImportJob.State.REFUSED);
    assertThat(report.attention().get(0).item().reason()).isEqualTo("SOMEBODY_ELSE");
    assertThat(ledger()).extracting(LedgerRow::refusal).contains(Refusal.Reason.SOMEBODY_ELSE);
    assertThat(timeline()).isZero();
  }

  @Test
  void refusesAStrangerBeforeAnythingIsKeptAndWritesThatDown() {
    Caller stranger = people.signsInAs("stranger", people.stranger());

    assertThatThrownBy(() -> importing.upload(stranger, mother, Papers.letter(NAME, BORN, "D1")))
        .isInstanceOf(RefusedException.class);

    assertThat(following.mine(stranger)).isEmpty();
    assertThat(ledger())
        .anySatisfy(
            row -> {
              assertThat(row.accountId()).isEqualTo(stranger.account().value());
              assertThat(row.permitted()).isFalse();
            });
  }

  @Test
  void refusesCitizensAnUploadForManyAndEverybodyOneForNobody() {
    assertThatThrownBy(() -> importing.upload(she, null, Papers.letter(NAME, BORN, "E1")))
        .isInstanceOf(RefusedException.class);
    SubjectId nobody = new SubjectId(UUID.randomUUID());
    assertThatThrownBy(() -> importing.upload(operator, nobody, Papers.letter(NAME, BORN, "E1")))
        .isInstanceOf(RefusedException.class);
    assertThat(following.mine(operator)).isEmpty();
  }

  @Test
  void answersAForeignUploadLikeOneThatIsNotThere() {
    UUID hers = importing.upload(she, mother, Papers.letter(NAME, BORN, "F1"));
    Caller stranger = people.signsInAs("stranger", people.stranger());

    for (Caller other : List.of(stranger, operator)) {
      for (UUID job : List.of(hers, UUID.randomUUID())) {
        assertThatThrownBy(() -> following.report(other, job)).hasMessage("refused: NO_GROUND");
        assertThatThrownBy(() -> following.retry(other, job)).hasMessage("refused: NO_GROUND");
      }
    }
    assertThatThrownBy(() -> following.retry(she, hers)).isInstanceOf(RefusedException.class);
  }

  @Test
  void refusesFilesThatAreEmptyOrOfNoKnownKind() {
    for (Upload upload :
        List.of(
            new Upload("empty", new byte[0]), Papers.otherZip(), new Upload("x", "?".getBytes()))) {
      ImportJob job = following.report(she, importing.upload(she, mother, upload)).job();

      assertThat(job.state()).isEqualTo(ImportJob.State.REFUSED);
      assertThat(job.refused()).isOne();
    }
    assertThat(timeline()).isZero();
  }

  @Test
  void setsAsideWhomNobodyMatchesAndTakesThemInOnceTheyAreInsured() throws Exception {
    InsuredNumber number = number("01");
    UUID job =
        importing.upload(
            operator, null, Papers.archive(Papers.claim("タカサキ ヨシノ", BORN, Sex.FEMALE, number)));
    assertThat(ended(job).quarantined()).isOne();
    assertThat(codes(job)).contains("NOBODY_MATCHES");

    people.insured(mother, number);
    following.retry(operator, job);

    ImportJob after = ended(job);
    assertThat(after.quarantined()).isZero();
    assertThat(after.stored()).isOne();
    assertThat(timeline()).isEqualTo(1);
  }

  @Test
  void triesAgainOnceHoweverOftenItIsAskedAtOnce() throws Exception {
    InsuredNumber number = number("01");
    UUID job =
        importing.upload(
            operator, null, Papers.archive(Papers.claim("タカサキ ヨシノ", BORN, Sex.FEMALE, number)));
    ended(job);
    people.insured(mother, number);

    atOnce(
        4,
        () -> {
          try {
            following.retry(operator, job);
          } catch (RefusedException running) {
            // somebody else's turn has begun
          }
          return job;
        });

    ImportJob after = ended(job);
    assertThat(after.stored()).isOne();
    assertThat(after.done()).isOne();
    assertThat(timeline()).isEqualTo(1);
  }

  @Test
  void picksNeitherTwinWhenTheBranchIsMissing() throws Exception {
    SubjectId twin = people.register("髙﨑 夏", "タカサキ ナツ", Sex.FEMALE, BORN);
    people.insured(mother, number("01"));
    people.insured(twin, number("02"));

    UUID job =
        importing.upload(
            operator,
            null,
            Papers.archive(
                Papers.claim("タカサキ ヨシノ", BORN, Sex.FEMALE, number("")),
                Papers.claim("タカサキ ナツ", BORN, Sex.FEMALE, number("02"))));

    assertThat(ended(job).quarantined()).isOne();
    assertThat(ended(job).stored()).isOne();
    assertThat(codes(job)).containsOnly("SEVERAL_MATCH");
  }

  @Test
  void setsAsideTheTwinOfWhomIsRegisteredAlone() throws Exception {
    people.insured(mother, number("01"));

    UUID job =
        importing.upload(
            operator,
            null,
            Papers.archive(
                Papers.claim("タカサキ ナツ", BORN, Sex.FEMALE, number("")),
                Papers.claim("タカサキ アキラ", BORN, Sex.MALE, number("01"))));

    assertThat(ended(job).quarantined()).isEqualTo(2);
    assertThat(codes(job)).containsOnly("NOT_CERTAIN");
    assertThat(timeline()).isZero();
  }

  @Test
  void goesOnWithAnUploadThatAStopInterrupted() throws Exception {
    people.insured(mother, number("01"));
    UUID job =
        importing.upload(
            operator,
            null,
            Papers.archive(Papers.claim("タカサキ ヨシノ", BORN, Sex.FEMALE, number("01"))));
    ended(job);

    importing.resume();

    assertThat(ended(job).done()).isOne();
    assertThat(timeline()).isEqualTo(1);
  }

  private InsuredNumber number(String branch) {
    int own = Math.abs(mother.hashCode() % 10_000_000);
    return new InsuredNumber("06139999", "千代田", "%07d".formatted(own), branch);
  }

  private ImportJob ended(UUID job) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      ImportJob now = following.report(operator, job).job();
      if (now.isEnded()) {
        return now;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the job still runs");
  }

  private List<String> codes(UUID job) {
    return following.report(operator, job).attention().stream()
        .flatMap(item -> item.findings().stream())
        .map(Finding::code)
        .filter(IntakeFinding.class::isInstance)
        .map(FindingCode::name)
        .toList();
  }

  private int timeline() {
    return world
        .the(ReadingRecords.class)
        .timeline(
            she, Purpose.PERSONAL_USE, mother, TimelineFilter.everything(), Optional.empty(), 50)
        .items()
        .size();
  }

  private List<LedgerRow> ledger() {
    return world.the(ReadingLedger.class).rows(she, mother, null);
  }

  private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(times);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<T>> running = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      start.countDown();
      List<T> done = new ArrayList<>();
      for (Future<T> one : running) {
        done.add(one.get());
      }
      return done;
    } finally {
      threads.shutdownNow();
    }
  }
}
