package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an operator does about staff and for people's protection, over the real door. */
class StaffIT {

  private final Town town = Town.shared();
  private final Door operator = new Door(town.server, town.operator.token());
  private final Door second = new Door(town.server, town.secondOperator.token());
  private final Door she = new Door(town.server, town.mother.token());
  private final Door father = new Door(town.server, town.father.token());

  @Test
  void endsTheTokensOfADisabledPractitionerOnTheNextRequest() {
    Door departing = new Door(town.server, town.departing.token());
    String path = "/api/people/" + town.mother.self();
    assertThat(departing.get(path).status()).isEqualTo(404);

    Door.Answer disabled =
        operator.delete("/api/staff/" + town.departingPractitioner + "/accounts");

    assertThat(disabled.status()).isEqualTo(204);
    assertThat(departing.get(path).status()).isEqualTo(401);
  }

  @Test
  void takesNoConfirmationFromWhoRecordedAnOrder() {
    JsonObject registration =
        operator.get("/api/people/" + town.child.self() + "/registration").json();
    String guardianship =
        registration.getJsonArray("guardianships").getJsonObject(0).getString("id");
    String path = "/api/people/" + town.child.self() + "/protection";
    Door.Answer recorded =
        json(
            operator,
            path + "/orders",
            """
            {"guardianship":"%s","effect":"LIMIT","actions":["CHOOSE"],"categories":["OTHER"],\
            "reference":"見本家庭裁判所 令和8年(家)第9号","from":"2026-01-01T00:00:00Z"}\
            """
                .formatted(guardianship));
    assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
    String order =
        path + "/orders/" + recorded.json().getJsonArray("orders").getJsonObject(0).getString("id");

    Door.Answer own = json(operator, order + "/confirmation", "");
    Door.Answer others = json(second, order + "/confirmation", "");

    assertThat(own.status()).isEqualTo(422);
    assertThat(own.text()).contains("\"field\":\"confirmation\"");
    assertThat(others.status()).isEqualTo(204);
    assertThat(operator.delete(order).status()).isEqualTo(204);
  }

  @Test
  void tellsTheGuardianConcernedNothingOfTheProtection() {
    String path = "/api/people/" + town.child.self() + "/protection";

    assertThat(operator.get(path).json().getJsonArray("shields")).isNotEmpty();
    for (Door door : new Door[] {father, she}) {
      assertThat(door.get(path).status()).isEqualTo(403);
      String ledger = door.get("/api/people/" + town.child.self() + "/ledger").text();
      assertThat(ledger).contains("REGISTER").doesNotContain("PROTECT");
    }
  }

  @Test
  void takesNothingInFromTheShieldedFatherAndAnswersAsIfItWereNotHisToAsk() {
    String child = town.child.self().toString();
    byte[] bytes = Papers.bundle(Papers.SPRING, "36.5");

    Door.Answer answer = father.upload(child, "a.json", bytes);

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.text()).doesNotContain("KNOWN", "STORED");
    assertThat(father.get("/api/imports").text()).contains("\"imports\":[]");
  }

  @Test
  void refusesNumbersDaysAndMonthsThatAreNone() {
    assertThat(
            json(
                    operator,
                    "/api/institutions",
                    "{\"name\":\"見本\",\"kind\":\"MEDICAL\",\"number\":\"1319999999\"}")
                .text())
        .contains("\"field\":\"number\"");
    for (String month : new String[] {"", "2026-13", "2026", "9999-12", "%00"}) {
      assertThat(operator.get("/api/cut-over?month=" + month).status()).as(month).isEqualTo(400);
    }
    String tenure = "/api/staff/" + UUID.randomUUID() + "/tenures/" + UUID.randomUUID();
    assertThat(operator.delete(tenure + "?last=tomorrow").status()).isEqualTo(400);
    assertThat(operator.delete(tenure).status()).isEqualTo(204);
  }

  @Test
  void handsTheDryRunOutAsATable() {
    Door.Answer csv = operator.get("/api/cut-over/csv?month=" + YearMonth.of(2034, 4));

    assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=utf-8");
    assertThat(csv.text())
        .startsWith("\uFEFFperson,name,kana,")
        .contains("\"" + town.child.self() + "\",\"髙﨑 陽\",")
        .contains(",\"2034-04-02\",\"MAJORITY\",\"2\",\"0\"\r\n");
    assertThat(she.get("/api/people/" + town.child.self() + "/ledger").text())
        .contains("READ_REGISTRATION");
  }

  private static Door.Answer json(Door door, String path, String body) {
    return door.send(
        door.request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }
}
