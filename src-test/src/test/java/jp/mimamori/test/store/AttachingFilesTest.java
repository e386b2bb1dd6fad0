package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.awt.Color;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.mimamori.attachment.FileType;
import jp.mimamori.attachment.Unfit;
import jp.mimamori.consent.Action;
import jp.mimamori.consent.Category;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.Refusal;
import jp.mimamori.emergency.ApprovingDataset;
import jp.mimamori.emergency.AttachingFiles;
import jp.mimamori.emergency.Comparison;
import jp.mimamori.emergency.EnteringDataset;
import jp.mimamori.emergency.FileValue;
import jp.mimamori.emergency.Judgement;
import jp.mimamori.emergency.Path;
import jp.mimamori.emergency.ReadingDataset;
import jp.mimamori.emergency.ReadingFiles;
import jp.mimamori.emergency.TooManyFiles;
import jp.mimamori.emergency.Verdict;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.test.door.Photographs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A guardian attaches pictures and papers; who sees the place that names one sees it. */
class AttachingFilesTest {

  private static final Path PHOTO = path("positions.1.photo");
  private static final Path PAPER = path("attachments.1.file");

  @ParameterizedTest
  @EnumSource(Database.class)
  void goesFromTheDraftThroughTheDoctorsHandToTheSheet(Database database) {
    Child child = new Child(database);
    FileValue photo = child.attaches(PHOTO, Photographs.telling(Color.ORANGE));
    FileValue paper = child.attaches(PAPER, Photographs.pdf());
    assertThat(child.read(child.mother, Purpose.PERSONAL_USE, photo).file()).isEqualTo(photo);
    child.refuses(Refusal.Reason.NO_GROUND, child.doctor, Purpose.TREATMENT, photo.id());

    child.submits();
    ReadingFiles.Content waiting = child.read(child.doctor, Purpose.TREATMENT, photo);
    child.approves();
    ReadingFiles.Content approved = child.read(child.doctor, Purpose.TREATMENT, paper);

    assertThat(waiting.file().type()).isEqualTo(FileType.JPEG);
    assertThat(new String(waiting.bytes(), StandardCharsets.ISO_8859_1))
        .doesNotContain("GPS", "Exif", "script");
    assertThat(approved.bytes()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    assertThat(child.sharing.row(child.id).action()).isEqualTo(Action.READ);
    assertThat(child.sharing.row(child.id).contained()).isEqualTo("EMERGENCY");
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void keepsTheSameBytesOnceForAPersonAndNamesThemAnew(Database database) {
    Child child = new Child(database);
    Child other = new Child(database);

    FileValue first = child.attaches(PHOTO, Photographs.jpeg(30, 20));
    FileValue again = child.attaches(path("positions.2.photo"), Photographs.jpeg(30, 20));
    FileValue others = other.attaches(PHOTO, Photographs.jpeg(30, 20));

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(others.id()).isNotEqualTo(first.id());
    assertThat(child.stored()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void leavesNothingOfAFileThatWasNeverSubmitted(Database database) {
    Child child = new Child(database);
    FileValue first = child.attaches(PHOTO, Photographs.jpeg(30, 20, Color.RED));
    FileValue second = child.attaches(PHOTO, Photographs.jpeg(30, 20, Color.BLUE));

    assertThat(child.stored()).isEqualTo(1);
    child.refuses(Refusal.Reason.NO_GROUND, child.mother, Purpose.PERSONAL_USE, first.id());
    child.attaching().detach(child.mother, child.id, PHOTO);
    assertThat(child.stored()).isZero();
    child.refuses(Refusal.Reason.NO_GROUND, child.mother, Purpose.PERSONAL_USE, second.id());
    child.attaches(PHOTO, Photographs.jpeg(30, 20, Color.GREEN));
    child.enters(PHOTO, "");
    child.enters(path("latex"), "no");
    child.submits();
    assertThat(child.stored()).isZero();
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void keepsWhatAVersionNamesWhenTheDraftLetsGoOfIt(Database database) {
    Child child = new Child(database);
    FileValue photo = child.attaches(PHOTO, Photographs.jpeg(30, 20));
    child.submits();
    child.approves();

    child.attaching().detach(child.mother, child.id, PHOTO);

    assertThat(child.read(child.doctor, Purpose.TREATMENT, photo).file()).isEqualTo(photo);
    child.submits();
    child.approves();
    child.refuses(Refusal.Reason.NO_GROUND, child.doctor, Purpose.TREATMENT, photo.id());
    assertThat(child.stored()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void movesAFileToAnotherPlaceAndTakesNoOthersFile(Database database) {
    Child child = new Child(database);
    Child other = new Child(database);
    FileValue photo = child.attaches(path("positions.2.photo"), Photographs.jpeg(30, 20));
    FileValue others = other.attaches(PHOTO, Photographs.jpeg(31, 20));

    Judgement moved = child.enters(PHOTO, photo.text());
    String called = photo.id() + " application/pdf evil.html";
    Judgement renamed = child.enters(path("positions.3.photo"), called);

    assertThat(moved).isEqualTo(new Judgement.Fine(photo.text()));
    assertThat(renamed).isEqualTo(new Judgement.Fine(photo.id() + " image/jpeg evil.jpg"));
    String nobodys = UUID.randomUUID() + " image/jpeg x.jpg";
    for (String no : new String[] {others.text(), nobodys, "x", "javascript:alert(1)"}) {
      assertThat(child.enters(PHOTO, no)).isEqualTo(new Judgement.Refused(Judgement.Why.NO_FILE));
    }
    child.refuses(Refusal.Reason.NO_GROUND, child.mother, Purpose.PERSONAL_USE, others.id());
    child.refuses(Refusal.Reason.NO_GROUND, child.mother, Purpose.PERSONAL_USE, UUID.randomUUID());
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void reachesNoFileByWordsThatLookLikeOne(Database database) {
    Sharing sharing = new Sharing(database);
    Child child = new Child(sharing);
    FileValue paper = child.attaches(PAPER, Photographs.pdf());
    child.enters(path("do-not.1.what"), paper.text());
    child.submits();
    sharing.granted(sharing.she, child.id, sharing.terms(Category.EMERGENCY, Category.ALLERGY));

    child.refuses(Refusal.Reason.NO_GROUND, child.doctor, Purpose.TREATMENT, paper.id());
    assertThat(child.seen(child.doctor, Purpose.TREATMENT)).containsOnlyKeys(path("do-not.1.what"));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void showsPhotographsToWhoeverSeesTheDatasetAndPapersToWhoeverSeesAllOfIt(Database database) {
    Sharing sharing = new Sharing(database);
    Child child = new Child(sharing);
    FileValue photo = child.attaches(PHOTO, Photographs.jpeg(30, 20));
    FileValue paper = child.attaches(PAPER, Photographs.pdf());
    child.submits();
    sharing.granted(sharing.she, child.id, sharing.terms(Category.EMERGENCY));

    assertThat(child.read(child.doctor, Purpose.TREATMENT, photo).file()).isEqualTo(photo);
    child.refuses(Refusal.Reason.NO_GROUND, child.doctor, Purpose.TREATMENT, paper.id());
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void showsNoFileToWhoeverMustNotLearnOfPlaces(Database database) {
    Child child = new Child(database);
    SubjectId he = child.sharing.people.stranger();
    child.sharing.people.guards(he, child.id);
    Caller father = child.sharing.people.signsInAs("father", he);
    FileValue photo = child.attaches(PHOTO, Photographs.jpeg(30, 20));
    FileValue paper = child.attaches(PAPER, Photographs.pdf());
    child.submits();
    assertThat(child.read(father, Purpose.PERSONAL_USE, photo).file()).isEqualTo(photo);

    child.sharing.people.shields(child.id, he, child.sharing.people.operator());

    child.refuses(Refusal.Reason.NO_GROUND, father, Purpose.PERSONAL_USE, photo.id());
    child.refuses(Refusal.Reason.NO_GROUND, father, Purpose.PERSONAL_USE, paper.id());
    assertThat(child.seen(father, Purpose.PERSONAL_USE)).isEmpty();
    child.sharing.assertRefused(
        child.id,
        Action.WRITE,
        Refusal.Reason.NOT_FOR_THIS_ACTION,
        () -> child.attaches(father, PHOTO, Photographs.jpeg(30, 20)));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void refusesWhoeverDoesNotStandForTheChild(Database database) {
    Child child = new Child(database);
    Caller stranger = child.sharing.people.signsInAs("stranger", child.sharing.people.stranger());
    Caller clinic = child.sharing.people.worksAt("知らない病院", LocalDate.of(2020, 4, 1), null);
    FileValue photo = child.attaches(PHOTO, Photographs.jpeg(30, 20));
    child.submits();

    child.refuses(Refusal.Reason.NO_GROUND, stranger, Purpose.PERSONAL_USE, photo.id());
    child.refuses(Refusal.Reason.NO_GROUND, clinic, Purpose.TREATMENT, photo.id());
    child.sharing.assertRefused(
        child.id,
        Action.WRITE,
        Refusal.Reason.NO_GROUND,
        () -> child.attaches(stranger, PHOTO, Photographs.heic()));
    child.sharing.assertRefused(
        child.id,
        Action.WRITE,
        Refusal.Reason.NOT_FOR_THIS_ACTION,
        () -> child.attaches(child.doctor, PHOTO, Photographs.jpeg(30, 20)));
    child.sharing.assertRefused(
        child.id,
        Action.WRITE,
        Refusal.Reason.NO_GROUND,
        () -> child.attaching().detach(stranger, child.id, PHOTO));
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void keepsNothingOfWhatIsUnfitAndLeavesWhatStood(Database database) {
    Child child = new Child(database);
    FileValue photo = child.attaches(PHOTO, Photographs.jpeg(30, 20));

    Unfit heic = catchThrowableOfType(Unfit.class, () -> child.attaches(PHOTO, Photographs.heic()));
    Unfit script =
        catchThrowableOfType(Unfit.class, () -> child.attaches(PAPER, Photographs.pdfWithScript()));

    assertThat(heic.why()).isEqualTo(Unfit.Why.HEIC);
    assertThat(script.why()).isEqualTo(Unfit.Why.PDF_SCRIPT);
    assertThat(child.stored()).isEqualTo(1);
    assertThat(child.read(child.mother, Purpose.PERSONAL_USE, photo).file()).isEqualTo(photo);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void takesSoManyFilesAndNoMore(Database database) {
    Child child = new Child(database);
    for (int i = 1; i <= AttachingFiles.MOST_OF_A_DATASET; i++) {
      child.attaches(path("positions." + i + ".photo"), Photographs.jpeg(8 + i, 8));
    }

    TooManyFiles many =
        catchThrowableOfType(
            TooManyFiles.class,
            () -> child.attaches(path("positions.40.photo"), Photographs.jpeg(8, 60)));
    child.attaches(PHOTO, Photographs.jpeg(8, 61));

    assertThat(many.what()).isEqualTo(TooManyFiles.Of.THE_DATASET);
    assertThat(child.stored()).isEqualTo(AttachingFiles.MOST_OF_A_DATASET);
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void takesSoManyFilesWithinAnHour(Database database) {
    Sharing sharing = new Sharing(database);
    int sent = 0;
    for (int c = 0; c < 3; c++) {
      Child child = new Child(sharing, sharing.personAged(3 + c));
      for (int i = 1; i <= 20; i++, sent++) {
        child.attaches(path("positions." + i + ".photo"), Photographs.jpeg(8 + i, 8));
      }
    }
    Child last = new Child(sharing, sharing.personAged(9));

    assertThat(sent).isEqualTo(AttachingFiles.MOST_OF_AN_HOUR);
    assertThatExceptionOfType(TooManyFiles.class)
        .isThrownBy(() -> last.attaches(PHOTO, Photographs.jpeg(8, 8)))
        .extracting(TooManyFiles::what)
        .isEqualTo(TooManyFiles.Of.THE_HOUR);
    sharing.pass(Duration.ofHours(1).plusSeconds(1));
    assertThat(last.attaches(PHOTO, Photographs.jpeg(8, 8)).type()).isEqualTo(FileType.JPEG);
  }

  private static Path path(String text) {
    return Path.parse(text).orElseThrow();
  }

  /**
   * A child whose mother enters; a doctor was granted everything unless somebody says otherwise.
   */
  private static final class Child {

    final Sharing sharing;
    final SubjectId id;
    final Caller mother;
    final Caller doctor;

    Child(Database database) {
      this(new Sharing(database));
      sharing.granted(mother, id, sharing.terms());
    }

    Child(Sharing sharing) {
      this(sharing, sharing.personAged(10));
    }

    Child(Sharing sharing, SubjectId id) {
      this.sharing = sharing;
      this.id = id;
      mother = sharing.she;
      doctor = sharing.doctor;
      sharing.guards(id);
    }

    AttachingFiles attaching() {
      return sharing.world.the(AttachingFiles.class);
    }

    FileValue attaches(Path path, byte[] bytes) {
      return attaches(mother, path, bytes);
    }

    FileValue attaches(Caller who, Path path, byte[] bytes) {
      return attaching().attach(who, id, path, "../IMG 1.HEIC", bytes);
    }

    Judgement enters(Path path, String value) {
      return sharing
          .world
          .the(EnteringDataset.class)
          .enter(mother, id, Map.of(path, value), Set.of())
          .get(path);
    }

    void submits() {
      sharing.world.the(EnteringDataset.class).submit(mother, id);
    }

    void approves() {
      ApprovingDataset approving = sharing.world.the(ApprovingDataset.class);
      Comparison waiting = approving.compare(doctor, id).orElseThrow();
      Map<Path, Verdict> verdicts = new LinkedHashMap<>();
      waiting.changes().forEach(change -> verdicts.put(change.path(), new Verdict.Approved()));
      approving.decide(doctor, id, waiting.submitted().number(), verdicts);
    }

    Map<Path, ?> seen(Caller who, Purpose purpose) {
      return sharing.world.the(ReadingDataset.class).sheet(who, purpose, id).latest().entries();
    }

    ReadingFiles.Content read(Caller who, Purpose purpose, FileValue file) {
      return sharing.world.the(ReadingFiles.class).read(who, purpose, id, file.id());
    }

    void refuses(Refusal.Reason reason, Caller who, Purpose purpose, UUID file) {
      sharing.assertRefused(
          id,
          Action.READ,
          reason,
          () -> sharing.world.the(ReadingFiles.class).read(who, purpose, id, file));
    }

    long stored() {
      return sharing.world.inTransaction(
          () ->
              sharing
                  .world
                  .the(EntityManager.class)
                  .createQuery(
                      "select count(f) from EmergencyFile f where f.subjectId = :subject",
                      Long.class)
                  .setParameter("subject", id.value())
                  .getSingleResult());
    }
  }
}
