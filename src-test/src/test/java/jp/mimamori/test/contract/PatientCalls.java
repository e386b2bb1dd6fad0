package jp.mimamori.test.contract;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import jp.mimamori.test.door.Door;
import jp.mimamori.test.door.Door.Answer;
import jp.mimamori.test.door.Town;

/** Good calls of what practitioners do, and of what patients answer a reception. */
final class PatientCalls {

  private final Town town = Town.shared();
  private final Door she = new Door(town.server(), town.mother().token());
  private final Door doctor = new Door(town.server(), town.doctor().token());
  private final String self = town.mother().self().toString();

  /** By the operation's name. */
  Map<String, Supplier<Answer>> all() {
    return Map.ofEntries(
        Map.entry("summary", () -> she.get("/api/people/" + self + "/summary")),
        Map.entry("summaryPaper", () -> she.get("/api/people/" + self + "/summary/pdf")),
        Map.entry("receivedGrants", () -> she.get("/api/received-grants?size=5")),
        Map.entry("patients", () -> doctor.get("/api/patients?size=5")),
        Map.entry(
            "searchPatients", () -> post(doctor, "/api/patients/search", "{\"name\":\"タカサキ\"}")),
        Map.entry("cardRequests", () -> doctor.get("/api/access-requests")),
        Map.entry("askByCard", this::askByCard),
        Map.entry("showReceptionCode", this::showCode),
        Map.entry(
            "receptionCode",
            () -> doctor.get("/api/reception-codes/" + showCode().json().getString("id"))),
        Map.entry(
            "withdrawReceptionCode",
            () -> doctor.delete("/api/reception-codes/" + showCode().json().getString("id"))),
        Map.entry("receptionOffer", () -> she.get("/api/reception/" + code())),
        Map.entry("previewReception", () -> answer("preview")),
        Map.entry("agreeAtReception", () -> answer("agree")),
        Map.entry("denyAtReception", () -> answer("deny")));
  }

  private Answer showCode() {
    return post(doctor, "/api/reception-codes", "");
  }

  private String code() {
    return showCode().json().getString("code");
  }

  private Answer answer(String what) {
    String path = "/api/reception/" + code() + "/" + what;
    return post(she, path, what.equals("deny") ? "" : "{\"person\":\"" + self + "\"}");
  }

  private Answer askByCard() {
    return post(
        doctor,
        "/api/access-requests",
        """
        {"insurer":"06139463","symbol":"契","number":"78","birthDate":"2000-01-31","whom":"MYSELF",\
        "purpose":"TREATMENT","categories":["MEDICATION"],"until":"%s","reason":"転院前の確認のため"}\
        """
            .formatted(LocalDate.now().plusYears(1) + "T00:00:00Z"));
  }

  private static Answer post(Door door, String path, String body) {
    return door.send(
        door.request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }
}
