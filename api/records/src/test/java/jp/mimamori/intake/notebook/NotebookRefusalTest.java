package jp.mimamori.intake.notebook;

import static jp.mimamori.intake.notebook.Made.codes;
import static jp.mimamori.intake.notebook.Made.dispensing;
import static jp.mimamori.intake.notebook.Made.places;
import static jp.mimamori.intake.notebook.Made.read;
import static org.assertj.core.api.Assertions.assertThat;

import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookRefusalTest {

  @ParameterizedTest
  @ValueSource(strings = {"JAHISTC00", "JAHISTC10", "JAHISTC99"})
  void refusesOtherVersions(String version) {
    Reading reading = read(dispensing().text().replace("JAHISTC08", version));

    assertThat(codes(reading)).containsExactly("VERSION_UNKNOWN");
    assertThat(reading.draft()).isEmpty();
  }

  @Test
  void refusesAPrescriptionSymbol() {
    assertThat(codes(read("JAHIS10\n1,1,1234567,13,医院\n"))).containsExactly("PRESCRIPTION_SYMBOL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "こんにちは", "5,20260408,1", "JAHISTC", "{\"a\":1}"})
  void refusesWhatIsNoNotebook(String text) {
    assertThat(codes(read(text))).contains("NOT_A_NOTEBOOK");
  }

  @Test
  void refusesBytesInNoKnownEncoding() {
    Reading reading = new NotebookImporter().read(new Upload("a", new byte[] {0x4A, 0, 0x41, 0}));

    assertThat(codes(reading)).containsExactly("ENCODING_UNREADABLE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "ISO-2022-JP"})
  void refusesEncodingsThatWouldBeReadAsSomebodyElse(String charset) {
    Upload sent =
        new Upload("a", dispensing().text().getBytes(java.nio.charset.Charset.forName(charset)));

    assertThat(new NotebookImporter().recognises(sent)).isTrue();
    assertThat(codes(new NotebookImporter().read(sent))).containsExactly("ENCODING_UNREADABLE");
  }

  @ParameterizedTest
  @CsvSource({
    "20260231",
    "20260200",
    "20261301",
    "R080230",
    "X080101",
    "R000101",
    "2026048",
    "00000101",
    "明日"
  })
  void refusesDaysThatAreNotInTheCalendar(String written) {
    Reading reading = read(dispensing().text().replace("5,20260408", "5," + written));

    assertThat(places(reading)).contains("DATE_INVALID line 3");
    assertThat(reading.draft()).isEmpty();
  }

  @Test
  void refusesADispensingWithoutADay() {
    assertThat(places(read("JAHISTC08,1\n1,見本,1,19610709\n5,,1\n")))
        .containsExactly("DATE_MISSING line 3");
  }

  @Test
  void refusesADrugBeforeAnyDispensing() {
    assertThat(
            places(read("JAHISTC08,1\n1,見本,1,19610709\n201,1,薬,1,錠,1,,1\n5,20260408,1\n11,薬局\n")))
        .containsExactly("DRUG_WITHOUT_DATE line 3");
  }

  @Test
  void refusesTwoPatients() {
    String text = dispensing().record("1", "別人 太郎", "1", "19700101").text();

    assertThat(codes(read(text))).containsExactly("TWO_PATIENTS");
  }

  @Test
  void refusesAQuoteThatIsNeverClosed() {
    assertThat(places(read(dispensing().text() + "501,\"おわりのない,1\n")))
        .containsExactly("QUOTE_NOT_CLOSED line 11");
  }

  @Test
  void refusesANotebookWithoutAnyDay() {
    assertThat(codes(read("JAHISTC08,1\n1,見本,1,19610709\n2,1,卵,2\n")))
        .containsExactly("NOTHING_DATED");
  }

  @Test
  void refusesAFileOfMoreThanFiveMegabytesAtOnce() {
    Reading reading = new NotebookImporter().read(new Upload("a", new byte[5_000_001]));

    assertThat(codes(reading)).containsExactly("TOO_LARGE");
  }

  @Test
  void refusesAHundredThousandRecordsQuickly() {
    Reading reading = read("JAHISTC08,1\n" + "501,x,1\n".repeat(100_000));

    assertThat(codes(reading)).containsExactly("TOO_LARGE");
  }

  @Test
  void doesNotRecogniseOtherFiles() {
    NotebookImporter importer = new NotebookImporter();

    assertThat(importer.recognises(Made.utf8("{\"resourceType\":\"Bundle\"}"))).isFalse();
    assertThat(importer.recognises(new Upload("a", new byte[0]))).isFalse();
    assertThat(importer.recognises(Made.utf8("<ClinicalDocument/>"))).isFalse();
  }

  @Test
  void takesAPatientlessNotebookWithAnEmptyClaim() {
    Reading reading = read("JAHISTC08,1\n5,20260408,1\n11,薬局\n");

    assertThat(codes(reading)).containsExactly("PATIENT_MISSING");
    assertThat(reading.draft().orElseThrow().claim().name()).isNull();
  }

  @Test
  void removesControlCharactersWithAWarning() {
    Reading reading = read(dispensing().text() + "501,a\u0000b,1\n");

    assertThat(codes(reading)).containsExactly("CONTROL_CHARACTERS");
    assertThat(reading.draft().orElseThrow().records().get(0).template()).contains(">ab<");
  }
}
