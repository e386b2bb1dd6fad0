package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person's own program adds resources over the FHIR door. */
class FhirCreateIT {

  private static final Town TOWN = Town.shared();
  private static final String MOTHER = TOWN.mother.self().toString();

  private final Door she = new Door(TOWN.server(), TOWN.mother.token());

  @Test
  void createsWhatIsReadAndFoundAgain() {
    String sent = temperature(MOTHER, "36.51", "");

    Door.Answer created = create("Observation", sent);

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.header("ETag")).isEqualTo("W/\"1\"");
    assertThat(created.header("Content-Type")).startsWith("application/fhir+json");
    String id = created.json().getString("id");
    String path = "/fhir/Observation/" + id;
    assertThat(created.header("Location")).isEqualTo(TOWN.server().url() + path + "/_history/1");
    assertThat(she.get(path).text()).isEqualTo(created.text());
    assertThat(she.get("/fhir/Observation?_id=" + id + "&category=vital-signs&patient=" + MOTHER))
        .satisfies(found -> assertThat(found.text()).contains(id));
    assertThat(create("Observation", sent).json().getString("id")).isEqualTo(id);
    assertThat(she.get("/api/people/" + MOTHER + "/ledger").text()).contains("WRITE");
  }

  @Test
  void answersAsMuchAsIsPreferred() {
    String sent = temperature(MOTHER, "36.52", "");

    Door.Answer minimal = prefer("return=minimal", sent);
    Door.Answer outcome = prefer("return=OperationOutcome", sent);

    assertThat(minimal.status()).isEqualTo(201);
    assertThat(minimal.text()).isEmpty();
    assertThat(minimal.header("Location")).isNotEmpty();
    assertThat(outcome.json().getString("resourceType")).isEqualTo("OperationOutcome");
    assertThat(prefer("return=representation", sent).json().getString("resourceType"))
        .isEqualTo("Observation");
  }

  @Test
  void createsOnlyWhenThereIsNoneYetIfThatIsAsked() {
    String identifier = "urn:example:devices|" + UUID.randomUUID();
    String sent = identified(identifier, "36.53");

    Door.Answer first = ifNone("identifier=" + identifier, sent);
    Door.Answer again = ifNone("identifier=" + identifier, identified(identifier, "36.54"));

    assertThat(first.status()).isEqualTo(201);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(create("Observation", identified(identifier, "36.55")).status()).isEqualTo(201);
    assertThat(ifNone("identifier=" + identifier, sent).status()).isEqualTo(412);
    for (String wrong :
        List.of("", "identifier", "unknown=1", "patient=" + TOWN.child.self(), "_has:x=1")) {
      assertThat(ifNone(wrong, sent).status()).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void answersTheSameUnderTheSameKeyAndKeepsNoRecordForIt() {
    String key = UUID.randomUUID().toString();
    String sent = temperature(MOTHER, "36.56", "");

    Door.Answer first = keyed(key, sent);
    Door.Answer again = keyed(key, sent);

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.text()).isEmpty();
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(keyed(key, temperature(MOTHER, "36.57", "")).status()).isEqualTo(422);
  }

  @Test
  void takesAPictureWithoutWhatItTellsBesides() {
    byte[] picture = Photographs.telling(Color.CYAN);

    Door.Answer created = create("DocumentReference", document("image/jpeg", picture));

    assertThat(created.status()).isEqualTo(201);
    String kept =
        created
            .json()
            .getJsonArray("content")
            .getJsonObject(0)
            .getJsonObject("attachment")
            .getString("data");
    assertThat(new String(Base64.getDecoder().decode(kept), StandardCharsets.ISO_8859_1))
        .doesNotContain("Exif");
    assertThat(create("DocumentReference", document("image/png", picture)).status()).isEqualTo(422);
    assertThat(create("DocumentReference", document("text/html", "<script>".getBytes())).status())
        .isEqualTo(422);
  }

  @Test
  void takesAnswersToAQuestionnaire() {
    String sent =
        """
        {"resourceType": "QuestionnaireResponse", "status": "completed",
         "questionnaire": "https://app.example/Questionnaire/sleep",
         "subject": {"reference": "Patient/%s"}, "authored": "2026-11-20T07:30:00+09:00",
         "item": [{"linkId": "1", "text": "眠れますか", "answer": [{"valueBoolean": true}]}]}
        """
            .formatted(MOTHER);

    Door.Answer created = create("QuestionnaireResponse", sent);

    assertThat(created.status()).isEqualTo(201);
    assertThat(create("QuestionnaireResponse", sent.replace("completed", "in-progress")).status())
        .isEqualTo(422);
  }

  @Test
  void saysInAnOutcomeWhatIsWrongAndWhere() {
    Door.Answer hot = create("Observation", temperature(MOTHER, "99", ""));

    assertThat(hot.status()).isEqualTo(422);
    var issue = hot.json().getJsonArray("issue").getJsonObject(0);
    assertThat(issue.getString("severity")).isEqualTo("error");
    assertThat(issue.getJsonArray("expression").getString(0)).isEqualTo("Observation.value");
    assertThat(create("Observation", "{").status()).isEqualTo(400);
    assertThat(create("Observation", "").status()).isEqualTo(400);
    assertThat(create("Observation", "[".repeat(100_000)).status()).isEqualTo(400);
    assertThat(create("Observation", "x".repeat(1_000_001)).status()).isEqualTo(413);
    assertThat(create("DocumentReference", temperature(MOTHER, "36.5", "")).status())
        .isEqualTo(422);
    Door.Answer xml =
        she.send(
            she.request("/fhir/Observation")
                .header("Content-Type", "application/fhir+xml")
                .POST(HttpRequest.BodyPublishers.ofString("<Observation/>")));
    assertThat(xml.status()).isEqualTo(415);
  }

  @Test
  void refusesEverybodyElseTheSameWhetherThereIsSomebodyOrNot() {
    String somebody = TOWN.stranger.self().toString();
    String nobody = UUID.randomUUID().toString();
    Door doctor = new Door(TOWN.server(), TOWN.doctor.token());

    Door.Answer about = create("Observation", temperature(somebody, "36.5", ""));
    assertThat(about.status()).isEqualTo(404);
    assertThat(about.sameness())
        .isEqualTo(create("Observation", temperature(nobody, "36.5", "")).sameness());
    String performer = ", \"performer\": [{\"reference\": \"Patient/%s\"}]";
    Door.Answer by =
        create("Observation", temperature(MOTHER, "36.5", performer.formatted(somebody)));
    assertThat(by.status()).isEqualTo(422);
    assertThat(by.sameness())
        .isEqualTo(
            create("Observation", temperature(MOTHER, "36.5", performer.formatted(nobody)))
                .sameness());
    assertThat(post(doctor, "Observation", temperature(MOTHER, "36.5", "")).status())
        .isEqualTo(403);
    assertThat(
            post(new Door(TOWN.server(), null), "Observation", temperature(MOTHER, "36.5", ""))
                .status())
        .isEqualTo(401);
  }

  @Test
  void createsNothingElseAndChangesAndDeletesNothing() {
    for (String type : List.of("Condition", "Patient", "Consent", "AuditEvent", "Bundle")) {
      assertThat(create(type, "{\"resourceType\":\"" + type + "\"}").status())
          .as(type)
          .isIn(404, 405);
    }
    String path = "/fhir/Observation/" + UUID.randomUUID();
    assertThat(she.delete(path).status()).isEqualTo(405);
    for (String method : List.of("PUT", "PATCH")) {
      Door.Answer answer =
          she.send(
              she.request(path)
                  .header("Content-Type", "application/fhir+json")
                  .method(method, HttpRequest.BodyPublishers.ofString("{}")));
      assertThat(answer.status()).as(method).isEqualTo(405);
    }
    assertThat(she.get("/fhir/metadata").text()).contains("\"create\"", "conditionalCreate");
  }

  private Door.Answer create(String type, String body) {
    return post(she, type, body);
  }

  private static Door.Answer post(Door door, String type, String body) {
    return door.send(
        door.request("/fhir/" + type)
            .header("Content-Type", "application/fhir+json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private Door.Answer prefer(String prefer, String body) {
    return with("Prefer", prefer, body);
  }

  private Door.Answer ifNone(String condition, String body) {
    return with("If-None-Exist", condition, body);
  }

  private Door.Answer keyed(String key, String body) {
    return with("Idempotency-Key", key, body);
  }

  private Door.Answer with(String header, String value, String body) {
    return she.send(
        she.request("/fhir/Observation")
            .header("Content-Type", "application/fhir+json")
            .header(header, value)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static String document(String type, byte[] file) {
    return """
        {"resourceType": "DocumentReference", "status": "current",
         "subject": {"reference": "Patient/%s"}, "date": "2026-11-20T07:30:00+09:00",
         "content": [{"attachment": {"contentType": "%s", "data": "%s"}}]}
        """
        .formatted(MOTHER, type, Base64.getEncoder().encodeToString(file));
  }

  private static String identified(String identifier, String value) {
    String[] parts = identifier.split("\\|");
    return temperature(
        MOTHER,
        value,
        ", \"identifier\": [{\"system\": \"%s\", \"value\": \"%s\"}]"
            .formatted(parts[0], parts[1]));
  }

  private static String temperature(String subject, String value, String more) {
    return """
        {"resourceType": "Observation", "status": "final",
         "code": {"coding": [{"system": "http://loinc.org", "code": "8310-5"}], "text": "体温"},
         "subject": {"reference": "Patient/%s"}, "effectiveDateTime": "2026-11-20T07:30:00+09:00",
         "valueQuantity": {"value": %s, "system": "http://unitsofmeasure.org", "code": "Cel"}%s}
        """
        .formatted(subject, value, more);
  }
}
