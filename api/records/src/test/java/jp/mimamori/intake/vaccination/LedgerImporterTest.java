package jp.mimamori.intake.vaccination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Format;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import jp.mimamori.person.Sex;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerImporterTest {

  private static final String VRS_HEAD =
      "個別宛名番号,"
          + "１回目接種履歴登録日時,1回目接種日,1回目券番号,1回目接種自治体コード,1回目接種会場名,1回目接種医師名,1回目ワクチンメーカー,1回目ワクチンロット番号,"
          + "2回目接種履歴登録日時,2回目接種日,2回目券番号,2回目接種自治体コード,2回目接種会場名,2回目接種医師名,2回目ワクチンメーカー,2回目ワクチンロット番号";
  private static final String VRS_ROW =
      "       12345,"
          + "20210711101500,20210710,0012345678,131016,見本市民会館,見本 太郎,ファイザー,EY0001,"
          + "20210801101500,20210731,0012345678,131016,\"見本市民会館\n大ホール\",見本 花子,ファイザー,FC0002";

  private final LedgerImporter importer = new LedgerImporter();

  @Test
  void readsTheDosesThatStandBesideEachOther() {
    Draft draft = draft(VRS_HEAD + "\r\n" + VRS_ROW + "\r\n");

    assertThat(draft.format()).isEqualTo(Format.VACCINATION_LEDGER);
    assertThat(draft.records()).hasSize(2);
    DraftRecord second = draft.records().get(1);
    assertThat(second.resourceType()).isEqualTo("Immunization");
    assertThat(second.title()).isEqualTo("新型コロナワクチン");
    assertThat(second.effective()).isEqualTo(EffectiveTime.ofDay(LocalDate.of(2021, 7, 31)));
    assertThat(second.template())
        .contains("FC0002", "ファイザー", "見本 花子", "大ホール", "\"doseNumberPositiveInt\":2")
        .doesNotContain("0012345678", "12345,");
  }

  @Test
  void readsThemWithoutAHead() {
    assertThat(draft(VRS_ROW).records()).hasSize(2);
    assertThat(draft(",20210711101500,20210710,,,,,,\n").records()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"windows-31j", "UTF-8", "UTF-16"})
  void readsWhatSpreadsheetsWrite(String encoding) {
    byte[] bytes = (VRS_HEAD + "\r\n" + VRS_ROW).getBytes(Charset.forName(encoding));

    assertThat(importer.read(new Upload("a.csv", bytes)).draft()).isPresent();
    assertThat(importer.recognises(new Upload("a.csv", bytes))).isTrue();
  }

  @Test
  void readsAByteOrderMark() {
    byte[] bytes = ("\uFEFF" + VRS_HEAD + "\n" + VRS_ROW).getBytes(StandardCharsets.UTF_8);

    assertThat(importer.recognises(new Upload("a.csv", bytes))).isTrue();
    assertThat(importer.read(new Upload("a.csv", bytes)).draft()).isPresent();
  }

  @Test
  void readsATableWithOneVaccinationInEachRow() {
    Draft draft =
        draft(
            """
            氏名,生年月日,性別,予防接種名,回数,接種年月日,製造番号,医療機関名
            髙﨑 陽,令和6年1月10日,男,ＢＣＧ,1,R6.6.20,KH301,見本クリニック
            髙﨑 陽,令和6年1月10日,男,五種混合,第1回,2024/3/12,5K001,"見本クリニック"
            """);

    assertThat(draft.claim().name()).isEqualTo("髙﨑 陽");
    assertThat(draft.claim().birthDate()).isEqualTo(LocalDate.of(2024, 1, 10));
    assertThat(draft.claim().sex()).isEqualTo(Sex.MALE);
    assertThat(draft.records()).extracting(DraftRecord::title).containsExactly("ＢＣＧ", "五種混合");
    assertThat(draft.records().get(1).template()).contains("\"doseNumberPositiveInt\":1");
  }

  @Test
  void namesTheSameDoseAlikeInEveryExtract() {
    assertThat(draft("接種日,ワクチン\n20240620,ＢＣＧ\n").records().get(0).key())
        .isEqualTo(draft("ワクチン名,接種年月日\nBCG,2024/6/20\n").records().get(0).key());
  }

  @Test
  void refusesWhatIsAboutSeveralPeople() {
    refuses(
        VRS_HEAD + "\n" + VRS_ROW + "\n" + VRS_ROW.replace("12345,", "12346,"), "SEVERAL_PEOPLE");
    refuses(",20210711101500,20210710,,,,,,\n,20210712101500,20210711,,,,,,\n", "SEVERAL_PEOPLE");
    refuses("フリガナ,接種日,ワクチン\nﾊﾅｺ,20240620,BCG\nﾀﾛｳ,20240621,BCG\n", "SEVERAL_PEOPLE");
    refuses("氏名,接種日,ワクチン\n甲,20240620,BCG\n乙,20240621,BCG\n", "SEVERAL_PEOPLE");
    refuses("生年月日,接種日,ワクチン\n20240101,20240620,BCG\n20240102,20240621,BCG\n", "SEVERAL_PEOPLE");
  }

  @Test
  void takesRowsOfNothingButCommasForNothing() {
    assertThat(draft(VRS_ROW + "\r\n,,,,,,,,,,,,,,,,\r\n").records()).hasSize(2);
  }

  @Test
  void readsAFirstDoseThatIsLeftOutAndHeadingsOverTwoLines() {
    assertThat(draft("123,,,,,,,,,20210801101500,20210731,,,,,,\n").records()).hasSize(1);
    assertThat(draft("\"接種\n年月日\",ワクチン\n20240620,BCG\n").records()).hasSize(1);
  }

  @Test
  void readsTheFirstOfTwoWordsForOneThing() {
    Reading reading = read("予防接種名,ワクチン名,接種日\n四種混合,見本ワクチン,20240620\n");

    assertThat(reading.draft().orElseThrow().records().get(0).title()).isEqualTo("四種混合");
    assertThat(reading.findings())
        .extracting(finding -> finding.code().name())
        .containsExactly("COLUMN_UNKNOWN");
  }

  @Test
  void isDoneSoonWithWhateverIsSent() {
    String doses = ",20210101".repeat(99);
    String head =
        IntStream.rangeClosed(1, 99)
            .mapToObj(dose -> "," + dose + "回目接種日")
            .collect(Collectors.joining());
    String wide = "宛名番号" + head + ("\n1" + doses).repeat(5_000);
    String tall = "接種日,ワクチン" + "\n20210101,BCG".repeat(9_999);
    String commas = "1" + ",".repeat(1_000_000) + "\n1".repeat(9_000);

    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          refuses(wide, "TOO_LARGE");
          refuses(tall, "TOO_LARGE");
          refuses(commas, "TOO_LARGE");
        });
  }

  @Test
  void refusesDaysThatDoNotExistWithTheirPlace() {
    Reading reading = read("接種日,ワクチン\n20240620,BCG\n20240631,ヒブ\n");

    assertThat(reading.draft()).isEmpty();
    assertThat(reading.findings()).extracting(Finding::place).containsExactly("line 3");
    assertThat(reading.findings().get(0).sentence(Locale.JAPANESE)).contains("20240631");
    refuses(VRS_HEAD + "\n" + VRS_ROW.replace("20210731,", "20210732,"), "DAY_INVALID");
  }

  @Test
  void refusesWhatHoldsNothingOrIsBroken() {
    refuses("接種日,ワクチン\n", "NOTHING_IN_IT");
    refuses("接種日,ワクチン\n,\n", "NOTHING_IN_IT");
    refuses("接種日,ワクチン,接種日\n20240620,BCG,20240621\n", "COLUMN_TWICE");
    refuses("接種日,ワクチン\n20240620,\"BCG\n", "QUOTE_NOT_CLOSED");
    assertThat(
            importer
                .read(new Upload("a.csv", new byte[] {(byte) 0x81, (byte) 0xFF, (byte) 0xFD}))
                .findings())
        .extracting(finding -> finding.code().name())
        .containsExactly("ENCODING_UNREADABLE");
  }

  @Test
  void takesTheRestAndSaysWhatItDidNotTake() {
    Reading reading =
        read(
            """
            生年月日,接種日,ワクチン,回数,備考
            20240110,20240301,ヒブ,2,
            20240110,20240401,ヒブ,1,
            20240110,20240401,ヒブ,1,
            20240110,20231231,BCG,1,
            20240110,,BCG,1,
            20240110,20240501,,1,
            20240110,20240620,BCG,1,,多い
            """);

    assertThat(reading.draft().orElseThrow().records()).hasSize(4);
    assertThat(reading.findings())
        .extracting(finding -> finding.code().name() + " " + finding.place())
        .contains(
            "COLUMN_UNKNOWN line 1",
            "OUT_OF_ORDER line 2",
            "TWICE line 4",
            "BEFORE_BIRTH line 5",
            "DAY_MISSING line 6",
            "VACCINE_MISSING line 7",
            "FIELDS_EXTRA line 8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "日付,体重\n2024/6/20,9.3\n",
        "接種日,体重\n20240620,9.3\n",
        "JAHISTC08,1\n",
        "{\"resourceType\":\"Bundle\"}",
        "1,2,3,4,5,6\n"
      })
  void leavesOtherFilesToOthers(String text) {
    assertThat(importer.recognises(new Upload("a.csv", text.getBytes(StandardCharsets.UTF_8))))
        .isFalse();
  }

  @ParameterizedTest
  @EnumSource(LedgerFinding.class)
  void hasASentenceForEachFindingInBothLanguages(LedgerFinding code) {
    for (Locale locale : List.of(Locale.JAPANESE, Locale.ENGLISH)) {
      assertThat(code.sentence(locale, List.of("何か"))).isNotBlank().doesNotContain("{0}");
    }
  }

  private void refuses(String text, String code) {
    Reading reading = read(text);
    assertThat(reading.draft()).as(text).isEmpty();
    assertThat(reading.findings()).extracting(f -> f.code().name()).contains(code);
  }

  private Draft draft(String text) {
    Upload upload = new Upload("a.csv", text.getBytes(StandardCharsets.UTF_8));
    assertThat(importer.recognises(upload)).isTrue();
    return importer.read(upload).draft().orElseThrow();
  }

  private Reading read(String text) {
    return importer.read(new Upload("a.csv", text.getBytes(StandardCharsets.UTF_8)));
  }
}
