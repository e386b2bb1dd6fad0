package jp.mimamori.test.contract;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.mimamori.test.door.Door;
import jp.mimamori.test.door.Door.Answer;
import jp.mimamori.test.door.Town;

/** A good call of each operation about sharing, by somebody who may. */
final class SharingCalls {

  private final Town town = Town.shared();
  private final Door she = new Door(town.server(), town.mother().token());
  private final Door he = new Door(town.server(), town.father().token());
  private final Door doctor = new Door(town.server(), town.doctor().token());
  private final Door operator = new Door(town.server(), town.operator().token());
  private final String hers = "/api/people/" + town.mother().self();

  /** By the operation's name. */
  Map<String, Supplier<Answer>> all() {
    return Map.ofEntries(
        Map.entry("grants", () -> she.get(hers + "/grants")),
        Map.entry("offerGrant", () -> offer(hers)),
        Map.entry("connectedApps", this::apps),
        Map.entry("grant", () -> she.get(hers + "/grants/" + id(offer(hers)))),
        Map.entry("grantReceipt", () -> she.get(hers + "/grants/" + id(offer(hers)) + "/receipt")),
        Map.entry("readConsent", () -> she.get("/fhir/Consent/" + id(offer(hers)))),
        Map.entry("searchConsent", () -> she.get("/fhir/Consent?patient=" + town.mother().self())),
        Map.entry("searchConsentByForm", this::searchConsentByForm),
        Map.entry(
            "grantDisclosures",
            () -> she.get(hers + "/grants/" + id(offer(hers)) + "/disclosures")),
        Map.entry(
            "deletionRequest",
            () -> she.get(hers + "/grants/" + id(offer(hers)) + "/deletion-request")),
        Map.entry("decideGrant", this::decide),
        Map.entry("revokeGrant", () -> take(she, hers, id(offer(hers)), "revocation")),
        Map.entry("reaffirmGrant", this::reaffirm),
        Map.entry("previewDisclosure", this::preview),
        Map.entry("choices", () -> she.get(hers + "/choices")),
        Map.entry("keepOut", this::keepOut),
        Map.entry("letIn", () -> she.delete(hers + "/choices/" + id(keepOut()))),
        Map.entry("hiddenVisits", () -> she.get(hers + "/hidden-visits")),
        Map.entry("hideVisit", this::hide),
        Map.entry("showVisit", () -> she.delete(hers + "/hidden-visits/" + visit(hide()))),
        Map.entry("guardianships", this::guardianships),
        Map.entry("rehearsal", () -> she.get(hers + "/rehearsal?day=" + LocalDate.now())),
        Map.entry("outlook", () -> she.get(hers + "/outlook")),
        Map.entry("searchGrantees", () -> she.json("/api/grantees/search", "{\"name\":\"見本病院\"}")),
        Map.entry("requestAccess", this::ask),
        Map.entry("municipalities", () -> she.get("/api/municipalities")),
        Map.entry("handOvers", () -> she.get(hers + "/hand-overs")),
        Map.entry("agreeToHandOver", () -> new HandOverCalls(town).agree()),
        Map.entry("withdrawHandOver", () -> new HandOverCalls(town).withdraw()),
        Map.entry("handOverTasks", () -> new HandOverCalls(town).tasks()),
        Map.entry("handOverTask", () -> new HandOverCalls(town).task()),
        Map.entry("packHandOver", () -> new HandOverCalls(town).pack()),
        Map.entry("fetchHandOver", () -> new HandOverCalls(town).fetch()),
        Map.entry("acceptHandOver", () -> new HandOverCalls(town).accept()),
        Map.entry("returnHandOver", () -> new HandOverCalls(town).giveBack()));
  }

  /** Terms that can be agreed on now. */
  static String terms() {
    Instant now = Instant.now();
    return """
    {"purpose":"TREATMENT","categories":["ALLERGY","VITALS"],"data":{"first":"2020-01-01"},
     "from":"%s","until":"%s","hours":{"days":["MONDAY"],"from":"08:00","until":"17:30"}}\
    """
        .formatted(now.minusSeconds(5), now.plus(Duration.ofDays(30)));
  }

  private Answer offer(String person) {
    return she.json(
        person + "/grants",
        """
        {"granteeKind":"DELEGATE","granteeId":"%s","granteeName":"遠野のおじ","terms":%s}\
        """
            .formatted(UUID.randomUUID(), terms()));
  }

  private Answer apps() {
    Instant now = Instant.now();
    she.json(
        hers + "/grants",
        """
        {"granteeKind":"APP","granteeId":"%s","granteeName":"見本アプリ","terms":
         {"purpose":"APP","categories":["ALLERGY"],"from":"%s","until":"%s"}}\
        """
            .formatted(UUID.randomUUID(), now.minusSeconds(5), now.plus(Duration.ofDays(30))));
    return she.get(hers + "/apps");
  }

  private Answer searchConsentByForm() {
    return she.send(
        she.request("/fhir/Consent/_search")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "status=active&patient=" + town.mother().self())));
  }

  private Answer ask() {
    return doctor.json(
        hers + "/access-requests", "{\"whom\":\"MYSELF\",\"terms\":" + terms() + "}");
  }

  private Answer decide() {
    ask();
    JsonObject asked =
        she.get(hers + "/grants").json().getJsonArray("grants").stream()
            .map(JsonValue::asJsonObject)
            .filter(grant -> grant.getString("state").equals("REQUESTED"))
            .findFirst()
            .orElseThrow();
    return she.json(
        hers + "/grants/" + asked.getString("id") + "/decision",
        "{\"decision\":\"GRANTED\",\"terms\":" + asked.getJsonObject("asked") + "}");
  }

  /** What one guardian gave freezes with that guardianship, and the other lets it go on. */
  private Answer reaffirm() {
    String child =
        id(
            operator.json(
                "/api/people",
                """
                {"name":"契約 子","kana":"ケイヤク コ","sex":"other","birthDate":"%s"}\
                """
                    .formatted(LocalDate.now().minusYears(6))));
    String guarded = guard(child, town.mother());
    guard(child, town.father());
    String grant = id(offer("/api/people/" + child));
    operator.delete("/api/guardianships/" + guarded);
    return take(he, "/api/people/" + child, grant, "reaffirmation");
  }

  private String guard(String child, Town.Resident guardian) {
    return operator
        .json(
            "/api/people/" + child + "/guardianships",
            "{\"guardian\":\"" + guardian.self() + "\",\"ground\":\"PARENTAL_AUTHORITY\"}")
        .json()
        .getJsonArray("guardianships")
        .getJsonObject(0)
        .getString("id");
  }

  private Answer preview() {
    return she.json(
        hers + "/disclosure-preview",
        "{\"granteeKind\":\"INSTITUTION\",\"terms\":" + terms() + "}");
  }

  private Answer keepOut() {
    return she.json(hers + "/choices", "{\"kind\":\"INSTITUTION\",\"institution\":\"契約病院\"}");
  }

  private Answer hide() {
    return she.json(hers + "/hidden-visits", "{\"institution\":\"契約病院\",\"day\":\"2024-05-01\"}");
  }

  private Answer guardianships() {
    return she.get("/api/people/" + town.child().self() + "/guardianships");
  }

  private static Answer take(Door door, String person, String grant, String what) {
    return door.json(person + "/grants/" + grant + "/" + what, "");
  }

  private static String visit(Answer hidden) {
    return hidden.json().getJsonArray("visits").getJsonObject(0).getString("id");
  }

  private static String id(Answer answer) {
    return answer.json().getString("id");
  }
}
