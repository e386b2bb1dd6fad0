package jp.mimamori.test.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.mimamori.attachment.Unfit;
import jp.mimamori.consent.Purpose;
import jp.mimamori.consent.RefusedException;
import jp.mimamori.identity.Caller;
import jp.mimamori.identity.Japan;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.person.Sex;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.RecordId;
import jp.mimamori.record.SourceDocuments;
import jp.mimamori.test.door.Photographs;
import jp.mimamori.vaccination.CopiedDose;
import jp.mimamori.vaccination.DoseNotPossible;
import jp.mimamori.vaccination.EnteringVaccinations;
import jp.mimamori.vaccination.PrintingVaccinations;
import jp.mimamori.vaccination.ReadingVaccinations;
import jp.mimamori.vaccination.Series;
import jp.mimamori.vaccination.Standing;
import jp.mimamori.vaccination.Vaccination;
import jp.mimamori.vaccination.VaccinationChart;
import jp.mimamori.vaccination.Vaccine;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Database.class)
class EnteringVaccinationsTest {

  private static final LocalDate BORN = LocalDate.of(2025, 1, 10);
  private static final LocalDate DAY = LocalDate.of(2025, 7, 1);

  private final World world;
  private final Household people;
  private final SubjectId child;
  private final Caller she;
  private final Caller stranger;
  private final EnteringVaccinations entering;

  EnteringVaccinationsTest(Database database) {
    world = World.on(database);
    people = new Household(world);
    SubjectId mother = people.mother();
    child = people.register("髙﨑 陽", "タカサキ ハル", Sex.MALE, BORN);
    people.guards(mother, child);
    she = people.signsInAs("mother", mother);
    stranger = people.signsInAs("stranger", people.stranger());
    entering = world.the(EnteringVaccinations.class);
  }

  @Test
  void countsWhatIsCopiedFromTheHandbook() {
    assertThat(standing(Series.BCG).state()).isNotEqualTo(Standing.State.DONE);

    assertThat(enter(bcg(DAY))).isTrue();

    Vaccination kept = given().get(0);
    assertThat(kept.vaccine()).isEqualTo(Vaccine.BCG);
    assertThat(kept.name()).isEqualTo("BCG");
    assertThat(kept.day()).isEqualTo(DAY);
    assertThat(kept.number()).isEqualTo("1");
    assertThat(kept.lot()).isEqualTo("KH301");
    assertThat(kept.maker()).isEqualTo("見本製薬");
    assertThat(kept.place()).isEqualTo("見本クリニック");
    assertThat(kept.doctor()).isEqualTo("見本 医師");
    assertThat(kept.copied()).isTrue();
    assertThat(standing(Series.BCG).state()).isEqualTo(Standing.State.DONE);
  }

  @Test
  void knowsAVaccineByTheWordsOfTheHandbookToo() {
    enter(dose(null, "プレベナー20", DAY));
    enter(dose(null, "黄熱", DAY));

    assertThat(given())
        .extracting(Vaccination::vaccine)
        .containsExactlyInAnyOrder(Vaccine.PNEUMOCOCCUS_20, null);
    assertThat(given()).allMatch(Vaccination::copied);
  }

  @Test
  void keepsADoseOnceAndCorrectsItWhenItIsCopiedOtherwise() {
    enter(bcg(DAY));

    assertThat(enter(bcg(DAY))).isFalse();
    assertThat(enter(new CopiedDose(Vaccine.BCG, "", DAY, 1, "KH302", "", "見本クリニック", ""))).isTrue();

    assertThat(given()).extracting(Vaccination::lot).containsExactly("KH302");

    world.clock().pass(Duration.ofSeconds(1));
    assertThat(enter(bcg(DAY))).isTrue();
    assertThat(enter(bcg(DAY))).isFalse();
    assertThat(given()).extracting(Vaccination::lot).containsExactly("KH301");
  }

  @Test
  void takesAPhotoThatComesLater() {
    enter(bcg(DAY));
    byte[] photo = Photographs.jpeg(640, 480);
    world.clock().pass(Duration.ofSeconds(1));

    assertThat(entering.enter(she, child, bcg(DAY), photo)).isTrue();
    assertThat(entering.enter(she, child, bcg(DAY), photo)).isFalse();

    assertThat(given()).hasSize(1);
    assertThat(
            world
                .the(ReadingRecords.class)
                .document(she, Purpose.PERSONAL_USE, given().get(0).document())
                .bytes())
        .startsWith(0xFF, 0xD8, 0xFF);
  }

  @Test
  void takesBackWhatWasCopiedByMistakeAndTakesItAnew() {
    enter(bcg(DAY));
    RecordId wrong = given().get(0).id();

    assertThat(entering.takeBack(she, child, wrong)).isTrue();
    assertThat(given()).isEmpty();
    assertThat(standing(Series.BCG).state()).isNotEqualTo(Standing.State.DONE);
    assertThat(entering.takeBack(she, child, new RecordId(UUID.randomUUID()))).isFalse();

    for (int i = 0; i < 2; i++) {
      world.clock().pass(Duration.ofSeconds(1));
      assertThat(enter(bcg(DAY))).isTrue();
      assertThat(enter(bcg(DAY))).isFalse();
      assertThat(given()).hasSize(1);
      world.clock().pass(Duration.ofSeconds(1));
      assertThat(entering.takeBack(she, child, given().get(0).id())).isTrue();
      assertThat(given()).isEmpty();
    }
  }

  @Test
  void takesNothingBackForStrangersOrOfSomebodyElse() {
    enter(bcg(DAY));
    RecordId id = given().get(0).id();

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> entering.takeBack(stranger, child, id));
    SubjectId other = people.register("髙﨑 別", "タカサキ ベツ", Sex.FEMALE, BORN);
    SubjectId father = people.register("髙﨑 父", "タカサキ チチ", Sex.MALE, LocalDate.of(1982, 3, 3));
    people.guards(father, other);
    Caller guardian = people.signsInAs("father", father);
    assertThat(entering.takeBack(guardian, other, id)).isFalse();
    assertThat(given()).hasSize(1);
  }

  @Test
  void keepsThePhotoOfThePageAsTheDocument() {
    byte[] photo = Photographs.jpeg(640, 480);

    entering.enter(she, child, bcg(DAY), photo);

    SourceDocuments.Content kept =
        world
            .the(ReadingRecords.class)
            .document(she, Purpose.PERSONAL_USE, given().get(0).document());
    assertThat(kept.bytes()).startsWith(0xFF, 0xD8, 0xFF);
    assertThat(kept.document().fileName()).isEqualTo("handbook.jpg");
  }

  @Test
  void refusesWhatCannotHaveBeenGivenSo() {
    LocalDate today = Japan.dayOf(world.clock().instant());
    refuses(dose(Vaccine.BCG, "", null), "day", DoseNotPossible.Why.NOT_SAID);
    refuses(dose(null, "　", DAY), "vaccine", DoseNotPossible.Why.NOT_SAID);
    refuses(dose(Vaccine.BCG, "", today.plusDays(1)), "day", DoseNotPossible.Why.IN_THE_FUTURE);
    refuses(dose(Vaccine.BCG, "", BORN.minusDays(1)), "day", DoseNotPossible.Why.BEFORE_BIRTH);
    Stream.of(0, -1, CopiedDose.MOST_DOSES + 1)
        .forEach(
            number ->
                refuses(
                    new CopiedDose(Vaccine.BCG, "", DAY, number, "", "", "", ""),
                    "number",
                    DoseNotPossible.Why.NO_SUCH_NUMBER));
    refuses(
        dose(null, "長".repeat(CopiedDose.LONGEST + 1), DAY), "name", DoseNotPossible.Why.TOO_LONG);
    assertThat(given()).isEmpty();
  }

  @Test
  void takesNoFileThatIsNoPicture() {
    for (byte[] file :
        List.of(
            "<svg onload='alert(1)'/>".getBytes(StandardCharsets.US_ASCII),
            "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII),
            new byte[0])) {
      assertThatExceptionOfType(Unfit.class)
          .isThrownBy(() -> entering.enter(she, child, bcg(DAY), file));
    }
    assertThat(given()).isEmpty();
  }

  @Test
  void takesNothingOfStrangersStaffOrWhoMayOnlyRead() {
    Caller doctor = people.worksAt("見本病院", LocalDate.of(2020, 4, 1), null);
    for (Caller caller : List.of(stranger, doctor, people.operator())) {
      assertThatExceptionOfType(RefusedException.class)
          .isThrownBy(() -> entering.enter(caller, child, bcg(DAY), null));
    }
    assertThat(given()).isEmpty();
  }

  @Test
  void printsThemInBothLanguagesForWhoMaySeeThem() throws IOException {
    enter(bcg(DAY));
    PrintingVaccinations printing = world.the(PrintingVaccinations.class);

    try (PDDocument pdf = Loader.loadPDF(printing.print(she, Purpose.PERSONAL_USE, child))) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("髙﨑 陽", "2025-07-01", "BCG", "KH301", "Vaccination record", "予防接種の記録")
          .contains("証明書ではありません", "not a certificate");
      assertThat(pdf.getDocumentInformation().getTitle()).doesNotContain("髙﨑");
    }
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> printing.print(stranger, Purpose.PERSONAL_USE, child));
  }

  private void refuses(CopiedDose dose, String field, DoseNotPossible.Why why) {
    DoseNotPossible refused =
        catchThrowableOfType(DoseNotPossible.class, () -> entering.enter(she, child, dose, null));
    assertThat(refused.field()).isEqualTo(field);
    assertThat(refused.why()).isEqualTo(why);
  }

  private boolean enter(CopiedDose dose) {
    return entering.enter(she, child, dose, null);
  }

  private static CopiedDose bcg(LocalDate day) {
    return new CopiedDose(Vaccine.BCG, "", day, 1, " KH301 ", "見本製薬", "見本クリニック", "見本 医師");
  }

  private static CopiedDose dose(Vaccine vaccine, String name, LocalDate day) {
    return new CopiedDose(vaccine, name, day, null, "", "", "", "");
  }

  private List<Vaccination> given() {
    return chart().given();
  }

  private Standing standing(Series series) {
    return chart().standings().stream()
        .filter(standing -> standing.series() == series)
        .findFirst()
        .orElseThrow();
  }

  private VaccinationChart chart() {
    return world.the(ReadingVaccinations.class).chart(she, Purpose.PERSONAL_USE, child);
  }
}
