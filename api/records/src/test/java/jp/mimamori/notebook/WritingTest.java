package jp.mimamori.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.mimamori.consent.Category;
import jp.mimamori.identity.SubjectId;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import jp.mimamori.intake.notebook.Notebook;
import jp.mimamori.intake.notebook.NotebookImporter;
import jp.mimamori.intake.notebook.NotebookParts;
import jp.mimamori.person.Person;
import jp.mimamori.person.Sex;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.HealthRecord;
import jp.mimamori.record.ReadingRecords;
import jp.mimamori.record.Stored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was read out of a notebook, written and read again, is what it was: byte for byte. */
class WritingTest {

  private static final LocalDate BIRTH = LocalDate.of(1961, 7, 9);
  private static final String ID = "20261128093000";
  private static final Person PERSON = person("見本 はなこ");

  @Test
  void keepsAllOfADispensing() {
    Notebook notebook =
        notebook()
            .record("5", "20260408", "1")
            .record("11", "みどり町薬局", "13", "4", "4500001", "", "", "", "1")
            .record("15", "薬師 一", "", "1")
            .record("51", "みどり町医院", "13", "1", "1200002", "1")
            .record("55", "医師 二郎", "内科", "1")
            .record("201", "1", "アムロジピン錠5mg「見本」", "1", "錠", "4", "2171022F2000", "1", "", "", "")
            .record("281", "1", "血圧の薬", "1")
            .record("291", "1", "グレープフルーツは控える", "1")
            .record(
                "201",
                "1",
                "見本錠10mg",
                "0.5",
                "錠",
                "2",
                "620000001",
                "1",
                "【般】見本錠10mg",
                "2",
                "9999999F1ZZZ")
            .record("301", "1", "1日1回 朝食後", "14", "日分", "1", "2", "1011000400000000", "1")
            .record("311", "1", "粉砕", "1")
            .record("391", "1", "飲み忘れたら次の時間に", "1")
            .record("55", "医師 三子", "皮膚科", "1")
            .record("201", "2", "見本軟膏", "50", "g", "6", "103835401", "1", "", "", "")
            .record("301", "2", "1日2回 腕に塗る", "1", "調剤", "5", "1", "", "1")
            .record("201", "3", "見本錠500", "2", "錠", "3", "1141007F1063", "1", "", "", "")
            .record("301", "3", "痛いとき", "10", "回分", "3", "1", "", "1")
            .record("401", "眠くなることがあります", "1")
            .record("411", "腎機能 低下", "31", "1")
            .record("421", "3日分残っている", "1")
            .record("501", "次は4月22日", "1")
            .record("601", "よく効いた", "20260410")
            .record("701", "薬師 一", "みどり町薬局", "03-0000-0000", "20260401", "", "1");

    comesBack(notebook);
  }

  @Test
  void keepsTwoDispensingsOfOneDayAndHospitalsThatHandOutThemselves() {
    comesBack(
        notebook()
            .record("5", "20260410", "1")
            .record("11", "みどり町病院", "13", "1", "4500009", "", "", "", "1")
            .record("55", "医師 二郎", "", "1")
            .record("201", "1", "見本散", "1.5", "g", "1", "", "1", "", "", "")
            .record("301", "1", "1日3回 毎食後", "5", "日分", "1", "1", "", "1")
            .record("5", "20260408", "1")
            .record("11", "みどり町薬局", "13", "4", "4500001", "", "", "", "1")
            .record("201", "1", "見本錠", "3", "錠", "1", "", "1", "", "", "")
            .record("301", "1", "1日3回 毎食後", "5", "日分", "1", "1", "", "1")
            .record("5", "20260408", "1")
            .record("11", "あかね薬局", "", "", "", "", "", "", "1")
            .record("201", "1", "見本点眼液", "5", "mL", "1", "", "1", "", "", "")
            .record("301", "1", "1日4回 両目", "2", "本", "5", "1", "", "1"));
  }

  @Test
  void keepsWhatRealFilesLeaveOut() {
    comesBack(
        notebook()
            .record("5", "20260408", "2")
            .record("201", "1", "見本錠", "適量", "", "", "X1", "1", "", "", "")
            .record("201", "2", "", "", "", "4", "9999999F9999", "1", "", "", "")
            .record("301", "2", "", "", "", "", "", "", "1")
            .record("201", "3", "容器", "1", "個", "1", "", "1", "", "", "")
            .record("301", "3", "", "1", "調剤", "9", "1", "", "1")
            .record("201", "4", "見本錠", "1", "錠", "4", "9999999F9999", "1", "見本", "1", "77")
            .record("301", "4", "1日1回", "7", "日", "12", "1", "", "1"));
  }

  @Test
  void keepsWhatThePersonWroteAndBought() {
    comesBack(
        Notebook.of("見本 はなこ", "ミホン ハナコ", Sex.FEMALE, BIRTH)
            .allergy("ペニシリン")
            .sideEffect("ロキソプロフェンで胃痛")
            .history("喘息")
            .record("2", "1", "なし", "2")
            .record("2", "9", "錠剤が飲みにくい", "8")
            .record("3", "見本胃腸薬", "20260401", "20260405", "2", "1", "4900000000001")
            .record("31", "1", "酸化マグネシウム", "2", "ABC", "2")
            .record("31", "1", "炭酸水素ナトリウム", "1", "", "2")
            .record("3", "見本かぜ薬", "20260301", "", "2", "2", "")
            .memo("春は早めに飲む", LocalDate.of(2026, 3, 1)));
  }

  @Test
  void keepsTheBloodTypeAndTheWeight() {
    String text = "JAHISTC08,1\r\n1,見本 はなこ,2,19610709,,,,,A型,52.5,ミホン ハナコ\r\n5,20260408,1\r\n";

    comesBack(read(text.getBytes(Written.SHIFT_JIS)).draft().orElseThrow());
  }

  @Test
  void writesTheFamilyPharmacistFieldByField() {
    assertThat(
            lines(
                draft(
                    notebook()
                        .record("5", "20260408", "1")
                        .record("11", "みどり町薬局", "13", "4", "4500001", "", "", "", "1")
                        .record("201", "1", "見本錠", "3", "錠", "1", "", "1", "", "", "")
                        .record("301", "1", "1日3回 毎食後", "5", "日分", "1", "1", "", "1")
                        .record(
                            "701",
                            "薬師 一",
                            "みどり町薬局 東店",
                            "03-0000-0000",
                            "20260401",
                            "20270331",
                            "1"))))
        .contains("701,薬師 一,みどり町薬局 東店,03-0000-0000,20260401,20270331,1");
    assertThat(FamilyPharmacist.of("薬師 一")).isEqualTo(new FamilyPharmacist("薬師 一", "", "", "", ""));
    assertThat(FamilyPharmacist.of("薬師 一 みどり町薬局 20260401"))
        .isEqualTo(new FamilyPharmacist("薬師 一", "みどり町薬局", "", "20260401", ""));
  }

  @Test
  void saysThatNobodyKnowsWhoWroteWhatHasToHaveAnAuthor() {
    HealthRecord allergy =
        Stored.record(
            1,
            Category.ALLERGY,
            "AllergyIntolerance",
            "ペニシリン",
            BIRTH,
            "{'clinicalStatus':{'coding':[{'code':'active'}]}}");
    HealthRecord texts =
        Stored.record(
            2,
            Category.MEDICATION,
            "Composition",
            "調剤",
            BIRTH,
            "{'type':{'coding':[{'code':'60593-1'}]},'section':["
                + Stream.of("服用注意", "残薬", "備考", "かかりつけ薬剤師", "医療機関等からの情報")
                    .map(title -> "{'title':'" + title + "','text':{'div':'<div>文</div>'}}")
                    .collect(Collectors.joining(","))
                + "]}");

    assertThat(lines(write(PERSON, List.of(Stored.whole(allergy), Stored.whole(texts)))))
        .contains("2,1,ペニシリン,9", "401,文,9", "421,文,9", "501,文,9", "701,文,,,,,9", "411,文,99,9");
  }

  @Test
  void saysWhichFieldIsLongerThanTheStandardHas() {
    String fits = "あ".repeat(200);
    String longer = fits + "い";

    assertThat(write(PERSON, stored(draft(notebook().memo(fits, BIRTH)))).losses()).isEmpty();
    NotebookFile file = write(PERSON, stored(draft(notebook().memo(longer, BIRTH))));
    assertThat(file.losses()).containsExactly(new Loss(Loss.Kind.LENGTH, longer, ""));
    assertThat(lines(file)).anyMatch(line -> line.startsWith("4," + longer + ","));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cancelled", "declined", "draft", "entered-in-error"})
  void handsOutNothingThatWasNotHandedOut(String status) {
    HealthRecord dispense =
        Stored.record(
            1,
            Category.MEDICATION,
            "MedicationDispense",
            "見本錠",
            BIRTH,
            "{'status':'"
                + status
                + "','medicationCodeableConcept':{'text':'見本錠'},'daysSupply':{'value':3,'unit':'日'}}");

    NotebookFile file = write(PERSON, List.of(Stored.whole(dispense)));

    assertThat(lines(file)).noneMatch(line -> line.startsWith("201,") || line.startsWith("5,"));
  }

  @Test
  void saysWhatOfTheRecordsItWasMadeOf() {
    NotebookFile part = Writing.of(PERSON, List.of(), ID, new Seen(false, false, true));
    NotebookFile all = Writing.of(PERSON, List.of(), ID, Seen.ALL);

    assertThat(part.isWhole()).isFalse();
    assertThat(part.withAllergies()).isFalse();
    assertThat(part.losses()).containsExactly(new Loss(Loss.Kind.OLDER, "", ""));
    assertThat(all.isWhole()).isTrue();
    assertThat(all.withAllergies()).isTrue();
    assertThat(all.losses()).isEmpty();
  }

  private static List<String> lines(Draft draft) {
    return lines(write(PERSON, stored(draft)));
  }

  private static List<String> lines(NotebookFile file) {
    return new String(file.content(), Written.SHIFT_JIS).lines().toList();
  }

  @Test
  void isShiftJisWithItsLineEndsAndTheHighestVersion() {
    NotebookFile file = write(PERSON, stored(draft(notebook().memo("髙い①", BIRTH))));

    assertThat(new String(file.content(), Written.SHIFT_JIS))
        .startsWith("JAHISTC08,2\r\n1,見本 はなこ,2,19610709,,,,,,,ミホン ハナコ\r\n4,髙い①,")
        .endsWith("\r\n");
    assertThat(file.losses()).isEmpty();
  }

  @Test
  void saysWhichCharacterIsWrittenOtherwise() {
    Reading told = new NotebookImporter().read(notebook().memo("10㎎ 〜 é", BIRTH).utf8());

    NotebookFile file = write(person("𠮷田 はな🌸"), stored(told.draft().orElseThrow()));

    assertThat(new String(file.content(), Written.SHIFT_JIS)).contains("吉田 はな〓", "10㎎ ～ 〓");
    assertThat(file.losses())
        .containsExactly(
            new Loss(Loss.Kind.CHARACTER, "𠮷", "吉"),
            new Loss(Loss.Kind.CHARACTER, "🌸", "〓"),
            new Loss(Loss.Kind.CHARACTER, "é", "〓"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://example.org\",\"x\")",
        "+1",
        "-1",
        "@SUM(1)",
        "a,b",
        "\"",
        "a\r\n5,20990101,1\r\n11,にせ薬局",
        "a\n1,別人,1,19000101",
        "a\u001A911,1,1,1",
        "a\u2028b",
        "記録 1"
      })
  void letsNoTextLeaveItsField(String hostile) {
    HealthRecord memo =
        Stored.of(1, only(draft(notebook().record("4", "ここ", "20260401", "2")), "Composition"));
    String body = new String(memo.body(), StandardCharsets.UTF_8).replace("ここ", json(hostile));
    HealthRecord told =
        Stored.record(
            2, Category.MEDICATION, "Composition", "手帳メモ", LocalDate.of(2026, 4, 1), body);

    NotebookFile file = write(PERSON, List.of(Stored.whole(told)));

    String text = new String(file.content(), Written.SHIFT_JIS);
    List<String> lines = text.lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(2).split(",", -1)).hasSize(4);
    assertThat(lines.get(2)).startsWith("4,").doesNotContain("\"", "\u001A");
    assertThat("=+-@").doesNotContain(lines.get(2).substring(2, 3));
    assertThat(read(file.content()).draft()).isPresent();
  }

  @Test
  void leavesOutAndSaysSoWhatANotebookHasNoPlaceFor() {
    HealthRecord request =
        Stored.record(
            1, Category.MEDICATION, "MedicationRequest", "見本錠", LocalDate.of(2026, 4, 1), "{}");

    NotebookFile file = write(PERSON, List.of(Stored.whole(request)));

    assertThat(file.losses()).containsExactly(new Loss(Loss.Kind.RECORD, "見本錠", ""));
  }

  @Test
  void cutsALongOneIntoPartsThatAreReadInAnyOrder() {
    Notebook notebook = notebook();
    for (int i = 1; i <= 30; i++) {
      notebook
          .record("5", "202604" + String.format("%02d", 31 - i), "1")
          .record("11", "みどり町薬局", "13", "4", "4500001", "", "", "", "1")
          .record("201", "1", "アムロジピン錠5mg「見本」", "1", "錠", "4", "2171022F2000", "1", "", "", "")
          .record("301", "1", "1日1回 朝食後", "1", "日分", "1", "1", "", "1");
    }
    Draft draft = draft(notebook);

    NotebookFile file = write(PERSON, stored(draft));

    assertThat(file.parts()).hasSizeGreaterThan(3);
    assertThat(file.parts()).allSatisfy(part -> assertThat(part.length).isLessThanOrEqualTo(1_100));
    List<Upload> scanned = new ArrayList<>();
    file.parts().forEach(part -> scanned.add(new Upload("part" + scanned.size(), part)));
    Collections.reverse(scanned);
    NotebookParts.Joined joined = NotebookParts.join(scanned);
    assertThat(templates(new NotebookImporter().read(joined.upload().orElseThrow())))
        .isEqualTo(templates(draft));
    NotebookParts.Joined broken = NotebookParts.join(scanned.subList(1, scanned.size()));
    assertThat(broken.upload()).isEmpty();
  }

  @Test
  void isOneCodeWithoutControlRecordWhenItFits() {
    NotebookFile file = write(PERSON, stored(draft(notebook().memo("短い", BIRTH))));

    assertThat(file.parts()).containsExactly(file.content());
    assertThat(new String(file.content(), Written.SHIFT_JIS)).doesNotContain("911,");
  }

  private static void comesBack(Notebook notebook) {
    comesBack(draft(notebook));
  }

  private static void comesBack(Draft before) {
    NotebookFile file = write(PERSON, stored(before));

    Reading again = read(file.content());
    assertThat(again.findings()).noneMatch(Finding::refuses);
    assertThat(templates(again)).isEqualTo(templates(before));
    assertThat(again.draft().orElseThrow().claim()).isEqualTo(before.claim());
    assertThat(file.losses()).isEmpty();
  }

  private static List<String> templates(Reading reading) {
    return templates(reading.draft().orElseThrow());
  }

  /** What the records say, byte for byte; keys, which name them, are part of it. */
  private static List<String> templates(Draft draft) {
    return draft.records().stream()
        .map(record -> record.key() + " " + record.template())
        .sorted()
        .toList();
  }

  private static NotebookFile write(Person person, List<ReadingRecords.WithParts> records) {
    return Writing.of(person, records, ID, Seen.ALL);
  }

  /** As the store hands them out: newest first, parts with their whole. */
  private static List<ReadingRecords.WithParts> stored(Draft draft) {
    List<HealthRecord> all = new ArrayList<>();
    draft.records().forEach(record -> all.add(Stored.of(all.size() + 1, record)));
    List<HealthRecord> newestFirst =
        all.stream()
            .filter(record -> record.partOf() == null)
            .collect(Collectors.collectingAndThen(Collectors.toList(), WritingTest::newestFirst));
    return newestFirst.stream()
        .map(
            whole ->
                Stored.whole(
                    whole, all.stream().filter(p -> whole.sourceKey().equals(p.partOf())).toList()))
        .toList();
  }

  private static List<HealthRecord> newestFirst(List<HealthRecord> records) {
    return records.stream()
        .sorted(
            java.util.Comparator.comparing(HealthRecord::effectiveOn)
                .thenComparing(record -> record.id().value())
                .reversed())
        .toList();
  }

  private static DraftRecord only(Draft draft, String type) {
    return draft.records().stream()
        .filter(record -> record.resourceType().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private static String json(String text) {
    return Stream.of(text)
        .map(each -> each.replace("\\", "\\\\").replace("\"", "&quot;"))
        .map(each -> each.replace("\r", "\\r").replace("\n", "\\n"))
        .map(each -> each.replace("\u001A", "\\u001A").replace("\u2028", "\\u2028"))
        .collect(Collectors.joining());
  }

  private static Notebook notebook() {
    return Notebook.of("見本 はなこ", "ミホン ハナコ", Sex.FEMALE, BIRTH);
  }

  private static Draft draft(Notebook notebook) {
    Reading reading = new NotebookImporter().read(notebook.upload());
    return reading.draft().orElseThrow(() -> new AssertionError(reading.findings().toString()));
  }

  private static Reading read(byte[] bytes) {
    return new NotebookImporter().read(new Upload("okusuri.csv", bytes));
  }

  private static Person person(String name) {
    return new Person(new SubjectId(new UUID(7, 7)), name, "ミホン ハナコ", Sex.FEMALE, BIRTH, "", "");
  }
}
