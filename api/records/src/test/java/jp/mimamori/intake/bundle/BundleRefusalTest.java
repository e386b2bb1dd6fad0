package jp.mimamori.intake.bundle;

import static jp.mimamori.intake.bundle.Sent.IMMUNIZATION;
import static jp.mimamori.intake.bundle.Sent.PATIENT;
import static jp.mimamori.intake.bundle.Sent.bundle;
import static jp.mimamori.intake.bundle.Sent.codes;
import static jp.mimamori.intake.bundle.Sent.observation;
import static jp.mimamori.intake.bundle.Sent.places;
import static jp.mimamori.intake.bundle.Sent.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import jp.mimamori.Quick;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleRefusalTest {

  private static final String DATED = ",\"effectiveDateTime\":\"2026-04-08\"";

  @Test
  void refusesTwoPatients() {
    String other = PATIENT.replace("p1", "p2").replace("0042", "0043").replace("はなこ", "たろう");

    Reading reading = read(bundle(PATIENT, IMMUNIZATION, other));

    assertThat(places(reading)).containsExactly("TWO_PATIENTS Bundle.entry[2].resource");
    assertThat(reading.draft()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Patient/p2",
        "https://hospital.example/fhir/Patient/p2",
        "urn:uuid:00000000-0000-4000-8000-999999999999",
        "Patient/draft-subject"
      })
  void refusesARecordOfSomebodyElse(String written) {
    Reading reading =
        read(bundle(PATIENT, IMMUNIZATION, observation(DATED).replace("Patient/p1", written)));

    assertThat(places(reading)).containsExactly("OTHER_PERSON Bundle.entry[2].resource");
  }

  @Test
  void refusesRecordsOfTwoPeopleWithoutAPatient() {
    Reading reading =
        read(bundle(IMMUNIZATION, observation(DATED).replace("Patient/p1", "Patient/p2")));

    assertThat(codes(reading)).containsExactly("OTHER_PERSON", "PATIENT_MISSING");
    assertThat(reading.draft()).isEmpty();
  }

  @Test
  void refusesAContainedPatientWhoIsSomebodyElse() {
    String other = PATIENT.replace("0042", "0043").replace("はなこ", "たろう").replace("ハナコ", "タロウ");
    String contained =
        observation(DATED + ",\"contained\":[" + other + "]").replace("Patient/p1", "#p1");

    assertThat(codes(read(bundle(PATIENT, contained)))).containsExactly("TWO_PATIENTS");
  }

  @Test
  void refusesASubjectWithAnotherNumberOfTheSameHospital() {
    String other =
        observation(DATED)
            .replace(
                "{\"reference\":\"Patient/p1\"}",
                "{\"identifier\":{\"system\":\"urn:oid:1.2.392.100495.20.3.51.11319999999\",\"value\":\"9999\"}}");

    assertThat(codes(read(bundle(PATIENT, other)))).containsExactly("OTHER_PERSON");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-31",
        "2026-13-01",
        "2026-00-01",
        "0000-01-01",
        "2026-4-8",
        "20260408",
        "2026-04-08T25:00:00+09:00",
        "2026-04-08T10:00+09:00",
        "2026-04-08T10:00:00+0900",
        "きのう"
      })
  void refusesTimesThatAreNotInTheCalendar(String written) {
    Reading reading =
        read(bundle(PATIENT, observation(",\"effectiveDateTime\":\"" + written + "\"")));

    assertThat(places(reading))
        .containsExactly("DATE_INVALID Bundle.entry[1].resource.effectiveDateTime");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"status\":\"finished\";VALUE_INVALID Bundle.entry[1].resource.status",
        "\"status\":7;WRONG_JSON_TYPE Bundle.entry[1].resource.status",
        "\"status\":[\"final\"];WRONG_JSON_TYPE Bundle.entry[1].resource.status",
        "\"status\":\"final\",\"note\":[\"a\"];WRONG_JSON_TYPE Bundle.entry[1].resource.note[0]",
        "\"status\":\"final\",\"valueInteger\":1.5;VALUE_INVALID"
            + " Bundle.entry[1].resource.valueInteger",
        "\"status\":\"final\",\"valueBoolean\":\"true\";WRONG_JSON_TYPE"
            + " Bundle.entry[1].resource.valueBoolean",
        "\"status\":\"final\",\"valueString\":\"a\",\"valueInteger\":1;CHOICE_TWICE"
            + " Bundle.entry[1].resource.valueInteger",
        "\"status\":\"final\",\"contained\":[{\"resourceType\":\"Spaceship\",\"id\":\"s\"}];TYPE_UNKNOWN"
            + " Bundle.entry[1].resource.contained[0]"
      })
  void refusesWhatFhirDoesNotAllowAndNamesThePath(String properties, String place) {
    String json = observation(DATED).replace("\"status\":\"final\"", properties);

    assertThat(places(read(bundle(PATIENT, json)))).containsExactly(place);
  }

  @Test
  void refusesUnknownTypes() {
    assertThat(codes(read("{\"resourceType\":\"Spaceship\"}"))).containsExactly("TYPE_UNKNOWN");
    assertThat(codes(read("{\"resourceType\":\"../Patient\"}"))).containsExactly("NOT_A_RESOURCE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"resourceType\":5}", "{\"a\":{\"resourceType\":\"Patient\"}}"})
  void refusesJsonThatIsNoResource(String json) {
    assertThat(codes(read(json))).containsExactly("NOT_A_RESOURCE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "\"a\"",
        "{",
        "{\"a\":}",
        "{\"a\":1}{\"b\":2}",
        "{\"a\":01}",
        "{'a':1}",
        "nul"
      })
  void refusesWhatIsNoJsonObject(String json) {
    assertThat(codes(read(json))).containsExactly("JSON_INVALID");
  }

  @Test
  void namesLineAndColumnOfBrokenJson() {
    Reading reading = read("{\n \"resourceType\": \"Patient\",\n \"id\": oops\n}");

    assertThat(reading.findings().get(0).place()).startsWith("line 3:");
  }

  @Test
  void refusesANameThatOccursTwice() {
    String twice = observation(DATED).replace("\"id\":\"o1\"", "\"id\":\"o1\",\"id\":\"o2\"");

    assertThat(places(read(bundle(PATIENT, twice))))
        .containsExactly("NAME_TWICE $.entry[1].resource.id");
  }

  @Quick(seconds = 1)
  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void answersDeepNestingWithinASecond(String opening) {
    String deep = "{\"resourceType\":\"Bundle\",\"entry\":" + opening.repeat(200_000);

    Reading reading = read(deep);

    assertThat(codes(reading)).containsExactly("JSON_TOO_DEEP");
  }

  @Test
  void refusesNumbersThatWouldBeLongToWrite() {
    String huge = observation(DATED + ",\"valueQuantity\":{\"value\":1e999999999}");

    assertThat(places(read(bundle(PATIENT, huge))))
        .containsExactly("NUMBER_TOO_LONG $.entry[1].resource.valueQuantity.value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\ud842", "\\udfb7\\ud842"})
  void refusesTextThatIsNoUnicode(String escaped) {
    String text = observation(DATED + ",\"valueString\":\"a" + escaped + "\"");

    assertThat(codes(read(bundle(PATIENT, text)))).containsExactly("TEXT_UNREADABLE");
  }

  @Test
  void refusesOtherEncodings() {
    byte[] shiftJis = "{\"a\":\"見本\"}".getBytes(java.nio.charset.Charset.forName("windows-31j"));

    assertThat(codes(new BundleImporter().read(new Upload("a", shiftJis))))
        .containsExactly("ENCODING_UNREADABLE");
  }

  @Test
  void asksForJsonInsteadOfXml() {
    Upload xml =
        new Upload(
            "a.xml", "<Patient xmlns=\"http://hl7.org/fhir\"/>".getBytes(StandardCharsets.UTF_8));

    assertThat(new BundleImporter().recognises(xml)).isTrue();
    assertThat(codes(new BundleImporter().read(xml))).containsExactly("XML_NOT_READ");
  }

  @Test
  void refusesAResourceOverOneMegabyte() {
    String large = observation(DATED + ",\"valueString\":\"" + "あ".repeat(340_000) + "\"");

    assertThat(places(read(bundle(PATIENT, large))))
        .containsExactly("RESOURCE_TOO_LARGE Bundle.entry[1].resource");
  }

  @Test
  void refusesTooManyEntries() {
    String json = bundle(Collections.nCopies(5_001, "{}"), "");

    assertThat(codes(read(json))).containsExactly("TOO_MANY_ENTRIES");
  }

  @Test
  void stopsAfterAThousandFindings() {
    StringBuilder unknown = new StringBuilder(DATED);
    for (int i = 0; i < 20_000; i++) {
      unknown.append(",\"x").append(i).append("\":1");
    }

    Reading reading = read(bundle(PATIENT, observation(unknown.toString())));

    assertThat(reading.findings()).hasSize(1_001);
    assertThat(codes(reading)).endsWith("TOO_MANY_FINDINGS");
  }

  @Test
  @Quick(seconds = 20)
  void answersManyReferencesToManyEntriesWithinSeconds() {
    String one =
        observation(
            DATED
                + ",\"performer\":["
                + String.join(
                    ",",
                    Collections.nCopies(200, "{\"reference\":\"Practitioner?identifier=urn:x|1\"}"))
                + "]");
    List<String> resources = new java.util.ArrayList<>(Collections.nCopies(1_000, one));
    resources.add(PATIENT);
    String json = bundle(resources, "");

    Reading reading = read(json);

    assertThat(reading.draft()).isPresent();
  }

  @Test
  void refusesTooManyBytes() {
    assertThat(codes(new BundleImporter().read(new Upload("a", new byte[20_000_001]))))
        .containsExactly("TOO_LARGE");
  }

  @Test
  void refusesABundleInABundle() {
    assertThat(codes(read(bundle(PATIENT, bundle(PATIENT))))).containsExactly("BUNDLE_IN_BUNDLE");
  }

  @Test
  void refusesADocumentWithoutAnyRecord() {
    assertThat(codes(read(PATIENT))).containsExactly("NOTHING_KEPT");
    assertThat(codes(read(bundle(List.of(), "")))).contains("NOTHING_KEPT");
  }

  @Test
  void refusesARecordWithoutTheDateThatFhirWants() {
    String given =
        "{\"resourceType\":\"Immunization\",\"id\":\"i\",\"status\":\"completed\","
            + "\"patient\":{\"reference\":\"Patient/p\"},"
            + "\"vaccineCode\":{\"text\":\"見本ワクチン\"}}";

    assertThat(codes(read(given))).contains("NOTHING_DATED");
  }

  @Test
  void refusesAReferenceToWhatIsNotContained() {
    String dangling = observation(DATED + ",\"performer\":[{\"reference\":\"#nobody\"}]");

    assertThat(places(read(bundle(PATIENT, dangling))))
        .containsExactly("RESOURCE_UNREADABLE Bundle.entry[1].resource");
  }

  @Test
  void doesNotRecogniseOtherFiles() {
    BundleImporter importer = new BundleImporter();

    assertThat(importer.recognises(Sent.upload("JAHISTC08,1"))).isFalse();
    assertThat(importer.recognises(Sent.upload("<ClinicalDocument xmlns=\"urn:hl7-org:v3\"/>")))
        .isFalse();
    assertThat(importer.recognises(Sent.upload(""))).isFalse();
  }

  @Test
  void refusesAStudyThatSomebodyElseTakesPartIn() {
    String study =
        "{\"resourceType\":\"ResearchSubject\",\"id\":\"r1\",\"status\":\"candidate\","
            + "\"study\":{\"display\":\"研究\"},\"individual\":{\"reference\":\"Patient/other\"}}";

    assertThat(Sent.codes(Sent.read(Sent.bundle(Sent.PATIENT, study)))).contains("OTHER_PERSON");
  }
}
