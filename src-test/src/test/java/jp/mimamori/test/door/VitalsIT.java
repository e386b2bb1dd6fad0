package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Readings of devices at home, over HTTP. */
class VitalsIT {

  private static final Town TOWN = Town.shared();

  private final Door mother = new Door(TOWN.server(), TOWN.mother.token());
  private final String childs = "/api/people/" + TOWN.child.self() + "/vitals";
  private final String hers = "/api/people/" + TOWN.mother.self() + "/vitals";

  @Test
  void goesFromTheDeviceToTheTimelineTheTrendAndFhir() {
    Door.Answer entered =
        mother.json(
            childs,
            """
            {"readings":[
              {"kind":"SPO2","at":"2024-05-06T22:10:00+09:00","value":97,"unit":"%","device":"指先 P-1"},
              {"kind":"BLOOD_PRESSURE","at":"2024-05-06T22:11:00+09:00","systolic":104,"diastolic":61},
              {"kind":"SPO2","at":"2024-05-06T22:12:00+09:00","value":970}]}""");

    assertThat(entered.status()).as(entered.text()).isEqualTo(200);
    assertThat(entered.json().getInt("stored")).isEqualTo(2);
    assertThat(entered.text()).contains("TOO_HIGH", "値が大きすぎます。", "\"item\":2");
    JsonObject point =
        mother
            .get(childs + "?kind=SPO2&from=2024-05-06&until=2024-05-06")
            .json()
            .getJsonArray("readings")
            .getJsonObject(0);
    assertThat(point.getInt("value")).isEqualTo(97);
    assertThat(point.getString("at")).isEqualTo("2024-05-06T22:10:00+09:00");
    assertThat(point.getBoolean("home")).isTrue();
    assertThat(
            mother
                .get("/api/people/" + TOWN.child.self() + "/timeline?format=HOME_VITALS&year=2024")
                .text())
        .contains("家庭での測定", "血圧", "SpO2");
    String record = point.getString("record");
    assertThat(mother.get("/fhir/Observation/" + record).text())
        .contains("59408-5", "2708-6", "\"performer\"");
    assertThat(mother.get("/api/people/" + TOWN.child.self() + "/ledger?action=WRITE").status())
        .isEqualTo(200);
  }

  @Test
  void keepsTheSameOnce() {
    String batch =
        "{\"readings\":[{\"kind\":\"PULSE\",\"at\":\"2024-05-07T08:00:00+09:00\",\"value\":71}]}";

    mother.json(hers, batch);
    List<Door.Answer> again =
        IntStream.range(0, 6).parallel().mapToObj(i -> mother.json(hers, batch)).toList();

    assertThat(again).allSatisfy(answer -> assertThat(answer.text()).contains("\"known\":1"));
    assertThat(
            mother
                .get(hers + "?kind=PULSE&from=2024-05-07&until=2024-05-07")
                .json()
                .getJsonArray("readings"))
        .hasSize(1);
  }

  @Test
  void refusesStrangersStaffAndAGuardianFromWhomPlacesAreWithheld() {
    String batch =
        "{\"readings\":[{\"kind\":\"PULSE\",\"at\":\"2024-05-08T08:00:00+09:00\",\"value\":72}]}";

    assertThat(as(TOWN.stranger).json(childs, batch).status()).isEqualTo(404);
    assertThat(
            as(TOWN.stranger).json("/api/people/" + UUID.randomUUID() + "/vitals", batch).status())
        .isEqualTo(404);
    assertThat(as(TOWN.father).json(childs, batch).status()).isEqualTo(403);
    for (Town.Resident staff :
        List.of(TOWN.doctor, TOWN.otherDoctor, TOWN.responder, TOWN.operator)) {
      assertThat(as(staff).json(hers, batch).status()).isEqualTo(403);
    }
    assertThat(new Door(TOWN.server(), null).json(hers, batch).status()).isEqualTo(401);
    assertThat(mother.get(childs + "?kind=PULSE&from=2024-05-08&until=2024-05-08").text())
        .doesNotContain("72");
    assertThat(as(TOWN.stranger).get(childs + "?kind=PULSE").status()).isEqualTo(404);
    assertThat(as(TOWN.otherDoctor).get(hers + "?kind=PULSE").status()).isEqualTo(404);
    assertThat(as(TOWN.doctor).get(hers + "?kind=PULSE").status()).isEqualTo(200);
    assertThat(as(TOWN.operator).get(hers + "?kind=PULSE").status()).isEqualTo(403);
  }

  @Test
  void refusesTooManyNoneAndWhatIsNoReading() {
    String one = "{\"kind\":\"PULSE\",\"at\":\"2024-05-09T08:00:00+09:00\",\"value\":71}";
    String many = IntStream.range(0, 501).mapToObj(i -> one).collect(Collectors.joining(","));

    assertThat(mother.json(hers, "{\"readings\":[" + many + "]}").status()).isEqualTo(422);
    assertThat(mother.json(hers, "{\"readings\":[]}").status()).isEqualTo(422);
    assertThat(mother.json(hers, "{\"readings\":[null]}").status()).isEqualTo(422);
    assertThat(mother.json(hers, "{\"readings\":[{\"kind\":\"PULSE\"}]}").status()).isEqualTo(422);
    assertThat(mother.json(hers, "{\"readings\":[{\"pulse\":70}]}").status()).isEqualTo(400);
    assertThat(
            mother.json(hers, "{\"readings\":[" + one.replace("71", "1e999999999") + "]}").status())
        .isIn(200, 400);
    assertThat(
            mother
                .json(hers, "{\"readings\":[" + one.replace("71", "1".repeat(2_000)) + "]}")
                .status())
        .isEqualTo(400);
    assertThat(mother.get(hers).status()).isEqualTo(400);
    assertThat(mother.get(hers + "?kind=MOOD").status()).isEqualTo(400);
    assertThat(mother.get(hers + "?kind=PULSE&from=yesterday").status()).isEqualTo(400);
  }

  @Test
  void saysWhatIsWrongInTheLanguageOfWhoeverAsks() {
    Door.Answer answer =
        mother.send(
            mother
                .request(hers)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "{\"readings\":[{\"kind\":\"PULSE\",\"at\":\"2024-05-10T08:00:00\",\"value\":71}]}")));

    assertThat(answer.text()).contains("Write the time with its offset");
  }

  private static Door as(Town.Resident resident) {
    return new Door(TOWN.server(), resident.token());
  }
}
