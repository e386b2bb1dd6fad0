package jp.mimamori.intake.bundle;

import static jp.mimamori.intake.bundle.Sent.IMMUNIZATION;
import static jp.mimamori.intake.bundle.Sent.PATIENT;
import static jp.mimamori.intake.bundle.Sent.bundle;
import static jp.mimamori.intake.bundle.Sent.codes;
import static jp.mimamori.intake.bundle.Sent.draft;
import static jp.mimamori.intake.bundle.Sent.last;
import static jp.mimamori.intake.bundle.Sent.observation;
import static jp.mimamori.intake.bundle.Sent.places;
import static jp.mimamori.intake.bundle.Sent.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import jp.mimamori.consent.Category;
import jp.mimamori.fhir.FhirJson;
import jp.mimamori.intake.Claim;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Reading;
import jp.mimamori.person.InsuredNumber;
import jp.mimamori.person.Sex;
import jp.mimamori.record.DraftRecord;
import jp.mimamori.record.EffectiveTime;
import jp.mimamori.record.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleImporterTest {

  private static final String PERSON = "\"reference\":\"Patient/draft-subject\"";

  @Test
  void writesOneImmunizationAsTheHospitalSentIt() throws IOException {
    Reading reading = read(bundle(PATIENT, IMMUNIZATION));

    assertThat(reading.findings()).isEmpty();
    DraftRecord record = reading.draft().orElseThrow().records().get(0);
    assertThat(record.category()).isEqualTo(Category.VACCINATION);
    assertThat(record.title()).isEqualTo("コロナワクチン（見本）");
    assertThat(record.status()).isEqualTo("completed");
    try (InputStream golden = getClass().getResourceAsStream("immunization.json")) {
      String expected = new String(golden.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(pretty(record.template())).isEqualTo(expected);
    }
  }

  private static String pretty(String template) {
    return FhirJson.context()
            .newJsonParser()
            .setPrettyPrint(true)
            .encodeResourceToString(FhirJson.read(template))
        + "\n";
  }

  @Test
  void makesThePatientTheClaimAndNoRecord() {
    Draft draft = draft(bundle(PATIENT, IMMUNIZATION));

    assertThat(draft.claim())
        .isEqualTo(new Claim("見本 はなこ", "ミホン ハナコ", LocalDate.of(1961, 7, 9), Sex.FEMALE, null));
    assertThat(draft.records()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Patient/p1",
        "Patient/p1/_history/2",
        "https://hospital.example/fhir/Patient/p1",
        "urn:uuid:00000000-0000-4000-8000-000000000000",
        "Patient?identifier=urn:oid:1.2.392.100495.20.3.51.11319999999|0042"
      })
  void rewritesEveryWayToNameThePatient(String written) {
    DraftRecord record = last(bundle(PATIENT, IMMUNIZATION.replace("Patient/p1", written)));

    assertThat(record.template()).contains(PERSON).doesNotContain(written);
  }

  @Test
  void findsThePatientOnTheSendersServer() {
    String base = "https://hospital.example/fhir/";
    String json =
        bundle(PATIENT, IMMUNIZATION)
            .replace(Sent.url(0), base + "Patient/p1")
            .replace(Sent.url(1), base + "Immunization/i1");

    assertThat(last(json).template())
        .contains(PERSON)
        .contains("\"source\":\"https://hospital.example/fhir/Immunization/i1\"");
    assertThat(last(json).key()).isEqualTo("fhir|Immunization|" + base + "Immunization/i1");
  }

  @Test
  void takesAContainedPatientForThePerson() {
    String contained =
        observation(",\"effectiveDateTime\":\"2026-04-08\",\"contained\":[" + PATIENT + "]")
            .replace("Patient/p1", "#p1");

    Draft draft = draft(contained);

    assertThat(draft.claim().name()).isEqualTo("見本 はなこ");
    assertThat(draft.records().get(0).template()).contains(PERSON).doesNotContain("見本");
  }

  @Test
  void rewritesReferencesBetweenEntriesToTokens() {
    String report =
        """
        {"resourceType":"DiagnosticReport","id":"d1","status":"final","code":{"text":"血液検査"},
         "subject":{"reference":"Patient/p1"},"effectiveDateTime":"2026-04-08",
         "performer":[{"reference":"Organization/elsewhere"}],
         "result":[{"reference":"%s"}]}
        """
            .formatted(Sent.url(1));

    List<DraftRecord> records =
        draft(bundle(PATIENT, observation(",\"effectiveDateTime\":\"2026-04-08\""), report))
            .records();

    assertThat(records.get(1).template())
        .contains("Observation/" + DraftRecord.token(records.get(0).key()))
        .contains("Organization/elsewhere");
  }

  @Test
  void keepsSupportingResourcesForReferences() {
    String hospital = "{\"resourceType\":\"Organization\",\"id\":\"h\",\"name\":\"みどり町医院\"}";
    String observation =
        observation(
            ",\"effectiveDateTime\":\"2026-04-08\",\"performer\":[{\"reference\":\"Organization/h\"}]");

    Reading reading = read(bundle(PATIENT, hospital, observation));

    assertThat(reading.findings()).isEmpty();
    List<DraftRecord> records = reading.draft().orElseThrow().records();
    assertThat(records.get(0).category()).isEqualTo(Category.OTHER);
    assertThat(records.get(0).title()).isEqualTo("みどり町医院");
    assertThat(records.get(1).template())
        .contains("Organization/" + DraftRecord.token(records.get(0).key()));
  }

  @Test
  void keepsEveryTypeOfFhir() {
    String type =
        "{\"resourceType\":\"NutritionOrder\",\"status\":\"active\",\"intent\":\"order\","
            + "\"patient\":{\"reference\":\"Patient/p1\"},\"dateTime\":\"2026-04-08\"}";

    DraftRecord record = last(bundle(PATIENT, type));

    assertThat(record.category()).isEqualTo(Category.OTHER);
    assertThat(record.title()).isEqualTo("その他（NutritionOrder）");
  }

  @Test
  void keepsADayTheDayItWasWritten() {
    assertThat(effective("2026-04-08")).isEqualTo(EffectiveTime.ofDay(LocalDate.of(2026, 4, 8)));
    assertThat(effective("2026-04-08").from()).isEqualTo(Instant.parse("2026-04-07T15:00:00Z"));
    assertThat(effective("2026-04")).isEqualTo(EffectiveTime.ofMonth(YearMonth.of(2026, 4)));
    assertThat(effective("2026")).isEqualTo(EffectiveTime.ofYear(2026));
    assertThat(effective("2026-04-08T23:30:00-05:00"))
        .isEqualTo(EffectiveTime.of(OffsetDateTime.parse("2026-04-08T23:30:00-05:00")));
    assertThat(effective("2026-04-08T23:30:00-05:00").day()).isEqualTo("2026-04-08");
  }

  private static EffectiveTime effective(String written) {
    return last(bundle(PATIENT, observation(",\"effectiveDateTime\":\"" + written + "\"")))
        .effective();
  }

  @Test
  void readsAPeriodFromItsFirstToItsLastDay() {
    DraftRecord record =
        last(
            bundle(
                PATIENT,
                observation(
                    ",\"effectivePeriod\":{\"start\":\"2026-04-01\",\"end\":\"2026-04-08\"}")));

    assertThat(record.effective())
        .isEqualTo(EffectiveTime.ofDays(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 8)));
  }

  @Test
  void keepsAVagueOccurrenceAndDatesItByTheDocument() {
    Reading reading =
        read(
            bundle(
                PATIENT,
                IMMUNIZATION.replace(
                    "\"occurrenceDateTime\":\"2026-04-08\"", "\"occurrenceString\":\"６才頃\"")));

    assertThat(codes(reading)).containsExactly("UNDATED");
    DraftRecord record = reading.draft().orElseThrow().records().get(0);
    assertThat(record.template()).contains("６才頃");
    assertThat(record.effective().day()).isEqualTo("2026-05-02");
  }

  @Test
  void keepsASingleRecordThatNothingDates() {
    Reading reading =
        read(
            """
            {"resourceType":"AllergyIntolerance","id":"a1","code":{"text":"そば"},
             "patient":{"display":"見本 はなこ"}}\
            """);

    assertThat(codes(reading)).contains("DATE_UNKNOWN");
    DraftRecord record = reading.draft().orElseThrow().records().get(0);
    assertThat(record.effective()).isNull();
    assertThat(record.category()).isEqualTo(Category.ALLERGY);
  }

  @Test
  void readsTheInsuredNumberOutOfTheIdOfAMember() {
    String member =
        "\"identifier\":[{\"system\":\"http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID\","
            + "\"value\":\"06139463:見本記:１８７６:05\"},";

    Reading reading =
        read(
            bundle(
                PATIENT.replace("\"identifier\":[", member),
                observation(",\"effectiveDateTime\":\"2026-04-08\"")));

    InsuredNumber insured = reading.draft().orElseThrow().claim().insured();
    assertThat(insured.normal()).isEqualTo(new InsuredNumber("06139463", "見本記", "1876", "05"));
  }

  @Test
  void takesAMembersIdWithoutANumberForNone() {
    String member =
        "\"identifier\":[{\"system\":\"http://jpfhir.jp/fhir/clins/Idsystem/JP_Insurance_memberID\","
            + "\"value\":\"06139463:::\"},";

    Reading reading =
        read(
            bundle(
                PATIENT.replace("\"identifier\":[", member),
                observation(",\"effectiveDateTime\":\"2026-04-08\"")));

    assertThat(reading.draft().orElseThrow().claim().insured()).isNull();
  }

  @Test
  void findsAnAttachmentWhereItsEntryIsServed() {
    String binary =
        "{\"resourceType\":\"Binary\",\"id\":\"b1\",\"contentType\":\"text/plain\",\"data\":\"44GC\"}";
    String document =
        """
        {"resourceType":"DocumentReference","id":"d1","status":"current","date":"2026-04-08T09:00:00+09:00",
         "subject":{"reference":"Patient/p1"},
         "content":[{"attachment":{"contentType":"text/plain","url":"Binary/b1"}},
                    {"attachment":{"contentType":"text/plain","url":"https://elsewhere.example/x"}}]}\
        """;

    List<DraftRecord> records =
        read(bundle(PATIENT, binary, document)).draft().orElseThrow().records();

    DraftRecord kept =
        records.stream().filter(r -> r.resourceType().equals("Binary")).findFirst().orElseThrow();
    String names =
        records.stream()
            .filter(r -> r.resourceType().equals("DocumentReference"))
            .findFirst()
            .orElseThrow()
            .template();
    assertThat(names)
        .contains("\"url\":\"Binary/" + DraftRecord.token(kept.key()) + "\"")
        .contains("https://elsewhere.example/x");
  }

  @Test
  void takesJapaneseTimeWhereTheOffsetIsMissing() {
    Reading reading =
        read(bundle(PATIENT, observation(",\"effectiveDateTime\":\"2026-04-08T10:00:00\"")));

    assertThat(places(reading))
        .containsExactly("OFFSET_MISSING Bundle.entry[1].resource.effectiveDateTime");
    assertThat(reading.draft().orElseThrow().records().get(0).template())
        .contains("2026-04-08T10:00:00+09:00");
  }

  @Test
  void readsTheInsuredNumberFromExtensions() {
    String coverage =
        """
        {"resourceType":"Coverage","status":"active","beneficiary":{"reference":"Patient/p1"},
         "period":{"start":"2025-04-01"},
         "extension":[
          {"url":"http://jpfhir.jp/fhir/core/Extension/StructureDefinition/JP_Coverage_InsuredPersonSymbol","valueString":"\\"１２\\""},
          {"url":"http://jpfhir.jp/fhir/core/Extension/StructureDefinition/JP_Coverage_InsuredPersonNumber","valueString":"３４５"},
          {"url":"http://jpfhir.jp/fhir/core/Extension/StructureDefinition/JP_Coverage_InsuredPersonSubNumber","valueString":"０１"}],
         "payor":[{"identifier":{"system":"urn:oid:1.2.392.100495.20.3.61","value":"06999999"}}]}
        """;

    Draft draft = draft(bundle(PATIENT, coverage));

    assertThat(draft.claim().insured()).isEqualTo(new InsuredNumber("06999999", "１２", "３４５", "０１"));
    assertThat(draft.records().get(0).category()).isEqualTo(Category.INSURANCE);
    assertThat(draft.records().get(0).title()).isEqualTo("医療保険");
  }

  @Test
  void readsTheInsuredNumberFromAQuotedIdentifierAndAnInsurerInTheBundle() {
    String coverage =
        """
        {"resourceType":"Coverage","status":"active","beneficiary":{"reference":"Patient/p1"},
         "period":{"start":"2025-04-01"},
         "identifier":[{"value":"\\"１２\\",\\"３４５\\",\\"０１\\""}],
         "payor":[{"reference":"Organization/insurer"}]}
        """;
    String insurer =
        """
        {"resourceType":"Organization","id":"insurer","identifier":[
         {"system":"http://jpfhir.jp/fhir/core/mhlw/IdSystem/InsurerNumber","value":"06999999"}]}
        """;

    assertThat(draft(bundle(PATIENT, coverage, insurer)).claim().insured())
        .isEqualTo(new InsuredNumber("06999999", "１２", "３４５", "０１"));
  }

  @Test
  void liftsTheValueWithTheScaleItWasWrittenWith() {
    DraftRecord record =
        last(
            bundle(
                PATIENT,
                observation(
                    ",\"effectiveDateTime\":\"2026-04-08\",\"valueQuantity\":{\"value\":36.50,"
                        + "\"unit\":\"℃\",\"system\":\"http://unitsofmeasure.org\",\"code\":\"Cel\"}")));

    assertThat(record.measure()).isEqualTo(new Measure(new BigDecimal("36.50"), "Cel"));
    assertThat(record.template()).contains("36.50");
  }

  @ParameterizedTest
  @CsvSource({
    "vital-signs, VITALS",
    "body-measurement, VITALS",
    "laboratory, LABORATORY",
    "survey, QUESTIONNAIRE",
    "exam, LABORATORY"
  })
  void sortsObservationsByTheirCategory(String code, Category category) {
    DraftRecord record =
        last(
            bundle(
                PATIENT,
                observation(
                    ",\"effectiveDateTime\":\"2026-04-08\",\"category\":[{\"coding\":[{\"code\":\""
                        + code
                        + "\"}]}]")));

    assertThat(record.category()).isEqualTo(category);
  }

  @Test
  void sortsCheckupItemsAsCheckup() {
    String item =
        observation(",\"effectiveDateTime\":\"2026-04-08\"")
            .replace(
                "{\"text\":\"体温\"}",
                "{\"coding\":[{\"system\":\"urn:oid:1.2.392.200119.6.1005\",\"code\":\"9N001000000000001\",\"display\":\"身長\"}]}");

    assertThat(last(bundle(PATIENT, item)).category()).isEqualTo(Category.CHECKUP);
  }

  @Test
  void searchesByTheNationalCodeAndKeepsTheLocalOne() {
    String both =
        observation(",\"effectiveDateTime\":\"2026-04-08\"")
            .replace(
                "{\"text\":\"体温\"}",
                "{\"coding\":[{\"system\":\"http://hospital.example/codes\",\"code\":\"T1\"},"
                    + "{\"system\":\"urn:oid:1.2.392.200119.4.504\",\"code\":\"3C020000002327101\"}]}");

    DraftRecord record = last(bundle(PATIENT, both));

    assertThat(record.code())
        .isEqualTo(
            new jp.mimamori.code.Coding("urn:oid:1.2.392.200119.4.504", "3C020000002327101"));
    assertThat(record.template()).contains("\"T1\"");
  }

  @Test
  void knowsARecordByItsIdentifierInEveryExport() {
    String withIdentifier =
        observation(
            ",\"effectiveDateTime\":\"2026-04-08\",\"identifier\":[{\"system\":\"urn:x\",\"value\":\"7\"}]");

    String first = last(bundle(PATIENT, withIdentifier)).key();
    String second = last(bundle(IMMUNIZATION, PATIENT, withIdentifier)).key();

    assertThat(first).isEqualTo(second).isEqualTo("fhir|Observation|urn:x|7");
  }

  @Test
  void doesNotTakeARunningNumberForAnIdentifier() {
    String rp =
        observation(
            ",\"effectiveDateTime\":\"2026-04-08\",\"identifier\":[{\"system\":\"urn:oid:1.2.392.100495.20.3.81\",\"value\":\"1\"}]");

    assertThat(last(bundle(PATIENT, rp)).key()).endsWith(Sent.url(1));
  }

  @Test
  void tellsIdsOfTwoHospitalsApart() {
    String first = bundle(PATIENT, IMMUNIZATION).replaceAll("\"fullUrl\":\"[^\"]*\",", "");
    String second = first.replace("11319999999", "12719999999");

    assertThat(last(first).key()).isNotEqualTo(last(second).key());
  }

  @Test
  void addsTheSubjectThatTheDocumentLeftOut() {
    String noSubject =
        observation(",\"effectiveDateTime\":\"2026-04-08\"")
            .replace(",\"subject\":{\"reference\":\"Patient/p1\"}", "");

    Reading reading = read(bundle(PATIENT, noSubject));

    assertThat(codes(reading)).containsExactly("SUBJECT_ADDED");
    assertThat(reading.draft().orElseThrow().records().get(0).template()).contains(PERSON);
  }

  @Test
  void leavesOutUnknownElementsAndNamesTheirPath() {
    Reading reading =
        read(
            bundle(
                PATIENT,
                observation(
                    ",\"effectiveDateTime\":\"2026-04-08\",\"note\":[{\"text\":\"a\",\"mood\":1}]")));

    assertThat(places(reading))
        .containsExactly("ELEMENT_UNKNOWN Bundle.entry[1].resource.note[0].mood");
    assertThat(reading.draft().orElseThrow().records().get(0).template())
        .contains("\"note\"")
        .doesNotContain("mood");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<img src='x' onerror='alert(1)'/>",
        "<p onclick='x()'>a</p>",
        "<a href='javascript:alert(1)'>a</a>",
        "<a href='data:text/html,x'>a</a>",
        "<iframe src='https://x.example'/>",
        "<p style='background:url(https://x.example)'>a</p>",
        "<svg/>",
        "<p>not closed"
      })
  void leavesOutANarrativeThatIsMoreThanText(String html) {
    String text =
        ",\"effectiveDateTime\":\"2026-04-08\",\"text\":{\"status\":\"generated\",\"div\":\"<div"
            + " xmlns='http://www.w3.org/1999/xhtml'>"
            + html
            + "</div>\"}";

    Reading reading = read(bundle(PATIENT, observation(text)));

    assertThat(places(reading)).containsExactly("NARRATIVE_LEFT_OUT Bundle.entry[1].resource.text");
    assertThat(reading.draft().orElseThrow().records().get(0).template()).doesNotContain("div");
  }

  @Test
  void keepsAPlainNarrativeAndTextThatLooksLikeMarkup() {
    String text =
        ",\"effectiveDateTime\":\"2026-04-08\",\"valueString\":\"<script>𠮷\u202e\",\"text\":{\"status\":\"generated\",\"div\":\"<div"
            + " xmlns='http://www.w3.org/1999/xhtml'><p class='a'>体温&#160;36</p></div>\"}";

    Reading reading = read(bundle(PATIENT, observation(text)));

    assertThat(reading.findings()).isEmpty();
    assertThat(reading.draft().orElseThrow().records().get(0).template())
        .contains("<script>𠮷\u202e")
        .contains("<p class=");
  }

  @Test
  void makesADocumentsRecordsPartsOfItsComposition() {
    String composition =
        """
        {"resourceType":"Composition","id":"c","status":"final","title":"診療情報提供書",
         "type":{"text":"紹介状"},"subject":{"reference":"Patient/p1"},"date":"2026-04-09",
         "author":[{"display":"みどり町医院"}]}
        """;
    String json =
        bundle(composition, PATIENT, observation(",\"effectiveDateTime\":\"2026-04-08\""))
            .replace("collection", "document");

    Draft draft = draft(json);

    assertThat(draft.title()).isEqualTo("診療情報提供書");
    assertThat(draft.records().get(0).category()).isEqualTo(Category.DOCUMENT);
    assertThat(draft.records().get(1).partOf()).isEqualTo(draft.records().get(0).key());
  }

  @Test
  void takesASingleValueForAListOfOne() {
    Reading reading =
        read(
            bundle(
                PATIENT,
                observation(",\"effectiveDateTime\":\"2026-04-08\",\"note\":{\"text\":\"めも\"}")));

    assertThat(places(reading)).containsExactly("LIST_EXPECTED Bundle.entry[1].resource.note");
    assertThat(reading.draft().orElseThrow().records().get(0).template())
        .contains("\"note\":[{\"text\":\"めも\"}]");
  }

  @Test
  void keepsTheExtensionOfAPrimitiveAndLeavesOutTheRest() {
    Reading reading =
        read(
            bundle(
                PATIENT,
                observation(
                    ",\"effectiveDateTime\":\"2026-04-08\",\"_status\":{\"extension\":[{\"url\":\"urn:x\",\"valueString\":\"y\"}],\"value\":1}")));

    assertThat(places(reading))
        .containsExactly("ELEMENT_UNKNOWN Bundle.entry[1].resource._status.value");
    assertThat(reading.draft().orElseThrow().records().get(0).template())
        .contains("\"_status\":{\"extension\":[{\"url\":\"urn:x\",\"valueString\":\"y\"}]}");
  }

  @Test
  void leavesOutAnswersOfTheServer() {
    String outcome =
        "{\"resourceType\":\"OperationOutcome\",\"issue\":[{\"severity\":\"warning\",\"code\":\"informational\"}]}";

    Reading reading =
        read(bundle(PATIENT, IMMUNIZATION, outcome).replace("collection", "searchset"));

    assertThat(places(reading)).containsExactly("ENTRY_LEFT_OUT Bundle.entry[2]");
    assertThat(reading.draft().orElseThrow().records()).hasSize(1);
  }

  @Test
  void readsASingleResourceWithAnEmptyClaim() {
    Reading reading = read(IMMUNIZATION);

    assertThat(codes(reading)).containsExactly("PATIENT_MISSING");
    Draft draft = reading.draft().orElseThrow();
    assertThat(draft.claim().name()).isNull();
    assertThat(draft.records().get(0).template())
        .contains(PERSON)
        .contains("\"source\":\"#Immunization/i1\"");
  }

  @Test
  void readsAMediaTypeWithItsParameter() {
    String letter =
        """
        {"resourceType":"DocumentReference","status":"current","date":"2026-04-08T09:00:00+09:00",
         "subject":{"reference":"Patient/p1"},
         "content":[{"attachment":{"contentType":"text/plain; charset=utf-8","data":"44GC"}}]}
        """;

    Reading reading = read(bundle(PATIENT, letter));

    assertThat(places(reading)).isEmpty();
    assertThat(reading.draft().orElseThrow().records().get(0).template())
        .contains("\"contentType\":\"text/plain; charset=utf-8\"");
  }

  @Test
  void namesTheDeviceInTheTitleOfItsUse() {
    String use =
        """
        {"resourceType":"DeviceUseStatement","status":"active","timingDateTime":"2026-04-08",
         "subject":{"reference":"Patient/p1"},"device":{"display":"人工呼吸器"}}
        """;

    assertThat(last(bundle(PATIENT, use)).title()).isEqualTo("人工呼吸器");
  }

  @Test
  void leavesOutWhatTheSenderDeletes() {
    String sent =
        """
        {"resourceType":"Bundle","type":"transaction","entry":[
         {"resource":%s,"request":{"method":"POST","url":"Patient"}},
         {"resource":%s,"request":{"method":"PUT","url":"Immunization/i1"}},
         {"resource":%s,"request":{"method":"DELETE","url":"Observation/o1"}}]}
        """
            .formatted(
                Sent.PATIENT,
                Sent.IMMUNIZATION,
                Sent.observation(",\"effectiveDateTime\":\"2026-04-08\""));

    assertThat(Sent.places(Sent.read(sent))).containsExactly("ENTRY_DELETES Bundle.entry[2]");
    assertThat(Sent.draft(sent).records())
        .extracting(DraftRecord::resourceType)
        .containsExactly("Immunization");
  }
}
