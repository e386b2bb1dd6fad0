package jp.mimamori.intake.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.FindingCode;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import org.junit.jupiter.api.Test;

class CheckupArchiveTest {

  @Test
  void recognisesAZip() {
    assertThat(CheckupArchive.recognises(Zips.of(1).upload())).isTrue();
    assertThat(CheckupArchive.recognises(People.upload(People.hana()))).isFalse();
    assertThat(CheckupArchive.recognises(new Upload("a.zip", new byte[3]))).isFalse();
  }

  @Test
  void readsEachDocumentOfTheArchive() {
    CheckupArchive archive = CheckupArchive.read(Zips.of(3).upload());

    assertThat(archive.findings()).isEmpty();
    assertThat(archive.entries()).hasSize(3);
    assertThat(archive.entries())
        .allSatisfy(entry -> assertThat(entry.reading().draft()).isPresent());
    assertThat(archive.entries().get(2).name())
        .isEqualTo(Zips.NAME + "/DATA/h13123456782024070101000003.xml");
    assertThat(archive.entries().get(0).upload().bytes()).isEqualTo(People.hana().bytes());
  }

  @Test
  void refusesAnArchiveWhoseIndexCountsOtherwise() {
    CheckupArchive archive = CheckupArchive.read(Zips.of(2).telling("3").upload());

    assertThat(archive.isRefused()).isTrue();
    assertThat(archive.entries()).isEmpty();
    assertThat(codes(archive)).containsExactly(CheckupFinding.INDEX_COUNT);
    assertThat(archive.findings().get(0).place()).isEqualTo(Zips.NAME + "/ix08_V08.xml");
    assertThat(archive.findings().get(0).sentence(Locale.JAPANESE))
        .startsWith("索引には 3 件とありますが、結果のファイルは 2 件です。");
  }

  @Test
  void refusesOneBadDocumentAndTakesTheOthers() {
    Zips zips =
        Zips.of(1)
            .document(CheckupDocument.of(People.HANA, People.CHECKUP))
            .document(People.hana());

    CheckupArchive archive = CheckupArchive.read(zips.upload());

    assertThat(archive.findings()).isEmpty();
    assertThat(archive.entries())
        .extracting(entry -> entry.reading().draft().isPresent())
        .containsExactly(true, false, true);
  }

  @Test
  void refusesAnArchiveWithoutAnIndexOrWithoutResults() {
    byte[] empty = Zips.zip(Map.of("a.txt", new byte[1]), StandardCharsets.UTF_8);

    assertThat(codes(CheckupArchive.read(new Upload("a.zip", empty))))
        .contains(CheckupFinding.INDEX_MISSING);
    assertThat(codes(CheckupArchive.read(Zips.of(0).upload())))
        .containsExactly(CheckupFinding.NO_DOCUMENTS);
  }

  @Test
  void refusesAnIndexThatIsNone() {
    byte[] page = "<html/>".getBytes(StandardCharsets.UTF_8);
    byte[] zip =
        Zips.zip(
            Map.of("a/ix08_V08.xml", page, "a/DATA/h1.xml", People.hana().bytes()),
            StandardCharsets.UTF_8);

    assertThat(codes(CheckupArchive.read(new Upload("a.zip", zip))))
        .containsExactly(CheckupFinding.INDEX_NOT_READABLE);
  }

  @Test
  void refusesTwoResultsOfOneNameInTwoFolders() {
    Zips zips = Zips.of(1).entry("b/DATA/h13123456782024070101000001.xml", People.hana().bytes());

    assertThat(codes(CheckupArchive.read(zips.upload())))
        .containsExactly(CheckupFinding.ZIP_SAME_NAME);
  }

  @Test
  void takesTheEarlierNamespaceAsTheSame() {
    Zips zips = Zips.of(1).inTheOldNamespace();

    CheckupArchive archive = CheckupArchive.read(zips.claim(1, "06139992").summary(1).upload());

    assertThat(archive.isRefused()).isFalse();
    assertThat(codes(archive)).containsExactly(CheckupFinding.NAMESPACE_OLD);
    Reading reading = archive.entries().get(0).reading();
    assertThat(reading.draft()).isPresent();
    assertThat(reading.findings())
        .extracting(Finding::code)
        .containsExactly(CheckupFinding.NAMESPACE_OLD);
  }

  @Test
  void warnsOfNamesThatDoNotFit() {
    Upload upload = Zips.of(1).to("06139984").upload();

    assertThat(codes(CheckupArchive.read(upload))).containsExactly(CheckupFinding.RECEIVER_DIFFERS);
    assertThat(
            codes(CheckupArchive.read(new Upload("download (1).zip", Zips.of(1).upload().bytes()))))
        .containsExactly(CheckupFinding.FOLDER_NAME);
  }

  @Test
  void holdsResultsAgainstTheirClaims() {
    Zips zips = Zips.of(2).claim(1, "06139992").claim(3, "06139992").summary(5);

    assertThat(codes(CheckupArchive.read(zips.upload())))
        .containsExactly(
            CheckupFinding.CLAIM_MISSING,
            CheckupFinding.CLAIM_WITHOUT_RESULT,
            CheckupFinding.SUMMARY_COUNT);
  }

  @Test
  void refusesAResultWhoseClaimNamesAnotherInsurer() {
    CheckupArchive archive =
        CheckupArchive.read(
            Zips.of(2).claim(1, "０６１３９９９２").claim(2, "01130012").summary(2).upload());

    assertThat(archive.findings()).isEmpty();
    assertThat(archive.entries().get(0).reading().findings()).isEmpty();
    assertThat(archive.entries().get(1).reading().draft()).isEmpty();
    assertThat(archive.entries().get(1).reading().findings())
        .extracting(Finding::code)
        .containsExactly(CheckupFinding.CLAIM_INSURER);
  }

  @Test
  void saysWhatItSkipped() {
    CheckupArchive archive =
        CheckupArchive.read(
            Zips.of(1)
                .file("XSD/hc08_V08.xsd", new byte[10])
                .file("DATA/more.zip", new byte[10])
                .file("readme.txt", new byte[10])
                .entry("__MACOSX/._x", new byte[10])
                .upload());

    assertThat(archive.isRefused()).isFalse();
    assertThat(codes(archive))
        .containsExactly(CheckupFinding.ZIP_IN_ZIP, CheckupFinding.ENTRY_IGNORED);
  }

  @Test
  void readsJapaneseNamesOfEitherEncoding() {
    for (String charset : List.of("UTF-8", "windows-31j")) {
      Zips zips = Zips.of(1).withNamesIn(Charset.forName(charset)).file("説明ソ表.txt", new byte[1]);

      assertThat(CheckupArchive.read(zips.upload()).findings())
          .extracting(Finding::place)
          .containsExactly(Zips.NAME + "/説明ソ表.txt");
    }
  }

  @Test
  void readsWhatItWrites() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CheckupArchiveWriting writing =
        new CheckupArchiveWriting(bytes, "1312345678", "06139992", LocalDate.of(2024, 7, 1));
    try (writing) {
      writing.add(People.hana());
      writing.add(People.hana());
    }

    CheckupArchive archive =
        CheckupArchive.read(new Upload(writing.name() + ".zip", bytes.toByteArray()));

    assertThat(archive.findings()).isEmpty();
    assertThat(archive.entries()).hasSize(2);
    assertThat(archive.entries().get(1).reading().draft()).isPresent();
  }

  private static List<FindingCode> codes(CheckupArchive archive) {
    return archive.findings().stream().map(Finding::code).distinct().toList();
  }
}
