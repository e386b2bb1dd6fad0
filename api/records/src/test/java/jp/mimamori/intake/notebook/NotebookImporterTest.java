package jp.mimamori.intake.notebook;

import static jp.mimamori.intake.notebook.Made.DAY;
import static jp.mimamori.intake.notebook.Made.all;
import static jp.mimamori.intake.notebook.Made.codes;
import static jp.mimamori.intake.notebook.Made.dispensing;
import static jp.mimamori.intake.notebook.Made.draft;
import static jp.mimamori.intake.notebook.Made.only;
import static jp.mimamori.intake.notebook.Made.person;
import static jp.mimamori.intake.notebook.Made.places;
import static jp.mimamori.intake.notebook.Made.read;
import static jp.mimamori.intake.notebook.Made.withPharmacy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import jp.mimamori.consent.Category;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Format;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.csv.CsvText;
import jp.mimamori.person.Sex;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookImporterTest {

  @Test
  void readsWhatTheWriterWrites() {
    Reading reading = read(dispensing());

    assertThat(reading.findings()).isEmpty();
    Draft draft = reading.draft().orElseThrow();
    assertThat(draft.format()).isEqualTo(Format.MEDICATION_NOTEBOOK);
    assertThat(draft.claim())
        .isEqualTo(new Claim("見本 はなこ", "ミホン ハナコ", Made.BIRTH, Sex.FEMALE, null));
    assertThat(draft.records())
        .extracting(DraftRecord::resourceType)
        .containsExactly("Composition", "MedicationDispense");
    assertThat(draft.records()).allMatch(r -> r.category() == Category.MEDICATION);
    assertThat(draft.records()).allMatch(r -> r.effective().equals(EffectiveTime.ofDay(DAY)));
  }

  @Test
  void writesOneDispenseAsAPharmacistWouldReadIt() throws IOException {
    DraftRecord drug = only(draft(dispensing()), "MedicationDispense");

    try (InputStream golden = getClass().getResourceAsStream("dispense.json")) {
      String expected = new String(golden.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(Golden.pretty(drug.template())).isEqualTo(expected);
    }
  }

  @Test
  void makesDrugsPartOfTheirDispensing() {
    Draft draft = draft(dispensing());

    DraftRecord parent = only(draft, "Composition");
    DraftRecord drug = only(draft, "MedicationDispense");
    assertThat(parent.title()).isEqualTo("調剤 みどり町薬局");
    assertThat(drug.partOf()).isEqualTo(parent.key());
    assertThat(parent.template())
        .contains("\"reference\":\"MedicationDispense/" + DraftRecord.token(drug.key()) + "\"")
        .contains("\"code\":\"60593-1\"")
        .contains("1344500001");
  }

  @ParameterizedTest
  @CsvSource({"windows-31j", "UTF-8", "bom"})
  void readsEitherEncoding(String encoding) {
    String text = dispensing().drug(2, "ﾌｪﾛﾍﾞﾘﾝ髙﨑①", "2", "錠", 1, "").text();
    byte[] bytes =
        encoding.equals("bom")
            ? ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)
            : text.getBytes(java.nio.charset.Charset.forName(encoding));
    Upload upload = new Upload("a.csv", bytes);

    assertThat(new NotebookImporter().recognises(upload)).isTrue();
    Draft draft = new NotebookImporter().read(upload).draft().orElseThrow();
    assertThat(all(draft, "MedicationDispense").get(1).title()).isEqualTo("ﾌｪﾛﾍﾞﾘﾝ髙﨑①");
  }

  @Test
  void doesNotTakeHalfWidthKatakanaForUtf8() {
    byte[] bytes = "JAHISTC08,1\r\n1,ﾃｲ,1,19610709\r\n5,20260408,1\r\n".getBytes(CsvText.SHIFT_JIS);

    Reading reading = new NotebookImporter().read(new Upload("a.csv", bytes));

    assertThat(reading.draft().orElseThrow().claim().name()).isEqualTo("ﾃｲ");
  }

  @ParameterizedTest
  @CsvSource({"lf", "cr", "eof"})
  void readsEveryLineEnd(String kind) {
    String text = dispensing().text();
    String changed =
        switch (kind) {
          case "lf" -> text.replace("\r\n", "\n");
          case "cr" -> text.replace("\r\n", "\r");
          default -> text + "\u001A";
        };

    Reading reading = read(changed);

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.draft().orElseThrow().records()).isEqualTo(draft(dispensing()).records());
  }

  @Test
  void readsQuotedFields() {
    Draft draft = draft(withPharmacy().drug(1, "A,B \"C\" 錠", "1", "錠", 1, ""));

    assertThat(only(draft, "MedicationDispense").title()).isEqualTo("A,B \"C\" 錠");
  }

  @ParameterizedTest
  @CsvSource({
    "20260408, 2026-04-08",
    "R080408, 2026-04-08",
    "H310430, 2019-04-30",
    "S640107, 1989-01-07",
    "T010801, 1912-08-01",
    "M450729, 1912-07-29",
    "Ｒ０８０４０８, 2026-04-08"
  })
  void readsBothCalendars(String written, LocalDate day) {
    Draft draft = read("JAHISTC08,1\n1,見本,1,S360709\n5," + written + ",1\n").draft().orElseThrow();

    assertThat(draft.records().get(0).effective()).isEqualTo(EffectiveTime.ofDay(day));
    assertThat(draft.claim().birthDate()).isEqualTo(LocalDate.of(1961, 7, 9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"R010430", "H010107", "S011224", "T010729"})
  void acceptsADayBeforeTheEraWithAWarning(String day) {
    Reading reading = read("JAHISTC08,1\n1,見本,1,T010730\n5," + day + ",1\n11,薬局\n");

    assertThat(codes(reading)).containsExactly("DATE_BEFORE_ERA");
    assertThat(reading.draft()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"R010501", "H310430", "H010108", "S640107", "S011225", "T151225"})
  void knowsTheFirstAndTheLastDayOfAnEra(String day) {
    assertThat(codes(read("JAHISTC08,1\n1,見本,1,T010730\n5," + day + ",1\n11,薬局\n"))).isEmpty();
  }

  @Test
  void readsWhatAnEditorSavedAsUnicode() {
    byte[] text = ("\uFEFF" + dispensing().text()).getBytes(StandardCharsets.UTF_16LE);
    Upload sent = new Upload("a.txt", text);

    assertThat(new NotebookImporter().recognises(sent)).isTrue();
    assertThat(new NotebookImporter().read(sent).draft()).contains(draft(dispensing()));
  }

  @Test
  void saysWhereCharactersStandThatOnlyTheirMakerHas() {
    byte[] sent = dispensing().text().replace("みどり町医院", "外?院").getBytes(CsvText.SHIFT_JIS);
    for (int i = 0; i < sent.length; i++) {
      if (sent[i] == '?') {
        sent = withGaiji(sent, i);
      }
    }

    Reading reading = new NotebookImporter().read(new Upload("a", sent));

    assertThat(places(reading)).containsExactly("OWN_CHARACTERS line 6");
    assertThat(reading.draft()).isPresent();
  }

  private static byte[] withGaiji(byte[] sent, int at) {
    java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
    all.write(sent, 0, at);
    all.write(0xF0);
    all.write(0x40);
    all.write(sent, at + 1, sent.length - at - 1);
    return all.toByteArray();
  }

  @Test
  void acceptsADayAfterTheEraWithAWarning() {
    Reading reading = read("JAHISTC08,1\n1,見本,1,S360709\n5,H310501,1\n11,薬局\n");

    assertThat(codes(reading)).containsExactly("DATE_AFTER_ERA");
    assertThat(reading.draft()).isPresent();
  }

  @Test
  void givesAmountsTheMeaningOfTheirDoseForm() {
    Draft draft =
        draft(
            withPharmacy()
                .drug(1, "内服薬", "3", "錠", 1, "")
                .usage(1, "毎食後", 7, "日分", 1)
                .drug(2, "頓服薬", "1", "錠", 1, "")
                .usage(2, "痛いとき", 5, "回分", 3)
                .drug(3, "塗り薬", "10", "g", 1, "")
                .usage(3, "患部に塗布", 1, "調剤", 5));

    String perDay = all(draft, "MedicationDispense").get(0).template();
    String perDose = all(draft, "MedicationDispense").get(1).template();
    String total = all(draft, "MedicationDispense").get(2).template();
    assertThat(perDay)
        .contains("\"rateRatio\":{\"numerator\":{\"value\":3,\"unit\":\"錠\"}")
        .contains("\"daysSupply\":{\"value\":7")
        .doesNotContain("\"quantity\"");
    assertThat(perDose)
        .contains("\"doseQuantity\":{\"value\":1,\"unit\":\"錠\"}")
        .contains("\"asNeededBoolean\":true")
        .contains("\"quantity\":{\"value\":5,\"unit\":\"回分\"}");
    assertThat(total)
        .contains("\"quantity\":{\"value\":10,\"unit\":\"g\"}")
        .doesNotContain("daysSupply");
  }

  @ParameterizedTest
  @CsvSource({
    "2, 620004992, urn:oid:1.2.392.100495.20.2.71",
    "3, 112345678901, urn:oid:1.2.392.100495.20.2.72",
    "4, 2171022F1000, http://capstandard.jp/iyaku.info/CodeSystem/YJ-code",
    "6, 103835401, http://medis.or.jp/CodeSystem/master-HOT9",
    "6, 1038354010101, http://medis.or.jp/CodeSystem/master-HOT13"
  })
  void namesTheSystemOfEveryCodeKind(int kind, String code, String system) {
    Draft draft =
        draft(withPharmacy().drug(1, "薬", "1", "錠", kind, code).usage(1, "朝", 1, "日分", 1));

    assertThat(only(draft, "MedicationDispense").code())
        .isEqualTo(new jp.mimamori.code.Coding(system, code));
  }

  @Test
  void keepsTheGenericNameAsASecondCoding() {
    Draft draft =
        draft(
            withPharmacy()
                .record(
                    "201",
                    "1",
                    "薬",
                    "1",
                    "錠",
                    "4",
                    "2171022F1000",
                    "1",
                    "【般】見本錠",
                    "2",
                    "2171022F1ZZZ"));

    assertThat(only(draft, "MedicationDispense").template())
        .contains("MedicationGeneralOrderCode\",\"code\":\"2171022F1ZZZ\",\"display\":\"【般】見本錠\"");
  }

  @Test
  void keepsUnknownCodeKindAsWritten() {
    Reading reading =
        read(withPharmacy().drug(1, "薬", "1", "錠", 8, "ABC").usage(1, "朝", 1, "日分", 1));

    assertThat(codes(reading)).containsExactly("CODE_KIND_UNKNOWN");
    assertThat(only(reading.draft().orElseThrow(), "MedicationDispense").code())
        .isEqualTo(new jp.mimamori.code.Coding("", "ABC"));
  }

  @Test
  void keepsEverythingElseOnTheDispensing() {
    Reading reading =
        read(
            dispensing()
                .record("421", "残りは3錠", "1")
                .record("411", "腎機能に注意", "31", "1")
                .record("501", "袋をご覧ください", "1")
                .record("601", "よく眠れた", "20260409")
                .record("701", "薬師 一", "みどり町薬局", "0300000000", "", "", "1")
                .record("777", "あたらしい記録"));

    assertThat(codes(reading)).containsExactly("RECORD_UNKNOWN");
    assertThat(only(reading.draft().orElseThrow(), "Composition").template())
        .contains("残りは3錠", "腎機能に注意", "退院後", "袋をご覧ください", "よく眠れた", "0300000000")
        .contains("777,あたらしい記録");
  }

  @Test
  void keepsAllergiesSideEffectsAndHistory() {
    Draft draft =
        draft(
            person()
                .allergy("卵")
                .sideEffect("セフェム系で発疹")
                .history("気管支喘息")
                .dispensed(DAY)
                .pharmacy("みどり町薬局", "13", "4500001"));

    assertThat(all(draft, "AllergyIntolerance"))
        .extracting(DraftRecord::title)
        .containsExactly("卵", "セフェム系で発疹");
    assertThat(all(draft, "AllergyIntolerance")).allMatch(r -> r.category() == Category.ALLERGY);
    assertThat(all(draft, "AllergyIntolerance").get(1).template())
        .contains("\"type\":\"intolerance\"");
    assertThat(only(draft, "Condition").category()).isEqualTo(Category.CONDITION);
  }

  @Test
  void doesNotMakeAnAllergyOfNone() {
    Reading reading = read(person().allergy("特になし").dispensed(DAY).pharmacy("薬局", "", ""));

    assertThat(codes(reading)).contains("HISTORY_DENIED");
    Draft draft = reading.draft().orElseThrow();
    assertThat(all(draft, "AllergyIntolerance")).isEmpty();
    assertThat(draft.records().get(1).template()).contains("特になし");
  }

  @Test
  void keepsBoughtDrugsAndMemos() {
    Draft draft = draft(person().bought("かぜ薬", DAY, DAY.plusDays(2)).memo("春は鼻水", DAY));

    DraftRecord bought = only(draft, "MedicationStatement");
    assertThat(bought.effective()).isEqualTo(EffectiveTime.ofDays(DAY, DAY.plusDays(2)));
    assertThat(bought.template()).contains("\"status\":\"completed\"");
    assertThat(only(draft, "Composition").template()).contains("春は鼻水");
  }

  @Test
  void writesOnlyWhatFhirKnows() {
    Draft draft =
        draft(
            person()
                .allergy("卵")
                .sideEffect("発疹")
                .history("喘息")
                .bought("かぜ薬", DAY, DAY)
                .memo("めも", DAY)
                .dispensed(DAY)
                .pharmacy("みどり町薬局", "13", "4500001")
                .doctor("医師 二郎", "内科")
                .drug(1, "薬", "1", "錠", 4, "2171022F1000")
                .record("301", "1", "朝食後", "7", "日分", "1", "2", "1011000400000000", "1")
                .record("999", "x"));

    for (DraftRecord record : draft.records()) {
      Reading again =
          new jp.mimamori.intake.bundle.BundleImporter().read(Made.utf8(record.template()));
      assertThat(codes(again))
          .isSubsetOf("PATIENT_MISSING", "UNDATED", "DATE_UNKNOWN", "NOTHING_DATED");
    }
  }

  @Test
  void doesNotCallAPharmacistsNoteThePatients() {
    Draft draft =
        draft(
            person()
                .record("701", "薬師 一", "みどり町薬局", "", "", "", "1")
                .dispensed(DAY)
                .pharmacy("薬局", "", ""));

    DraftRecord note = draft.records().get(1);
    assertThat(note.title()).isEqualTo("かかりつけ薬剤師");
    assertThat(note.code()).isNull();
    assertThat(note.template()).contains("医療関係者").contains("手帳の記録");
  }

  @Test
  void keepsAddressAndTelephoneOutOfTheRecords() {
    Reading reading =
        read(
            "JAHISTC08,1\n1,見本,2,19610709,1000001,ひみつ町1,0312345678,,A,52.5\n5,20260408,1\n11,薬局\n");

    assertThat(codes(reading)).contains("CONTACT_LEFT_OUT");
    String all =
        String.join(
            "",
            reading.draft().orElseThrow().records().stream().map(DraftRecord::template).toList());
    assertThat(all).doesNotContain("ひみつ町").doesNotContain("0312345678").contains("52.5 kg");
  }

  @Test
  void givesTheSameKeysInANewerExport() {
    Notebook newer =
        person()
            .dispensed(DAY.plusDays(28))
            .pharmacy("みどり町薬局", "13", "4500001")
            .drug(1, "新しい薬", "1", "錠", 1, "")
            .usage(1, "朝", 28, "日分", 1);
    dispensing()
        .text()
        .lines()
        .skip(2)
        .forEach(
            line ->
                newer.record(
                    line.substring(0, line.indexOf(',')),
                    line.substring(line.indexOf(',') + 1).split(",", -1)));

    Draft before = draft(dispensing());
    Draft after = draft(newer);

    assertThat(after.records()).containsAll(before.records()).hasSize(4);
  }

  @Test
  void numbersDrugsThatAreTheSame() {
    Draft draft =
        draft(
            withPharmacy()
                .drug(1, "薬", "1", "錠", 1, "")
                .drug(1, "薬", "2", "錠", 1, "")
                .usage(1, "朝", 1, "日分", 1));

    assertThat(draft.records()).extracting(DraftRecord::key).doesNotHaveDuplicates();
    assertThat(draft.records().get(2).key()).endsWith("#2");
  }

  @Test
  void escapesMarkupInNotes() {
    Draft draft = draft(dispensing().caution("<script>alert(1)</script>&"));

    assertThat(only(draft, "Composition").template())
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;");
  }

  @Test
  void warnsAndKeepsWhatRealFilesGetWrong() {
    Reading reading =
        read(
            "JAHISTC07,3\n1,見本,9,19610709\n5,20260408,1\n"
                + "201,1,薬, 適量 ,g,2, 612310013,1\n301,1,,x,日分,12,1,,1\n");

    assertThat(codes(reading))
        .contains(
            "DIRECTION_UNKNOWN",
            "SEX_UNKNOWN",
            "PHARMACY_MISSING",
            "CODE_WITH_SPACES",
            "AMOUNT_NOT_A_NUMBER",
            "DOSE_FORM_UNKNOWN",
            "USAGE_MISSING");
    assertThat(only(reading.draft().orElseThrow(), "MedicationDispense").template())
        .contains("用量 適量g", "調剤数量 x日分");
  }

  @Test
  void acceptsVersionNineWithAWarning() {
    Reading reading = read(dispensing().text().replace("JAHISTC08", "JAHISTC09"));

    assertThat(codes(reading)).containsExactly("VERSION_NEWER");
    assertThat(reading.draft()).isPresent();
  }
}
