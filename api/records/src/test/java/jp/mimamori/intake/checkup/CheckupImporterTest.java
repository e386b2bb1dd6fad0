package jp.mimamori.intake.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.StrictErrorHandler;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import jp.mimamori.code.Coding;
import jp.mimamori.consent.Category;
import jp.mimamori.fhir.FhirJson;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Finding;
import jp.mimamori.intake.FindingCode;
import jp.mimamori.intake.Format;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Severity;
import jp.mimamori.intake.Upload;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

class CheckupImporterTest {

  private static final String HEIGHT = "9N001000000000001";
  private static final String WEIGHT = "9N006000000000001";
  private static final String TRIGLYCERIDES = "3F015000002327101";
  private static final String URINE_GLUCOSE = "1A020000000191111";
  private static final String HISTORY = "9N056160400000049";
  private static final String SMOKING = "9N736000000000011";

  private final CheckupImporter importer = new CheckupImporter();

  @Test
  void recognisesACheckupByItsStart() {
    assertThat(importer.recognises(People.upload(People.hana()))).isTrue();
    assertThat(importer.recognises(upload("{\"resourceType\":\"Bundle\"}"))).isFalse();
    assertThat(importer.recognises(new Upload("", new byte[0]))).isFalse();
  }

  @Test
  void readsWhomTheDocumentIsAbout() {
    Draft draft = draft(People.hana());

    assertThat(draft.claim()).isEqualTo(People.HANA);
    assertThat(draft.format()).isEqualTo(Format.CHECKUP_CDA);
    assertThat(draft.title()).isEqualTo("特定健診");
  }

  @Test
  void makesOneRecordForTheCheckupAndOneForEachItem() {
    Draft draft = draft(People.hana().with(WEIGHT, "52.30"));

    assertThat(draft.records())
        .extracting(DraftRecord::resourceType)
        .containsExactly("Composition", "Observation", "Observation");
    assertThat(draft.records()).extracting(DraftRecord::category).containsOnly(Category.CHECKUP);
    assertThat(draft.records())
        .extracting(DraftRecord::effective)
        .containsOnly(EffectiveTime.ofDay(People.CHECKUP));
  }

  @Test
  void namesRecordsByWhatTheyAreNotByTheFile() {
    Draft draft = draft(People.hana().with(WEIGHT, "52").with(WEIGHT, "53"));

    assertThat(draft.records())
        .extracting(DraftRecord::key)
        .containsExactly(
            "checkup|2024-06-12|1312345678|010",
            "checkup|2024-06-12|1312345678|010|" + HEIGHT,
            "checkup|2024-06-12|1312345678|010|" + WEIGHT,
            "checkup|2024-06-12|1312345678|010|" + WEIGHT + "#2");
    assertThat(draft.records().get(3).partOf()).isEqualTo(draft.records().get(0).key());
  }

  @Test
  void keepsANumberAsItWasWrittenWithItsUnit() {
    DraftRecord weight = item(People.hana().with(WEIGHT, "52.30"));

    assertThat(weight.measure().value()).isEqualTo(new BigDecimal("52.30"));
    assertThat(weight.measure().unit()).isEqualTo("kg");
    assertThat(weight.template()).contains("\"value\":52.30");
    assertThat(weight.code()).isEqualTo(new Coding("urn:oid:1.2.392.200119.6.1005", WEIGHT));
    assertThat(weight.title()).isEqualTo("体重");
  }

  @Test
  void writesAnItemAsAnObservation() throws IOException {
    DraftRecord record =
        item(
            People.hana()
                .with(CheckupEntry.of(TRIGLYCERIDES, "185").referring("30", "149").judged("H")));

    assertThat(
            FhirJson.context()
                .newJsonParser()
                .setPrettyPrint(true)
                .encodeResourceToString(observation(record)))
        .isEqualToNormalizingNewlines(golden("observation-triglycerides.json"));
  }

  @Test
  void writesTheCheckupAsAComposition() throws IOException {
    DraftRecord record =
        draft(People.hana().withExtra(CheckupEntry.of("1A035000000190101", "6.5")))
            .records()
            .get(0);

    assertThat(
            FhirJson.context()
                .newJsonParser()
                .setPrettyPrint(true)
                .encodeResourceToString(strict(record)))
        .isEqualToNormalizingNewlines(golden("composition.json"));
  }

  @Test
  void saysAnAnswerInWords() {
    Observation smoking = observation(item(People.hana().with(SMOKING, "3")));
    Observation glucose = observation(item(People.hana().with(URINE_GLUCOSE, "4")));

    assertThat(smoking.getValueCodeableConcept().getText()).isEqualTo("いいえ");
    assertThat(smoking.getCategoryFirstRep().getCodingFirstRep().getCode()).isEqualTo("survey");
    assertThat(glucose.getValueCodeableConcept().getText()).isEqualTo("＋＋");
    assertThat(glucose.getValueCodeableConcept().getCodingFirstRep().getSystem())
        .isEqualTo("urn:oid:1.2.392.200119.6.2102");
  }

  @Test
  void readsAnAnswerByTheCodeSystemThatTheDocumentNames() {
    Reading reading = read(xml(People.hana().with(SMOKING, "2")).replace("6.24060", "6.2003"));

    Observation smoking = observation(reading.draft().orElseThrow().records().get(2));
    assertThat(smoking.getValueCodeableConcept().getText()).isEqualTo("いいえ");
    assertThat(reading.findings()).isEmpty();
  }

  @Test
  void keepsAnAnswerThatIsNotKnown() {
    Reading reading = read(People.hana().with(SMOKING, "9"));

    Observation smoking = observation(reading.draft().orElseThrow().records().get(2));
    assertThat(smoking.getValueCodeableConcept().getCodingFirstRep().getCode()).isEqualTo("9");
    assertThat(codes(reading)).containsExactly(CheckupFinding.ANSWER_UNKNOWN);
  }

  @Test
  void keepsTextByteForByte() {
    String text = "𠮷田医師 <要再検> & 葛󠄀城・髙﨑";

    assertThat(observation(item(People.hana().with(HISTORY, text))).getValueStringType().getValue())
        .isEqualTo(text);
  }

  @Test
  void readsShiftJis() {
    CheckupDocument document =
        People.hana().with(HISTORY, "髙血圧①").in(Charset.forName("windows-31j"));

    assertThat(observation(item(document)).getValueStringType().getValue()).isEqualTo("髙血圧①");
  }

  @Test
  void keepsALimitAsALimit() {
    Reading reading = read(People.hana().with(CheckupEntry.of(TRIGLYCERIDES, "2000").judged("HX")));

    DraftRecord record = reading.draft().orElseThrow().records().get(2);
    assertThat(observation(record).getInterpretationFirstRep().getCodingFirstRep().getCode())
        .isEqualTo("HX");
    assertThat(observation(record).getInterpretationFirstRep().getText()).isEqualTo("入力上限以上");
    assertThat(observation(record).getValueQuantity().getValue()).isEqualByComparingTo("2000");
    assertThat(codes(reading)).containsExactly(CheckupFinding.ABOVE_LIMIT);
  }

  @Test
  void doesNotCallALimitOutOfRange() {
    Reading reading = read(People.hana().with(CheckupEntry.of(TRIGLYCERIDES, "9").judged("LX")));

    assertThat(codes(reading)).containsExactly(CheckupFinding.BELOW_LIMIT);
  }

  @Test
  void keepsWhatWasNotDone() {
    Reading reading = read(People.hana().with(CheckupEntry.notDone(URINE_GLUCOSE)));

    Observation glucose = observation(reading.draft().orElseThrow().records().get(2));
    assertThat(glucose.getStatus()).isEqualTo(Observation.ObservationStatus.CANCELLED);
    assertThat(glucose.getDataAbsentReason().getCodingFirstRep().getCode())
        .isEqualTo("not-performed");
    assertThat(glucose.hasValue() || glucose.hasMethod() || glucose.hasReferenceRange()).isFalse();
    assertThat(codes(reading)).containsExactly(CheckupFinding.NOT_DONE);
    assertThat(reading.findings().get(0).place()).isEqualTo("section 01010 / " + URINE_GLUCOSE);
  }

  @Test
  void keepsWhatCouldNotBeMeasured() {
    Reading reading = read(People.hana().with(CheckupEntry.notMeasurable(WEIGHT)));

    DraftRecord weight = reading.draft().orElseThrow().records().get(2);
    assertThat(observation(weight).getDataAbsentReason().getText()).isEqualTo("測定不能");
    assertThat(weight.status()).isEqualTo("cancelled");
    assertThat(weight.measure()).isNull();
    assertThat(codes(reading)).containsExactly(CheckupFinding.NOT_MEASURABLE);
  }

  @Test
  void tellsTheReasonOfAGroupWithEachMember() {
    Draft draft =
        draft(
            People.hana()
                .withGroup(
                    CheckupEntry.of("2A020161001930149", "視診により貧血を疑う"),
                    CheckupEntry.of("2A030000001930101", "11.8"),
                    CheckupEntry.of("2A020000001930101", "398")));

    assertThat(draft.records())
        .extracting(DraftRecord::title)
        .containsExactly("特定健診", "身長", "血色素量(ヘモグロビン値)", "赤血球数", "貧血検査(実施理由)");
    assertThat(observation(draft.records().get(3)).getNoteFirstRep().getText())
        .isEqualTo("実施理由: 視診により貧血を疑う");
    assertThat(observation(draft.records().get(4)).hasNote()).isFalse();
  }

  @Test
  void pointsFromAnItemToItsMembers() {
    String ecg =
        """
        <entry><observation classCode="OBS" moodCode="EVN"><code code="9A110160700000011"/>
        <value xsi:type="CD" code="1" codeSystem="1.2.392.200119.6.2002"/>
        <entryRelationship typeCode="COMP"><observation classCode="OBS" moodCode="EVN">
        <code code="9A110160800000049"/><value xsi:type="ST">洞性徐脈</value></observation>
        </entryRelationship></observation></entry>""";

    Reading reading = read(xml(People.hana()).replaceFirst("<entry>", ecg + "<entry>"));

    List<DraftRecord> records = reading.draft().orElseThrow().records();
    assertThat(observation(records.get(1)).getHasMemberFirstRep().getReference())
        .isEqualTo("Observation/" + DraftRecord.token(records.get(2).key()));
    assertThat(((Composition) strict(records.get(0))).getSectionFirstRep().getEntry()).hasSize(3);
  }

  @Test
  void keepsAnItemThatIsNotKnownAsWritten() {
    Reading reading =
        read(
            xml(People.hana().with("ZZ999999999999999", "よい"))
                .replace("displayName=\"ZZ999999999999999\"", "displayName=\"脳波\""));

    DraftRecord record = reading.draft().orElseThrow().records().get(2);
    assertThat(record.title()).isEqualTo("脳波");
    assertThat(record.code().code()).isEqualTo("ZZ999999999999999");
    assertThat(observation(record).getValueStringType().getValue()).isEqualTo("よい");
    assertThat(codes(reading)).containsExactly(CheckupFinding.ITEM_UNKNOWN);
  }

  @Test
  void keepsAForeignUnitWithoutTranslatingIt() {
    Reading reading =
        read(xml(People.hana().with(TRIGLYCERIDES, "2.1")).replace("mg/dL", "mmol/L"));

    DraftRecord record = reading.draft().orElseThrow().records().get(2);
    assertThat(observation(record).getValueQuantity().getUnit()).isEqualTo("mmol/L");
    assertThat(record.measure().unit()).isEmpty();
    assertThat(codes(reading)).containsExactly(CheckupFinding.UNIT_DIFFERS);
  }

  @Test
  void tellsAReferenceRangeInAnotherUnitWithoutComparing() {
    String range = "<low value=\"0.3\" unit=\"mmol/L\"/><high value=\"1.7\" unit=\"mmol/L\"/>";
    String document =
        xml(People.hana().with(CheckupEntry.of(TRIGLYCERIDES, "100").referring("30", "149")))
            .replaceAll("<low value=\"30\" unit=\"mg/dL\"/><high [^>]*>", range);

    Reading reading = read(document);

    var component =
        observation(reading.draft().orElseThrow().records().get(2)).getReferenceRangeFirstRep();
    assertThat(component.getText()).isEqualTo("0.3～1.7 mmol/L");
    assertThat(component.hasLow() || component.hasHigh()).isFalse();
    assertThat(codes(reading)).containsExactly(CheckupFinding.REFERENCE_UNIT_DIFFERS);
  }

  @Test
  void readsADocumentThatLeavesFixedCodeSystemsOut() {
    String document =
        xml(People.hana()).replaceAll(" codeSystem=\"1.2.392.200119.6.(1001|1002|1010)\"", "");

    assertThat(read(document).draft()).isPresent();
    assertThat(read(document).findings()).isEmpty();
  }

  @Test
  void keepsTheWordsOfASectionWithoutResults() {
    String words =
        "</component><component><section><code code=\"01990\" codeSystem=\"1.2.392.200119.6.1010\"/>"
            + "<title>追加</title><text><list><item>握力 &lt;30kg</item></list></text></section>"
            + "</component></structuredBody>";

    Reading reading = read(xml(People.hana()).replace("</component>\n</structuredBody>", words));

    Composition composition = (Composition) strict(reading.draft().orElseThrow().records().get(0));
    assertThat(composition.getSection().get(1).getText().getDivAsString()).contains("握力 &lt;30kg");
  }

  @Test
  void putsPregnancyAndInfantCheckupsWhereTheyBelong() {
    Draft draft = draft(People.hana().as("990", "44"));

    assertThat(draft.title()).isEqualTo("妊婦健診");
    assertThat(draft.records())
        .extracting(DraftRecord::category)
        .containsOnly(Category.MATERNAL_CHILD);
  }

  @Test
  void readsEveryItemOfTheTableAsStrictFhirWithJapaneseTexts() {
    CheckupDocument document = CheckupDocument.of(People.HANA, People.CHECKUP);
    CheckupItems.all().forEach(item -> document.with(item.code(), someValue(item)));

    Reading reading = read(document);

    List<DraftRecord> records = reading.draft().orElseThrow().records();
    assertThat(records).hasSize(524);
    assertThat(reading.findings())
        .noneMatch(finding -> finding.severity() == Severity.ERROR)
        .noneMatch(finding -> finding.code() == CheckupFinding.UNIT_DIFFERS);
    records.forEach(record -> everyConceptHasText(strict(record)));
  }

  @Test
  void readsTheSameBytesToTheSameRecords() {
    byte[] bytes = People.hana().with(WEIGHT, "52").bytes();

    assertThat(importer.read(new Upload("a.xml", bytes)))
        .isEqualTo(importer.read(new Upload("b.xml", bytes)));
  }

  @Test
  void readsOldCheckupsOfTheFirstTerms() {
    assertThat(
            importer
                .read(
                    People.upload(
                        CheckupDocument.of(People.HANA, LocalDate.of(2009, 2, 1))
                            .with(HEIGHT, "158.0")))
                .findings())
        .isEmpty();
  }

  private static String someValue(CheckupItem item) {
    return switch (item.type()) {
      case "PQ" -> item.low() == null ? "12.3" : item.low().toPlainString();
      case "ST" -> item.name().endsWith("年月日)") ? "20240612" : "所見なし";
      default -> item.answers().get(item.answerSystem()).keySet().stream().findFirst().orElse("1");
    };
  }

  private static void everyConceptHasText(Base base) {
    if (base instanceof CodeableConcept concept) {
      assertThat(concept.getText()).isNotBlank();
    }
    for (Property property : base.children()) {
      property.getValues().forEach(CheckupImporterTest::everyConceptHasText);
    }
  }

  private DraftRecord item(CheckupDocument document) {
    return draft(document).records().get(2);
  }

  private Draft draft(CheckupDocument document) {
    Reading reading = read(document);
    assertThat(reading.findings()).isEmpty();
    return reading.draft().orElseThrow();
  }

  private Reading read(CheckupDocument document) {
    return importer.read(People.upload(document));
  }

  private Reading read(String xml) {
    return importer.read(upload(xml));
  }

  private static Upload upload(String text) {
    return new Upload("h.xml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static String xml(CheckupDocument document) {
    return document.xml();
  }

  private static Observation observation(DraftRecord record) {
    return (Observation) strict(record);
  }

  private static Resource strict(DraftRecord record) {
    return (Resource)
        FhirJson.context()
            .newJsonParser()
            .setParserErrorHandler(new StrictErrorHandler())
            .parseResource(record.template());
  }

  private static List<FindingCode> codes(Reading reading) {
    return reading.findings().stream().map(Finding::code).toList();
  }

  private static String golden(String name) throws IOException {
    try (InputStream file = CheckupImporterTest.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
