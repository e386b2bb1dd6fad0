package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Over the real doors: a relative reads what she was granted for what she was granted it for. */
class ReceivedGrantsIT {

  private static final Town TOWN = Town.shared();

  private final Door mother = new Door(TOWN.server(), TOWN.mother.token());
  private final Door grandmother = new Door(TOWN.server(), TOWN.grandmother.token());
  private final String hers = "/api/people/" + TOWN.mother.self();

  @Test
  void readsByEveryDoorForThePurposeOfTheGrantUntilItIsTakenBack() {
    upload();
    String record = entry().getString("id");
    assertThat(grandmother.get("/api/received-grants").text()).contains("\"patients\":[]");
    for (String path : paths(record)) {
      assertThat(grandmother.get(path).status()).as(path).isEqualTo(404);
    }

    String grant = grant("CARE");

    JsonObject received =
        grandmother.get("/api/received-grants").json().getJsonArray("patients").getJsonObject(0);
    assertThat(received.getString("person")).isEqualTo(TOWN.mother.self().toString());
    assertThat(received.getString("purpose")).isEqualTo("CARE");
    for (String path : paths(record)) {
      assertThat(grandmother.get(path).status()).as(path).isEqualTo(200);
      assertThat(grandmother.get(other(path, "SCHOOL")).status()).as(path).isEqualTo(403);
      assertThat(grandmother.get(other(path, "PERSONAL_USE")).status()).as(path).isEqualTo(403);
      assertThat(grandmother.get(other(path, "CURIOSITY")).status()).as(path).isEqualTo(400);
    }
    assertThat(grandmother.get("/fhir/Patient?purpose=CARE&_id=" + TOWN.mother.self()).text())
        .contains("髙﨑")
        .doesNotContain("千代田");
    assertThat(grandmother.get(hers + "?purpose=CARE").text()).doesNotContain("千代田", "insurer\"");
    // which document is refused would tell that something of it is hidden
    assertThat(
            grandmother
                .get("/api/documents/" + entry().getString("document") + "?purpose=CARE")
                .status())
        .isEqualTo(404);
    assertThat(grandmother.get(hers + "/ledger").status()).isIn(403, 404);
    assertThat(grandmother.get(hers + "/grants").status()).isIn(403, 404);

    mother.json(hers + "/grants/" + grant + "/revocation", "");

    assertThat(grandmother.get("/api/received-grants").text()).contains("\"patients\":[]");
    for (String path : paths(record)) {
      assertThat(grandmother.get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void opensTheListToPrivatePeopleAlone() {
    for (Town.Resident other : List.of(TOWN.doctor, TOWN.operator)) {
      assertThat(new Door(TOWN.server(), other.token()).get("/api/received-grants").status())
          .isEqualTo(403);
    }
    assertThat(grandmother.get("/api/received-grants?cursor=%00").status()).isEqualTo(400);
    assertThat(grandmother.get("/api/received-grants?size=0").status()).isEqualTo(400);
  }

  @Test
  void searchesByIdWithinOnePersonAndFollowsThePurposeOntoTheNextPage() {
    upload();
    String record = entry().getString("id");
    String search = "/fhir/Observation?patient=" + TOWN.mother.self() + "&_id=";

    assertThat(mother.get(search + record).text()).contains("/fhir/Observation/" + record);
    assertThat(mother.get(search + UUID.randomUUID() + "," + record).text()).contains(record);
    for (String none : List.of(UUID.randomUUID().toString(), "nothing", "%00")) {
      assertThat(mother.get(search + none).text()).as(none).doesNotContain("\"entry\"");
    }
    assertThat(mother.get(search + record + "&_id=" + UUID.randomUUID()).text())
        .doesNotContain("\"entry\"");
    assertThat(mother.get("/fhir/Observation?_id=" + record).status()).isEqualTo(400);
    assertThat(mother.get(search + record + "&purpose=PERSONAL_USE").text())
        .contains("purpose=PERSONAL_USE");
  }

  @Test
  void readsOneRowOfTheLedgerByTheIdThatTheSearchGaveAndTellsNobodyElse() {
    String first =
        mother
            .get("/fhir/AuditEvent?_count=1&patient=" + TOWN.mother.self())
            .json()
            .getJsonArray("entry")
            .getJsonObject(0)
            .getString("fullUrl")
            .replaceFirst(".*/fhir", "/fhir");

    Door.Answer row = mother.get(first);

    assertThat(row.status()).as(row.text()).isEqualTo(200);
    assertThat(row.json().getString("resourceType")).isEqualTo("AuditEvent");
    assertThat(first).endsWith("/" + row.json().getString("id"));
    assertThat(grandmother.get(first).status()).isEqualTo(404);
    for (String none :
        List.of(
            TOWN.mother.self() + ".0",
            TOWN.mother.self() + ".999999999999999999",
            UUID.randomUUID() + ".1",
            TOWN.mother.self().toString(),
            "x")) {
      assertThat(mother.get("/fhir/AuditEvent/" + none).status()).as(none).isEqualTo(404);
    }
  }

  @Test
  void saysHowLongAnAnswerIsWithoutGivingIt() {
    for (String path :
        List.of(
            "/fhir/Patient/" + TOWN.mother.self(),
            "/fhir/metadata",
            hers + "/timeline",
            "/fhir/Patient/" + UUID.randomUUID())) {
      Door.Answer get = mother.get(path);
      Door.Answer head = mother.send(mother.request(path).method("HEAD", noBody()));

      assertThat(head.status()).as(path).isEqualTo(get.status());
      assertThat(head.response().body()).isEmpty();
      assertThat(head.header("Content-Length"))
          .as(path)
          .isEqualTo(Integer.toString(get.response().body().length));
    }
  }

  private static java.net.http.HttpRequest.BodyPublisher noBody() {
    return java.net.http.HttpRequest.BodyPublishers.noBody();
  }

  private List<String> paths(String record) {
    return List.of(
        hers + "?purpose=CARE",
        hers + "/timeline?purpose=CARE",
        hers + "/checkups?purpose=CARE",
        hers + "/medications?purpose=CARE",
        hers + "/summary?purpose=CARE",
        hers + "/summary/pdf?purpose=CARE",
        "/api/records/" + record + "?purpose=CARE",
        "/fhir/Patient/" + TOWN.mother.self() + "?purpose=CARE",
        "/fhir/Observation/" + record + "?purpose=CARE",
        "/fhir/Observation?purpose=CARE&patient=" + TOWN.mother.self());
  }

  private static String other(String path, String purpose) {
    return path.replace("purpose=CARE", "purpose=" + purpose);
  }

  private void upload() {
    mother.upload(
        TOWN.mother.self().toString(), "received.json", Papers.bundle(Papers.SPRING, "36.6"));
  }

  private JsonObject entry() {
    return mother
        .get(hers + "/timeline?category=VITALS&size=1")
        .json()
        .getJsonArray("entries")
        .getJsonObject(0);
  }

  private String grant(String purpose) {
    Instant now = Instant.now();
    Door.Answer answer =
        mother.json(
            hers + "/grants",
            """
            {"granteeKind":"DELEGATE","granteeId":"%s","granteeName":"祖母","terms":{"purpose":"%s",\
            "categories":["VITALS","CHECKUP","MEDICATION"],"from":"%s","until":"%s"}}\
            """
                .formatted(
                    TOWN.grandmother.self(),
                    purpose,
                    now.minusSeconds(5),
                    now.plus(Duration.ofDays(30))));
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().getString("id");
  }
}
