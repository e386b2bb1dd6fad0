package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is another's looks like what is not there. */
class StrangersIT {

  private final Town town = Town.shared();
  private final Door she = new Door(town.server, town.mother.token());
  private final Door stranger = new Door(town.server, town.stranger.token());
  private final Door operator = new Door(town.server, town.operator.token());
  private String record = "";
  private String document = "";
  private String job = "";

  @BeforeEach
  void hasARecord() {
    Door.Answer stored =
        she.upload(town.mother.self().toString(), "a.json", Papers.bundle(Papers.SPRING, "36.5"));
    assertThat(stored.status()).as(stored.text()).isIn(201);
    job = stored.json().getString("id");
    JsonObject first =
        she.get("/api/people/" + town.mother.self() + "/timeline")
            .json()
            .getJsonArray("entries")
            .getJsonObject(0);
    record = first.getString("id");
    document = first.getString("document");
  }

  @Test
  void showsItsOwnerWhatSheHas() {
    for (String path : paths(town.mother.self().toString(), record, document, job)) {
      assertThat(she.get(path).status()).as(path).isEqualTo(200);
    }
  }

  @Test
  void answersAStrangerAsIfThereWereNothing() {
    List<String> hers = paths(town.mother.self().toString(), record, document, job);
    List<String> nobodys = paths(uuid(), uuid(), uuid(), uuid());

    Map<String, String> different = new TreeMap<>();
    for (int i = 0; i < hers.size(); i++) {
      String toHers = stranger.get(hers.get(i)).sameness();
      String toNobodys = stranger.get(nobodys.get(i)).sameness();
      if (!toHers.equals(toNobodys) || !toHers.startsWith("404 ")) {
        different.put(hers.get(i), toHers + " / " + toNobodys);
      }
    }

    assertThat(different).isEmpty();
  }

  @Test
  void answersAMalformedIdLikeAnUnknownOne() {
    List<String> unknown = paths(uuid(), uuid(), uuid(), uuid());
    List<String> malformed = paths("1", "x", "%20", "../1");

    for (int i = 0; i < unknown.size() - 1; i++) {
      assertThat(she.get(malformed.get(i)).status()).as(malformed.get(i)).isIn(404, 400);
    }
  }

  @Test
  void neverShowsAnOperatorARecord() {
    for (String path : paths(town.mother.self().toString(), record, document, job)) {
      Door.Answer answer = operator.get(path);
      assertThat(answer.status()).as(path).isIn(403, 404);
      assertThat(answer.text()).doesNotContain("髙﨑", "36.5", "1984-02-29");
    }
  }

  @Test
  void takesNothingInForAnother() {
    byte[] hers = Papers.bundle(Papers.SPRING.plusDays(1), "37.1");
    int before = rows();

    Door.Answer answer = stranger.upload(town.mother.self().toString(), "a.json", hers);
    Door.Answer toNobody = stranger.upload(uuid(), "a.json", hers);

    assertThat(answer.sameness()).isEqualTo(toNobody.sameness()).startsWith("404 ");
    assertThat(rows()).isEqualTo(before);
  }

  @Test
  void showsHerWhoWasRefused() {
    stranger.get("/api/people/" + town.mother.self() + "/timeline");

    String ledger = she.get("/api/people/" + town.mother.self() + "/ledger").text();

    assertThat(ledger).contains("NO_GROUND", "\"ground\":\"SELF\"");
  }

  @Test
  void letsAGuardianReadForTheChildAndNobodyElse() {
    String path = "/api/people/" + town.child.self() + "/timeline";

    assertThat(she.get(path).status()).isEqualTo(200);
    assertThat(stranger.get(path).status()).isEqualTo(404);
    assertThat(she.get("/api/people").text())
        .contains(town.child.self().toString(), town.mother.self().toString());
    assertThat(stranger.get("/api/people").text()).doesNotContain(town.mother.self().toString());
  }

  private int rows() {
    return she.get("/api/people/" + town.mother.self() + "/timeline?size=100")
        .json()
        .getJsonArray("entries")
        .size();
  }

  private static List<String> paths(String person, String record, String document, String job) {
    return List.of(
        "/api/people/" + person,
        "/api/people/" + person + "/timeline",
        "/api/people/" + person + "/ledger",
        "/api/people/" + person + "/ledger/csv",
        "/api/people/" + person + "/ledger/fhir",
        "/api/people/" + person + "/ledger/html",
        "/api/people/" + person + "/questions",
        "/fhir/AuditEvent?patient=" + person,
        "/api/records/" + record,
        "/api/documents/" + document,
        "/api/imports/" + job,
        "/fhir/Patient/" + person,
        "/fhir/Observation/" + record,
        "/fhir/Observation?patient=" + person);
  }

  private static String uuid() {
    return UUID.randomUUID().toString();
  }
}
