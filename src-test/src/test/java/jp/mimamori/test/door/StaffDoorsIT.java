package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Over the real doors: a practitioner's list, asking by a card, consent at the reception. */
class StaffDoorsIT {

  private static final Town TOWN = Town.shared();

  private final Door doctor = new Door(TOWN.server(), TOWN.doctor.token());
  private final Door otherDoctor = new Door(TOWN.server(), TOWN.otherDoctor.token());
  private final Door mother = new Door(TOWN.server(), TOWN.mother.token());
  private final Door stranger = new Door(TOWN.server(), TOWN.stranger.token());

  @Test
  void listsWhoGrantedToWhomTheyGrantedIt() {
    assertThat(doctor.get("/api/patients").text()).contains(TOWN.mother.self().toString());

    assertThat(otherDoctor.get("/api/patients").status()).isEqualTo(200);
    assertThat(otherDoctor.get("/api/patients").text())
        .doesNotContain(TOWN.mother.self().toString());
    assertThat(mother.get("/api/patients").status()).isEqualTo(403);
    assertThat(doctor.get("/api/patients?cursor=%00").status()).isEqualTo(400);
    assertThat(doctor.get("/api/patients?size=-1").status()).isEqualTo(400);
  }

  @Test
  void summarisesForWhomItWasGrantedForThePurposeOfTheGrant() {
    String path = "/api/people/" + TOWN.mother.self() + "/summary";
    String unknown = "/api/people/" + UUID.randomUUID() + "/summary";

    assertThat(doctor.get(path).status()).isEqualTo(200);
    assertThat(mother.get(path).status()).isEqualTo(200);
    assertThat(doctor.get(path + "?purpose=SCHOOL").status()).isEqualTo(403);
    assertThat(doctor.get(path + "?purpose=CURIOSITY").status()).isEqualTo(400);
    assertThat(otherDoctor.get(path).sameness()).isEqualTo(otherDoctor.get(unknown).sameness());
    assertThat(stranger.get(path).sameness()).isEqualTo(stranger.get(unknown).sameness());
    assertThat(otherDoctor.get(path + "/pdf").status()).isEqualTo(404);
  }

  @Test
  void answersTheSameWhetherSomebodyHasTheCardOrNobody() {
    Door.Answer hers = post(otherDoctor, "/api/access-requests", card("345", "1984-02-29"));
    Door.Answer nobodys = post(otherDoctor, "/api/access-requests", card("999", "1984-02-29"));
    Door.Answer wrongDay = post(otherDoctor, "/api/access-requests", card("345", "1984-02-28"));

    assertThat(hers.status()).isEqualTo(202);
    assertThat(nobodys.sameness()).isEqualTo(hers.sameness());
    assertThat(wrongDay.sameness()).isEqualTo(hers.sameness());
    assertThat(otherDoctor.get("/api/access-requests").text())
        .contains("NOT_GRANTED")
        .doesNotContain("LAPSED", TOWN.mother.self().toString());
    assertThat(post(mother, "/api/access-requests", card("345", "1984-02-29")).status())
        .isEqualTo(403);
  }

  @Test
  void refusesACardRequestThatMakesNoSense() {
    String good = card("345", "1984-02-29");

    assertThat(post(doctor, "/api/access-requests", good.replace("TREATMENT", "CURIOSITY")).text())
        .contains("\"field\":\"purpose\"");
    assertThat(post(doctor, "/api/access-requests", good.replace("TREATMENT", "INTAKE")).status())
        .isEqualTo(422);
    assertThat(post(doctor, "/api/access-requests", good.replace("MEDICATION", "SECRETS")).status())
        .isEqualTo(422);
    assertThat(post(doctor, "/api/access-requests", good.replace("06139463", "1")).status())
        .isEqualTo(422);
    assertThat(post(doctor, "/api/access-requests", "{}").status()).isEqualTo(422);
    assertThat(post(doctor, "/api/access-requests", "[").status()).isEqualTo(400);
  }

  @Test
  void letsOnePatientAgreeOnceAndTellsTheOther() {
    Door.Answer shown = post(otherDoctor, "/api/reception-codes", "");
    String id = shown.json().getString("id");
    String path = "/api/reception/" + shown.json().getString("code");
    assertThat(shown.status()).isEqualTo(201);
    assertThat(otherDoctor.get("/api/reception-codes/" + id).text())
        .contains("WAITING")
        .doesNotContain("person");
    assertThat(doctor.get("/api/reception-codes/" + id).status()).isEqualTo(404);
    assertThat(stranger.get(path).status()).isEqualTo(200);

    Door.Answer notHers = post(mother, path + "/agree", person(TOWN.stranger));
    Door.Answer agreed = post(stranger, path + "/agree", person(TOWN.stranger));
    Door.Answer late = post(mother, path + "/agree", person(TOWN.mother));

    assertThat(notHers.status()).isEqualTo(404);
    assertThat(agreed.status()).isEqualTo(201);
    assertThat(late.status()).isEqualTo(404);
    assertThat(mother.get(path).sameness())
        .isEqualTo(mother.get("/api/reception/" + "x".repeat(43)).sameness());
    assertThat(otherDoctor.get("/api/reception-codes/" + id).json().getString("person"))
        .isEqualTo(TOWN.stranger.self().toString());
    assertThat(otherDoctor.get("/api/people/" + TOWN.stranger.self() + "/summary").status())
        .isEqualTo(200);
    assertThat(otherDoctor.get("/api/people/" + TOWN.mother.self() + "/summary").status())
        .isEqualTo(404);
  }

  @Test
  void tellsTheReceptionOfANo() {
    Door.Answer shown = post(otherDoctor, "/api/reception-codes", "");
    String path = "/api/reception/" + shown.json().getString("code");

    assertThat(post(mother, path + "/deny", "").status()).isEqualTo(204);

    assertThat(otherDoctor.get("/api/reception-codes/" + shown.json().getString("id")).text())
        .contains("DENIED")
        .doesNotContain("person");
    assertThat(post(mother, path + "/deny", "").status()).isEqualTo(404);
    assertThat(post(mother, path + "/agree", person(TOWN.mother)).status()).isEqualTo(404);
    assertThat(post(doctor, path + "/deny", "").status()).isEqualTo(403);
  }

  @Test
  void takesACodeOffTheScreenForWhoeverWorksThereAlone() {
    Door.Answer shown = post(otherDoctor, "/api/reception-codes", "");
    String code = "/api/reception-codes/" + shown.json().getString("id");
    String path = "/api/reception/" + shown.json().getString("code");

    assertThat(doctor.delete(code).status()).isEqualTo(204);
    assertThat(mother.delete(code).status()).isEqualTo(403);
    assertThat(otherDoctor.get(code).text()).contains("WAITING");
    assertThat(otherDoctor.delete(code).status()).isEqualTo(204);

    assertThat(otherDoctor.get(code).text()).contains("CLOSED");
    assertThat(mother.get(path).status()).isEqualTo(404);
    assertThat(post(mother, path + "/agree", person(TOWN.mother)).status()).isEqualTo(404);
    assertThat(otherDoctor.delete(code).status()).isEqualTo(204);
    assertThat(otherDoctor.delete("/api/reception-codes/" + UUID.randomUUID()).status())
        .isEqualTo(204);
  }

  @Test
  void letsAPractitionerSeeAndRevokeTheOwnTokensAndNobodyElses() {
    String others =
        mother.get("/api/tokens").json().getJsonArray("tokens").getJsonObject(0).getString("id");

    assertThat(doctor.get("/api/tokens").json().getJsonArray("tokens")).hasSize(1);
    assertThat(doctor.get("/api/tokens").text()).doesNotContain(others);
    assertThat(doctor.delete("/api/tokens/" + others).status()).isEqualTo(204);
    assertThat(mother.get("/api/tokens").text()).contains(others);
  }

  @Test
  void letsEmergencyStaffThroughEveryReadingDoorToTheSameNoAsAStranger() {
    Door responder = new Door(TOWN.server(), TOWN.responder.token());

    for (String path :
        List.of(
            "",
            "/timeline",
            "/checkups",
            "/medications",
            "/medications/current",
            "/medications/notebook",
            "/checkups/trends",
            "/checkups/" + UUID.randomUUID() + "/judgement",
            "/vaccinations",
            "/summary",
            "/summary/pdf")) {
      assertThat(responder.get("/api/people/" + TOWN.mother.self() + path).sameness())
          .as(path)
          .startsWith("404")
          .isEqualTo(responder.get("/api/people/" + UUID.randomUUID() + path).sameness());
    }
    for (String path :
        List.of(
            "/api/records/" + UUID.randomUUID(),
            "/api/documents/" + UUID.randomUUID(),
            "/fhir/Patient/" + TOWN.mother.self(),
            "/fhir/Observation/" + UUID.randomUUID(),
            "/fhir/Observation?patient=" + TOWN.mother.self())) {
      assertThat(responder.get(path).status()).as(path).isEqualTo(404);
    }
    assertThat(responder.get("/api/tokens").json().getJsonArray("tokens")).hasSize(1);
    assertThat(responder.get("/api/patients").text()).contains("\"patients\":[]");
    assertThat(responder.get("/api/people").status()).isEqualTo(403);
    assertThat(responder.get("/fhir/AuditEvent?patient=" + TOWN.mother.self()).status())
        .isEqualTo(403);
  }

  private static String person(Town.Resident resident) {
    return "{\"person\":\"" + resident.self() + "\"}";
  }

  private static String card(String number, String born) {
    return """
    {"insurer":"06139463","symbol":"記12","number":"%s","branch":"01","birthDate":"%s",\
    "whom":"MYSELF","purpose":"TREATMENT","categories":["MEDICATION"],"until":"%s",\
    "reason":"転院前の確認のため"}\
    """
        .formatted(number, born, Instant.now().plus(30, ChronoUnit.DAYS));
  }

  private static Door.Answer post(Door door, String path, String body) {
    return door.send(
        door.request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
  }
}
