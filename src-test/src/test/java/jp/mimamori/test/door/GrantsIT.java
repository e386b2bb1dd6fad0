package jp.mimamori.test.door;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Over the real door: what is refused about grants and choices, and who of two comes first. */
class GrantsIT {

  private static final Town TOWN = Town.shared();

  private final Door she = new Door(TOWN.server, TOWN.mother.token());
  private final Door doctor = new Door(TOWN.server, TOWN.doctor.token());
  private final String hers = "/api/people/" + TOWN.mother.self();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          "purpose":"CURIOSITY"                              ; purpose
          "purpose":"PERSONAL_USE"                           ; purpose
          "categories":["ALLERGY","SECRETS"]                 ; categories
          "categories":[]                                    ; categories
          "sensitivities":["WEALTH"]                         ; sensitivities
          "data":{"first":"2025-01-02","last":"2025-01-01"}  ; data
          "data":{"first":"+999999999-01-01"}                ; data
          "from":"9999-01-01T00:00:00Z"                      ; until
          "until":"2020-01-01T00:00:00Z"                     ; until
          "until":"2199-01-01T00:00:00Z"                     ; until
          "hours":{"days":["DOOMSDAY"],"from":"08:00","until":"17:00"} ; days
          "hours":{"days":[],"from":"08:00","until":"17:00"} ; hours
          "hours":{"days":["MONDAY"],"from":"17:00","until":"08:00"} ; hours
          "hours":{"days":["MONDAY"],"from":"8:00","until":"17:00"} ; from
          """)
  void namesWhatIsNotRightAboutTerms(String wrong, String field) {
    Door.Answer answer = she.json(hers + "/grants", offer(with(wrong.strip())));

    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.text()).contains("\"field\":\"" + field.strip() + "\"");
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void refusesAGrantThatStartsTooFarAhead() {
    Instant from = Instant.now().plus(Duration.ofDays(400));
    String terms =
        with("\"from\":\"" + from + "\",\"until\":\"" + from.plus(Duration.ofDays(9)) + "\"");

    assertThat(she.json(hers + "/grants", offer(terms)).text()).contains("\"field\":\"from\"");
  }

  @Test
  void refusesGranteesThatAreNone() {
    String terms = with("");

    refused(422, "granteeKind", grantTo("NEIGHBOUR", uuid(), terms));
    refused(422, "granteeId", grantTo("INSTITUTION", uuid(), terms));
    refused(422, "granteeId", grantTo("PRACTITIONER", "x", terms));
    refused(422, "granteeId", grantTo("DELEGATE", "../" + uuid(), terms));
    refused(422, "granteeId", grantTo("DELEGATE", TOWN.mother.self().toString(), terms));
  }

  @Test
  void takesNoMembersThatItDoesNotKnowOrGetsTwice() {
    String id = "\"patientId\":\"" + TOWN.stranger.self() + "\",";
    String twice = "\"granteeKind\":\"DELEGATE\",";

    refused(400, "body", offer(with("")).replaceFirst("\\{", "{" + id));
    refused(400, "body", offer(with("")).replaceFirst("\\{", "{" + twice));
    refused(400, "body", "[]");
    refused(400, "body", "{");
  }

  @Test
  void refusesChoicesThatMakeNoSense() {
    for (String body :
        List.of(
            "{\"kind\":\"CATEGORY\",\"category\":\"SECRETS\"}",
            "{\"kind\":\"CATEGORY\"}",
            "{\"kind\":\"CATEGORY\",\"category\":\"ALLERGY\",\"institution\":\"x\"}",
            "{\"kind\":\"PERIOD\",\"first\":\"2025-01-02\",\"last\":\"2025-01-01\"}",
            "{\"kind\":\"PERIOD\",\"first\":\"+999999999-01-01\"}",
            "{\"kind\":\"VISIT\"}")) {
      assertThat(she.json(hers + "/choices", body).status()).as(body).isEqualTo(422);
    }
    assertThat(
            she.json(hers + "/choices", "{\"kind\":\"RECORD\",\"record\":\"" + uuid() + "\"}")
                .status())
        .isEqualTo(404);
    for (String body :
        List.of(
            "{}",
            "{\"institution\":\"x\"}",
            "{\"institution\":\"x\",\"day\":\"2199-01-01\"}",
            "{\"record\":\"" + uuid() + "\",\"day\":\"2025-01-01\"}")) {
      assertThat(she.json(hers + "/hidden-visits", body).status()).as(body).isEqualTo(422);
    }
  }

  @Test
  void keepsOutNoRecordOfAnotherPerson() {
    she.upload(TOWN.mother.self().toString(), "a.json", Papers.bundle(Papers.SPRING, "36.5"));
    String record =
        she.get(hers + "/timeline").json().getJsonArray("entries").getJsonObject(0).getString("id");
    String body = "{\"kind\":\"RECORD\",\"record\":\"" + record + "\"}";

    Door.Answer forTheChild = she.json("/api/people/" + TOWN.child.self() + "/choices", body);

    assertThat(forTheChild.status()).as(forTheChild.text()).isEqualTo(404);
  }

  @Test
  void refusesADayThatIsNone() {
    for (String day : List.of("", "?day=", "?day=tomorrow", "?day=2026-02-30", "?day=9999-01-01")) {
      assertThat(she.get(hers + "/rehearsal" + day).status()).as(day).isEqualTo(400);
    }
  }

  @Test
  void agreesToNoMoreThanWasAskedFor() {
    JsonObject asked = ask();
    String terms = asked.getJsonObject("asked").toString();
    String wider = terms.replace("[\"ALLERGY\"]", "[\"ALLERGY\",\"CONDITION\"]");
    String path = hers + "/grants/" + asked.getString("id") + "/decision";

    Door.Answer answer = she.json(path, "{\"decision\":\"GRANTED\",\"terms\":" + wider + "}");

    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(she.json(path, "{\"decision\":\"GRANTED\"}").status()).isEqualTo(422);
    assertThat(she.json(path, "{\"decision\":\"DENIED\",\"terms\":" + terms + "}").status())
        .isEqualTo(422);
    assertThat(she.json(path, "{\"decision\":\"DENIED\"}").status()).isEqualTo(200);
  }

  @Test
  void letsOneOfTwoDecisionsWinAndTellsTheOther() {
    JsonObject asked = ask();
    String path = hers + "/grants/" + asked.getString("id") + "/decision";
    List<CompletableFuture<Door.Answer>> both =
        Stream.of(
                "{\"decision\":\"DENIED\"}",
                "{\"decision\":\"GRANTED\",\"terms\":" + asked.getJsonObject("asked") + "}")
            .map(body -> CompletableFuture.supplyAsync(() -> she.json(path, body)))
            .toList();

    List<Door.Answer> answers = both.stream().map(CompletableFuture::join).toList();

    assertThat(answers).extracting(Door.Answer::status).containsExactlyInAnyOrder(200, 409);
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 409)
        .allMatch(answer -> answer.text().contains("urn:mimamori:problem:already-decided"));
    assertThat(she.get(hers + "/grants/" + asked.getString("id")).json().getJsonArray("steps"))
        .hasSize(2);
  }

  @Test
  void tellsWhoeverAsksNothingOfWhetherThereIsSuchAPerson() {
    String body = "{\"whom\":\"MYSELF\",\"terms\":" + with("") + "}";

    Door.Answer hers = doctor.json(this.hers + "/access-requests", body);
    Door.Answer nobodys = doctor.json("/api/people/" + uuid() + "/access-requests", body);

    assertThat(hers.sameness()).isEqualTo(nobodys.sameness()).startsWith("202");
    denyAll();
  }

  @Test
  void bindsARevocationOnTheNextRequest() {
    JsonObject asked = ask();
    String path = hers + "/grants/" + asked.getString("id");
    she.json(
        path + "/decision",
        "{\"decision\":\"GRANTED\",\"terms\":" + asked.getJsonObject("asked") + "}");
    Door.Answer receipt = she.get(path + "/receipt");
    assertThat(receipt.status()).isEqualTo(200);
    assertThat(receipt.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"receipt.pdf\"");
    assertThat(receipt.header("Cache-Control")).contains("no-store");
    assertThat(receipt.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(receipt.text()).startsWith("%PDF-");

    assertThat(she.json(path + "/revocation", "").json().getString("state")).isEqualTo("REVOKED");

    assertThat(she.json(path + "/revocation", "").status()).isEqualTo(409);
    assertThat(she.json(path + "/reaffirmation", "").status()).isEqualTo(409);
    assertThat(she.get("/fhir/Consent/" + asked.getString("id")).text())
        .contains("\"status\":\"inactive\"");
    assertThat(she.get("/fhir/Consent?status=inactive&patient=" + TOWN.mother.self()).text())
        .contains(asked.getString("id"));
    assertThat(she.get("/fhir/Consent?status=active&patient=" + TOWN.mother.self()).text())
        .doesNotContain(asked.getString("id"));
    assertThat(she.get("/fhir/Consent?_cursor=last&patient=" + TOWN.mother.self()).status())
        .isEqualTo(400);
    assertThat(she.get("/fhir/Consent?status=lost&patient=" + TOWN.mother.self()).status())
        .isEqualTo(400);
  }

  @Test
  void findsToWhomItCanBeGrantedByNameAndTellsOfNobodyWhetherTheySignIn() {
    String search = "/api/grantees/search";
    Door.Answer named = she.json(search, "{\"name\":\"別の病院\"}");
    JsonObject place = named.json().getJsonArray("grantees").getJsonObject(0);
    JsonObject known = signingInAs(TOWN.stranger.signInName());
    JsonObject unknown = signingInAs("no-such-name-" + uuid());

    assertThat(place.getString("granteeKind")).isEqualTo("INSTITUTION");
    assertThat(place.getString("granteeName")).isEqualTo("別の病院");
    assertThat(known.getString("granteeId")).isEqualTo(TOWN.stranger.self().toString());
    assertThat(unknown.keySet()).isEqualTo(known.keySet());
    assertThat(unknown.getString("granteeKind")).isEqualTo("DELEGATE");
    assertThat(unknown.getString("granteeId")).hasSameSizeAs(known.getString("granteeId"));
    assertThat(she.json(search, "{\"name\":\"だれでもない所\"}").text()).contains("\"grantees\":[]");
    for (String body :
        List.of("{}", "{\"name\":\"病\"}", "{\"name\":\"病院\",\"signInName\":\"x\"}")) {
      assertThat(she.json(search, body).status()).as(body).isEqualTo(422);
    }
    assertThat(doctor.json(search, "{\"name\":\"別の病院\"}").status()).isEqualTo(403);
  }

  @Test
  void showsWhatTheComingYearsBringToThePersonAndThoseWhoStandInAlone() {
    JsonObject outlook = she.get("/api/people/" + TOWN.child.self() + "/outlook").json();

    assertThat(outlook.getJsonArray("ages").toString())
        .contains("{\"rule\":\"MAJORITY\",\"day\":\"2034-04-02\",\"age\":18}");
    assertThat(outlook.getJsonArray("turns").getJsonObject(0).getString("day"))
        .isEqualTo(outlook.getString("today"));
    Door stranger = new Door(TOWN.server, TOWN.stranger.token());
    assertThat(stranger.get(hers + "/outlook").sameness())
        .isEqualTo(stranger.get("/api/people/" + uuid() + "/outlook").sameness())
        .startsWith("404");
    assertThat(doctor.get(hers + "/outlook").status()).isEqualTo(403);
  }

  private static JsonObject signingInAs(String name) {
    return new Door(TOWN.server, TOWN.mother.token())
        .json("/api/grantees/search", "{\"signInName\":\"" + name + "\"}")
        .json()
        .getJsonArray("grantees")
        .getJsonObject(0);
  }

  private JsonObject ask() {
    denyAll();
    Door.Answer asked =
        doctor.json(hers + "/access-requests", "{\"whom\":\"MYSELF\",\"terms\":" + with("") + "}");
    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    return waiting().get(0);
  }

  /** A person answers three requests of one grantee at a time. */
  private void denyAll() {
    waiting()
        .forEach(
            grant ->
                she.json(
                    hers + "/grants/" + grant.getString("id") + "/decision",
                    "{\"decision\":\"DENIED\"}"));
  }

  private List<JsonObject> waiting() {
    return she.get(hers + "/grants").json().getJsonArray("grants").stream()
        .map(JsonValue::asJsonObject)
        .filter(grant -> grant.getString("state").equals("REQUESTED"))
        .toList();
  }

  private void refused(int status, String field, String body) {
    Door.Answer answer = she.json(hers + "/grants", body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.text()).contains("\"field\":\"" + field + "\"");
  }

  private static String offer(String terms) {
    return grantTo("DELEGATE", uuid(), terms);
  }

  private static String grantTo(String kind, String id, String terms) {
    return """
    {"granteeKind":"%s","granteeId":"%s","granteeName":"おじ","terms":%s}\
    """
        .formatted(kind, id, terms);
  }

  /** Good terms, with these members instead of those of the same names. */
  static String with(String members) {
    Instant now = Instant.now();
    String names = members.replaceAll("\\{[^}]*}", "");
    List<String> all = new ArrayList<>();
    for (String member :
        List.of(
            "\"purpose\":\"TREATMENT\"",
            "\"categories\":[\"ALLERGY\"]",
            "\"from\":\"" + now.minusSeconds(5) + "\"",
            "\"until\":\"" + now.plus(Duration.ofDays(30)) + "\"")) {
      String name = member.substring(0, member.indexOf(':') + 1);
      if (!(names.startsWith(name) || names.contains("," + name))) {
        all.add(member);
      }
    }
    if (!members.isEmpty()) {
      all.add(members);
    }
    return "{" + String.join(",", all) + "}";
  }

  private static String uuid() {
    return UUID.randomUUID().toString();
  }
}
