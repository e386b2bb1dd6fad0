package jp.mimamori.test.contract;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.LocalDate;
import jp.mimamori.test.door.Door;
import jp.mimamori.test.door.Door.Answer;
import jp.mimamori.test.door.SomeSystem;
import jp.mimamori.test.door.Town;

/** Good calls at the counter: protection, institutions and staff. */
final class CounterCalls {

  private final Town town;
  private final Calls calls;
  private final Door operator;
  private final Door second;

  CounterCalls(Calls calls, Town town) {
    this.town = town;
    this.calls = calls;
    this.operator = new Door(town.server(), town.operator().token());
    this.second = new Door(town.server(), town.secondOperator().token());
  }

  Answer confirmGuardianship() {
    String ward = calls.registered();
    Answer recorded =
        calls.json(
            "/api/people/" + ward + "/guardianships",
            "{\"guardian\":\"" + calls.registered() + "\",\"ground\":\"ADULT_GUARDIAN\"}");
    String id = recorded.json().getJsonArray("guardianships").getJsonObject(0).getString("id");
    return post(second, "/api/guardianships/" + id + "/confirmation");
  }

  Answer disableAccounts() {
    return operator.delete("/api/people/" + calls.registered() + "/accounts");
  }

  Answer shield() {
    return calls.json(
        "/api/people/" + calls.registered() + "/protection/shields",
        "{\"from\":\"" + calls.registered() + "\"}");
  }

  Answer endShield() {
    Answer shield = shield();
    return operator.delete(
        place(shield)
            + "/shields/"
            + shield.json().getJsonArray("shields").getJsonObject(0).getString("id"));
  }

  Answer order() {
    JsonObject guarded = calls.guard().json();
    String guardianship = guarded.getJsonArray("guardianships").getJsonObject(0).getString("id");
    return calls.json(
        "/api/people/" + guarded.getString("id") + "/protection/orders",
        """
        {"guardianship":"%s","effect":"LIMIT","actions":["READ"],"categories":["CONDITION"],\
        "reference":"見本家庭裁判所 令和8年(家)第1号","from":"2026-01-01T00:00:00Z"}\
        """
            .formatted(guardianship));
  }

  Answer confirmOrder() {
    return post(second, path(order()) + "/confirmation");
  }

  Answer endOrder() {
    return operator.delete(path(order()));
  }

  Answer institution() {
    return calls.json("/api/institutions", "{\"name\":\"契約病院\",\"kind\":\"MEDICAL\"}");
  }

  Answer readInstitution() {
    return operator.get("/api/institutions/" + Calls.id(institution()));
  }

  Answer hire() {
    return calls.json(
        "/api/institutions/" + Calls.id(institution()) + "/staff",
        """
        {"name":"契約 働","kana":"ケイヤク ハタラク","profession":"NURSE","from":"2024-04-01"}\
        """);
  }

  Answer appoint() {
    SomeSystem system = new SomeSystem(town.server());
    return calls.json(
        "/api/institutions/" + Calls.id(institution()) + "/systems",
        "{\"clientId\":\"" + system.id() + "\"}");
  }

  Answer move() {
    String next = Calls.id(institution());
    return calls.json(
        "/api/staff/" + hired(hire()).getString("id") + "/tenures",
        "{\"institution\":\"" + next + "\",\"from\":\"" + LocalDate.of(2030, 4, 1) + "\"}");
  }

  Answer endTenure() {
    JsonObject who = hired(hire());
    String tenure = who.getJsonArray("tenures").getJsonObject(0).getString("id");
    return operator.delete("/api/staff/" + who.getString("id") + "/tenures/" + tenure);
  }

  Answer inviteStaff() {
    return post(operator, "/api/staff/" + hired(hire()).getString("id") + "/invitations");
  }

  Answer disableStaff() {
    return operator.delete("/api/staff/" + hired(hire()).getString("id") + "/accounts");
  }

  Answer inviteOperator() {
    return calls.json("/api/operators/invitations", "{\"name\":\"運用 二郎\"}");
  }

  private static JsonObject hired(Answer institution) {
    return institution.json().getJsonArray("staff").getJsonObject(0);
  }

  /** The header names it with the server; a door knows its server. */
  private static String place(Answer made) {
    return URI.create(made.header("Location")).getPath();
  }

  private static String path(Answer ordered) {
    return place(ordered)
        + "/orders/"
        + ordered.json().getJsonArray("orders").getJsonObject(0).getString("id");
  }

  private static Answer post(Door door, String path) {
    return door.send(door.request(path).POST(HttpRequest.BodyPublishers.noBody()));
  }
}
