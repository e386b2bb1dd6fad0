package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What institutions' systems post for their patients, over the real door. */
class DeliveriesIT {

  private static final Town TOWN = Town.shared();
  private static final String MOTHER = TOWN.mother.self().toString();
  private static final String STRANGER = TOWN.stranger.self().toString();

  private final Door she = new Door(TOWN.server(), TOWN.mother.token());
  private final SomeInstitution lab = new SomeInstitution(TOWN);

  @Test
  void postsAResultThatItsPatientThenReads() {
    lab.isGranted("LABORATORY");
    String number = UUID.randomUUID().toString();

    Door.Answer added = post(lab.door("system/*.crs"), "/fhir/Observation", result(MOTHER, number));

    assertThat(added.status()).as(added.text()).isEqualTo(201);
    String path = added.header("Location").substring(TOWN.server().url().length());
    assertThat(she.get(path).text()).contains(number, "Patient/" + MOTHER);
    assertThat(ledger()).contains(SomeInstitution.NAME);
    Door.Answer again = post(lab.door("system/*.c"), "/fhir/Observation", result(MOTHER, number));
    assertThat(again.header("Location")).isEqualTo(added.header("Location"));
  }

  @Test
  void postsATransactionOfWhichAllIsKeptOrNothing() {
    lab.isGranted("LABORATORY");
    Door door = lab.door("system/*.c");
    String number = UUID.randomUUID().toString();
    String report =
        """
        {"resourceType": "DiagnosticReport", "status": "final", "code": {"text": "血液検査 %2$s"},
         "subject": {"reference": "Patient/%1$s"}, "effectiveDateTime": "2026-11-01",
         "result": [{"reference": "urn:uuid:1"}]}
        """
            .formatted(MOTHER, number);
    String first = entry("DiagnosticReport", "urn:uuid:0", report);

    for (String second :
        List.of(
            entry("Observation", "urn:uuid:1", result(STRANGER, number)),
            entry("Observation", "urn:uuid:1", "{\"resourceType\": \"Observation\"}"),
            entry("Condition", "urn:uuid:1", result(MOTHER, number)),
            entry("Patient", "urn:uuid:1", "{\"resourceType\": \"Patient\"}"),
            "{\"request\": {\"method\": \"GET\", \"url\": \"Patient/" + MOTHER + "\"}}")) {
      Door.Answer not = post(door, "/fhir", bundle("transaction", first, second));
      assertThat(not.status()).as(second).isIn(403, 404, 422);
      assertThat(not.json().getString("resourceType")).isEqualTo("OperationOutcome");
    }
    assertThat(she.get("/fhir/DiagnosticReport?patient=" + MOTHER).text())
        .doesNotContain("血液検査 " + number);

    Door.Answer done =
        post(
            door,
            "/fhir",
            bundle(
                "transaction", first, entry("Observation", "urn:uuid:1", result(MOTHER, number))));

    assertThat(done.status()).as(done.text()).isEqualTo(200);
    assertThat(statuses(done)).containsExactly("201 Created", "201 Created");
    String observation =
        done.json()
            .getJsonArray("entry")
            .getJsonObject(1)
            .getJsonObject("resource")
            .getString("id");
    assertThat(she.get("/fhir/DiagnosticReport?patient=" + MOTHER).text())
        .contains("血液検査", "Observation/" + observation);
  }

  @Test
  void isToldOfEachEntryOfABatchByItself() {
    lab.isGranted("LABORATORY");

    Door.Answer answer =
        post(
            lab.door("system/*.crs"),
            "/fhir",
            bundle(
                "batch",
                entry("Observation", "", result(MOTHER, "b" + UUID.randomUUID())),
                entry("Observation", "", result(STRANGER, "1")),
                entry("Observation", "", result(UUID.randomUUID().toString(), "1")),
                entry("Observation", "", result(MOTHER, "1").replace("Observation", "Condition")),
                entry("Condition", "", condition())));

    assertThat(statuses(answer).stream().map(s -> s.substring(0, 3)))
        .containsExactly("201", "404", "404", "422", "403");
    List<String> outcomes =
        answer.json().getJsonArray("entry").getValuesAs(JsonObject.class).stream()
            .map(entry -> entry.toString().replaceAll("urn:uuid:[0-9a-f-]{36}", ""))
            .toList();
    assertThat(outcomes.get(1)).contains("OperationOutcome").isEqualTo(outcomes.get(2));
  }

  @Test
  void isHeldToTheScopesOfItsToken() {
    lab.isGranted("LABORATORY", "CONDITION");
    String result = result(MOTHER, UUID.randomUUID().toString());

    assertThat(post(lab.door("system/*.rs"), "/fhir/Observation", result).status()).isEqualTo(403);
    assertThat(post(lab.door("system/Condition.c"), "/fhir/Observation", result).status())
        .isEqualTo(403);
    assertThat(
            post(
                    lab.door(
                        "system/Observation.c?category=http://terminology.hl7.org/CodeSystem/observation-category|vital-signs"),
                    "/fhir/Observation",
                    result)
                .status())
        .isEqualTo(403);
    assertThat(post(lab.door("system/Observation.write"), "/fhir/Observation", result).status())
        .isEqualTo(201);
    assertThat(lab.door("system/*.c").get("/fhir/Observation?patient=" + MOTHER).status())
        .isEqualTo(403);
  }

  @Test
  void createsOnConditionAndOnceByAKey() {
    lab.isGranted("LABORATORY");
    Door door = lab.door("system/*.crs");
    String number = UUID.randomUUID().toString();
    post(door, "/fhir/Observation", result(MOTHER, number));

    Door.Answer there =
        door.send(
            request(door, "/fhir/Observation", result(MOTHER, number).replace("5.6", "5.7"))
                .header("If-None-Exist", "identifier=https://lab.example/results|" + number));
    String key = UUID.randomUUID().toString();
    String other = result(MOTHER, UUID.randomUUID().toString());
    Door.Answer once =
        door.send(request(door, "/fhir/Observation", other).header("Idempotency-Key", key));
    Door.Answer twice =
        door.send(request(door, "/fhir/Observation", other).header("Idempotency-Key", key));

    assertThat(there.status()).as(there.text()).isEqualTo(200);
    assertThat(twice.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(twice.header("Location")).isEqualTo(once.header("Location"));
  }

  @Test
  void isClosedToHumanBeingsAndToWhatIsNoRecord() {
    lab.isGranted("LABORATORY");
    String result = result(MOTHER, "1");
    Door doctor = new Door(TOWN.server(), TOWN.doctor.token());
    assertThat(post(doctor, "/fhir/Observation", result).status()).isEqualTo(403);
    assertThat(
            post(doctor, "/fhir", bundle("transaction", entry("Observation", "", result))).status())
        .isEqualTo(403);

    Door door = lab.door("system/*.c");
    for (String type : List.of("Patient", "AuditEvent", "Group", "Consent", "Nothing")) {
      assertThat(post(door, "/fhir/" + type, "{\"resourceType\": \"" + type + "\"}").status())
          .as(type)
          .isIn(403, 404, 405, 422);
    }
  }

  private String ledger() {
    return she.get("/api/people/" + MOTHER + "/ledger").text();
  }

  private static Door.Answer post(Door door, String path, String body) {
    return door.send(request(door, path, body));
  }

  private static HttpRequest.Builder request(Door door, String path, String body) {
    return door.request(path)
        .header("Content-Type", "application/fhir+json")
        .POST(HttpRequest.BodyPublishers.ofString(body));
  }

  private static List<String> statuses(Door.Answer answer) {
    return answer.json().getJsonArray("entry").getValuesAs(JsonObject.class).stream()
        .map(entry -> entry.getJsonObject("response").getString("status"))
        .toList();
  }

  private static String bundle(String type, String... entries) {
    return "{\"resourceType\":\"Bundle\",\"type\":\"%s\",\"entry\":[%s]}"
        .formatted(type, Stream.of(entries).collect(Collectors.joining(",")));
  }

  private static String entry(String type, String fullUrl, String resource) {
    String url = fullUrl.isEmpty() ? "" : "\"fullUrl\": \"" + fullUrl + "\", ";
    return "{%s\"resource\": %s, \"request\": {\"method\": \"POST\", \"url\": \"%s\"}}"
        .formatted(url, resource, type);
  }

  private static String condition() {
    return """
        {"resourceType": "Condition", "code": {"text": "かぜ"},
         "subject": {"reference": "Patient/%s"}, "recordedDate": "2026-11-01"}
        """
        .formatted(MOTHER);
  }

  private static String result(String subject, String number) {
    return """
        {"resourceType": "Observation", "status": "final",
         "identifier": [{"system": "https://lab.example/results", "value": "%s"}],
         "category": [{"coding": [{"code": "laboratory",
           "system": "http://terminology.hl7.org/CodeSystem/observation-category"}]}],
         "code": {"coding": [{"system": "http://loinc.org", "code": "4548-4"}]},
         "subject": {"reference": "Patient/%s"}, "effectiveDateTime": "2026-11-01T07:00:00+09:00",
         "valueQuantity": {"value": 5.6, "unit": "%%", "system": "http://unitsofmeasure.org",
           "code": "%%"}}
        """
        .formatted(number, subject);
  }
}
