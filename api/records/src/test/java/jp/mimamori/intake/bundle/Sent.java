package jp.mimamori.intake.bundle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.mimamori.intake.Draft;
import jp.mimamori.intake.Reading;
import jp.mimamori.intake.Upload;
import jp.mimamori.record.DraftRecord;

/** FHIR of made-up people as a hospital might send it. */
final class Sent {

  static final String PATIENT =
      """
      {"resourceType":"Patient","id":"p1",
       "identifier":[{"system":"urn:oid:1.2.392.100495.20.3.51.11319999999","value":"0042"}],
       "name":[
        {"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation","valueCode":"IDE"}],
         "text":"見本 はなこ","family":"見本","given":["はなこ"]},
        {"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation","valueCode":"SYL"}],
         "family":"ミホン","given":["ハナコ"]}],
       "gender":"female","birthDate":"1961-07-09"}
      """;

  static final String IMMUNIZATION =
      """
      {"resourceType":"Immunization","id":"i1",
       "meta":{"versionId":"3","lastUpdated":"2026-05-01T00:00:00+09:00",
        "profile":["http://jpfhir.jp/fhir/core/StructureDefinition/JP_Immunization"]},
       "status":"completed",
       "vaccineCode":{"coding":[{"system":"http://medis.or.jp/CodeSystem/master-HOT9","code":"182110901","display":"コロナワクチン（見本）"}]},
       "patient":{"reference":"Patient/p1","display":"見本 はなこ"},
       "occurrenceDateTime":"2026-04-08","lotNumber":"M0001",
       "doseQuantity":{"value":0.30,"unit":"mL","system":"http://unitsofmeasure.org","code":"mL"},
       "protocolApplied":[{"doseNumberPositiveInt":2}]}
      """;

  private Sent() {}

  static String observation(String extra) {
    return """
        {"resourceType":"Observation","id":"o1","status":"final",
         "code":{"text":"体温"},"subject":{"reference":"Patient/p1"}%s}
        """
        .formatted(extra);
  }

  /** A collection whose full URLs are {@code urn:uuid:} and count up. */
  static String bundle(String... resources) {
    return bundle(List.of(resources), "\"timestamp\":\"2026-05-02T09:30:00+09:00\",");
  }

  static String bundle(List<String> resources, String properties) {
    String entries =
        IntStream.range(0, resources.size())
            .mapToObj(i -> "{\"fullUrl\":\"" + url(i) + "\",\"resource\":" + resources.get(i) + "}")
            .collect(Collectors.joining(","));
    return "{\"resourceType\":\"Bundle\",\"type\":\"collection\","
        + properties
        + "\"entry\":["
        + entries
        + "]}";
  }

  static String url(int index) {
    return "urn:uuid:00000000-0000-4000-8000-%012d".formatted(index);
  }

  static Reading read(String json) {
    return new BundleImporter().read(upload(json));
  }

  static Upload upload(String json) {
    return new Upload("bundle.json", json.getBytes(StandardCharsets.UTF_8));
  }

  static Draft draft(String json) {
    Reading reading = read(json);
    return reading.draft().orElseThrow(() -> new AssertionError("refused: " + places(reading)));
  }

  static DraftRecord last(String json) {
    List<DraftRecord> records = draft(json).records();
    return records.get(records.size() - 1);
  }

  static List<String> codes(Reading reading) {
    return reading.findings().stream().map(f -> f.code().name()).toList();
  }

  static List<String> places(Reading reading) {
    return reading.findings().stream().map(f -> f.code().name() + " " + f.place()).toList();
  }
}
