package jp.mimamori.intake.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.FindingCode;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Sex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckupRefusalsTest {

  private final CheckupImporter importer = new CheckupImporter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "20240231",
        "20240200",
        "20230229",
        "20241301",
        "2024",
        "99999999",
        "x",
        "20240612996199",
        "2024061224600"
      })
  void refusesACheckupOnADayThatDoesNotExist(String day) {
    assertThat(codes(change("20240612", day))).contains(CheckupFinding.DATE_IMPOSSIBLE);
    assertThat(change("20240612", day).draft()).isEmpty();
  }

  @Test
  void refusesABirthDateThatDoesNotExistAndSaysWhere() {
    Reading reading = change("19750320", "19750231");

    assertThat(reading.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.place()).matches("birthTime \\d+:\\d+");
              assertThat(finding.sentence(Locale.JAPANESE)).isEqualTo("「19750231」は暦にない日付です。");
            });
  }

  @Test
  void refusesADateThatDoesNotExistWhereverItStands() {
    String ticket =
        "<participant typeCode=\"HLD\"><time><high value=\"20250431\"/></time></participant>"
            + "<documentationOf>";

    assertThat(codes(change("<documentationOf>", ticket)))
        .containsExactly(CheckupFinding.DATE_IMPOSSIBLE);
  }

  @Test
  void refusesABirthAfterTheCheckup() {
    assertThat(codes(change("19750320", "20240613")))
        .containsExactly(CheckupFinding.BORN_AFTER_CHECKUP);
  }

  @Test
  void refusesWhatDoesNotSayWhenItWas() {
    assertThat(codes(change("<effectiveTime value=\"20240612\"/><performer", "<performer")))
        .containsExactly(CheckupFinding.CHECKUP_DATE_MISSING);
  }

  @Test
  void refusesWhatDoesNotSayWhomItIsAbout() {
    assertThat(codes(read(document(new Claim(null, null, null, null, People.CARD)))))
        .containsExactly(
            CheckupFinding.NAME_MISSING, CheckupFinding.BIRTH_MISSING, CheckupFinding.SEX_MISSING);
  }

  @Test
  void takesAPersonWithoutSexButSaysSo() {
    Claim claim = new Claim(null, "ミマモリ　ハナ", LocalDate.of(1975, 3, 20), null, People.CARD);

    Reading reading = read(document(claim));

    assertThat(reading.draft()).isPresent();
    assertThat(codes(reading)).containsExactly(CheckupFinding.SEX_MISSING);
  }

  @Test
  void refusesTwoPeopleInOneDocument() {
    String other = "<recordTarget><patientRole/></recordTarget><author>";

    assertThat(codes(change("<author>", other))).containsExactly(CheckupFinding.SEVERAL_PEOPLE);
  }

  @Test
  void refusesTwoDifferentNumbersOfOneKind() {
    String other = "<patientRole><id root=\"1.2.392.200119.6.205\" extension=\"999\"/>";

    assertThat(codes(change("<patientRole>", other)))
        .containsExactly(CheckupFinding.IDENTIFIER_TWICE);
  }

  @Test
  void warnsOfAWrongCheckDigitAndTakesTheDocument() {
    Reading reading = change("06139992", "06123456");

    assertThat(reading.draft()).isPresent();
    assertThat(codes(reading)).containsExactly(CheckupFinding.INSURER_CHECK_DIGIT);
  }

  @Test
  void takesTheSixDigitsOfAMunicipalInsurer() {
    assertThat(change("06139992", "138057").findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234", "0613999", "０６１３９９９X", "061399920"})
  void refusesAnInsurerNumberOfAnotherShape(String insurer) {
    assertThat(codes(change("06139992", insurer))).containsExactly(CheckupFinding.INSURER_SHAPE);
  }

  @Test
  void takesAPersonWithoutInsuranceButSaysSo() {
    Claim claim = new Claim(null, "ミマモリ　ハナ", LocalDate.of(1975, 3, 20), Sex.FEMALE, null);

    Reading reading = read(document(claim));

    assertThat(reading.draft().orElseThrow().claim().insured()).isNull();
    assertThat(codes(reading))
        .containsExactly(CheckupFinding.INSURER_MISSING, CheckupFinding.INSURED_NUMBER_MISSING);
  }

  @Test
  void takesAPersonWhoIsAloneOnTheCard() {
    InsuredNumber card = new InsuredNumber("39131156", "", "81728394", "");

    Reading reading =
        read(document(new Claim(null, "シケン　ジロウ", LocalDate.of(1940, 1, 1), Sex.MALE, card)));

    assertThat(reading.draft().orElseThrow().claim().insured()).isEqualTo(card);
  }

  @ParameterizedTest
  @CsvSource({"19", "49", "69", "79", "89"})
  void refusesToDelete(String report) {
    Reading reading = read(People.hana().as("010", report));

    assertThat(codes(reading)).containsExactly(CheckupFinding.DELETE_REQUEST);
    assertThat(reading.findings().get(0).sentence(Locale.JAPANESE)).contains("削除依頼");
  }

  @Test
  void refusesGuidanceResults() {
    assertThat(codes(read(People.hana().as("010", "21"))))
        .containsExactly(CheckupFinding.GUIDANCE_RESULT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<a/>",
        "<ClinicalDocument/>",
        "<ClinicalDocument xmlns='urn:hl7-org:v2'/>",
        "<ClinicalDocument xmlns='urn:hl7-org:v3'/>",
        "<ClinicalDocument xmlns='urn:hl7-org:v3'><code code='1' codeSystem='2.16'/></ClinicalDocument>"
      })
  void refusesOtherDocuments(String xml) {
    assertThat(codes(read(xml))).containsExactly(CheckupFinding.NOT_A_CHECKUP);
  }

  @Test
  void refusesACheckupWithoutResults() {
    assertThat(codes(read(CheckupDocument.of(People.HANA, People.CHECKUP))))
        .containsExactly(CheckupFinding.NO_RESULTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"未実施", "1e999999999", "NaN", "１５８", "", "1,58", "--1"})
  void refusesAMeasurementThatIsNotANumber(String value) {
    assertThat(codes(change("value=\"158.0\"", "value=\"" + value + "\"")))
        .containsExactly(CheckupFinding.VALUE_NOT_A_NUMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "9000", "0", "250.1"})
  void warnsOfAValueThatNobodyHas(String value) {
    Reading reading = change("value=\"158.0\"", "value=\"" + value + "\"");

    assertThat(reading.draft()).isPresent();
    assertThat(codes(reading)).containsExactly(CheckupFinding.VALUE_OUT_OF_RANGE);
    assertThat(reading.findings().get(0).place()).isEqualTo("section 01010 / 9N001000000000001");
    assertThat(reading.findings().get(0).sentence(Locale.JAPANESE))
        .isEqualTo("「身長」の値 " + value + " は、入力できる範囲（100～250）の外です。書き間違いかもしれません。");
  }

  @Test
  void warnsOfAResultWithoutAValue() {
    Reading reading = change("<value xsi:type=\"PQ\" value=\"158.0\" unit=\"cm\"/>", "");

    assertThat(reading.draft()).isPresent();
    assertThat(codes(reading)).containsExactly(CheckupFinding.VALUE_MISSING);
  }

  @Test
  void warnsOfAResultWithoutACode() {
    String empty =
        "<entry><observation classCode=\"OBS\" moodCode=\"EVN\"><code nullFlavor=\"NA\"/>"
            + "</observation></entry><entry>";
    Reading reading = change("<entry>", empty);

    assertThat(reading.draft()).isPresent();
    assertThat(codes(reading)).containsExactly(CheckupFinding.ITEM_WITHOUT_CODE);
  }

  @Test
  void refusesMoreResultsThanACheckupHas() {
    CheckupDocument document = People.hana();
    for (int i = 0; i < 3_000; i++) {
      document.with("9N006000000000001", "50");
    }

    assertThat(codes(read(document))).containsExactly(CheckupFinding.XML_TOO_COMPLEX);
  }

  @Test
  void refusesAnEndlessItemCodeAndQuotesLittle() {
    assertThat(codes(change("9N001000000000001\" d", "9".repeat(1_000_000) + "\" d")))
        .contains(CheckupFinding.CODE_TOO_LONG);

    Reading value = change("value=\"158.0\"", "value=\"" + "x".repeat(1_000_000) + "\"");
    assertThat(value.findings().get(0).sentence(Locale.JAPANESE)).hasSizeLessThan(200);
  }

  @Test
  void refusesADocumentThatIsCutOff() {
    String xml = People.hana().xml();

    Reading reading = read(xml.substring(0, xml.length() / 2));

    assertThat(codes(reading)).containsExactly(CheckupFinding.XML_MALFORMED);
    assertThat(reading.findings().get(0).place()).matches("\\d+:\\d+");
  }

  @Test
  void refusesEntitiesWithoutReadingThem() {
    Reading reading =
        read(
            "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]>"
                + "<ClinicalDocument xmlns='urn:hl7-org:v3'>&e;</ClinicalDocument>");

    assertThat(codes(reading)).containsExactly(CheckupFinding.XML_DOCTYPE);
  }

  @Test
  void survivesEveryCutOfADocument() {
    byte[] bytes = People.hana().with("9N056160400000049", "髙血圧").bytes();

    for (int length = 0; length < bytes.length - 20; length += 7) {
      Reading reading = importer.read(new Upload("h.xml", java.util.Arrays.copyOf(bytes, length)));
      assertThat(reading.draft()).isEmpty();
    }
  }

  private CheckupDocument document(Claim claim) {
    return CheckupDocument.of(claim, People.CHECKUP).with("9N001000000000001", "158.0");
  }

  private Reading change(String from, String to) {
    String xml = People.hana().xml();
    assertThat(xml).contains(from);
    return read(xml.replace(from, to));
  }

  private Reading read(CheckupDocument document) {
    return importer.read(People.upload(document));
  }

  private Reading read(String xml) {
    return importer.read(new Upload("h.xml", xml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<FindingCode> codes(Reading reading) {
    return reading.findings().stream().map(Finding::code).distinct().toList();
  }
}
