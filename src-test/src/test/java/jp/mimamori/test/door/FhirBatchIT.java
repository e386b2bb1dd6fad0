package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Several requests at once over the FHIR door. */
class FhirBatchIT {

  private static final Town TOWN = Town.shared();
  private static final String MOTHER = TOWN.mother.self().toString();
  private static final String STRANGER = TOWN.stranger.self().toString();

  private final Door she = new Door(TOWN.server(), TOWN.mother.token());

  @Test
  void answersEachEntryAsTheDoorAnswersItByItself() {
    String search = "Observation?patient=" + MOTHER + "&code=http://loinc.org|8310-5&_count=2";

    Door.Answer answer =
        batch(
            get("Patient/" + MOTHER),
            get(search),
            post("Observation", temperature(MOTHER, "36.61")),
            get("Patient/" + STRANGER),
            get("Patient/" + UUID.randomUUID()),
            post("Observation", temperature(STRANGER, "36.61")),
            post("Observation", temperature(MOTHER, "99")),
            post("Condition", "{\"resourceType\": \"Condition\"}"),
            get("metadata"));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().getString("type")).isEqualTo("batch-response");
    assertThat(statuses(answer))
        .containsExactly(
            "200 OK",
            "200 OK",
            "201 Created",
            "404 Not Found",
            "404 Not Found",
            "404 Not Found",
            "422",
            "405 Method Not Allowed",
            "200 OK");
    assertThat(entry(answer, 0).getJsonObject("resource"))
        .isEqualTo(she.get("/fhir/Patient/" + MOTHER).json());
    assertThat(entry(answer, 1).getJsonObject("resource").getString("type")).isEqualTo("searchset");
    String location = entry(answer, 2).getJsonObject("response").getString("location");
    assertThat(location).startsWith(TOWN.server().url() + "/fhir/Observation/");
    assertThat(she.get(location.substring(TOWN.server().url().length())).status()).isEqualTo(200);
    assertThat(entry(answer, 3).toString().replaceAll("urn:uuid:[0-9a-f-]{36}", ""))
        .isEqualTo(entry(answer, 4).toString().replaceAll("urn:uuid:[0-9a-f-]{36}", ""));
    assertThat(entry(answer, 6).getJsonObject("response").getJsonObject("outcome").toString())
        .contains("Observation.value");
  }

  @Test
  void takesNothingThatIsNoRequestOfThisDoor() {
    for (String url :
        List.of(
            "",
            "/",
            "../api/people",
            "Patient/../../api/people",
            "http://other.example/fhir/Patient",
            "//other.example",
            "$export",
            "Patient/$export",
            "Patient/" + MOTHER + "#x",
            ".well-known/smart-configuration",
            "Patient;x=y")) {
      assertThat(statuses(batch(get(url)))).as(url).containsExactly("400 Bad Request");
    }
    assertThat(
            statuses(
                batch(
                    request("PUT", "Observation/1", "{}"),
                    request("DELETE", "Observation/1", ""),
                    request("", "Observation/1", ""))))
        .containsOnly("405 Method Not Allowed");
  }

  @Test
  void isBounded() {
    String one = get("Patient/" + MOTHER);

    assertThat(send(bundle("batch", Stream.generate(() -> one).limit(51))).status()).isEqualTo(413);
    assertThat(send(bundle("batch", Stream.generate(() -> "{}").limit(10_000))).status())
        .isEqualTo(413);
    assertThat(statuses(send(bundle("batch", Stream.generate(() -> one).limit(50))))).hasSize(50);
    assertThat(statuses(send(bundle("batch", Stream.empty())))).isEmpty();
    assertThat(send("x".repeat(1_000_001)).status()).isEqualTo(413);
    assertThat(send("{\"resourceType\":\"Bundle\",\"entry\":" + "[".repeat(100_000)).status())
        .isEqualTo(400);
    for (String wrong : List.of("", "{}", "[]", "{\"resourceType\":\"Patient\"}")) {
      assertThat(send(wrong).status()).as(wrong).isEqualTo(400);
    }
    assertThat(send(bundle("searchset", Stream.of(one))).status()).isEqualTo(422);
    assertThat(send(bundle("batch", Stream.of("{}"))).status()).isEqualTo(422);
    String inside = bundle("batch", Stream.of(one));
    assertThat(statuses(batch(post("Bundle", inside)))).doesNotContain("200 OK");
  }

  @Test
  void createsAllOfATransactionOrNothing() {
    Door.Answer done =
        send(
            bundle(
                "transaction",
                Stream.of(
                    post("Observation", temperature(MOTHER, "36.62")),
                    post("Observation", temperature(MOTHER, "36.63")))));
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.json().getString("type")).isEqualTo("transaction-response");
    assertThat(statuses(done)).containsExactly("201 Created", "201 Created");

    String first = temperature(MOTHER, "36.64");
    for (String second :
        List.of(
            post("Observation", temperature(MOTHER, "99")),
            post("Observation", temperature(STRANGER, "36.6")),
            get("Patient/" + MOTHER),
            request("DELETE", "Observation/1", ""))) {
      Door.Answer not = send(bundle("transaction", Stream.of(post("Observation", first), second)));
      assertThat(not.status()).as(second).isIn(404, 422);
    }
    assertThat(
            she.get("/fhir/Observation?code=8310-5&value-quantity=36.64&patient=" + MOTHER)
                .json()
                .getJsonArray("entry"))
        .isNullOrEmpty();
  }

  @Test
  void isClosedToWhoeverBringsNoToken() {
    Door nobody = new Door(TOWN.server(), null);

    assertThat(post(nobody, bundle("batch", Stream.of(get("Patient/" + MOTHER)))).status())
        .isEqualTo(401);
    Door doctor = new Door(TOWN.server(), TOWN.doctor.token());
    assertThat(
            statuses(
                post(
                    doctor,
                    bundle(
                        "batch",
                        Stream.of(
                            get("Patient/" + MOTHER),
                            get("Patient/" + STRANGER),
                            post("Observation", temperature(MOTHER, "36.6")))))))
        .containsExactly("200 OK", "404 Not Found", "403 Forbidden");
  }

  private Door.Answer batch(String... entries) {
    return send(bundle("batch", Stream.of(entries)));
  }

  private Door.Answer send(String body) {
    return post(she, body);
  }

  private static Door.Answer post(Door door, String body) {
    return door.send(
        door.request("/fhir")
            .header("Content-Type", "application/fhir+json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static JsonObject entry(Door.Answer answer, int number) {
    return answer.json().getJsonArray("entry").getJsonObject(number);
  }

  private static List<String> statuses(Door.Answer answer) {
    return answer.json().getJsonArray("entry").getValuesAs(JsonObject.class).stream()
        .map(entry -> entry.getJsonObject("response").getString("status"))
        .map(status -> status.startsWith("422") ? "422" : status)
        .toList();
  }

  private static String bundle(String type, Stream<String> entries) {
    return "{\"resourceType\":\"Bundle\",\"type\":\"%s\",\"entry\":[%s]}"
        .formatted(type, entries.collect(Collectors.joining(",")));
  }

  private static String get(String url) {
    return request("GET", url, "");
  }

  private static String post(String url, String resource) {
    return request("POST", url, resource);
  }

  private static String request(String method, String url, String resource) {
    String body = resource.isEmpty() ? "" : "\"resource\":" + resource + ",";
    return "{%s\"request\":{\"method\":\"%s\",\"url\":\"%s\"}}".formatted(body, method, url);
  }

  private static String temperature(String subject, String value) {
    return """
        {"resourceType": "Observation", "status": "final",
         "code": {"coding": [{"system": "http://loinc.org", "code": "8310-5"}], "text": "体温"},
         "subject": {"reference": "Patient/%s"}, "effectiveDateTime": "2026-11-20T07:30:00+09:00",
         "valueQuantity": {"value": %s, "system": "http://unitsofmeasure.org", "code": "Cel"}}
        """
        .formatted(subject, value);
  }
}
