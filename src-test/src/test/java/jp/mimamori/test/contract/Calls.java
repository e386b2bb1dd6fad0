package jp.mimamori.test.contract;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.mimamori.test.door.Door;
import jp.mimamori.test.door.Door.Answer;
import jp.mimamori.test.door.Papers;
import jp.mimamori.test.door.Town;

/** A good call of each operation, by somebody who may. */
final class Calls {

  private static final LocalDate DAY = LocalDate.of(2024, 3, 2);
  private static final String CHOICE =
      """
      {"kinds":[{"kind":"REFUSED","portal":true,"mail":false}],"quiet":{"from":"22:00","until":"07:00"},"language":"ja"}\
      """;

  private final Town town = Town.shared();
  private final Door she = new Door(town.server(), town.mother().token());
  private final Door operator = new Door(town.server(), town.operator().token());
  private final Door nobody = new Door(town.server(), null);
  private final String self = town.mother().self().toString();
  private final CounterCalls counter = new CounterCalls(this, town);
  private final FhirCalls fhir = new FhirCalls(town);

  /** By the operation's name. */
  Map<String, Supplier<Answer>> all() {
    return Map.ofEntries(
        Map.entry("contract", () -> nobody.get("/openapi")),
        Map.entry("ledgerKeys", () -> nobody.get("/ledger/keys")),
        Map.entry("ledgerCheckpoint", () -> nobody.get("/ledger/checkpoint")),
        Map.entry("family", () -> she.get("/api/people")),
        Map.entry("registerPerson", () -> register("2000-01-31")),
        Map.entry("searchPeople", () -> json("/api/people/search", "{\"name\":\"髙﨑\"}")),
        Map.entry("person", () -> she.get("/api/people/" + self)),
        Map.entry("timeline", () -> ofHers("timeline?category=VITALS&format=FHIR&size=5")),
        Map.entry("checkups", () -> ofHers("checkups")),
        Map.entry("vitals", this::vitals),
        Map.entry("enterVitals", this::enterVitals),
        Map.entry("medications", () -> ofHers("medications")),
        Map.entry("checkupJudgement", this::judgement),
        Map.entry("currentMedications", () -> ofHers("medications/current")),
        Map.entry("notebook", () -> ofHers("medications/notebook")),
        Map.entry("checkupTrends", () -> ofHers("checkups/trends")),
        Map.entry("vaccinations", () -> ofHers("vaccinations")),
        Map.entry("growth", () -> ofHers("growth")),
        Map.entry("vaccinationsPaper", () -> ofHers("vaccinations/pdf")),
        Map.entry("shareCalendar", this::shareCalendar),
        Map.entry("calendar", this::calendar),
        Map.entry("enterVaccination", () -> enterVaccination("2024-03-02")),
        Map.entry("takeBackVaccination", this::takeBackVaccination),
        Map.entry("milestones", () -> ofHers("milestones")),
        Map.entry("noteMilestone", this::noteMilestone),
        Map.entry("ledger", () -> ofHers("ledger?action=READ&action=WRITE&until=2999-12-31")),
        Map.entry("ledgerCsv", () -> ofHers("ledger/csv?refused=false&category=VITALS")),
        Map.entry("ledgerFhir", () -> ofHers("ledger/fhir?from=2020-01-01")),
        Map.entry("ledgerHtml", () -> ofHers("ledger/html")),
        Map.entry("questions", () -> ofHers("questions")),
        Map.entry("ask", this::ask),
        Map.entry("closeQuestion", this::closeQuestion),
        Map.entry("waitingQuestions", () -> operator.get("/api/questions")),
        Map.entry("answerQuestion", this::answerQuestion),
        Map.entry("notices", () -> she.get("/api/notices")),
        Map.entry("readAllNotices", () -> put("POST", "/api/notices/read", "")),
        Map.entry("readNotice", this::readNotice),
        Map.entry("noticeSettings", () -> she.get("/api/notice-settings")),
        Map.entry("chooseNoticeSettings", () -> put("PUT", "/api/notice-settings", CHOICE)),
        Map.entry("askForMailAddress", () -> ask("asked@example.jp")),
        Map.entry("confirmMailAddress", this::confirm),
        Map.entry("forgetMailAddress", () -> she.delete("/api/notice-settings/address")),
        Map.entry("mailState", () -> operator.get("/api/mail")),
        Map.entry("upload", this::upload),
        Map.entry("registration", () -> operator.get("/api/people/" + self + "/registration")),
        Map.entry("addInsurance", this::insure),
        Map.entry("addGuardianship", this::guard),
        Map.entry("invite", () -> json("/api/people/" + registered() + "/invitations", "")),
        Map.entry("endGuardianship", this::endGuardianship),
        Map.entry("confirmGuardianship", counter::confirmGuardianship),
        Map.entry("disableAccounts", counter::disableAccounts),
        Map.entry("protection", () -> operator.get("/api/people/" + self + "/protection")),
        Map.entry("shield", counter::shield),
        Map.entry("endShield", counter::endShield),
        Map.entry("recordOrder", counter::order),
        Map.entry("confirmOrder", counter::confirmOrder),
        Map.entry("endOrder", counter::endOrder),
        Map.entry("cutOver", () -> operator.get("/api/cut-over?month=2026-12")),
        Map.entry("cutOverAsCsv", () -> operator.get("/api/cut-over/csv?month=2026-12")),
        Map.entry("institutions", () -> operator.get("/api/institutions?name=契約")),
        Map.entry("registerInstitution", counter::institution),
        Map.entry("institution", counter::readInstitution),
        Map.entry("hire", counter::hire),
        Map.entry("appoint", counter::appoint),
        Map.entry("move", counter::move),
        Map.entry("endTenure", counter::endTenure),
        Map.entry("inviteStaff", counter::inviteStaff),
        Map.entry("disableStaff", counter::disableStaff),
        Map.entry("inviteOperator", counter::inviteOperator),
        Map.entry("record", () -> she.get("/api/records/" + record().getString("id"))),
        Map.entry("document", () -> she.get("/api/documents/" + record().getString("document"))),
        Map.entry("imports", () -> she.get("/api/imports")),
        Map.entry("uploadForMany", this::uploadForMany),
        Map.entry("readImport", () -> she.get("/api/imports/" + id(upload()))),
        Map.entry("importDocuments", () -> she.get("/api/imports/" + id(upload()) + "/documents")),
        Map.entry("retryImport", this::retry),
        Map.entry("tokens", () -> she.get("/api/tokens")),
        Map.entry("revokeToken", this::revoke),
        Map.entry("signOutEverywhere", this::signOutEverywhere),
        Map.entry("smartConfiguration", () -> nobody.get("/fhir/.well-known/smart-configuration")),
        Map.entry("exportAll", fhir::exportAll),
        Map.entry("exportAllByParameters", fhir::exportAllByParameters),
        Map.entry("exportPatients", fhir::exportPatients),
        Map.entry("exportPatientsByParameters", fhir::exportPatientsByParameters),
        Map.entry("exportGroup", fhir::exportGroup),
        Map.entry("exportGroupByParameters", fhir::exportGroupByParameters),
        Map.entry("exportStatus", fhir::exportStatus),
        Map.entry("cancelExport", fhir::cancelExport),
        Map.entry("exportFile", fhir::exportFile),
        Map.entry("subscribe", fhir::subscribe),
        Map.entry("subscriptions", () -> town.app().door().get("/fhir/Subscription")),
        Map.entry("subscription", fhir::subscription),
        Map.entry("unsubscribe", fhir::unsubscribe),
        Map.entry("batch", fhir::batch),
        Map.entry("create", fhir::create),
        Map.entry("capabilities", () -> nobody.get("/fhir/metadata")),
        Map.entry(
            "searchAuditEvent",
            () -> she.get("/fhir/AuditEvent?_count=2&date=ge2020-01-01&patient=" + self)),
        Map.entry(
            "searchAuditEventByForm", () -> form("/fhir/AuditEvent/_search", "patient=" + self)),
        Map.entry("readAuditEvent", () -> she.get("/fhir/AuditEvent/" + auditEvent())),
        Map.entry("patientSummary", () -> she.get("/fhir/Patient/" + self + "/$summary")),
        Map.entry(
            "patientSummaryByParameters",
            () -> parameters("/fhir/Patient/" + self + "/$summary", "")),
        Map.entry(
            "patientSummaryOf",
            () ->
                she.get("/fhir/Patient/$summary?identifier=urn:ietf:rfc:3986%7Curn:uuid:" + self)),
        Map.entry(
            "patientSummaryOfByParameters",
            () ->
                parameters(
                    "/fhir/Patient/$summary",
                    "{\"name\":\"identifier\",\"valueString\":\"urn:ietf:rfc:3986|urn:uuid:"
                        + self
                        + "\"}")),
        Map.entry(
            "patientEverything", () -> she.get("/fhir/Patient/" + self + "/$everything?_count=2")),
        Map.entry(
            "patientEverythingByParameters",
            () ->
                parameters(
                    "/fhir/Patient/" + self + "/$everything",
                    "{\"name\":\"_count\",\"valueInteger\":2}")),
        Map.entry("searchPatient", () -> she.get("/fhir/Patient?_id=" + self)),
        Map.entry("searchPatientByForm", this::searchPatientByForm),
        Map.entry("readPatient", () -> she.get("/fhir/Patient/" + self)),
        Map.entry("search", () -> she.get("/fhir/Observation?_count=2&patient=" + self)),
        Map.entry("searchByForm", this::searchByForm),
        Map.entry(
            "history",
            () -> she.get("/fhir/Observation/" + record().getString("id") + "/_history")),
        Map.entry(
            "readVersion",
            () -> she.get("/fhir/Observation/" + record().getString("id") + "/_history/1")),
        Map.entry("read", () -> she.get("/fhir/Observation/" + record().getString("id"))));
  }

  private Answer enterVitals() {
    return put(
        "POST",
        "/api/people/" + self + "/vitals",
        """
        {"readings":[{"kind":"BLOOD_PRESSURE","at":"2024-03-02T07:30:00+09:00","systolic":128,"diastolic":82},
         {"kind":"PULSE","at":"2024-03-02T07:30:00+09:00","value":7}]}""");
  }

  private Answer enterVaccination(String day) {
    return put(
        "POST",
        "/api/people/" + self + "/vaccinations",
        "{\"vaccine\":\"INFLUENZA\",\"day\":\"" + day + "\",\"lot\":\"HA024\"}");
  }

  private Answer shareCalendar() {
    return put("POST", "/api/people/" + self + "/vaccinations/calendar", "");
  }

  private Answer calendar() {
    String address = shareCalendar().json().getString("address");
    return nobody.get(address.substring(address.indexOf("/calendar/")));
  }

  private Answer takeBackVaccination() {
    enterVaccination("2024-03-03");
    String path = "/api/people/" + self + "/vaccinations";
    String id =
        she.get(path).json().getJsonArray("given").getValuesAs(JsonObject.class).stream()
            .filter(given -> given.getString("day").equals("2024-03-03"))
            .findFirst()
            .orElseThrow()
            .getString("id");
    return she.delete(path + "/" + id);
  }

  private Answer noteMilestone() {
    return put(
        "PUT",
        "/api/people/" + self + "/milestones",
        "{\"milestone\":\"WALKING\",\"day\":\"2024-03-02\"}");
  }

  private Answer vitals() {
    enterVitals();
    return she.get(
        "/api/people/"
            + self
            + "/vitals?kind=BLOOD_PRESSURE&from=2024-03-01&until=2024-03-31&size=1");
  }

  private Answer judgement() {
    she.upload(self, "checkup.xml", Papers.checkup(DAY));
    JsonArray checkups = ofHers("checkups").json().getJsonArray("checkups");
    return ofHers("checkups/" + checkups.getJsonObject(0).getString("id") + "/judgement");
  }

  private Answer ofHers(String what) {
    upload();
    return she.get("/api/people/" + self + "/" + what);
  }

  /** Somebody is refused; of that she is told before long. */
  private Answer readNotice() {
    new Door(town.server(), town.otherDoctor().token()).get("/api/people/" + self + "/timeline");
    JsonArray notices = JsonArray.EMPTY_JSON_ARRAY;
    for (int i = 0; i < 100 && notices.isEmpty(); i++) {
      notices = she.get("/api/notices").json().getJsonArray("notices");
      pause();
    }
    return put("POST", "/api/notices/" + notices.getJsonObject(0).getString("id") + "/read", "");
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer ask(String address) {
    return put("PUT", "/api/notice-settings/address", "{\"address\":\"" + address + "\"}");
  }

  private Answer confirm() {
    String address = UUID.randomUUID() + "@example.jp";
    ask(address);
    String secret = town.post().secret(address, 1);
    return put("POST", "/api/notice-settings/address/confirm", "{\"secret\":\"" + secret + "\"}");
  }

  /** Hers; without a body where there is none. */
  private Answer put(String method, String path, String body) {
    HttpRequest.Builder request = she.request(path);
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    return she.send(request.method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  /** About a row of her own, which names no institution: the operator is to answer. */
  private Answer ask() {
    int place = ofHers("ledger").json().getJsonArray("rows").getJsonObject(0).getInt("seq");
    return she.send(
        she.request("/api/people/" + self + "/questions")
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"seq\":" + place + ",\"words\":\"だれですか。\"}", StandardCharsets.UTF_8)));
  }

  private Answer closeQuestion() {
    return she.delete("/api/people/" + self + "/questions/" + asked());
  }

  private Answer answerQuestion() {
    return json("/api/questions/" + asked() + "/answer", "{\"words\":\"ご本人です。\"}");
  }

  private String asked() {
    return ask().json().getJsonArray("questions").getJsonObject(0).getString("id");
  }

  Answer upload() {
    return she.upload(self, "contract.json", Papers.bundle(DAY, "36.4"));
  }

  Answer uploadForMany() {
    return operator.post("/api/imports", "contract.json", Papers.bundle(DAY, "36.4"));
  }

  private Answer retry() {
    return operator.send(
        operator
            .request("/api/imports/" + id(uploadForMany()) + "/retry")
            .POST(HttpRequest.BodyPublishers.noBody()));
  }

  private JsonObject record() {
    return ofHers("timeline?category=VITALS&size=1")
        .json()
        .getJsonArray("entries")
        .getJsonObject(0);
  }

  Answer register(String bornOn) {
    return json(
        "/api/people",
        """
        {"name":"契約 試","kana":"ケイヤク タメシ","sex":"other","birthDate":"%s","address":null}\
        """
            .formatted(bornOn));
  }

  String registered() {
    return id(register("1999-12-31"));
  }

  private Answer insure() {
    return json(
        "/api/people/" + registered() + "/insurances",
        """
        {"insurer":"06139463","symbol":"契","number":"77","branch":"01","from":"2021-04-01"}\
        """);
  }

  Answer guard() {
    String child = id(register(LocalDate.now().minusYears(5).toString()));
    return json(
        "/api/people/" + child + "/guardianships",
        "{\"guardian\":\"" + registered() + "\",\"ground\":\"PARENTAL_AUTHORITY\"}");
  }

  private Answer endGuardianship() {
    String held = guard().json().getJsonArray("guardianships").getJsonObject(0).getString("id");
    return operator.delete("/api/guardianships/" + held);
  }

  private Answer revoke() {
    Door app = new Door(town.server(), town.forgetting().token());
    String token =
        app.get("/api/tokens").json().getJsonArray("tokens").getJsonObject(0).getString("id");
    return app.delete("/api/tokens/" + token);
  }

  private Answer signOutEverywhere() {
    Door app = new Door(town.server(), town.leaving().token());
    return app.send(
        app.request("/api/sign-out-everywhere").POST(HttpRequest.BodyPublishers.noBody()));
  }

  private String auditEvent() {
    return she.get("/fhir/AuditEvent?_count=1&patient=" + self)
        .json()
        .getJsonArray("entry")
        .getJsonObject(0)
        .getJsonObject("resource")
        .getString("id");
  }

  private Answer parameters(String path, String parameter) {
    return she.send(
        she.request(path)
            .header("Content-Type", "application/fhir+json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"resourceType\":\"Parameters\",\"parameter\":[" + parameter + "]}")));
  }

  private Answer searchPatientByForm() {
    return form("/fhir/Patient/_search", "_id=" + self);
  }

  private Answer form(String path, String body) {
    return she.send(
        she.request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private Answer searchByForm() {
    upload();
    return she.send(
        she.request("/fhir/Observation/_search")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("_count=1&patient=" + self)));
  }

  Answer json(String path, String body) {
    return operator.send(
        operator
            .request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }

  static String id(Answer answer) {
    return answer.json().getString("id");
  }
}
